/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: rows of comma-separated values (RFC 4180), with the lines they stand on. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_CSV_MAX_FIELDS 64

/*
 * VasCsvRowFunc:
 * @fields: (element-type utf8): the row, one or more fields
 * @line: the line of the file on which it begins, from 1
 *
 * Returns: whether to go on
 */
typedef gboolean (*VasCsvRowFunc) (GPtrArray *fields, guint line, gpointer user_data);

gboolean vas_csv_reader_read (const char *text, gsize length, VasCsvRowFunc func, gpointer user_data, guint *bad_line);

G_END_DECLS
