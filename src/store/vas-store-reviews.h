/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reviewers say of whole interviews, and how far they are. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-review-state.h"

G_BEGIN_DECLS

gboolean vas_store_get_review_state (VasConnection *connection,
                                     const char *interview_id,
                                     const char *reviewer_id,
                                     VasReviewState **state,
                                     GError **error);
GPtrArray *vas_store_list_review_states (VasConnection *connection, const char *interview_id, GError **error);
gboolean vas_store_set_review_state (VasConnection *connection,
                                     VasReviewState *before,
                                     VasReviewState *state,
                                     GError **error);

G_END_DECLS
