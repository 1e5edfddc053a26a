/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasRatingScale:
 *
 * Five toggle buttons, one of which may be down: 1 is the lowest, 5 the highest.
 *
 * Property: `value` (int, 1 to 5, or 0 for none yet).
 */
#define VAS_TYPE_RATING_SCALE (vas_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (VasRatingScale, vas_rating_scale, VAS, RATING_SCALE, GtkBox)

int vas_rating_scale_get_value (VasRatingScale *self);
void vas_rating_scale_set_value (VasRatingScale *self, int value);

G_END_DECLS
