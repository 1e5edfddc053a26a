/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasDropDownLayout:
 *
 * For a #GtkDropDown whose button may have more than one line: that of GTK 4.8 is always as high as one.
 */
#define VAS_TYPE_DROP_DOWN_LAYOUT (vas_drop_down_layout_get_type ())
G_DECLARE_FINAL_TYPE (VasDropDownLayout, vas_drop_down_layout, VAS, DROP_DOWN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *vas_drop_down_layout_new (void);

G_END_DECLS
