/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_REVIEW_STATE (vas_review_state_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewState, vas_review_state, VAS, REVIEW_STATE, GObject)

const char *vas_review_state_get_interview_id (VasReviewState *self);
const char *vas_review_state_get_reviewer_id (VasReviewState *self);
const char *vas_review_state_get_comment (VasReviewState *self);
const char *vas_review_state_get_keep (VasReviewState *self);
const char *vas_review_state_get_change (VasReviewState *self);
gboolean vas_review_state_get_blind (VasReviewState *self);
gboolean vas_review_state_get_draft (VasReviewState *self);
gint64 vas_review_state_get_finished (VasReviewState *self);
gboolean vas_review_state_shows (VasReviewState *author, VasReviewState *viewer, gboolean author_is_viewer);

G_END_DECLS
