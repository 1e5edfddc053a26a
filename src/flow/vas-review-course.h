/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasReviewCourse:
 *
 * The way through the answers of an interview: the next one, the one before, and all one after another.
 *
 * Writable property `continuous` (gboolean): whether the next answer plays when one has ended.
 */
#define VAS_TYPE_REVIEW_COURSE (vas_review_course_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewCourse, vas_review_course, VAS, REVIEW_COURSE, GObject)

VasReviewCourse *vas_review_course_new (VasReview *review);
gboolean vas_review_course_step (VasReviewCourse *self, int step);
void vas_review_course_set_continuous (VasReviewCourse *self, gboolean continuous);
void vas_review_course_show_note (VasReviewCourse *self, VasNote *note);

G_END_DECLS
