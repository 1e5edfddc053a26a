/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review-course.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasWholePane:
 *
 * What stands beside the player while an interview is looked at as a whole: what is said of it, and the notes of all
 * answers. While it is in sight the answers play one after another, unless its switch is off.
 *
 * Signal `note-activated` (#VasNote).
 */
#define VAS_TYPE_WHOLE_PANE (vas_whole_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasWholePane, vas_whole_pane, VAS, WHOLE_PANE, AdwBin)

void vas_whole_pane_set_review (VasWholePane *self, VasReview *review, VasReviewCourse *course);
GtkStack *vas_whole_pane_get_stack (VasWholePane *self);

G_END_DECLS
