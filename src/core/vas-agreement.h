/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far two reviewers agree. Every figure can be "cannot say": then the function returns FALSE, never a NaN. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasAgreementMark:
 * @start_ms: where it begins, in ms
 * @end_ms: where it ends, in ms; @start_ms for a moment
 * @aspect: what it is about: only marks about the same thing are matched
 *
 * A note, as far as agreement goes.
 */
typedef struct
{
  gint64 start_ms;
  gint64 end_ms;
  int aspect;
} VasAgreementMark;

/**
 * VasAgreementCount:
 * @shared: made by both
 * @only_a: made by the first reviewer only
 * @only_b: made by the second reviewer only
 * @neither: made by neither; stays 0 where that cannot be counted
 *
 * Marks matched, or windows compared. Counts of several answers are added up.
 */
typedef struct
{
  guint shared;
  guint only_a;
  guint only_b;
  guint neither;
} VasAgreementCount;

gboolean vas_agreement_kappa (const guint *table, gsize n_categories, double *kappa);
gboolean vas_agreement_weighted_kappa (const int *ratings_a, const int *ratings_b, gsize n_ratings, double *kappa);

void vas_agreement_match_marks (const VasAgreementMark *marks_a,
                                gsize n_marks_a,
                                const VasAgreementMark *marks_b,
                                gsize n_marks_b,
                                gint64 tolerance_ms,
                                VasAgreementCount *count);
gboolean vas_agreement_shared_part (const VasAgreementCount *count, double *part);

void vas_agreement_count_windows (const VasAgreementMark *marks_a,
                                  gsize n_marks_a,
                                  const VasAgreementMark *marks_b,
                                  gsize n_marks_b,
                                  gint64 length_ms,
                                  gint64 width_ms,
                                  VasAgreementCount *count);
gboolean vas_agreement_window_kappa (const VasAgreementCount *count, double *kappa);

G_END_DECLS
