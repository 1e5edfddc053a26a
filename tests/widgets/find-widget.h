/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets as a person finds them: by the words on them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *find_widget_by_type (GtkWidget *root, GType type);
GtkWidget *find_button (GtkWidget *root, const char *label);
GtkWidget *find_label (GtkWidget *root, const char *text);
gboolean shows_text (GtkWidget *root, const char *text);
gboolean is_in_sight (GtkWidget *widget);
void click (GtkWidget *button);

G_END_DECLS
