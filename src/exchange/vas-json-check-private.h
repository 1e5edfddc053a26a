/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: whether something is JSON at all. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_JSON_CHECK_MAX_DEPTH 32
#define VAS_JSON_CHECK_MAX_VALUES 1000000

gboolean vas_json_check (const char *text, gsize length, int *line);

G_END_DECLS
