/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-answers.h"

#include "vas-recording-row.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define FIRST_RECORDING_COLUMN 16

#define SELECT_ANSWER                                                                                                   \
  "SELECT a.id, a.interview_id, a.question_id, a.question_text, a.language, a.category, a.scheme, a.position, a.take, " \
  "a.state, a.started, a.duration_ms, a.limit_ms, a.deleted, (SELECT count (*) FROM note n WHERE n.answer_id = a.id "   \
  "AND n.deleted = 0), a.change, " VAS_RECORDING_COLUMNS " FROM answer a LEFT JOIN recording r ON r.answer_id = a.id "

static gpointer
answer_from_row (VasStatement *row)
{
  g_autoptr (VasRecording) recording = vas_recording_from_row (row, FIRST_RECORDING_COLUMN);

  return g_object_new (VAS_TYPE_ANSWER, "id", vas_statement_text (row, 0), "interview-id", vas_statement_text (row, 1),
                       "question-id", vas_statement_text (row, 2), "question-text", vas_statement_text (row, 3),
                       "language", vas_statement_text (row, 4), "category",
                       vas_statement_term (row, 5, VAS_TYPE_CATEGORY, VAS_CATEGORY_PERSONAL), "scheme",
                       vas_statement_term (row, 6, VAS_TYPE_SCHEME, VAS_SCHEME_OPEN), "position",
                       vas_statement_int (row, 7, 0, G_MAXINT), "take", vas_statement_int (row, 8, 1, G_MAXINT),
                       "state", vas_statement_term (row, 9, VAS_TYPE_ANSWER_STATE, VAS_ANSWER_STATE_MISSING), "started",
                       vas_statement_int64 (row, 10), "duration-ms", vas_statement_int64 (row, 11), "limit-ms",
                       vas_statement_int64 (row, 12), "deleted", vas_statement_int64 (row, 13), "note-count",
                       vas_statement_int (row, 14, 0, G_MAXINT), "change", vas_statement_text (row, 15), "recording",
                       recording, NULL);
}

static gboolean
check_answer (VasAnswer *answer, GError **error)
{
  return vas_value_check_id (vas_answer_get_id (answer), error) &&
         vas_value_check_range (vas_answer_get_position (answer), 0, G_MAXINT, error) &&
         vas_value_check_range (vas_answer_get_take (answer), 1, G_MAXINT, error) &&
         vas_value_check_range (vas_answer_get_started (answer), 0, G_MAXINT64, error) &&
         vas_value_check_range (vas_answer_get_duration_ms (answer), 0, G_MAXINT64, error) &&
         vas_value_check_range (vas_answer_get_limit_ms (answer), 0, G_MAXINT64, error);
}

static gboolean
check_take_is_free (VasConnection *connection, VasAnswer *answer, GError **error)
{
  gint64 present = 0;

  if (!vas_connection_read_int64 (connection, &present, error,
                                  "SELECT count (*) FROM answer WHERE interview_id = ? AND position = ? AND take = ?",
                                  "sii", vas_answer_get_interview_id (answer), vas_answer_get_position (answer),
                                  vas_answer_get_take (answer)))
    return FALSE;
  if (present == 0)
    return TRUE;

  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                       _ ("This take is in the library already; perhaps another window records the same interview. "
                          "Nothing was changed."));
  return FALSE;
}

static gboolean
write_answer (VasConnection *connection, VasAnswer *answer, const char *text, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run (
      connection, error,
      "INSERT INTO answer (id, interview_id, question_id, question_text, language, category, scheme, position, take, "
      "state, started, duration_ms, limit_ms, deleted, deleted_stamp) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      "sssssssiislllls", vas_answer_get_id (answer), vas_answer_get_interview_id (answer),
      vas_answer_get_question_id (answer), text, vas_answer_get_language (answer),
      vas_term_key (VAS_TYPE_CATEGORY, vas_answer_get_category (answer)),
      vas_term_key (VAS_TYPE_SCHEME, vas_answer_get_scheme (answer)), vas_answer_get_position (answer),
      vas_answer_get_take (answer), vas_term_key (VAS_TYPE_ANSWER_STATE, vas_answer_get_state (answer)),
      vas_answer_get_started (answer), vas_answer_get_duration_ms (answer), vas_answer_get_limit_ms (answer),
      vas_answer_get_deleted (answer), stamp);
}

/**
 * vas_store_next_take:
 * @interview_id: UUID
 * @position: place of the question in the interview, from 0
 * @take: (out): the number the next take has, from 1; that of a deleted take is not given again
 *
 * Returns: whether it could be found out
 */
gboolean
vas_store_next_take (VasConnection *connection, const char *interview_id, int position, int *take, GError **error)
{
  gint64 next = 1;

  if (!vas_connection_read_int64 (connection, &next, error,
                                  "SELECT coalesce (max (take), 0) + 1 FROM answer WHERE interview_id = ? AND "
                                  "position = ?",
                                  "si", interview_id, position))
    return FALSE;

  *take = CLAMP (next, 1, G_MAXINT);
  return TRUE;
}

