/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reviewer answers to notes. */

#include "vas-review-private.h"

#include "vas-snapshot.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable): the reply with its text as it is kept */
static VasNoteReply *
clean_reply (VasReview *self, VasNoteReply *reply)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = vas_text_clean (vas_note_reply_get_text (reply), -1, VAS_TEXT_NOTE_CHARS, &error);

  if (clean != NULL)
    return vas_snapshot_with (reply, "text", clean, NULL);

  vas_review_report (self, error);
  vas_review_reject_reply (self, reply);
  return NULL;
}

/**
 * vas_review_get_replies:
 * @self: a review
 * @note: a note of the list
 *
 * Returns: (transfer none) (nullable) (element-type VasNoteReply): the replies to it by time, until they change
 */
GPtrArray *
vas_review_get_replies (VasReview *self, VasNote *note)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return vas_notes_get_replies (vas_review_get_note_book (self), vas_note_get_id (note));
}

/* After what it replies to, whatever the clock says. */
static gint64
get_moment (VasReview *self, VasNote *note)
{
  GPtrArray *replies = vas_review_get_replies (self, note);
  gint64 now = vas_time_now_ms ();

  if (replies == NULL || replies->len == 0)
    return now;

  return MAX (now, vas_note_reply_get_created (replies->pdata[replies->len - 1]) + 1);
}

/**
 * vas_review_add_reply:
 * @self: a review
 * @note: a note of the list
 * @text: what whoever reviews answers to it
 */
void
vas_review_add_reply (VasReview *self, VasNote *note, const char *text)
{
  g_autoptr (VasNoteReply) written = NULL;
  g_autoptr (VasNoteReply) reply = NULL;
  g_autofree char *id = vas_uuid_new ();
  VasReviewer *reviewer = vas_review_get_reviewer (self);

  g_return_if_fail (VAS_IS_NOTE (note));
  g_return_if_fail (reviewer != NULL);

  written = g_object_new (VAS_TYPE_NOTE_REPLY, "id", id, "note-id", vas_note_get_id (note), "reviewer", reviewer,
                          "text", text, "created", get_moment (self, note), NULL);
  reply = clean_reply (self, written);
  if (reply != NULL)
    vas_review_apply_one (self, NULL, reply, _ ("Undo adding the reply"), _ ("Redo adding the reply"));
}

/**
 * vas_review_change_reply:
 * @self: a review
 * @before: a reply as somebody saw it
 * @text: its new text
 */
void
vas_review_change_reply (VasReview *self, VasNoteReply *before, const char *text)
{
  g_autoptr (VasNoteReply) written = NULL;
  g_autoptr (VasNoteReply) reply = NULL;

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (VAS_IS_NOTE_REPLY (before));

  written = vas_snapshot_with (before, "text", text, NULL);
  reply = clean_reply (self, written);
  if (reply != NULL && !vas_snapshot_equal (before, reply))
    vas_review_apply_one (self, before, reply, _ ("Undo changing the reply"), _ ("Redo changing the reply"));
}

/**
 * vas_review_delete_reply:
 * @self: a review
 * @reply: a reply; it can be had back by [method@Review.undo]
 */
void
vas_review_delete_reply (VasReview *self, VasNoteReply *reply)
{
  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (VAS_IS_NOTE_REPLY (reply));

  vas_review_apply_one (self, reply, NULL, _ ("Undo deleting the reply"), _ ("Redo deleting the reply"));
}
