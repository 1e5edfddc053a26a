/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-notes.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-note-row.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

static gboolean
check_note (VasNote *note, GError **error)
{
  gint64 start_ms = vas_note_get_start_ms (note);

  return vas_value_check_id (vas_note_get_id (note), error) &&
         vas_value_check_range (start_ms, 0, VAS_TIME_LONGEST_MS, error) &&
         vas_value_check_range (vas_note_get_end_ms (note), start_ms, VAS_TIME_LONGEST_MS, error) &&
         vas_value_check_range (vas_note_get_created (note), 0, G_MAXINT64, error);
}

/* Returns: (transfer full): the note as it is kept, or %NULL with @error set */
static VasNote *
clean_note (VasNote *note, GError **error)
{
  g_autofree char *text = vas_value_clean (vas_note_get_text (note), VAS_TEXT_NOTE_CHARS, error);
  g_autofree char *label = NULL;

  if (text == NULL || !check_note (note, error))
    return NULL;

  label = vas_value_clean_line (vas_note_get_label (note), VAS_TEXT_NAME_CHARS, error);
  return label != NULL ? vas_snapshot_with (note, "text", text, "label", label, NULL) : NULL;
}

static gboolean
write_note (VasConnection *connection, VasNote *note, GError **error)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run (
      connection, error,
      "INSERT INTO note (id, answer_id, reviewer_id, start_ms, end_ms, aspect, kind, text, state, private, created, "
      "deleted, label, span_stamp, aspect_stamp, kind_stamp, text_stamp, state_stamp, private_stamp, deleted_stamp) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14, ?14, ?14, ?14, ?14, ?14)",
      "sssllssssillss", vas_note_get_id (note), vas_note_get_answer_id (note), vas_reviewer_get_id (reviewer),
      vas_note_get_start_ms (note), vas_note_get_end_ms (note),
      vas_term_key (VAS_TYPE_ASPECT, vas_note_get_aspect (note)),
      vas_term_key (VAS_TYPE_NOTE_KIND, vas_note_get_kind (note)), vas_note_get_text (note),
      vas_term_key (VAS_TYPE_NOTE_STATE, vas_note_get_state (note)), vas_note_get_private (note) != FALSE,
      vas_note_get_created (note), vas_note_get_deleted (note), vas_note_get_label (note), stamp);
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
is_placed_alike (VasNote *a, VasNote *b)
{
  return vas_note_get_start_ms (a) == vas_note_get_start_ms (b) && vas_note_get_end_ms (a) == vas_note_get_end_ms (b);
}

static gboolean
is_marked_alike (VasNote *a, VasNote *b)
{
  return vas_note_get_aspect (a) == vas_note_get_aspect (b) &&
         g_strcmp0 (vas_note_get_label (a), vas_note_get_label (b)) == 0;
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

  return (is_marked_alike (old, note) ||
          vas_connection_run (connection, error, "UPDATE note SET aspect = ?, label = ?, aspect_stamp = ? WHERE id = ?",
                              "ssss", aspect, vas_note_get_label (note), stamp, id)) &&
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
 * Errors: %VAS_STORE_ERROR_INVALID for a text of more than %VAS_TEXT_NOTE_CHARS or a label of more than
 * %VAS_TEXT_NAME_CHARS characters, a place beyond %VAS_TIME_LONGEST_MS, an end before the start, or an id that is taken;
 * %VAS_STORE_ERROR_NOT_FOUND without answer or reviewer
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_note (VasConnection *connection, VasNote *note, GError **error)
{
  g_autoptr (VasNote) kept = clean_note (note, error);

  if (kept == NULL)
    return FALSE;
  if (vas_note_get_reviewer (kept) == NULL)
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("Feedback needs a name. Enter the name of the person who gives it."));
      return FALSE;
    }

  return write_note (connection, kept, error);
}

/**
 * vas_store_update_note:
 * @note: a changed copy
 *
 * Writes and stamps span, aspect with label, kind, text, state and privacy where they differ from what the library has.
 * An earlier text is kept. Whether the note is deleted does not change: an edit brings nothing back.
 *
 * Errors: as [func@store_add_note]
 *
 * Returns: whether the library has it like that
 */
gboolean
vas_store_update_note (VasConnection *connection, VasNote *note, GError **error)
{
  g_autoptr (VasNote) old = vas_store_get_note (connection, vas_note_get_id (note), error);
  g_autoptr (VasNote) kept = old != NULL ? clean_note (note, error) : NULL;
  g_autofree char *stamp = NULL;

  if (kept == NULL)
    return FALSE;

  stamp = vas_connection_stamp (connection);
  if (g_strcmp0 (vas_note_get_text (old), vas_note_get_text (kept)) != 0 &&
      !update_text (connection, vas_note_get_id (kept), vas_note_get_text (kept), stamp, error))
    return FALSE;
  if (!is_placed_alike (old, kept) && !update_span (connection, kept, stamp, error))
    return FALSE;

  return update_marks (connection, old, kept, stamp, error);
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
  return vas_connection_get (connection, vas_note_from_row, error, VAS_NOTE_ROW_SELECT "WHERE n.id = ?", "s", id);
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
  return vas_connection_list (connection, vas_note_from_row, g_object_unref, error,
                              VAS_NOTE_ROW_SELECT
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
  return vas_connection_list (connection, vas_note_from_row, g_object_unref, error,
                              VAS_NOTE_ROW_SELECT "JOIN answer a ON a.id = n.answer_id WHERE a.interview_id = ? AND "
                                                  "a.deleted = 0 AND n.deleted = 0 "
                                                  "ORDER BY a.position, a.take, n.start_ms, n.created, n.id",
                              "s", interview_id);
}
