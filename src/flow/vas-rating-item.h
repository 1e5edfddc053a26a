/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-rating.h"
#include "vas-rubric-dimension.h"

G_BEGIN_DECLS

/* No rating yet, where 0 is "not seen" and 1 to 5 are points */
#define VAS_RATING_ITEM_NONE (-1)

/**
 * VasRatingItem:
 *
 * One thing that the open answer is rated for, and what everybody has given it.
 *
 * Properties: `dimension` (#VasRubricDimension), `about` (one line, may be empty). Those that notify: `value` (int, the
 * current reviewer's: 1 to 5, 0 for "not seen", or %VAS_RATING_ITEM_NONE), `others` (#GPtrArray of #VasRating: what the
 * current reviewer may see of other people's).
 */
#define VAS_TYPE_RATING_ITEM (vas_rating_item_get_type ())
G_DECLARE_FINAL_TYPE (VasRatingItem, vas_rating_item, VAS, RATING_ITEM, GObject)

VasRatingItem *vas_rating_item_new (VasRubricDimension *dimension, const char *about);

VasRubricDimension *vas_rating_item_get_dimension (VasRatingItem *self);
const char *vas_rating_item_get_key (VasRatingItem *self);
const char *vas_rating_item_get_about (VasRatingItem *self);
int vas_rating_item_get_value (VasRatingItem *self);
void vas_rating_item_set_value (VasRatingItem *self, int value);
GPtrArray *vas_rating_item_get_others (VasRatingItem *self);
void vas_rating_item_set_others (VasRatingItem *self, GPtrArray *others);
int vas_rating_item_get_gap (VasRatingItem *self);

G_END_DECLS
