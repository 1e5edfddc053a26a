/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of what is about to be written, for the files of this layer only. All errors are VAS_STORE_ERROR_INVALID. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vas_value_check_id (const char *id, GError **error);
gboolean vas_value_check_range (gint64 value, gint64 lowest, gint64 highest, GError **error);
gboolean vas_value_check_file (const char *file, GError **error);
char *vas_value_clean (const char *text, gsize max_chars, GError **error);
char *vas_value_clean_needed (const char *text, gsize max_chars, GError **error);
char *vas_value_clean_line (const char *text, gsize max_chars, GError **error);
char *vas_value_join_keys (const char *const *keys, GError **error);
char *vas_value_join_lines (const char *const *lines, gsize max_chars, GError **error);
char **vas_value_split (const char *joined, const char *separator);

G_END_DECLS
