/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasStarButton:
 *
 * The star of a question.
 *
 * Signal `toggled-by-person` (gboolean: starred now): somebody pressed it; setting it from code does not emit it.
 */
#define VAS_TYPE_STAR_BUTTON (vas_star_button_get_type ())
G_DECLARE_FINAL_TYPE (VasStarButton, vas_star_button, VAS, STAR_BUTTON, GtkWidget)

void vas_star_button_set_starred (VasStarButton *self, gboolean starred);

G_END_DECLS
