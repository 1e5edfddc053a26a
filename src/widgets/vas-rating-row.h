/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-ratings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasRatingRow:
 *
 * One thing that is rated: its name, the scale, the text of the point that is chosen or pointed at, and what others have
 * given it.
 */
#define VAS_TYPE_RATING_ROW (vas_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (VasRatingRow, vas_rating_row, VAS, RATING_ROW, GtkBox)

GtkWidget *vas_rating_row_new (VasRatings *ratings, VasRatingItem *item);

G_END_DECLS
