/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-agreement.h"
#include "vas-review.h"
#include "vas-terms.h"

G_BEGIN_DECLS

/**
 * VasReviewAgreement:
 * @n_ratings: how many things both have rated with points, over all answers
 * @has_kappa: whether @kappa can be said
 * @kappa: quadratic-weighted kappa over the ratings, see [func@agreement_weighted_kappa]
 * @marks: their notes matched one to one, see [func@agreement_match_marks]
 * @windows: windows as wide as the tolerance in which they made a note, see [func@agreement_count_windows]
 * @group_windows: the same with the notes of each [enum@AspectGroup] alone
 *
 * How far two reviewers agree over all answers of an interview.
 */
typedef struct
{
  guint n_ratings;
  gboolean has_kappa;
  double kappa;
  VasAgreementCount marks;
  VasAgreementCount windows;
  VasAgreementCount group_windows[VAS_N_ASPECT_GROUPS];
} VasReviewAgreement;

void vas_review_agreement_async (VasReview *self,
                                 const char *reviewer_a,
                                 const char *reviewer_b,
                                 gint64 tolerance_ms,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
VasReviewAgreement *vas_review_agreement_finish (VasReview *self, GAsyncResult *result, GError **error);

G_END_DECLS
