/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts what stands first and what stands last side by side, or below each other where they would be cut. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VAS_TYPE_BESIDE_LAYOUT (vas_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (VasBesideLayout, vas_beside_layout, VAS, BESIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *vas_beside_layout_new (void);

G_END_DECLS
