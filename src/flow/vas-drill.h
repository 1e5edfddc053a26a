/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-answer.h"
#include "vas-drill-item.h"
#include "vas-library.h"
#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasDrill:
 *
 * From feedback to practice: the notes on earlier takes that ask to try something instead, before the next take of their
 * question; and after it, whether each of them was met.
 *
 * Properties: `items` (list model of #VasDrillItem, of the latest take first), `judging` (gboolean, notifies: there is a
 * take, of which can be said how it did). Signal `failed` (string: what happened, in words).
 *
 * A note that somebody says was met becomes addressed, and open again when the last one who said so takes it back.
 */
#define VAS_TYPE_DRILL (vas_drill_get_type ())
G_DECLARE_FINAL_TYPE (VasDrill, vas_drill, VAS, DRILL, GObject)

VasDrill *vas_drill_new (VasLibrary *library);
VasDrill *vas_drill_new_for_review (VasReview *review);

GListModel *vas_drill_get_items (VasDrill *self);
gboolean vas_drill_get_judging (VasDrill *self);
void vas_drill_prepare (VasDrill *self, const char *question_id);
void vas_drill_judge (VasDrill *self, const char *answer_id);
void vas_drill_set_outcome (VasDrill *self, VasDrillItem *item, VasDrillOutcome outcome);

G_END_DECLS
