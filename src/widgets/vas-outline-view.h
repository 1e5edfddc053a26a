/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasOutlineView:
 *
 * A candidate's own outline of an answer, to be read: the parts that something was noted for, side by side where there is
 * room. It is not visible where nothing was noted.
 *
 * Properties: `outline` (list model of #VasOutlinePart, or %NULL), `small` (gboolean: in smaller letters). Read-only:
 * `empty` (gboolean).
 */
#define VAS_TYPE_OUTLINE_VIEW (vas_outline_view_get_type ())
G_DECLARE_FINAL_TYPE (VasOutlineView, vas_outline_view, VAS, OUTLINE_VIEW, AdwBin)

void vas_outline_view_set_outline (VasOutlineView *self, GListModel *outline);
void vas_outline_view_set_small (VasOutlineView *self, gboolean small);

G_END_DECLS
