/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-interviews.h"

#include "vas-question.h"
#include "vas-store-error.h"
#include "vas-store-question-row.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define LONGEST_S 3600
#define LONGEST_EXTRA_S 600
#define MOST_TAKES 100
#define LANGUAGE_CHARS 100

/* Each figure is a walk along one index. Notes are those that the person at the desk may see: not the drafts of others. Space and film are those of all takes, deleted ones among them until they are
 * purged. An interview was interrupted when it was neither ended nor gone through; while a take is being recorded, or
 * waits to be put right, nobody can go on with it. */
#define INTERVIEW_COLUMNS                                                                                            \
  "i.id, i.candidate_id, i.title, i.created, i.language, i.think_s, i.answer_s, i.state, i.sample, i.deleted, "      \
  "(SELECT count (*) FROM answer a WHERE a.interview_id = i.id AND a.deleted = 0), "                                 \
  "(SELECT total (a.duration_ms) FROM answer a WHERE a.interview_id = i.id AND a.deleted = 0), "                     \
  "(SELECT count (*) FROM answer a JOIN note n ON n.answer_id = a.id AND n.deleted = 0 WHERE a.interview_id = i.id " \
  "AND a.deleted = 0) - (SELECT count (*) FROM review w JOIN reviewer v ON v.id = w.reviewer_id AND v.role <> "      \
  "'self' CROSS JOIN answer a ON a.interview_id = w.interview_id AND a.deleted = 0 CROSS JOIN note n ON "            \
  "n.answer_id = a.id AND n.deleted = 0 AND n.reviewer_id = w.reviewer_id WHERE w.interview_id = i.id AND "          \
  "w.draft = 1 AND w.finished = 0), "                                                                                \
  "(SELECT total (r.bytes) FROM answer a JOIN recording r ON r.answer_id = a.id WHERE a.interview_id = i.id), "      \
  "EXISTS (SELECT 1 FROM answer a JOIN recording r ON r.answer_id = a.id WHERE a.interview_id = i.id "               \
  "AND r.has_video), i.mode, i.overtime_s, i.takes, i.pause_s, i.profile_id, "                                       \
  "(SELECT count (*) FROM interview_question l WHERE l.interview_id = i.id), "                                       \
  "CASE WHEN i.state = 'running' AND i.sample = 0 AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.interview_id = "    \
  "i.id AND a.state = 'recording') THEN coalesce ((SELECT max (a.position) FROM answer a WHERE a.interview_id = "    \
  "i.id AND a.deleted = 0), -1) + 2 ELSE 0 END"

static gpointer
interview_from_row (VasStatement *row)
{
  int question_count = vas_statement_int (row, 20, 0, G_MAXINT);
  int next = vas_statement_int (row, 21, 0, G_MAXINT);

  return g_object_new (VAS_TYPE_INTERVIEW, "id", vas_statement_text (row, 0), "candidate-id",
                       vas_statement_text (row, 1), "title", vas_statement_text (row, 2), "created",
                       vas_statement_int64 (row, 3), "language", vas_statement_text (row, 4), "think-s",
                       vas_statement_int (row, 5, 0, LONGEST_S), "answer-s", vas_statement_int (row, 6, 0, LONGEST_S),
                       "state", vas_statement_term (row, 7, VAS_TYPE_INTERVIEW_STATE, VAS_INTERVIEW_STATE_ENDED),
                       "sample", vas_statement_int (row, 8, 0, 1), "deleted", vas_statement_int64 (row, 9),
                       "answer-count", vas_statement_int (row, 10, 0, G_MAXINT), "duration-ms",
                       vas_statement_int64 (row, 11), "note-count", vas_statement_int (row, 12, 0, G_MAXINT), "bytes",
                       vas_statement_int64 (row, 13), "has-film", vas_statement_int (row, 14, 0, 1), "mode",
                       vas_statement_term (row, 15, VAS_TYPE_MODE, VAS_MODE_PRACTICE), "overtime-s",
                       vas_statement_int (row, 16, 0, LONGEST_EXTRA_S), "takes",
                       vas_statement_int (row, 17, 0, MOST_TAKES), "pause-s",
                       vas_statement_int (row, 18, 0, LONGEST_EXTRA_S), "profile-id", vas_statement_text (row, 19),
                       "question-count", question_count, "stopped-at", next <= question_count ? next : 0, NULL);
}

