/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the library before a migration, for the files of this layer only. */

#pragma once

#include "vas-connection-private.h"

G_BEGIN_DECLS

char *vas_backup_path (VasConnection *connection, int version);
gboolean vas_backup_make (VasConnection *connection, int version, GError **error);
void vas_backup_keep_only (VasConnection *connection, int version);
gboolean vas_backup_remove_all (VasConnection *connection, GError **error);

G_END_DECLS
