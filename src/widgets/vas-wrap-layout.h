/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasWrapLayout:
 *
 * Puts children side by side and begins a new row where the width ends, so that a row of controls stays whole in a
 * narrow window and with large text. Rows are centred.
 */
#define VAS_TYPE_WRAP_LAYOUT (vas_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (VasWrapLayout, vas_wrap_layout, VAS, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
