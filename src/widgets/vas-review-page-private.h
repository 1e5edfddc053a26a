/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasReviewPage only. */

#pragma once

#include "vas-review-page.h"

G_BEGIN_DECLS

VasLibrary *vas_review_page_get_library (VasReviewPage *self);
VasReview *vas_review_page_get_review (VasReviewPage *self);
void vas_review_page_say (VasReviewPage *self, const char *words);

void vas_review_page_install_file_actions (GtkWidgetClass *widget_class);
void vas_review_page_update_file_actions (VasReviewPage *self);

G_END_DECLS
