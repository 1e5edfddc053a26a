/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"
#include "vas-terms.h"

G_BEGIN_DECLS

/**
 * VasDrillItem:
 *
 * One thing to try: a note on an earlier take, and what is said of how a later take did.
 *
 * Property: `note` (#VasNote). Those that notify: `outcome` (#VasDrillOutcome: what the one who looks has said), `others`
 * (string: what others say, in words: "Aino: Met", or empty).
 */
#define VAS_TYPE_DRILL_ITEM (vas_drill_item_get_type ())
G_DECLARE_FINAL_TYPE (VasDrillItem, vas_drill_item, VAS, DRILL_ITEM, GObject)

VasDrillItem *vas_drill_item_new (VasNote *note);

VasNote *vas_drill_item_get_note (VasDrillItem *self);
VasDrillOutcome vas_drill_item_get_outcome (VasDrillItem *self);
void vas_drill_item_set_outcome (VasDrillItem *self, VasDrillOutcome outcome);
const char *vas_drill_item_get_others (VasDrillItem *self);
void vas_drill_item_set_others (VasDrillItem *self, const char *others);

G_END_DECLS
