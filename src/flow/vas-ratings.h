/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-rating-item.h"
#include "vas-rating-means.h"
#include "vas-review.h"
#include "vas-rubric.h"

G_BEGIN_DECLS

/**
 * VasRatings:
 *
 * The rating of the open answer of a review, by a rubric: the current reviewer's, and beside it what others have given.
 *
 * Properties: `items` (list model of #VasRatingItem: what the chosen form asks), `rubrics` (list model of #VasRubric: the
 * built-in one first, which has no id, then own ones), `rubric-id` (string, writable: UUID of an own rubric, or %NULL for
 * the built-in one), `full` (gboolean, writable: all of the built-in rubric rather than the quick form of three), `hiding`
 * (gboolean: there are ratings of others that the current reviewer does not see before one of them has finished).
 *
 * What is rated stands in the history of the review, so that its undo takes it back. Signal `changed`: some rating, by
 * whomever, is another now.
 */
#define VAS_TYPE_RATINGS (vas_ratings_get_type ())
G_DECLARE_FINAL_TYPE (VasRatings, vas_ratings, VAS, RATINGS, GObject)

VasRatings *vas_ratings_new (VasReview *review);

VasReview *vas_ratings_get_review (VasRatings *self);
GListModel *vas_ratings_get_items (VasRatings *self);
GListModel *vas_ratings_get_rubrics (VasRatings *self);
VasRubric *vas_ratings_get_rubric (VasRatings *self);
void vas_ratings_set_rubric_id (VasRatings *self, const char *id);
gboolean vas_ratings_get_full (VasRatings *self);
void vas_ratings_set_full (VasRatings *self, gboolean full);
gboolean vas_ratings_get_hiding (VasRatings *self);

void vas_ratings_rate (VasRatings *self, VasRatingItem *item, int value);
gboolean vas_ratings_get_mean (VasRatings *self, const char *reviewer_id, VasRatingGroup group, double *mean);
GPtrArray *vas_ratings_list_reviewers (VasRatings *self);

void vas_ratings_save_rubric (VasRatings *self, VasRubric *before, VasRubric *rubric);
void vas_ratings_delete_rubric (VasRatings *self, VasRubric *rubric);

G_END_DECLS
