/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasCardLayout:
 *
 * Lays children out as cards of one size, two in a row where there is room for them, else one below the other.
 *
 * What counts as room follows the size of the text.
 */
#define VAS_TYPE_CARD_LAYOUT (vas_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (VasCardLayout, vas_card_layout, VAS, CARD_LAYOUT, GtkLayoutManager)

G_END_DECLS
