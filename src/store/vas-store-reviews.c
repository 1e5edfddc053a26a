/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-reviews.h"

#include "vas-snapshot.h"
#include "vas-stamp.h"
#include "vas-statement.h"
#include "vas-text.h"
#include "vas-value.h"

#define SELECT_REVIEW \
  "SELECT interview_id, reviewer_id, comment, keep, change, blind, draft, finished FROM review WHERE interview_id = ?1 "

static gpointer
state_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", vas_statement_text (row, 0), "reviewer-id",
                       vas_statement_text (row, 1), "comment", vas_statement_text (row, 2), "keep",
                       vas_statement_text (row, 3), "change", vas_statement_text (row, 4), "blind",
                       vas_statement_int (row, 5, 0, 1), "draft", vas_statement_int (row, 6, 0, 1), "finished",
                       vas_statement_int64 (row, 7), NULL);
}

/* Returns: (transfer full): the state as it is kept, or %NULL with @error set */
static VasReviewState *
clean_state (VasReviewState *state, GError **error)
{
  g_autofree char *comment = vas_value_clean (vas_review_state_get_comment (state), VAS_TEXT_NOTE_CHARS, error);
  g_autofree char *keep = NULL;
  g_autofree char *change = NULL;

  if (comment == NULL || !vas_value_check_range (vas_review_state_get_finished (state), 0, VAS_STAMP_MAX_MS, error))
    return NULL;
  keep = vas_value_clean (vas_review_state_get_keep (state), VAS_TEXT_QUESTION_CHARS, error);
  if (keep == NULL)
    return NULL;
  change = vas_value_clean (vas_review_state_get_change (state), VAS_TEXT_QUESTION_CHARS, error);
  if (change == NULL)
    return NULL;

  return vas_snapshot_with (state, "comment", comment, "keep", keep, "change", change, NULL);
}

/**
 * vas_store_get_review_state:
 * @interview_id: UUID
 * @reviewer_id: UUID
 * @state: (out) (transfer full) (nullable): what the reviewer says of the interview; %NULL if nothing yet
 *
 * Returns: whether it could be read
 */
gboolean
vas_store_get_review_state (VasConnection *connection,
                            const char *interview_id,
                            const char *reviewer_id,
                            VasReviewState **state,
                            GError **error)
{
  g_autoptr (GPtrArray) found = vas_connection_list (connection, state_from_row, g_object_unref, error,
                                                     SELECT_REVIEW "AND reviewer_id = ?2", "ss", interview_id,
                                                     reviewer_id);

  if (found == NULL)
    return FALSE;

  *state = found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;
  return TRUE;
}

/**
 * vas_store_list_review_states:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasReviewState): what each reviewer says of the interview; nobody stands in it who
 * has said nothing
 */
GPtrArray *
vas_store_list_review_states (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (connection, state_from_row, g_object_unref, error, SELECT_REVIEW "ORDER BY reviewer_id",
                              "s", interview_id);
}

static gboolean
write_state (VasConnection *connection, VasReviewState *state, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run_on_row (
      connection, error,
      "UPDATE review SET comment_stamp = iif (comment = ?3, comment_stamp, ?9), comment = ?3, "
      "keep_stamp = iif (keep = ?4, keep_stamp, ?9), keep = ?4, "
      "change_stamp = iif (change = ?5, change_stamp, ?9), change = ?5, "
      "blind_stamp = iif (blind = ?6, blind_stamp, ?9), blind = ?6, "
      "draft_stamp = iif (draft = ?7, draft_stamp, ?9), draft = ?7, "
      "finished_stamp = iif (finished = ?8, finished_stamp, ?9), finished = ?8 "
      "WHERE interview_id = ?1 AND reviewer_id = ?2",
      "sssssiils", vas_review_state_get_interview_id (state), vas_review_state_get_reviewer_id (state),
      vas_review_state_get_comment (state), vas_review_state_get_keep (state), vas_review_state_get_change (state),
      vas_review_state_get_blind (state) != FALSE, vas_review_state_get_draft (state) != FALSE,
      vas_review_state_get_finished (state), stamp);
}

/**
 * vas_store_set_review_state:
 * @before: (nullable): the state as whoever changes it knew it; %NULL: as the library has it
 * @state: a changed copy, or a first one
 *
 * Writes and stamps what differs between @before and @state and from what the library has. What was changed in another
 * window meanwhile stays.
 *
 * Errors: %VAS_STORE_ERROR_INVALID for a comment of more than %VAS_TEXT_NOTE_CHARS, or one of the others of more than
 * %VAS_TEXT_QUESTION_CHARS characters; %VAS_STORE_ERROR_NOT_FOUND without interview or reviewer
 *
 * Returns: whether the library has the change
 */
gboolean
vas_store_set_review_state (VasConnection *connection, VasReviewState *before, VasReviewState *state, GError **error)
{
  const char *interview_id = vas_review_state_get_interview_id (state);
  const char *reviewer_id = vas_review_state_get_reviewer_id (state);
  g_autoptr (VasReviewState) kept = clean_state (state, error);
  g_autoptr (VasReviewState) present = NULL;
  g_autoptr (VasReviewState) merged = NULL;

  if (kept == NULL ||
      !vas_connection_run (connection, error,
                           "INSERT INTO review (interview_id, reviewer_id) VALUES (?, ?) ON CONFLICT DO NOTHING", "ss",
                           interview_id, reviewer_id) ||
      !vas_store_get_review_state (connection, interview_id, reviewer_id, &present, error))
    return FALSE;

  merged = vas_snapshot_merge (present, before != NULL ? before : present, kept);
  return write_state (connection, merged, error);
}
