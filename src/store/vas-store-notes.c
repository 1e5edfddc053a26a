/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-notes.h"

#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define SELECT_NOTE                                                                                           \
  "SELECT n.id, n.answer_id, n.start_ms, n.end_ms, n.aspect, n.kind, n.text, n.state, n.private, n.created, " \
  "n.deleted, p.id, p.name, p.role, p.reaction_ms FROM note n JOIN reviewer p ON p.id = n.reviewer_id "

static gpointer
note_from_row (VasStatement *row)
{
  g_autoptr (VasReviewer) reviewer = g_object_new (VAS_TYPE_REVIEWER, "id", vas_statement_text (row, 11), "name",
                                                   vas_statement_text (row, 12), "role",
                                                   vas_statement_term (row, 13, VAS_TYPE_ROLE, VAS_ROLE_PEER),
                                                   "reaction-ms", vas_statement_int (row, 14, 0, 10000), NULL);

  return g_object_new (VAS_TYPE_NOTE, "id", vas_statement_text (row, 0), "answer-id", vas_statement_text (row, 1),
                       "reviewer", reviewer, "start-ms", vas_statement_int64 (row, 2), "end-ms",
                       vas_statement_int64 (row, 3), "aspect",
                       vas_statement_term (row, 4, VAS_TYPE_ASPECT, VAS_ASPECT_WORDING), "kind",
                       vas_statement_term (row, 5, VAS_TYPE_NOTE_KIND, VAS_NOTE_KIND_NEUTRAL), "text",
                       vas_statement_text (row, 6), "state",
                       vas_statement_term (row, 7, VAS_TYPE_NOTE_STATE, VAS_NOTE_STATE_OPEN), "private",
                       vas_statement_int (row, 8, 0, 1), "created", vas_statement_int64 (row, 9), "deleted",
                       vas_statement_int64 (row, 10), NULL);
}

static gboolean
check_note (VasNote *note, GError **error)
{
  gint64 start_ms = vas_note_get_start_ms (note);

  return vas_value_check_id (vas_note_get_id (note), error) &&
         vas_value_check_range (start_ms, 0, VAS_TIME_LONGEST_MS, error) &&
         vas_value_check_range (vas_note_get_end_ms (note), start_ms, VAS_TIME_LONGEST_MS, error) &&
         vas_value_check_range (vas_note_get_created (note), 0, G_MAXINT64, error);
}

static gboolean
write_note (VasConnection *connection, VasNote *note, const char *text, GError **error)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run (
      connection, error,
      "INSERT INTO note (id, answer_id, reviewer_id, start_ms, end_ms, aspect, kind, text, state, private, created, "
      "deleted, span_stamp, aspect_stamp, kind_stamp, text_stamp, state_stamp, private_stamp, deleted_stamp) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?13, ?13, ?13, ?13, ?13)",
      "sssllssssills", vas_note_get_id (note), vas_note_get_answer_id (note), vas_reviewer_get_id (reviewer),
      vas_note_get_start_ms (note), vas_note_get_end_ms (note),
      vas_term_key (VAS_TYPE_ASPECT, vas_note_get_aspect (note)),
      vas_term_key (VAS_TYPE_NOTE_KIND, vas_note_get_kind (note)), text,
      vas_term_key (VAS_TYPE_NOTE_STATE, vas_note_get_state (note)), vas_note_get_private (note) != FALSE,
      vas_note_get_created (note), vas_note_get_deleted (note), stamp);
}

/* The text that was there goes into the history, under the stamp it had. */
static gboolean
update_text (VasConnection *connection, const char *id, const char *text, const char *stamp, GError **error)
{
  return vas_connection_run (connection, error,
                             "INSERT INTO note_text (note_id, stamp, text) SELECT id, text_stamp, text FROM note "
                             "WHERE id = ? ON CONFLICT DO NOTHING",
                             "s", id) &&
         vas_connection_run (connection, error, "UPDATE note SET text = ?, text_stamp = ? WHERE id = ?", "sss", text,
                             stamp, id);
}

static gboolean
update_span (VasConnection *connection, VasNote *note, const char *stamp, GError **error)
{
  return vas_connection_run (connection, error, "UPDATE note SET start_ms = ?, end_ms = ?, span_stamp = ? WHERE id = ?",
                             "llss", vas_note_get_start_ms (note), vas_note_get_end_ms (note), stamp,
                             vas_note_get_id (note));
}

