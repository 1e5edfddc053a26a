/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only the fields that differ between what somebody saw and what they want are written, so that two windows, or a merge,
 * that change other fields of the same thing lose nothing. Undo and redo do not touch a field that has been written since. */

#include "vas-change-write.h"

#include "vas-drill-write.h"
#include "vas-flow-error.h"
#include "vas-note-reply.h"
#include "vas-note.h"
#include "vas-rating.h"
#include "vas-snapshot.h"
#include "vas-store-notes.h"
#include "vas-store-ratings.h"
#include "vas-store-replies.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

static gboolean
is_wanted (gboolean differs, gboolean untouched, VasChangeWay way)
{
  return differs && (way == VAS_CHANGE_NEW || untouched);
}

static gboolean
same_span (VasNote *a, VasNote *b)
{
  return vas_note_get_start_ms (a) == vas_note_get_start_ms (b) && vas_note_get_end_ms (a) == vas_note_get_end_ms (b);
}

static gboolean
same_mark (VasNote *a, VasNote *b)
{
  return vas_note_get_aspect (a) == vas_note_get_aspect (b) &&
         g_strcmp0 (vas_note_get_label (a), vas_note_get_label (b)) == 0;
}

/* The note of the library, with each field as wanted or as it is. Start and end are one field, as are aspect and label. */
#define WANTS(get) is_wanted (get (from) != get (to), get (current) == get (from), way)
#define CHOOSE(get) (WANTS (get) ? get (to) : get (current))
static VasNote *
merge_note (VasNote *current, VasNote *from, VasNote *to, VasChangeWay way)
{
  VasNote *span = is_wanted (!same_span (from, to), same_span (current, from), way) ? to : current;
  VasNote *mark = is_wanted (!same_mark (from, to), same_mark (current, from), way) ? to : current;
  const char *text = vas_note_get_text (to);
  gboolean text_differs = g_strcmp0 (vas_note_get_text (from), text) != 0;
  gboolean text_untouched = g_strcmp0 (vas_note_get_text (current), vas_note_get_text (from)) == 0;

  if (!is_wanted (text_differs, text_untouched, way))
    text = vas_note_get_text (current);

  return vas_snapshot_with (current, "start-ms", vas_note_get_start_ms (span), "end-ms", vas_note_get_end_ms (span),
                            "aspect", vas_note_get_aspect (mark), "label", vas_note_get_label (mark), "kind",
                            CHOOSE (vas_note_get_kind), "text", text, "state", CHOOSE (vas_note_get_state), "private",
                            CHOOSE (vas_note_get_private), NULL);
}
#undef CHOOSE
#undef WANTS

/* Nothing comes back by being changed. Only what somebody wrote would be lost by that, and they are told. */
static gboolean
check_deleted (VasNote *from, VasNote *to, VasChangeWay way, GError **error)
{
  if (way != VAS_CHANGE_NEW || g_strcmp0 (vas_note_get_text (from), vas_note_get_text (to)) == 0)
    return TRUE;

  g_set_error_literal (error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_DELETED,
                       _ ("The note was deleted meanwhile, in another window or by somebody else. Your text is still "
                          "here: save it to make a new note of it."));
  return FALSE;
}

static gboolean
update_note (VasConnection *connection, VasNote *from, VasNote *to, VasChangeWay way, GError **error)
{
  g_autoptr (VasNote) current = vas_store_get_note (connection, vas_note_get_id (to), error);
  g_autoptr (VasNote) merged = NULL;

  if (current == NULL)
    return FALSE;
  if (vas_note_get_deleted (current) != 0)
    return check_deleted (from, to, way, error);

  merged = merge_note (current, from, to, way);
  return vas_store_update_note (connection, merged, error);
}

/* A new note has no row yet; one that was deleted has, and comes back as it is. */
static gpointer
write_note (VasConnection *connection, VasNote *from, VasNote *to, VasChangeWay way, GError **error)
{
  const char *id = vas_note_get_id (to != NULL ? to : from);
  gboolean written;

  if (to == NULL)
    written = vas_store_set_note_deleted (connection, id, vas_time_now_ms (), error);
  else if (from != NULL)
    written = update_note (connection, from, to, way, error);
  else if (way == VAS_CHANGE_NEW)
    written = vas_store_add_note (connection, to, error);
  else
    written = vas_store_set_note_deleted (connection, id, 0, error);

  return written ? vas_store_get_note (connection, id, error) : NULL;
}

