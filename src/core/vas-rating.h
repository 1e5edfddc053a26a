/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The dimension in which candidates rate an answer of their own as a whole */
#define VAS_RATING_OVERALL "overall"

#define VAS_TYPE_RATING (vas_rating_get_type ())
G_DECLARE_FINAL_TYPE (VasRating, vas_rating, VAS, RATING, GObject)

const char *vas_rating_get_answer_id (VasRating *self);
const char *vas_rating_get_reviewer_id (VasRating *self);
const char *vas_rating_get_dimension (VasRating *self);
int vas_rating_get_value (VasRating *self);

G_END_DECLS
