/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-ratings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasRatingPane:
 *
 * Where the open answer is rated: three things first, all of them on demand, with what others have given beside them.
 */
#define VAS_TYPE_RATING_PANE (vas_rating_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasRatingPane, vas_rating_pane, VAS, RATING_PANE, GtkWidget)

GtkWidget *vas_rating_pane_new (void);

void vas_rating_pane_set_review (VasRatingPane *self, VasReview *review);
VasRatings *vas_rating_pane_get_ratings (VasRatingPane *self);

G_END_DECLS
