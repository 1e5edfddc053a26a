/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version of the library file, for the files of this layer only. */

#pragma once

#include "vas-connection-private.h"

G_BEGIN_DECLS

/* "VAST", at bytes 68 to 71 of the file */
#define VAS_SCHEMA_APPLICATION_ID 0x56415354

int vas_schema_latest (void);
char *vas_schema_script (int version);
gboolean vas_schema_check_version (VasConnection *connection, GError **error);
gboolean vas_schema_upgrade (VasConnection *connection, GError **error);
gboolean vas_schema_upgrade_with (VasConnection *connection, const char *const *scripts, int n_scripts, GError **error);
gboolean vas_schema_fail_newer (GError **error);

G_END_DECLS
