/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-sets.h"

#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-store-set-row.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LANGUAGE_CHARS 100
#define MOST_ITEMS 10000
#define DELETED_MARK "-"

/* A deleted question is left out, but keeps its place for the case that it comes back. */
#define SET_COLUMNS                                                                                               \
  "s.id, s.key, s.name, s.origin, (SELECT group_concat (question_id, ' ') FROM (SELECT l.question_id FROM "       \
  "question_set_item l JOIN question q ON q.id = l.question_id AND q.deleted = 0 WHERE l.set_id = s.id ORDER BY " \
  "l.position)), s.language"

/* Ids are joined by the query with a space between them: a UUID has none. */
static gpointer
set_from_row (VasStatement *row)
{
  g_auto (GStrv) question_ids = vas_value_split (vas_statement_text (row, 4), " ");

  return g_object_new (VAS_TYPE_QUESTION_SET, "id", vas_statement_text (row, 0), "key", vas_statement_text (row, 1),
                       "name", vas_statement_text (row, 2), "origin",
                       vas_statement_term (row, 3, VAS_TYPE_ORIGIN, VAS_ORIGIN_OWN), "question-ids", question_ids,
                       "language", vas_statement_text (row, 5), NULL);
}

static gpointer
id_from_row (VasStatement *row)
{
  return g_strdup (vas_statement_text (row, 0));
}

/* Returns: (transfer full): the questions that the set has now, with a mark before each that is deleted */
static GPtrArray *
list_places (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_list (connection, id_from_row, g_free, error,
                              "SELECT iif (q.deleted > 0, '" DELETED_MARK "', '') || q.id FROM question_set_item l "
                              "JOIN question q ON q.id = l.question_id WHERE l.set_id = ? ORDER BY l.position",
                              "s", id);
}

/* Puts what is deleted behind the question that it stood behind, as far as that one is still there. */
static void
keep_places (GPtrArray *ids, GPtrArray *places)
{
  guint next = 0;
  guint found;

  for (guint i = 0; i < places->len; i++)
    {
      const char *place = places->pdata[i];
      gboolean deleted = g_str_has_prefix (place, DELETED_MARK);
      const char *id = deleted ? place + strlen (DELETED_MARK) : place;

      if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &found))
        next = found + 1;
      else if (deleted)
        g_ptr_array_insert (ids, (int) next++, (gpointer) id);
    }
}

static gboolean
write_items (VasConnection *connection, VasQuestionSet *set, GError **error)
{
  const char *id = vas_question_set_get_id (set);
  const char *const *question_ids = vas_question_set_get_question_ids (set);
  g_autoptr (GPtrArray) places = list_places (connection, id, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (places == NULL)
    return FALSE;

  for (int i = 0; question_ids != NULL && question_ids[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) question_ids[i]);
  keep_places (ids, places);
  if (!vas_connection_run (connection, error, "DELETE FROM question_set_item WHERE set_id = ?", "s", id))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!vas_connection_run (connection, error,
                             "INSERT INTO question_set_item (set_id, position, question_id) VALUES (?, ?, ?)", "sis",
                             id, (int) i, ids->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full): the set's name as it is kept, or %NULL with @error set */
static char *
check_set (VasQuestionSet *set, GError **error)
{
  const char *const *question_ids = vas_question_set_get_question_ids (set);
  g_autofree char *language = vas_value_clean_line (vas_question_set_get_language (set), LANGUAGE_CHARS, error);
  guint n_items = question_ids != NULL ? g_strv_length ((char **) question_ids) : 0;

  if (language == NULL || !vas_value_check_id (vas_question_set_get_id (set), error) ||
      !vas_value_check_range (n_items, 0, MOST_ITEMS, error))
    return NULL;

  return vas_value_clean_line (vas_question_set_get_name (set), VAS_TEXT_TITLE_CHARS, error);
}

/* A set that does not say its language has that of its first question. */
#define SET_LANGUAGE "coalesce (nullif (?5, ''), (SELECT language FROM question WHERE id = ?6), '')"

/* Of a built-in set @position is its place in the bank and @stamp is NULL; others have a stamp and position -1. */
static gboolean
write_set (VasConnection *connection, VasQuestionSet *set, int position, const char *stamp, GError **error)
{
  const char *const *question_ids = vas_question_set_get_question_ids (set);
  g_autofree char *name = check_set (set, error);

  if (name == NULL ||
      !vas_connection_run (
          connection, error,
          "INSERT INTO question_set (id, key, origin, position, language, name, created, name_stamp, items_stamp, "
          "deleted_stamp) VALUES (?1, ?2, ?3, nullif (?4, -1), " SET_LANGUAGE ", ?7, ?8, ?9, ?9, ?9) "
          "ON CONFLICT (id) DO UPDATE SET key = excluded.key, position = excluded.position, retired = 0, "
          "language = excluded.language, name = excluded.name WHERE origin = 'builtin' AND excluded.origin = 'builtin'",
          "sssisssls", vas_question_set_get_id (set), vas_question_set_get_key (set),
          vas_term_key (VAS_TYPE_ORIGIN, vas_question_set_get_origin (set)), position,
          vas_question_set_get_language (set), question_ids != NULL ? question_ids[0] : NULL, name, vas_time_now_ms (),
          stamp))
    return FALSE;

  if (sqlite3_changes (connection->db) == 0)
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("This question set is in the library already. Nothing was changed."));
      return FALSE;
    }

  return write_items (connection, set, error);
}

