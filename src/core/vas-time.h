/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_MS_PER_S G_GINT64_CONSTANT (1000)
#define VAS_NS_PER_MS G_GINT64_CONSTANT (1000000)
#define VAS_TIME_LONGEST_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

gint64 vas_time_now_ms (void);
char *vas_time_format_clock (gint64 ms);
char *vas_time_format_clock_tenths (gint64 ms);
char *vas_time_format_iso (gint64 ms);
char *vas_time_format_spoken (gint64 ms);
gboolean vas_time_parse_seconds (const char *text, gint64 *ms, GError **error);

G_END_DECLS
