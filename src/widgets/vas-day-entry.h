/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day as people write it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *vas_day_entry_parse (const char *text);
char *vas_day_entry_format (const char *date);
void vas_day_entry_show_in_calendar (GtkCalendar *calendar, const char *date);

G_END_DECLS
