/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasReviewerButton:
 *
 * Says who is reviewing, and lets somebody else take over.
 */
#define VAS_TYPE_REVIEWER_BUTTON (vas_reviewer_button_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewerButton, vas_reviewer_button, VAS, REVIEWER_BUTTON, GtkWidget)

GtkWidget *vas_reviewer_button_new (void);

void vas_reviewer_button_set_review (VasReviewerButton *self, VasReview *review);

G_END_DECLS
