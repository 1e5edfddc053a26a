/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-questions.h"

#include "vas-question-row.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEY_CHARS 100
#define LONGEST_S 3600

/* Kept as one text with a space between the keys; so a key may not have one. */
static char *
join_competencies (VasQuestion *question, GError **error)
{
  const char *const *keys = vas_question_get_competencies (question);
  static const char *const none[] = { NULL };

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (*keys[i] == '\0' || strlen (keys[i]) > KEY_CHARS || strpbrk (keys[i], " \t\r\n") != NULL ||
        !g_utf8_validate (keys[i], -1, NULL))
      {
        g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                     _ ("“%s” is not the key of a competency. Nothing was changed."), keys[i]);
        return NULL;
      }

  return g_strjoinv (" ", (char **) (keys != NULL ? keys : none));
}

static gboolean
check_question (VasQuestion *question, GError **error)
{
  g_autofree char *language = vas_value_clean_line (vas_question_get_language (question), KEY_CHARS, error);

  return language != NULL && vas_value_check_id (vas_question_get_id (question), error) &&
         vas_value_check_range (vas_question_get_think_s (question), 0, LONGEST_S, error) &&
         vas_value_check_range (vas_question_get_answer_s (question), 5, LONGEST_S, error);
}

/* Of a built-in question @position is its place in the bank and @stamp is NULL; others have a stamp and position -1. */
static gboolean
write_question (VasConnection *connection, VasQuestion *question, int position, const char *stamp, GError **error)
{
  g_autofree char *text = vas_value_clean (vas_question_get_text (question), VAS_TEXT_QUESTION_CHARS, error);
  g_autofree char *competencies = text != NULL ? join_competencies (question, error) : NULL;

  if (competencies == NULL || !check_question (question, error))
    return FALSE;

  return vas_connection_run (
      connection, error,
      "INSERT INTO question (id, key, origin, position, language, text, category, scheme, competencies, think_s, "
      "answer_s, created, text_stamp, class_stamp, times_stamp, deleted_stamp) "
      "VALUES (?1, ?2, ?3, nullif (?4, -1), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?13, ?13) "
      "ON CONFLICT (id) DO UPDATE SET key = excluded.key, position = excluded.position, retired = 0, "
      "language = excluded.language, text = excluded.text, category = excluded.category, scheme = excluded.scheme, "
      "competencies = excluded.competencies, think_s = excluded.think_s, answer_s = excluded.answer_s "
      "WHERE origin = 'builtin' AND excluded.origin = 'builtin'",
      "sssisssssiils", vas_question_get_id (question), vas_question_get_key (question),
      vas_term_key (VAS_TYPE_ORIGIN, vas_question_get_origin (question)), position,
      vas_question_get_language (question), text,
      vas_term_key (VAS_TYPE_CATEGORY, vas_question_get_category (question)),
      vas_term_key (VAS_TYPE_SCHEME, vas_question_get_scheme (question)), competencies,
      vas_question_get_think_s (question), vas_question_get_answer_s (question), vas_time_now_ms (), stamp);
}