static gboolean
has_items (VasQuestionSet *present, VasQuestionSet *set)
{
  static const char *const none[] = { NULL };
  const char *const *before = vas_question_set_get_question_ids (present);
  const char *const *after = vas_question_set_get_question_ids (set);

  return g_strv_equal (before != NULL ? before : none, after != NULL ? after : none);
}

gboolean
vas_set_put_bank (VasConnection *connection, GPtrArray *sets, GError **error)
{
  if (!vas_connection_run (connection, error, "UPDATE question_set SET retired = 1 WHERE origin = 'builtin'", ""))
    return FALSE;

  for (guint i = 0; i < sets->len; i++)
    if (!write_set (connection, g_ptr_array_index (sets, i), i, NULL, error))
      return FALSE;

  return TRUE;
}

/**
 * vas_store_add_set:
 * @set: one that is not built in, with questions of the library in any language, and as often as wanted
 *
 * Errors: %VAS_STORE_ERROR_INVALID, also if there is one with its id, %VAS_STORE_ERROR_NOT_FOUND for a question that is
 * not there
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_set (VasConnection *connection, VasQuestionSet *set, GError **error)
{
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (vas_question_set_get_origin (set) != VAS_ORIGIN_BUILTIN, FALSE);

  stamp = vas_connection_stamp (connection);
  return write_set (connection, set, -1, stamp, error);
}

/**
 * vas_store_update_set:
 * @set: one that is not built in, as it should be now: name, questions in their order, language
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND for a set or question that is not there, also for a
 * built-in set
 *
 * Returns: whether it was written
 */
gboolean
vas_store_update_set (VasConnection *connection, VasQuestionSet *set, GError **error)
{
  const char *const *question_ids = vas_question_set_get_question_ids (set);
  g_autofree char *name = check_set (set, error);
  g_autoptr (VasQuestionSet) present = NULL;
  g_autofree char *stamp = NULL;
  gboolean same_items;

  if (name == NULL)
    return FALSE;
  present = vas_store_get_set (connection, vas_question_set_get_id (set), error);
  if (present == NULL)
    return FALSE;

  same_items = has_items (present, set);
  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (
             connection, error,
             "UPDATE question_set SET name_stamp = iif (name = ?2, name_stamp, ?3), items_stamp = iif (?4 AND "
             "language = " SET_LANGUAGE ", items_stamp, ?3), name = ?2, language = " SET_LANGUAGE
             " WHERE id = ?1 AND origin <> 'builtin'",
             "sssiss", vas_question_set_get_id (set), name, stamp, same_items, vas_question_set_get_language (set),
             question_ids != NULL ? question_ids[0] : NULL) &&
         (same_items || write_items (connection, set, error));
}

/**
 * vas_store_set_set_deleted:
 * @id: UUID of a set that is not built in
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Its questions stay.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, also for a built-in set, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_set_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE question_set SET deleted = ?, deleted_stamp = ? WHERE id = ? AND "
                                    "origin <> 'builtin'",
                                    "lss", deleted, stamp, id);
}

/**
 * vas_store_get_set:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the question set, also one that is no longer listed, without deleted questions
 */
VasQuestionSet *
vas_store_get_set (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, set_from_row, error,
                             "SELECT " SET_COLUMNS " FROM question_set s WHERE s.id = ?", "s", id);
}

/**
 * vas_store_list_sets:
 * @language: (nullable): only those in this language
 *
 * Returns: (transfer full) (element-type VasQuestionSet): built-in sets in the order of the bank, then others in the order
 * in which they were added
 */
GPtrArray *
vas_store_list_sets (VasConnection *connection, const char *language, GError **error)
{
  return vas_connection_list (connection, set_from_row, g_object_unref, error,
                              "SELECT " SET_COLUMNS " FROM question_set s WHERE s.retired = 0 AND s.deleted = 0 AND "
                              "(?1 IS NULL OR s.language IN (?1, '')) ORDER BY s.position IS NULL, s.position, "
                              "s.created, s.id",
                              "s", language);
}

/**
 * vas_store_list_deleted_sets:
 *
 * Returns: (transfer full) (element-type VasQuestionSet): sets that were deleted and can be brought back, latest deletion
 * first
 */
GPtrArray *
vas_store_list_deleted_sets (VasConnection *connection, GError **error)
{
  return vas_connection_list (connection, set_from_row, g_object_unref, error,
                              "SELECT " SET_COLUMNS " FROM question_set s WHERE s.deleted > 0 ORDER BY s.deleted DESC, "
                              "s.id",
                              "");
}
