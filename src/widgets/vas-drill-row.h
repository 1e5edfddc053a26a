/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-drill-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasDrillRow:
 *
 * One thing to try, as it was said of an earlier take; with `judging`, two buttons that say whether the new take did it.
 *
 * Properties: `item` (#VasDrillItem), `judging` (gboolean). Signal `chosen` (#VasDrillOutcome as int): somebody says how
 * the take did; the one that is chosen, once more, takes it back.
 */
#define VAS_TYPE_DRILL_ROW (vas_drill_row_get_type ())
G_DECLARE_FINAL_TYPE (VasDrillRow, vas_drill_row, VAS, DRILL_ROW, AdwBin)

GtkWidget *vas_drill_row_new (VasDrillItem *item, gboolean judging);

VasDrillItem *vas_drill_row_get_item (VasDrillRow *self);

G_END_DECLS
