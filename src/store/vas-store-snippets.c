/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-snippets.h"

#include "vas-stamp.h"
#include "vas-statement.h"
#include "vas-text.h"
#include "vas-value.h"

static gpointer
snippet_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_SNIPPET, "id", vas_statement_text (row, 0), "aspect",
                       vas_statement_term (row, 1, VAS_TYPE_ASPECT, VAS_ASPECT_WORDING), "text",
                       vas_statement_text (row, 2), "created", vas_statement_int64 (row, 3), "deleted",
                       vas_statement_int64 (row, 4), NULL);
}

/**
 * vas_store_put_snippet:
 * @snippet: a new one, or one of the library as it should be now
 *
 * Writes and stamps aspect and text, which are one field, if they differ from what the library has. An edit brings nothing
 * back that is deleted.
 *
 * Errors: %VAS_STORE_ERROR_INVALID for no text or one of more than %VAS_TEXT_QUESTION_CHARS characters,
 * %VAS_STORE_ERROR_NOT_FOUND if it was deleted for good
 *
 * Returns: whether the library has it like that
 */
gboolean
vas_store_put_snippet (VasConnection *connection, VasSnippet *snippet, GError **error)
{
  g_autofree char *text = vas_value_clean_needed (vas_snippet_get_text (snippet), VAS_TEXT_QUESTION_CHARS, error);
  g_autofree char *stamp = NULL;

  if (text == NULL || !vas_value_check_id (vas_snippet_get_id (snippet), error) ||
      !vas_value_check_range (vas_snippet_get_created (snippet), 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (
      connection, error,
      "INSERT INTO snippet (id, aspect, text, text_stamp, created, deleted, deleted_stamp) SELECT ?1, ?2, ?3, ?4, ?5, 0, "
      "?4 WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE id = ?1) ON CONFLICT (id) DO UPDATE SET "
      "text_stamp = iif (aspect = excluded.aspect AND text = excluded.text, text_stamp, excluded.text_stamp), "
      "aspect = excluded.aspect, text = excluded.text",
      "ssssl", vas_snippet_get_id (snippet), vas_term_key (VAS_TYPE_ASPECT, vas_snippet_get_aspect (snippet)), text,
      stamp, vas_snippet_get_created (snippet));
}

/**
 * vas_store_set_snippet_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_snippet_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error, "UPDATE snippet SET deleted = ?, deleted_stamp = ? WHERE id = ?",
                                    "lss", deleted, stamp, id);
}

/**
 * vas_store_list_snippets:
 * @deleted: whether to list those that were deleted and can be brought back, rather than the others
 *
 * Returns: (transfer full) (element-type VasSnippet): the snippets, by the key of their aspect, then in the order in which
 * they were made
 */
GPtrArray *
vas_store_list_snippets (VasConnection *connection, gboolean deleted, GError **error)
{
  return vas_connection_list (connection, snippet_from_row, g_object_unref, error,
                              "SELECT id, aspect, text, created, deleted FROM snippet WHERE (deleted > 0) = ? "
                              "ORDER BY aspect, created, id",
                              "i", deleted != FALSE);
}
