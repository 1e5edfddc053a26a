/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VAS_RATING_SCALE_NOT_SEEN (-1)

/**
 * VasRatingScale:
 *
 * Five toggle buttons, one of which may be down: 1 is the lowest, 5 the highest.
 *
 * Properties: `value` (int, 1 to 5, 0 for none yet, or %VAS_RATING_SCALE_NOT_SEEN), `with-not-seen` (gboolean, construct
 * only), `hint` (int, what is pointed at or focused).
 */
#define VAS_TYPE_RATING_SCALE (vas_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (VasRatingScale, vas_rating_scale, VAS, RATING_SCALE, GtkBox)

int vas_rating_scale_get_value (VasRatingScale *self);
void vas_rating_scale_set_value (VasRatingScale *self, int value);
int vas_rating_scale_get_hint (VasRatingScale *self);
void vas_rating_scale_describe (VasRatingScale *self, const char *name, const char *const *anchors);

G_END_DECLS
