/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-outlines.h"

#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-terms.h"
#include "vas-text.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

static gpointer
part_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_OUTLINE_PART, "question-id", vas_statement_text (row, 0), "part",
                       vas_statement_text (row, 1), "text", vas_statement_text (row, 2), NULL);
}

/* Aspects are in the order in which the parts of a scheme come. */
static int
compare_parts (gconstpointer a, gconstpointer b)
{
  int first = G_MAXINT, second = G_MAXINT;

  vas_term_from_key (VAS_TYPE_ASPECT, vas_outline_part_get_part (*(VasOutlinePart *const *) a), &first);
  vas_term_from_key (VAS_TYPE_ASPECT, vas_outline_part_get_part (*(VasOutlinePart *const *) b), &second);

  return (first > second) - (first < second);
}

static gboolean
check_part (const char *part, GError **error)
{
  int aspect;

  if (g_str_equal (part, VAS_STORE_OUTLINE) || vas_term_from_key (VAS_TYPE_ASPECT, part, &aspect))
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("“%s” is not a key of this program. Nothing was changed."), part);
  return FALSE;
}

/**
 * vas_store_set_star:
 * @question_id: UUID
 * @starred: whether it is a favourite
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_star (VasConnection *connection, const char *question_id, gboolean starred, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run (connection, error,
                             "INSERT INTO question_star (question_id, starred, starred_stamp) VALUES (?, ?, ?) "
                             "ON CONFLICT (question_id) DO UPDATE SET starred = excluded.starred, starred_stamp = "
                             "excluded.starred_stamp WHERE starred <> excluded.starred",
                             "sis", question_id, starred != FALSE, stamp);
}

/**
 * vas_store_set_outline_part:
 * @question_id: UUID
 * @part: key of an aspect that is a part of the question's scheme, or %VAS_STORE_OUTLINE where it has no parts
 * @text: up to %VAS_TEXT_NOTE_CHARS characters; may be empty
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_outline_part (VasConnection *connection,
                            const char *question_id,
                            const char *part,
                            const char *text,
                            GError **error)
{
  g_autofree char *cleaned = vas_value_clean (text, VAS_TEXT_NOTE_CHARS, error);
  g_autofree char *stamp = NULL;

  if (cleaned == NULL || !check_part (part, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run (connection, error,
                             "INSERT INTO outline (question_id, part, text, text_stamp) VALUES (?, ?, ?, ?) "
                             "ON CONFLICT (question_id, part) DO UPDATE SET text = excluded.text, text_stamp = "
                             "excluded.text_stamp WHERE text <> excluded.text",
                             "ssss", question_id, part, cleaned, stamp);
}

/**
 * vas_store_list_outline:
 * @question_id: UUID
 *
 * Returns: (transfer full) (element-type VasOutlinePart): the parts that have a text, in the order of the scheme
 */
GPtrArray *
vas_store_list_outline (VasConnection *connection, const char *question_id, GError **error)
{
  GPtrArray *parts = vas_connection_list (connection, part_from_row, g_object_unref, error,
                                          "SELECT question_id, part, text FROM outline WHERE question_id = ? AND "
                                          "text <> '' ORDER BY part",
                                          "s", question_id);

  if (parts != NULL)
    g_ptr_array_sort (parts, compare_parts);
  return parts;
}
