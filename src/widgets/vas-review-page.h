/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasReviewPage:
 *
 * Where somebody goes through the answers of an interview: answers, player and timeline, notes.
 *
 * Uses the window's action `win.back`.
 */
#define VAS_TYPE_REVIEW_PAGE (vas_review_page_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewPage, vas_review_page, VAS, REVIEW_PAGE, AdwBin)

GtkWidget *vas_review_page_new (VasLibrary *library);

void vas_review_page_set_review (VasReviewPage *self, VasReview *review);

G_END_DECLS
