/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-questions.h"

#include "vas-dossier-entry.h"
#include "vas-question-entry.h"
#include "vas-search-row.h"
#include "vas-store-question-row.h"
#include "vas-store-set-row.h"
#include "vas-uuid.h"
#include "vas-value.h"

static gboolean
put_questions (VasConnection *connection, GPtrArray *questions, GError **error)
{
  if (!vas_connection_run (connection, error, "UPDATE question SET retired = 1 WHERE origin = 'builtin'", ""))
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    if (!vas_question_write (connection, g_ptr_array_index (questions, i), i, NULL, error))
      return FALSE;

  return TRUE;
}

static gpointer
entry_from_row (VasStatement *row)
{
  g_autoptr (VasQuestion) question = vas_question_from_row (row);

  return g_object_new (VAS_TYPE_QUESTION_ENTRY, "question", question, "starred",
                       vas_statement_int (row, VAS_QUESTION_N_COLUMNS, 0, 1), "take-count",
                       vas_statement_int (row, VAS_QUESTION_N_COLUMNS + 1, 0, G_MAXINT), "practised",
                       vas_statement_int64 (row, VAS_QUESTION_N_COLUMNS + 2), "rating",
                       vas_statement_int (row, VAS_QUESTION_N_COLUMNS + 3, 0, 5), NULL);
}

static gpointer
dossier_entry_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind",
                       vas_statement_term (row, 0, VAS_TYPE_DOSSIER_KIND, VAS_DOSSIER_KIND_APPROACH), "part",
                       vas_statement_text (row, 1), "text", vas_statement_text (row, 2), NULL);
}

/**
 * vas_store_put_bank:
 * @questions: (element-type VasQuestion): the built-in questions in their order
 * @sets: (element-type VasQuestionSet): the built-in sets in their order
 * @version: names this bank; with the version that is there already, nothing happens
 *
 * Puts the questions that came with the program, with their dossiers, in the place of those of an earlier program. A question that is gone
 * stays for the interviews that had it, and is no longer listed.
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND for a set with a question that is not there
 *
 * Returns: whether the bank is there
 */
gboolean
vas_store_put_bank (VasConnection *connection,
                    GPtrArray *questions,
                    GPtrArray *sets,
                    const char *version,
                    GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *present = vas_store_get_bank_version (connection, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (present, version) == 0)
    return TRUE;

  return put_questions (connection, questions, error) && vas_set_put_bank (connection, sets, error) &&
         vas_search_remove_bank (connection, error) && vas_search_put_missing (connection, error) &&
         vas_connection_run (connection, error,
                             "INSERT INTO meta (key, value) VALUES ('bank_version', ?) "
                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                             "s", version);
}

/**
 * vas_store_get_bank_version:
 *
 * Returns: (transfer full) (nullable): what the bank was called when it was put in; %NULL without error if none was
 */
char *
vas_store_get_bank_version (VasConnection *connection, GError **error)
{
  return vas_connection_read_text (connection, error, "SELECT value FROM meta WHERE key = 'bank_version'", "");
}

/**
 * vas_store_add_question:
 * @question: one that is not built in
 *
 * A question with its id that was purged, or left the bank, and stayed for the interviews that had it comes back as
 * @question is.
 *
 * Errors: %VAS_STORE_ERROR_INVALID, also if there is another one with its id
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_question (VasConnection *connection, VasQuestion *question, GError **error)
{
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (vas_question_get_origin (question) != VAS_ORIGIN_BUILTIN, FALSE);

  stamp = vas_connection_stamp (connection);
  return vas_question_write (connection, question, -1, stamp, error) &&
         vas_search_update (connection, vas_question_get_id (question), error);
}

/**
 * vas_store_update_question:
 * @question: one that is not built in, as it should be now; its key, origin and dossier are not looked at
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND, also for a built-in question
 *
 * Returns: whether it was written
 */