static gboolean
put_questions (VasConnection *connection, GPtrArray *questions, GError **error)
{
  if (!vas_connection_run (connection, error, "UPDATE question SET retired = 1 WHERE origin = 'builtin'", ""))
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    if (!write_question (connection, g_ptr_array_index (questions, i), i, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
put_set_items (VasConnection *connection, VasQuestionSet *set, GError **error)
{
  const char *id = vas_question_set_get_id (set);
  const char *const *question_ids = vas_question_set_get_question_ids (set);

  if (!vas_connection_run (connection, error, "DELETE FROM question_set_item WHERE set_id = ?", "s", id))
    return FALSE;

  for (int i = 0; question_ids != NULL && question_ids[i] != NULL; i++)
    if (!vas_connection_run (connection, error,
                             "INSERT INTO question_set_item (set_id, position, question_id) VALUES (?, ?, ?)", "sis",
                             id, i, question_ids[i]))
      return FALSE;

  return TRUE;
}

/* A set has the language of its first question. */
static gboolean
put_set (VasConnection *connection, VasQuestionSet *set, int position, GError **error)
{
  const char *const *question_ids = vas_question_set_get_question_ids (set);
  const char *first = question_ids != NULL ? question_ids[0] : NULL;
  g_autofree char *name = vas_value_clean_line (vas_question_set_get_name (set), VAS_TEXT_TITLE_CHARS, error);

  if (name == NULL || !vas_value_check_id (vas_question_set_get_id (set), error))
    return FALSE;

  return vas_connection_run (
             connection, error,
             "INSERT INTO question_set (id, key, origin, position, language, name) "
             "VALUES (?, ?, ?, ?, coalesce ((SELECT language FROM question WHERE id = ?), ''), ?) "
             "ON CONFLICT (id) DO UPDATE SET key = excluded.key, position = excluded.position, retired = 0, "
             "language = excluded.language, name = excluded.name",
             "sssiss", vas_question_set_get_id (set), vas_question_set_get_key (set),
             vas_term_key (VAS_TYPE_ORIGIN, vas_question_set_get_origin (set)), position, first, name) &&
         put_set_items (connection, set, error);
}

static gboolean
put_sets (VasConnection *connection, GPtrArray *sets, GError **error)
{
  if (!vas_connection_run (connection, error, "UPDATE question_set SET retired = 1 WHERE origin = 'builtin'", ""))
    return FALSE;

  for (guint i = 0; i < sets->len; i++)
    if (!put_set (connection, g_ptr_array_index (sets, i), i, error))
      return FALSE;

  return TRUE;
}

gpointer
vas_question_from_row (VasStatement *row)
{
  g_auto (GStrv) competencies = g_strsplit (vas_statement_text (row, 5), " ", -1);

  return g_object_new (VAS_TYPE_QUESTION, "id", vas_statement_text (row, 0), "key", vas_statement_text (row, 1),
                       "language", vas_statement_text (row, 2), "category",
                       vas_statement_term (row, 3, VAS_TYPE_CATEGORY, VAS_CATEGORY_PERSONAL), "scheme",
                       vas_statement_term (row, 4, VAS_TYPE_SCHEME, VAS_SCHEME_OPEN), "competencies", competencies,
                       "text", vas_statement_text (row, 6), "think-s", vas_statement_int (row, 7, 0, LONGEST_S),
                       "answer-s", vas_statement_int (row, 8, 5, LONGEST_S), "origin",
                       vas_statement_term (row, 9, VAS_TYPE_ORIGIN, VAS_ORIGIN_OWN), NULL);
}

/* Ids are joined by the query with a space between them: a UUID has none. */
static gpointer
set_from_row (VasStatement *row)
{
  const char *joined = vas_statement_text (row, 4);
  g_auto (GStrv) question_ids = g_strsplit (joined != NULL ? joined : "", " ", -1);

  return g_object_new (VAS_TYPE_QUESTION_SET, "id", vas_statement_text (row, 0), "key", vas_statement_text (row, 1),
                       "name", vas_statement_text (row, 2), "origin",
                       vas_statement_term (row, 3, VAS_TYPE_ORIGIN, VAS_ORIGIN_OWN), "question-ids", question_ids,
                       NULL);
}

/**
 * vas_store_put_bank:
 * @questions: (element-type VasQuestion): the built-in questions in their order
 * @sets: (element-type VasQuestionSet): the built-in sets in their order
 * @version: names this bank; with the version that is there already, nothing happens
 *
 * Puts the questions that came with the program in the place of those of an earlier program. A question that is gone
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

  return put_questions (connection, questions, error) && put_sets (connection, sets, error) &&
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
 * Errors: %VAS_STORE_ERROR_INVALID, also if there is one with its id
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_question (VasConnection *connection, VasQuestion *question, GError **error)
{
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (vas_question_get_origin (question) != VAS_ORIGIN_BUILTIN, FALSE);

  stamp = vas_connection_stamp (connection);
  if (!write_question (connection, question, -1, stamp, error))
    return FALSE;
  if (sqlite3_changes (connection->db) > 0)
    return TRUE;

  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                       _ ("This question is in the library already. Nothing was changed."));
  return FALSE;
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

#define SET_COLUMNS                                                                                       \
  "s.id, s.key, s.name, s.origin, (SELECT group_concat (question_id, ' ') FROM (SELECT question_id FROM " \
  "question_set_item WHERE set_id = s.id ORDER BY position))"

/**
 * vas_store_get_set:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the question set
 */
VasQuestionSet *
vas_store_get_set (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, set_from_row, error,
                             "SELECT " SET_COLUMNS " FROM question_set s WHERE s.id = ?", "s", id);
}

/**
 * vas_store_list_sets:
 * @language: (nullable): only those with questions in this language
 *
 * Returns: (transfer full) (element-type VasQuestionSet): the question sets, in the order of the bank
 */
GPtrArray *
vas_store_list_sets (VasConnection *connection, const char *language, GError **error)
{
  return vas_connection_list (connection, set_from_row, g_object_unref, error,
                              "SELECT " SET_COLUMNS " FROM question_set s WHERE s.retired = 0 AND (?1 IS NULL OR "
                              "s.language = ?1) ORDER BY s.position, s.id",
                              "s", language);
}
