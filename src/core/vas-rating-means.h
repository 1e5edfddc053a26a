/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is rated belongs to groups, and each group has a mean. There is no mean of everything: it would be a score. */

#pragma once

#include "vas-rating.h"

G_BEGIN_DECLS

/**
 * VasRatingGroup:
 * @VAS_RATING_GROUP_CONTENT: what is said, and in what order
 * @VAS_RATING_GROUP_DELIVERY: how it is said: voice and body language
 * @VAS_RATING_GROUP_OWN: the dimensions of somebody's own rubric
 * @VAS_RATING_GROUP_NONE: none, as the candidate's own word on how it went
 */
typedef enum
{
  VAS_RATING_GROUP_CONTENT,
  VAS_RATING_GROUP_DELIVERY,
  VAS_RATING_GROUP_OWN,
  VAS_RATING_GROUP_NONE,
} VasRatingGroup;
#define VAS_N_RATING_GROUPS 3

VasRatingGroup vas_rating_group_of (const char *dimension);
gboolean vas_rating_mean (GPtrArray *ratings, const char *reviewer_id, VasRatingGroup group, double *mean);

G_END_DECLS
