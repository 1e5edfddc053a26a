/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review-state.h"
#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasReviewSummary:
 *
 * What is said of an interview as a whole, how far its reviewers are, and what the current one has chosen to keep to
 * themselves or not to see before they have finished.
 *
 * Signals `changed` (what the methods tell is another) and `rejected` (#VasReviewState before, #VasReviewState after: a
 * change that could not be written).
 */
#define VAS_TYPE_REVIEW_SUMMARY (vas_review_summary_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewSummary, vas_review_summary, VAS, REVIEW_SUMMARY, GObject)

VasReviewSummary *vas_review_summary_new (VasReview *review);
VasReviewState *vas_review_summary_get_state (VasReviewSummary *self);
GPtrArray *vas_review_summary_list_others (VasReviewSummary *self);
void vas_review_summary_revise (VasReviewSummary *self, VasReviewState *before, VasReviewState *after);
void vas_review_summary_set_draft (VasReviewSummary *self, gboolean draft);
void vas_review_summary_set_blind (VasReviewSummary *self, gboolean blind);
void vas_review_summary_set_finished (VasReviewSummary *self, gboolean finished);

G_END_DECLS