gboolean
vas_store_update_question (VasConnection *connection, VasQuestion *question, GError **error)
{
  g_auto (VasQuestionTexts) texts = { NULL, NULL, NULL, NULL };
  g_autofree char *stamp = NULL;

  if (!vas_question_texts_read (&texts, question, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (
             connection, error,
             "UPDATE question SET text_stamp = iif (text = ?2, text_stamp, ?10), class_stamp = iif (language = ?3 AND "
             "category = ?4 AND scheme = ?5 AND competencies = ?6, class_stamp, ?10), times_stamp = iif (think_s = ?7 "
             "AND answer_s = ?8, times_stamp, ?10), follow_ups_stamp = iif (follow_ups = ?9, follow_ups_stamp, ?10), "
             "text = ?2, language = ?3, category = ?4, scheme = ?5, competencies = ?6, think_s = ?7, answer_s = ?8, "
             "follow_ups = ?9 WHERE id = ?1 AND origin <> 'builtin' AND retired = 0",
             "ssssssiiss", vas_question_get_id (question), texts.text, vas_question_get_language (question),
             vas_term_key (VAS_TYPE_CATEGORY, vas_question_get_category (question)),
             vas_term_key (VAS_TYPE_SCHEME, vas_question_get_scheme (question)), texts.competencies,
             vas_question_get_think_s (question), vas_question_get_answer_s (question), texts.follow_ups, stamp) &&
         vas_search_update (connection, vas_question_get_id (question), error);
}

/**
 * vas_store_set_question_deleted:
 * @id: UUID of a question that is not built in
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * A question that is deleted stays in the interviews that have it. It comes back to the sets it was in.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, also for a built-in question, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_question_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE question SET deleted = ?, deleted_stamp = ? WHERE id = ? AND "
                                    "origin <> 'builtin' AND retired = 0",
                                    "lss", deleted, stamp, id) &&
         vas_search_update (connection, id, error);
}

/**
 * vas_store_get_question:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the question, also one that is no longer listed
 */
VasQuestion *
vas_store_get_question (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, vas_question_from_row, error,
                             "SELECT " VAS_QUESTION_COLUMNS " FROM question q WHERE q.id = ?", "s", id);
}

/**
 * vas_store_list_questions:
 * @language: (nullable): only those in this language
 * @category: only those of this [enum@Category], or -1 for all
 *
 * Returns: (transfer full) (element-type VasQuestion): built-in questions in the order of the bank, then own ones in the
 * order in which they were added
 */
GPtrArray *
vas_store_list_questions (VasConnection *connection, const char *language, int category, GError **error)
{
  const char *category_key = category >= 0 ? vas_term_key (VAS_TYPE_CATEGORY, category) : NULL;

  return vas_connection_list (connection, vas_question_from_row, g_object_unref, error,
                              "SELECT " VAS_QUESTION_COLUMNS " FROM question q WHERE q.retired = 0 AND q.deleted = 0 "
                              "AND (?1 IS NULL OR q.language = ?1) AND (?2 IS NULL OR q.category = ?2) "
                              "ORDER BY q.position IS NULL, q.position, q.created, q.id",
                              "ss", language, category_key);
}

/**
 * vas_store_find_question:
 * @key: key of a built-in question
 * @language: language code
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, also for one that is no longer in the bank
 *
 * Returns: (transfer full): the question in that language
 */
VasQuestion *
vas_store_find_question (VasConnection *connection, const char *key, const char *language, GError **error)
{
  g_autofree char *id = vas_uuid_for_question (key, language);

  return vas_connection_get (connection, vas_question_from_row, error,
                             "SELECT " VAS_QUESTION_COLUMNS " FROM question q WHERE q.id = ? AND q.retired = 0 AND "
                             "q.origin = 'builtin'",
                             "s", id);
}

/**
 * vas_store_is_question_listed:
 * @id: UUID
 * @listed: (out): whether there is such a question and it is neither deleted nor only there for earlier interviews
 *
 * Returns: whether that could be found out
 */
gboolean
vas_store_is_question_listed (VasConnection *connection, const char *id, gboolean *listed, GError **error)
{
  gint64 n = 0;
  gboolean found = vas_connection_read_int64 (
      connection, &n, error, "SELECT count (*) FROM question WHERE id = ? AND retired = 0 AND deleted = 0", "s", id);

  *listed = n > 0;
  return found;
}

/**
 * vas_store_list_deleted_questions:
 *
 * Returns: (transfer full) (element-type VasQuestion): questions that were deleted and can be brought back, latest
 * deletion first
 */
GPtrArray *
vas_store_list_deleted_questions (VasConnection *connection, GError **error)
{
  return vas_connection_list (connection, vas_question_from_row, g_object_unref, error,
                              "SELECT " VAS_QUESTION_COLUMNS " FROM question q WHERE q.deleted > 0 AND q.retired = 0 "
                              "AND q.origin <> 'builtin' ORDER BY q.deleted DESC, q.id",
                              "");
}

/**
 * vas_store_list_dossier:
 * @question_id: UUID
 *
 * Returns: (transfer full) (element-type VasDossierEntry): how to prepare for the question, in the order of reading; empty
 * if it has no dossier
 */
GPtrArray *
vas_store_list_dossier (VasConnection *connection, const char *question_id, GError **error)
{
  return vas_connection_list (connection, dossier_entry_from_row, g_object_unref, error,
                              "SELECT kind, part, text FROM dossier_entry WHERE question_id = ? ORDER BY position", "s",
                              question_id);
}

/* Each sum is one walk along an index, however many questions there are. Of the rows of a group SQLite takes the value
 * of the one with the highest time. */
#define PRACTISED                                                                               \
  "FROM answer a JOIN interview i ON i.id = a.interview_id AND i.deleted = 0 AND i.sample = 0 " \
  "WHERE a.deleted = 0 AND a.state <> 'recording' GROUP BY a.question_id"
#define RATED                                                                                               \
  "FROM rating r JOIN answer a ON a.id = r.answer_id AND a.deleted = 0 JOIN interview i ON i.id = "         \
  "a.interview_id AND i.deleted = 0 AND i.sample = 0 JOIN reviewer v ON v.id = r.reviewer_id AND v.role = " \
  "'self' WHERE r.dimension = 'overall' AND r.value > 0 GROUP BY a.question_id"

/**
 * vas_store_list_question_entries:
 * @language: (nullable): only those in this language
 *
 * Takes that are deleted or still being recorded do not count, nor do those of the sample interview. The rating is the
 * candidate's own of the dimension `overall`.
 *
 * Returns: (transfer full) (element-type VasQuestionEntry): every question that is listed with what was done with it, in
 * the order of [func@store_list_questions]
 */
GPtrArray *
vas_store_list_question_entries (VasConnection *connection, const char *language, GError **error)
{
  return vas_connection_list (connection, entry_from_row, g_object_unref, error,
                              "WITH practised AS MATERIALIZED (SELECT a.question_id AS id, count (*) AS takes, "
                              "max (a.started) AS latest " PRACTISED "), "
                              "rated AS MATERIALIZED (SELECT a.question_id AS id, r.value AS value, max (a.started) "
                              "AS latest " RATED ") "
                              "SELECT " VAS_QUESTION_COLUMNS ", coalesce (t.starred, 0), p.takes, p.latest, d.value "
                              "FROM question q LEFT JOIN question_star t ON t.question_id = q.id "
                              "LEFT JOIN practised p ON p.id = q.id LEFT JOIN rated d ON d.id = q.id "
                              "WHERE q.retired = 0 AND q.deleted = 0 AND (?1 IS NULL OR q.language = ?1) "
                              "ORDER BY q.position IS NULL, q.position, q.created, q.id",
                              "s", language);
}
