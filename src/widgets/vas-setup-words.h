/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the set-up says about its state: the closures of its template. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vas_setup_words_bind (GtkWidgetClass *widget_class);

G_END_DECLS
