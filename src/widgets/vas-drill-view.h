/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-drill.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasDrillView:
 *
 * What earlier takes of a question ask to try: before a take to be read, after it to be marked as met or not yet.
 *
 * Properties: `drill` (#VasDrill or %NULL), `empty` (gboolean, notifies: there is nothing to try; the view is not visible
 * then), `unmarked` (guint, notifies: of how many things nothing has been said).
 */
#define VAS_TYPE_DRILL_VIEW (vas_drill_view_get_type ())
G_DECLARE_FINAL_TYPE (VasDrillView, vas_drill_view, VAS, DRILL_VIEW, AdwBin)

void vas_drill_view_set_drill (VasDrillView *self, VasDrill *drill);
gboolean vas_drill_view_get_empty (VasDrillView *self);
guint vas_drill_view_get_unmarked (VasDrillView *self);

G_END_DECLS
