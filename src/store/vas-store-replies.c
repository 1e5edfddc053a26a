/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-replies.h"

#include "vas-stamp.h"
#include "vas-store-error.h"
#include "vas-store-note-row.h"
#include "vas-text.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define SELECT_REPLY                                                                \
  "SELECT y.id, y.note_id, y.text, y.created, y.deleted, " VAS_REVIEWER_ROW_COLUMNS \
  " FROM note_reply y JOIN reviewer p ON p.id = y.reviewer_id JOIN note n ON n.id = y.note_id "

static gpointer
reply_from_row (VasStatement *row)
{
  g_autoptr (VasReviewer) reviewer = vas_reviewer_from_row (row, 5);

  return g_object_new (VAS_TYPE_NOTE_REPLY, "id", vas_statement_text (row, 0), "note-id", vas_statement_text (row, 1),
                       "text", vas_statement_text (row, 2), "created", vas_statement_int64 (row, 3), "deleted",
                       vas_statement_int64 (row, 4), "reviewer", reviewer, NULL);
}

/**
 * vas_store_add_reply:
 * @reply: its reviewer is in the library
 *
 * Errors: %VAS_STORE_ERROR_INVALID for no text or one of more than %VAS_TEXT_NOTE_CHARS characters, or an id that is taken;
 * %VAS_STORE_ERROR_NOT_FOUND without note or reviewer
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_reply (VasConnection *connection, VasNoteReply *reply, GError **error)
{
  g_autofree char *text = vas_value_clean_needed (vas_note_reply_get_text (reply), VAS_TEXT_NOTE_CHARS, error);
  VasReviewer *reviewer = vas_note_reply_get_reviewer (reply);
  g_autofree char *stamp = NULL;

  if (text == NULL || !vas_value_check_id (vas_note_reply_get_id (reply), error) ||
      !vas_value_check_range (vas_note_reply_get_created (reply), 0, VAS_STAMP_MAX_MS, error))
    return FALSE;
  if (reviewer == NULL)
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("Feedback needs a name. Enter the name of the person who gives it."));
      return FALSE;
    }

  stamp = vas_connection_stamp (connection);
  return vas_connection_run (connection, error,
                             "INSERT INTO note_reply (id, note_id, reviewer_id, text, text_stamp, created, deleted, "
                             "deleted_stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?5)",
                             "sssssl", vas_note_reply_get_id (reply), vas_note_reply_get_note_id (reply),
                             vas_reviewer_get_id (reviewer), text, stamp, vas_note_reply_get_created (reply));
}

/**
 * vas_store_update_reply:
 * @id: UUID
 * @text: the text as it should be
 *
 * Writes and stamps the text if it differs from what the library has. An edit brings nothing back that is deleted.
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether the library has it like that
 */
gboolean
vas_store_update_reply (VasConnection *connection, const char *id, const char *text, GError **error)
{
  g_autofree char *cleaned = vas_value_clean_needed (text, VAS_TEXT_NOTE_CHARS, error);
  g_autofree char *stamp = NULL;

  if (cleaned == NULL)
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (
      connection, error, "UPDATE note_reply SET text_stamp = iif (text = ?2, text_stamp, ?3), text = ?2 WHERE id = ?1",
      "sss", id, cleaned, stamp);
}

/**
 * vas_store_set_reply_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_reply_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE note_reply SET deleted = ?, deleted_stamp = ? WHERE id = ?", "lss", deleted,
                                    stamp, id);
}

/**
 * vas_store_get_reply:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the reply, also one that is deleted
 */
VasNoteReply *
vas_store_get_reply (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, reply_from_row, error, SELECT_REPLY "WHERE y.id = ?", "s", id);
}

/**
 * vas_store_list_replies:
 * @answer_id: UUID
 *
 * Returns: (transfer full) (element-type VasNoteReply): the replies to its notes in the order in which they were written,
 * without what is deleted
 */
GPtrArray *
vas_store_list_replies (VasConnection *connection, const char *answer_id, GError **error)
{
  return vas_connection_list (connection, reply_from_row, g_object_unref, error,
                              SELECT_REPLY "WHERE n.answer_id = ? AND n.deleted = 0 AND y.deleted = 0 "
                                           "ORDER BY y.created, y.id",
                              "s", answer_id);
}

/**
 * vas_store_list_interview_replies:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasNoteReply): the replies to the notes on its answers in the order in which they
 * were written, without what is deleted
 */
GPtrArray *
vas_store_list_interview_replies (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (connection, reply_from_row, g_object_unref, error,
                              SELECT_REPLY "JOIN answer a ON a.id = n.answer_id WHERE a.interview_id = ? AND "
                                           "a.deleted = 0 AND n.deleted = 0 AND y.deleted = 0 "
                                           "ORDER BY y.created, y.id",
                              "s", interview_id);
}
