/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies behind a key event: which key it is without Shift, and when it was pressed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint vas_key_press_get_plain (GtkEventControllerKey *controller, guint keyval, guint keycode);
gint64 vas_key_press_get_time_us (GtkEventControllerKey *controller);

G_END_DECLS
