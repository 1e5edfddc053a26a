/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasColumnLayout:
 *
 * Lays children out side by side in columns of one width where there is room for them, else one below the other.
 *
 * What counts as room follows the size of the text, so that larger text folds the columns sooner.
 */
#define VAS_TYPE_COLUMN_LAYOUT (vas_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (VasColumnLayout, vas_column_layout, VAS, COLUMN_LAYOUT, GtkLayoutManager)

G_END_DECLS
