/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far something is that takes a while, with Cancel in place. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VAS_TYPE_WORK_BAR (vas_work_bar_get_type ())

G_DECLARE_FINAL_TYPE (VasWorkBar, vas_work_bar, VAS, WORK_BAR, GtkWidget)

GtkWidget *vas_work_bar_new (void);
GCancellable *vas_work_bar_begin (VasWorkBar *self, const char *what);
gboolean vas_work_bar_get_busy (VasWorkBar *self);
void vas_work_bar_set_progress (VasWorkBar *self, gint64 done, gint64 total);
void vas_work_bar_end (VasWorkBar *self);

G_END_DECLS
