/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasReviewForm:
 *
 * What a reviewer says of an interview as a whole: one thing to keep, one to change, a comment; what others say of it; the
 * button `Finished reviewing`, and under Advanced what is kept apart until then. Texts are saved as they are typed.
 */
#define VAS_TYPE_REVIEW_FORM (vas_review_form_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewForm, vas_review_form, VAS, REVIEW_FORM, AdwBin)

void vas_review_form_set_review (VasReviewForm *self, VasReview *review);

G_END_DECLS
