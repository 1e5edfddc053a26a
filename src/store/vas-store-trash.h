/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of what was deleted. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

GPtrArray *vas_store_list_purgeable_files (VasConnection *connection, gint64 deleted_before_ms, GError **error);
gboolean vas_store_purge (VasConnection *connection, gint64 deleted_before_ms, guint *n_purged, GError **error);
gboolean vas_store_remove_backups (VasConnection *connection, GError **error);

G_END_DECLS
