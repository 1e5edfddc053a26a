/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of ratings. */

#pragma once

#include "vas-ratings.h"
#include "vas-review-agreement.h"

G_BEGIN_DECLS

const char *vas_rating_words_name (VasReviewer *reviewer);
char *vas_rating_words_others (VasRatings *ratings, VasRatingItem *item);
char *vas_rating_words_gap (VasRatingItem *item);
char *vas_rating_words_means (VasRatings *ratings, VasRatingGroup group);
char *vas_rating_words_kappa (const VasReviewAgreement *agreement);
char *vas_rating_words_marks (const VasReviewAgreement *agreement);
char *vas_rating_words_windows (const VasReviewAgreement *agreement);

G_END_DECLS