/* The fields with a short value: they have no history. */
static gboolean
update_marks (VasConnection *connection, VasNote *old, VasNote *note, const char *stamp, GError **error)
{
  const char *id = vas_note_get_id (note);
  const char *aspect = vas_term_key (VAS_TYPE_ASPECT, vas_note_get_aspect (note));
  const char *kind = vas_term_key (VAS_TYPE_NOTE_KIND, vas_note_get_kind (note));
  const char *state = vas_term_key (VAS_TYPE_NOTE_STATE, vas_note_get_state (note));
  gboolean private = vas_note_get_private (note) != FALSE;

  return (vas_note_get_aspect (old) == vas_note_get_aspect (note) ||
          vas_connection_run (connection, error, "UPDATE note SET aspect = ?, aspect_stamp = ? WHERE id = ?", "sss",
                              aspect, stamp, id)) &&
         (vas_note_get_kind (old) == vas_note_get_kind (note) ||
          vas_connection_run (connection, error, "UPDATE note SET kind = ?, kind_stamp = ? WHERE id = ?", "sss", kind,
                              stamp, id)) &&
         (vas_note_get_state (old) == vas_note_get_state (note) ||
          vas_connection_run (connection, error, "UPDATE note SET state = ?, state_stamp = ? WHERE id = ?", "sss",
                              state, stamp, id)) &&
         (vas_note_get_private (old) == private ||
          vas_connection_run (connection, error, "UPDATE note SET private = ?, private_stamp = ? WHERE id = ?", "iss",
                              private, stamp, id));
}

/**
 * vas_store_add_note:
 * @note: its reviewer is in the library
 *
 * Errors: %VAS_STORE_ERROR_INVALID for a text of more than %VAS_TEXT_NOTE_CHARS characters, a place beyond
 * %VAS_TIME_LONGEST_MS, an end before the start, or an id that is taken; %VAS_STORE_ERROR_NOT_FOUND without answer or
 * reviewer
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_note (VasConnection *connection, VasNote *note, GError **error)
{
  g_autofree char *text = vas_value_clean (vas_note_get_text (note), VAS_TEXT_NOTE_CHARS, error);

  if (text == NULL || !check_note (note, error))
    return FALSE;
  if (vas_note_get_reviewer (note) == NULL)
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("Feedback needs a name. Enter the name of the person who gives it."));
      return FALSE;
    }

  return write_note (connection, note, text, error);
}

/**
 * vas_store_update_note:
 * @note: a changed copy
 *
 * Writes and stamps span, aspect, kind, text, state and privacy where they differ from what the library has. An earlier
 * text is kept. Whether the note is deleted does not change: an edit brings nothing back.
 *
 * Errors: as [func@store_add_note]
 *
 * Returns: whether the library has it like that
 */
gboolean
vas_store_update_note (VasConnection *connection, VasNote *note, GError **error)
{
  g_autofree char *text = vas_value_clean (vas_note_get_text (note), VAS_TEXT_NOTE_CHARS, error);
  g_autofree char *stamp = NULL;
  g_autoptr (VasNote) old = NULL;

  if (text == NULL || !check_note (note, error))
    return FALSE;

  old = vas_store_get_note (connection, vas_note_get_id (note), error);
  if (old == NULL)
    return FALSE;

  stamp = vas_connection_stamp (connection);
  if (g_strcmp0 (vas_note_get_text (old), text) != 0 &&
      !update_text (connection, vas_note_get_id (note), text, stamp, error))
    return FALSE;
  if ((vas_note_get_start_ms (old) != vas_note_get_start_ms (note) ||
       vas_note_get_end_ms (old) != vas_note_get_end_ms (note)) &&
      !update_span (connection, note, stamp, error))
    return FALSE;

  return update_marks (connection, old, note, stamp, error);
}

/**
 * vas_store_set_note_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_note_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error, "UPDATE note SET deleted = ?, deleted_stamp = ? WHERE id = ?",
                                    "lss", deleted, stamp, id);
}

/**
 * vas_store_get_note:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the note, also one that is deleted
 */
VasNote *
vas_store_get_note (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, note_from_row, error, SELECT_NOTE "WHERE n.id = ?", "s", id);
}

/**
 * vas_store_list_notes:
 * @answer_id: UUID
 *
 * Returns: (transfer full) (element-type VasNote): its notes by start, then by when they were written, without deleted
 * ones
 */
GPtrArray *
vas_store_list_notes (VasConnection *connection, const char *answer_id, GError **error)
{
  return vas_connection_list (connection, note_from_row, g_object_unref, error,
                              SELECT_NOTE
                              "WHERE n.answer_id = ? AND n.deleted = 0 ORDER BY n.start_ms, n.created, n.id",
                              "s", answer_id);
}

/**
 * vas_store_list_interview_notes:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasNote): the notes on its answers, answer by answer, without what is deleted
 */
GPtrArray *
vas_store_list_interview_notes (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (connection, note_from_row, g_object_unref, error,
                              SELECT_NOTE "JOIN answer a ON a.id = n.answer_id WHERE a.interview_id = ? AND "
                                          "a.deleted = 0 AND n.deleted = 0 "
                                          "ORDER BY a.position, a.take, n.start_ms, n.created, n.id",
                              "s", interview_id);
}
