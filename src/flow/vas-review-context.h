/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-job-profile.h"
#include "vas-preparation.h"
#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasReviewContext:
 *
 * What a reviewer wants to know of the open answer: its question with the dossier, and the job that the interview is for.
 * It is read as long as somebody looks at it.
 *
 * Read-only properties: `question` (#VasQuestion, or %NULL when it is not in the library (any more)), `profile`
 * (#VasJobProfile or %NULL).
 */
#define VAS_TYPE_REVIEW_CONTEXT (vas_review_context_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewContext, vas_review_context, VAS, REVIEW_CONTEXT, GObject)

VasReviewContext *vas_review_context_new (VasReview *review);
VasPreparation *vas_review_context_get_preparation (VasReviewContext *self);
VasJobProfile *vas_review_context_get_profile (VasReviewContext *self);
void vas_review_context_set_active (VasReviewContext *self, gboolean active);

G_END_DECLS