static gboolean
check_interview (VasInterview *interview, GError **error)
{
  g_autofree char *language = vas_value_clean_line (vas_interview_get_language (interview), LANGUAGE_CHARS, error);

  return language != NULL && vas_value_check_id (vas_interview_get_id (interview), error) &&
         vas_value_check_range (vas_interview_get_created (interview), 0, G_MAXINT64, error) &&
         vas_value_check_range (vas_interview_get_think_s (interview), 0, LONGEST_S, error) &&
         vas_value_check_range (vas_interview_get_answer_s (interview), 0, LONGEST_S, error) &&
         vas_value_check_range (vas_interview_get_overtime_s (interview), 0, LONGEST_EXTRA_S, error) &&
         vas_value_check_range (vas_interview_get_takes (interview), 0, MOST_TAKES, error) &&
         vas_value_check_range (vas_interview_get_pause_s (interview), 0, LONGEST_EXTRA_S, error);
}

static gboolean
write_interview (VasConnection *connection, VasInterview *interview, const char *title, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run (
      connection, error,
      "INSERT INTO interview (id, candidate_id, title, created, language, think_s, answer_s, state, sample, deleted, "
      "title_stamp, state_stamp, deleted_stamp, mode, overtime_s, takes, pause_s, profile_id) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?11, ?12, ?13, ?14, ?15, ?16)",
      "ssslsiisilssiiis", vas_interview_get_id (interview), vas_interview_get_candidate_id (interview), title,
      vas_interview_get_created (interview), vas_interview_get_language (interview),
      vas_interview_get_think_s (interview), vas_interview_get_answer_s (interview),
      vas_term_key (VAS_TYPE_INTERVIEW_STATE, vas_interview_get_state (interview)),
      vas_interview_get_sample (interview), vas_interview_get_deleted (interview), stamp,
      vas_term_key (VAS_TYPE_MODE, vas_interview_get_mode (interview)), vas_interview_get_overtime_s (interview),
      vas_interview_get_takes (interview), vas_interview_get_pause_s (interview),
      vas_interview_get_profile_id (interview));
}

/* The wording is kept only where it is not the question's own, which may still be put right. */
static gboolean
write_question (VasConnection *connection,
                const char *interview_id,
                int position,
                const char *question_id,
                const char *text,
                GError **error)
{
  g_autofree char *cleaned = vas_value_clean (text, VAS_TEXT_QUESTION_CHARS, error);

  if (cleaned == NULL)
    return FALSE;

  return vas_connection_run (connection, error,
                             "INSERT INTO interview_question (interview_id, position, question_id, text) VALUES (?1, "
                             "?2, ?3, nullif (nullif (?4, ''), (SELECT text FROM question WHERE id = ?3))) "
                             "ON CONFLICT (interview_id, position) DO UPDATE SET question_id = excluded.question_id, "
                             "text = excluded.text",
                             "siss", interview_id, position, question_id, cleaned);
}

/* An answer knows its question by the place: what was answered, if only by a take that is deleted, stays where it is. */
static gboolean
check_unanswered (VasConnection *connection, const char *interview_id, int first, int last, GError **error)
{
  gint64 n_answers = 0;

  if (!vas_connection_read_int64 (connection, &n_answers, error,
                                  "SELECT count (*) FROM answer WHERE interview_id = ? AND position BETWEEN ? AND ?",
                                  "sii", interview_id, first, last))
    return FALSE;
  if (n_answers == 0)
    return TRUE;

  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                       _ ("This question of the interview has an answer already. Nothing was changed."));
  return FALSE;
}

static gboolean
count_questions (VasConnection *connection, const char *interview_id, gint64 *n_questions, GError **error)
{
  gint64 n_interviews = 0;

  return vas_connection_read_int64 (connection, &n_interviews, error, "SELECT count (*) FROM interview WHERE id = ?",
                                    "s", interview_id) &&
         (n_interviews > 0 || vas_store_fail_not_found (error)) &&
         vas_connection_read_int64 (connection, n_questions, error,
                                    "SELECT coalesce (max (position), -1) + 1 FROM interview_question WHERE "
                                    "interview_id = ?",
                                    "s", interview_id);
}