/**
 * vas_store_add_answer:
 * @answer: before its first byte is recorded in state %VAS_ANSWER_STATE_RECORDING, with a recording that names the file
 *
 * Errors: %VAS_STORE_ERROR_INVALID, also if there is such a take of that question already, %VAS_STORE_ERROR_NOT_FOUND
 * without interview or question
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_answer (VasConnection *connection, VasAnswer *answer, GError **error)
{
  VasRecording *recording = vas_answer_get_recording (answer);
  g_autofree char *text = vas_value_clean (vas_answer_get_question_text (answer), VAS_TEXT_QUESTION_CHARS, error);

  if (text == NULL || !check_answer (answer, error) || !check_take_is_free (connection, answer, error))
    return FALSE;

  return write_answer (connection, answer, text, error) &&
         (recording == NULL || vas_recording_write (connection, recording, error));
}

/**
 * vas_store_finish_answer:
 * @answer_id: UUID
 * @state: how it ended
 * @duration_ms: length from "go" to the end, in ms
 * @recording: (nullable): what is known of the file now that it is closed; %NULL leaves what was known before
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_finish_answer (VasConnection *connection,
                         const char *answer_id,
                         VasAnswerState state,
                         gint64 duration_ms,
                         VasRecording *recording,
                         GError **error)
{
  if (!vas_value_check_range (duration_ms, 0, G_MAXINT64, error))
    return FALSE;

  return vas_connection_run_on_row (connection, error, "UPDATE answer SET state = ?, duration_ms = ? WHERE id = ?",
                                    "sls", vas_term_key (VAS_TYPE_ANSWER_STATE, state), duration_ms, answer_id) &&
         (recording == NULL || vas_recording_write (connection, recording, error));
}

/**
 * vas_store_get_answer:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the answer, also one that is deleted, with its recording
 */
VasAnswer *
vas_store_get_answer (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, answer_from_row, error, SELECT_ANSWER "WHERE a.id = ?", "s", id);
}

/**
 * vas_store_list_answers:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasAnswer): its answers by position and take, without deleted ones
 */
GPtrArray *
vas_store_list_answers (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (connection, answer_from_row, g_object_unref, error,
                              SELECT_ANSWER "WHERE a.interview_id = ? AND a.deleted = 0 ORDER BY a.position, a.take",
                              "s", interview_id);
}

/**
 * vas_store_list_takes:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasAnswer): its answers by position and take, deleted ones among them
 */
GPtrArray *
vas_store_list_takes (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (connection, answer_from_row, g_object_unref, error,
                              SELECT_ANSWER "WHERE a.interview_id = ? ORDER BY a.position, a.take", "s", interview_id);
}

/**
 * vas_store_list_deleted_answers:
 *
 * Returns: (transfer full) (element-type VasAnswer): takes that were deleted by themselves, latest deletion first; those
 * of a deleted interview are not among them, they come back with it
 */
GPtrArray *
vas_store_list_deleted_answers (VasConnection *connection, GError **error)
{
  return vas_connection_list (connection, answer_from_row, g_object_unref, error,
                              SELECT_ANSWER "JOIN interview i ON i.id = a.interview_id WHERE a.deleted > 0 AND "
                                            "i.deleted = 0 ORDER BY a.deleted DESC, a.id",
                              "");
}

/**
 * vas_store_list_answers_in_state:
 * @state: a state
 *
 * Returns: (transfer full) (element-type VasAnswer): all answers in that state, oldest first, deleted ones among them
 */
GPtrArray *
vas_store_list_answers_in_state (VasConnection *connection, VasAnswerState state, GError **error)
{
  return vas_connection_list (connection, answer_from_row, g_object_unref, error,
                              SELECT_ANSWER "WHERE a.state = ? ORDER BY a.started, a.id", "s",
                              vas_term_key (VAS_TYPE_ANSWER_STATE, state));
}

/**
 * vas_store_set_answer_state:
 * @answer_id: UUID
 * @state: what became of the recording
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_answer_state (VasConnection *connection, const char *answer_id, VasAnswerState state, GError **error)
{
  return vas_connection_run_on_row (connection, error, "UPDATE answer SET state = ? WHERE id = ?", "ss",
                                    vas_term_key (VAS_TYPE_ANSWER_STATE, state), answer_id);
}

/**
 * vas_store_set_answer_deleted:
 * @answer_id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_answer_deleted (VasConnection *connection, const char *answer_id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error, "UPDATE answer SET deleted = ?, deleted_stamp = ? WHERE id = ?",
                                    "lss", deleted, stamp, answer_id);
}

/**
 * vas_store_set_answer_change:
 * @answer_id: UUID
 * @text: what the candidate would change: one line, up to %VAS_TEXT_QUESTION_CHARS characters; may be empty
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_answer_change (VasConnection *connection, const char *answer_id, const char *text, GError **error)
{
  g_autofree char *cleaned = vas_value_clean_line (text, VAS_TEXT_QUESTION_CHARS, error);
  g_autofree char *stamp = NULL;

  if (cleaned == NULL)
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE answer SET change_stamp = iif (change = ?1, change_stamp, ?2), change = ?1 "
                                    "WHERE id = ?3",
                                    "sss", cleaned, stamp, answer_id);
}
