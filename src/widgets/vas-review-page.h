/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marker-sets.h"
#include "vas-review.h"
#include "vas-work-bar.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasReviewPage:
 *
 * Where somebody goes through the answers of an interview: answers, player and timeline, notes.
 *
 * Uses the window's action `win.back`. What it writes to files is shown by the bar of `work`, and its end told by the
 * signals `told` and `failed`, which also come when the page has been left.
 */
#define VAS_TYPE_REVIEW_PAGE (vas_review_page_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewPage, vas_review_page, VAS, REVIEW_PAGE, AdwBin)

GtkWidget *vas_review_page_new (VasLibrary *library, VasWorkBar *work);

void vas_review_page_set_review (VasReviewPage *self, VasReview *review);
VasMarkerSets *vas_review_page_get_marker_sets (VasReviewPage *self);

G_END_DECLS
