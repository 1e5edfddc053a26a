/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates and reviewers. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-candidate.h"
#include "vas-connection.h"
#include "vas-reviewer.h"

G_BEGIN_DECLS

VasCandidate *vas_store_ensure_candidate (VasConnection *connection, GError **error);
gboolean vas_store_set_candidate_name (VasConnection *connection, const char *name, GError **error);

VasReviewer *vas_store_ensure_reviewer (VasConnection *connection, const char *name, VasRole role, GError **error);
VasReviewer *vas_store_get_reviewer (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_reviewers (VasConnection *connection, GError **error);
gboolean vas_store_set_reaction (VasConnection *connection, const char *reviewer_id, int reaction_ms, GError **error);

G_END_DECLS