/* A reply to a note that is gone, or another text for a reply that is, would be seen by nobody. */
static gboolean
check_reply (VasConnection *connection, VasNoteReply *reply, gint64 deleted, GError **error)
{
  g_autoptr (VasNote) note = vas_store_get_note (connection, vas_note_reply_get_note_id (reply), error);

  if (note == NULL)
    return FALSE;
  if (vas_note_get_deleted (note) == 0 && deleted == 0)
    return TRUE;

  g_set_error_literal (
      error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_DELETED,
      _ ("What you reply to was deleted meanwhile, in another window or by somebody else. Your text is "
         "still here: save it to make a new note of it."));
  return FALSE;
}

static gboolean
update_reply (VasConnection *connection, VasNoteReply *from, VasNoteReply *to, VasChangeWay way, GError **error)
{
  g_autoptr (VasNoteReply) current = vas_store_get_reply (connection, vas_note_reply_get_id (to), error);

  if (current == NULL)
    return FALSE;
  if (way == VAS_CHANGE_NEW && !check_reply (connection, to, vas_note_reply_get_deleted (current), error))
    return FALSE;
  if (vas_note_reply_get_deleted (current) != 0 ||
      (way != VAS_CHANGE_NEW && g_strcmp0 (vas_note_reply_get_text (current), vas_note_reply_get_text (from)) != 0))
    return TRUE;

  return vas_store_update_reply (connection, vas_note_reply_get_id (to), vas_note_reply_get_text (to), error);
}

static gpointer
write_reply (VasConnection *connection, VasNoteReply *from, VasNoteReply *to, VasChangeWay way, GError **error)
{
  const char *id = vas_note_reply_get_id (to != NULL ? to : from);
  gboolean written;

  if (to == NULL)
    written = vas_store_set_reply_deleted (connection, id, vas_time_now_ms (), error);
  else if (from != NULL)
    written = update_reply (connection, from, to, way, error);
  else if (way == VAS_CHANGE_NEW)
    written = check_reply (connection, to, 0, error) && vas_store_add_reply (connection, to, error);
  else
    written = vas_store_set_reply_deleted (connection, id, 0, error);

  return written ? vas_store_get_reply (connection, id, error) : NULL;
}

/* Nobody else writes a reviewer's ratings, so there is nothing to spare. */
static gpointer
write_rating (VasConnection *connection, VasRating *from, VasRating *to, GError **error)
{
  if (to != NULL)
    return vas_store_set_rating (connection, to, error) ? g_object_ref (to) : NULL;

  return vas_store_withdraw_rating (connection, vas_rating_get_answer_id (from), vas_rating_get_reviewer_id (from),
                                    vas_rating_get_dimension (from), error) ?
             g_object_ref (from) :
             NULL;
}

/* Nor what they say of a take. It always comes with what was said before: nothing, to begin with. */
static gpointer
write_drill_mark (VasConnection *connection, VasDrillMark *to, GError **error)
{
  return vas_drill_write (connection, to, error) ? g_object_ref (to) : NULL;
}

/**
 * vas_change_write:
 * @connection: the library
 * @change: what to write
 * @way: which way
 * @error: return location
 *
 * Errors: %VAS_FLOW_ERROR_DELETED when somebody has deleted it meanwhile, and those of the store
 *
 * Returns: (transfer full): what the library holds now, deleted or not; of a rating that was taken back, what it was
 */
gpointer
vas_change_write (VasConnection *connection, const VasChange *change, VasChangeWay way, GError **error)
{
  gpointer from = way == VAS_CHANGE_UNDO ? change->after : change->before;
  gpointer to = way == VAS_CHANGE_UNDO ? change->before : change->after;
  GType type = vas_change_get_item_type (change);

  if (type == VAS_TYPE_NOTE)
    return write_note (connection, from, to, way, error);
  if (type == VAS_TYPE_NOTE_REPLY)
    return write_reply (connection, from, to, way, error);
  if (type == VAS_TYPE_RATING)
    return write_rating (connection, from, to, error);
  if (type == VAS_TYPE_DRILL_MARK)
    return write_drill_mark (connection, to, error);

  g_assert_not_reached ();
}