/* By way of places that are free: SQLite looks for doubles after each row, not at the end. */
static gboolean
make_room (VasConnection *connection, const char *interview_id, int position, int n_questions, GError **error)
{
  return vas_connection_run (connection, error,
                             "UPDATE interview_question SET position = position + ?3 WHERE interview_id = ?1 AND "
                             "position >= ?2",
                             "sii", interview_id, position, n_questions + 1) &&
         vas_connection_run (connection, error,
                             "UPDATE interview_question SET position = position - ?3 WHERE interview_id = ?1 AND "
                             "position > ?2",
                             "sii", interview_id, n_questions, n_questions);
}

/**
 * vas_store_add_interview:
 * @interview: its counts are not looked at
 * @questions: (element-type VasQuestion): questions of the library, in the order in which they will be asked, each with
 *   the wording in which it will be
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND for a candidate, job profile or question that is not there
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_interview (VasConnection *connection, VasInterview *interview, GPtrArray *questions, GError **error)
{
  g_autofree char *title = vas_value_clean_line (vas_interview_get_title (interview), VAS_TEXT_TITLE_CHARS, error);

  if (title == NULL || !check_interview (interview, error) || !write_interview (connection, interview, title, error))
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    if (!write_question (connection, vas_interview_get_id (interview), i,
                         vas_question_get_id (g_ptr_array_index (questions, i)),
                         vas_question_get_text (g_ptr_array_index (questions, i)), error))
      return FALSE;

  return TRUE;
}

/**
 * vas_store_get_interview:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the interview, also one that is deleted
 */
VasInterview *
vas_store_get_interview (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, interview_from_row, error,
                             "SELECT " INTERVIEW_COLUMNS " FROM interview i WHERE i.id = ?", "s", id);
}

/**
 * vas_store_list_interviews:
 * @deleted: those that are deleted, instead of those that are not
 * @search: (nullable): only those with this text in their title, a question or a note, whatever its case and marks; drafts
 *   of others are not looked into
 *
 * Returns: (transfer full) (element-type VasInterview): the interviews, newest first
 */
GPtrArray *
vas_store_list_interviews (VasConnection *connection, gboolean deleted, const char *search, GError **error)
{
  g_autofree char *sought = search != NULL ? vas_text_fold (search) : NULL;

  if (sought == NULL || *g_strstrip (sought) == '\0')
    return vas_connection_list (connection, interview_from_row, g_object_unref, error,
                                "SELECT " INTERVIEW_COLUMNS " FROM interview i WHERE (i.deleted > 0) = ? "
                                "ORDER BY i.created DESC, i.id DESC",
                                "i", deleted != FALSE);

  return vas_connection_list (
      connection, interview_from_row, g_object_unref, error,
      "SELECT " INTERVIEW_COLUMNS " FROM interview i WHERE (i.deleted > 0) = ?1 AND (vas_contains (i.title, ?2) "
      "OR EXISTS (SELECT 1 FROM answer a WHERE a.interview_id = i.id AND a.deleted = 0 AND "
      "vas_contains (a.question_text, ?2)) "
      "OR EXISTS (SELECT 1 FROM interview_question l JOIN question q ON q.id = l.question_id "
      "WHERE l.interview_id = i.id AND vas_contains (q.text, ?2)) "
      "OR EXISTS (SELECT 1 FROM answer a JOIN note n ON n.answer_id = a.id AND n.deleted = 0 "
      "WHERE a.interview_id = i.id AND a.deleted = 0 AND vas_contains (n.text, ?2) AND NOT EXISTS (SELECT 1 FROM review w "
      "JOIN reviewer v ON v.id = w.reviewer_id AND v.role <> 'self' WHERE w.interview_id = i.id AND "
      "w.reviewer_id = n.reviewer_id AND w.draft = 1 AND w.finished = 0))) ORDER BY i.created DESC, i.id DESC",
      "is", deleted != FALSE, sought);
}

/**
 * vas_store_list_interview_questions:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasQuestion): its questions in order, as the library has them now, each with the
 * wording in which to ask it
 */
GPtrArray *
vas_store_list_interview_questions (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (
      connection, vas_question_from_row, g_object_unref, error,
      "SELECT " VAS_QUESTION_COLUMNS_AS (
          "coalesce (l.text, q.text)") " FROM "
                                       "interview_question l JOIN question q ON q.id = l.question_id WHERE l.interview_id = ? ORDER BY l.position",
      "s", interview_id);
}

/**
 * vas_store_append_interview_question:
 * @interview_id: UUID
 * @question_id: UUID
 *
 * Puts one more question at the end of an interview.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND without interview or question
 *
 * Returns: whether it was written
 */
