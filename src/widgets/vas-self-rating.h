/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasSelfRating:
 *
 * What a candidate says of one answer: how it went, and what to change. Both may be left out, and nothing asks again.
 *
 * Properties: `practice` (#VasPractice), `answer` (#VasAnswer, one of its takes, or %NULL).
 */
#define VAS_TYPE_SELF_RATING (vas_self_rating_get_type ())
G_DECLARE_FINAL_TYPE (VasSelfRating, vas_self_rating, VAS, SELF_RATING, AdwBin)

/**
 * VasSelfRating::done:
 * @self: the widget
 *
 * Enter was pressed in the entry: the person wants to go on.
 */

GtkWidget *vas_self_rating_new (VasPractice *practice, VasAnswer *answer);
void vas_self_rating_rate (VasSelfRating *self, int rating);
void vas_self_rating_flush (VasSelfRating *self);

G_END_DECLS
