/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder and the file of the library, before and beside SQLite. For the files of this layer only. */

#pragma once

#include "vas-connection-private.h"

G_BEGIN_DECLS

char *vas_library_file_path (const char *directory);
gboolean vas_library_file_check_header (const char *directory, gboolean *exists, GError **error);
gboolean vas_library_file_create (const char *directory, GError **error);
VasConnection *vas_library_file_open (const char *directory, GError **error);

gboolean vas_library_file_touch (const char *path, GError **error);
gboolean vas_library_file_sync (const char *path, GError **error);
gboolean vas_library_file_rename (const char *from, const char *to, GError **error);
gboolean vas_library_file_fail (const char *path, int system_error, GError **error);

G_END_DECLS