gboolean
vas_store_append_interview_question (VasConnection *connection,
                                     const char *interview_id,
                                     const char *question_id,
                                     GError **error)
{
  return vas_connection_run (connection, error,
                             "INSERT INTO interview_question (interview_id, position, question_id) SELECT ?1, "
                             "coalesce (max (position), -1) + 1, ?2 FROM interview_question WHERE interview_id = ?1",
                             "ss", interview_id, question_id);
}

/**
 * vas_store_insert_interview_question:
 * @interview_id: UUID
 * @position: the place it gets, from 0 to the number of questions; none of those from there on has an answer
 * @question_id: UUID
 * @text: (nullable): the wording in which to ask it; %NULL for its own
 *
 * Puts one more question into an interview, before those that have yet to be asked.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND without interview or question, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_insert_interview_question (VasConnection *connection,
                                     const char *interview_id,
                                     int position,
                                     const char *question_id,
                                     const char *text,
                                     GError **error)
{
  gint64 n_questions = 0;

  return count_questions (connection, interview_id, &n_questions, error) &&
         vas_value_check_range (position, 0, n_questions, error) &&
         check_unanswered (connection, interview_id, position, G_MAXINT, error) &&
         make_room (connection, interview_id, position, n_questions, error) &&
         write_question (connection, interview_id, position, question_id, text, error);
}

/**
 * vas_store_set_interview_question:
 * @interview_id: UUID
 * @position: the place of a question that has no answer
 * @question_id: UUID of the question to ask in its place, such as the same one in another language
 * @text: (nullable): the wording in which to ask it; %NULL for its own
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND without interview or question, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_interview_question (VasConnection *connection,
                                  const char *interview_id,
                                  int position,
                                  const char *question_id,
                                  const char *text,
                                  GError **error)
{
  gint64 n_questions = 0;

  return count_questions (connection, interview_id, &n_questions, error) &&
         vas_value_check_range (position, 0, n_questions - 1, error) &&
         check_unanswered (connection, interview_id, position, position, error) &&
         write_question (connection, interview_id, position, question_id, text, error);
}

/**
 * vas_store_set_interview_title:
 * @id: UUID
 * @title: one line, up to %VAS_TEXT_TITLE_CHARS characters
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_interview_title (VasConnection *connection, const char *id, const char *title, GError **error)
{
  g_autofree char *cleaned = vas_value_clean_line (title, VAS_TEXT_TITLE_CHARS, error);
  g_autofree char *stamp = NULL;

  if (cleaned == NULL)
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error, "UPDATE interview SET title = ?, title_stamp = ? WHERE id = ?",
                                    "sss", cleaned, stamp, id);
}

/**
 * vas_store_set_interview_state:
 * @id: UUID
 * @state: whether it has ended
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_interview_state (VasConnection *connection, const char *id, VasInterviewState state, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run_on_row (connection, error, "UPDATE interview SET state = ?, state_stamp = ? WHERE id = ?",
                                    "sss", vas_term_key (VAS_TYPE_INTERVIEW_STATE, state), stamp, id);
}

/**
 * vas_store_set_interview_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_interview_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE interview SET deleted = ?, deleted_stamp = ? WHERE id = ?", "lss", deleted,
                                    stamp, id);
}

/**
 * vas_store_end_interview:
 * @id: UUID of an interview, which may have no row yet
 *
 * Ends an interview. Left before its first take it has no row; without any take left nobody wants to see it, and it goes
 * to what was recently deleted. A take that is still to be put right counts.
 *
 * Returns: whether it was written
 */
gboolean
vas_store_end_interview (VasConnection *connection, const char *id, GError **error)
{
  gint64 n_rows = 0;
  gint64 n_answers = 0;

  if (!vas_connection_read_int64 (connection, &n_rows, error, "SELECT count (*) FROM interview WHERE id = ?", "s",
                                  id) ||
      !vas_connection_read_int64 (connection, &n_answers, error,
                                  "SELECT count (*) FROM answer WHERE interview_id = ? AND deleted = 0", "s", id))
    return FALSE;
  if (n_rows == 0)
    return TRUE;
  if (n_answers == 0 && !vas_store_set_interview_deleted (connection, id, vas_time_now_ms (), error))
    return FALSE;

  return vas_store_set_interview_state (connection, id, VAS_INTERVIEW_STATE_ENDED, error);
}
