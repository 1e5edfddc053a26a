/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reviewer does with notes. */

#include "vas-review-private.h"

#include "vas-snapshot.h"
#include "vas-store-people.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

#define LEAD_IN_MS 3000

static gpointer
ensure_reviewer_job (VasConnection *connection, gpointer data, GError **error)
{
  VasReviewer *wanted = data;

  return vas_store_ensure_reviewer (connection, vas_reviewer_get_name (wanted), vas_reviewer_get_role (wanted), error);
}

static void
on_reviewer_ensured (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasReview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (reviewer == NULL)
    {
      vas_review_report (self, error);
      return;
    }

  vas_review_set_reviewer (self, reviewer);
  vas_review_reload (self);
}

/**
 * vas_review_add_reviewer:
 * @self: a review
 * @name: the name of somebody who gives feedback
 * @role: what they are to the candidate
 *
 * Adds a reviewer, who then is the one who writes. Somebody of that name and role already there is taken instead.
 */
void
vas_review_add_reviewer (VasReview *self, const char *name, VasRole role)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = NULL;

  g_return_if_fail (VAS_IS_REVIEW (self));

  clean = vas_text_clean_line (name, -1, VAS_TEXT_NAME_CHARS, &error);
  if (clean == NULL)
    {
      vas_review_report (self, error);
      return;
    }

  vas_store_call_async (vas_review_get_store (self), VAS_STORE_WRITE, ensure_reviewer_job,
                        g_object_new (VAS_TYPE_REVIEWER, "name", clean, "role", role, NULL), g_object_unref,
                        g_object_unref, NULL, on_reviewer_ensured, g_object_ref (self));
}

/* Returns: (transfer full) (nullable): the note with its text as it is kept, or NULL when it cannot be kept */
static VasNote *
clean_note (VasReview *self, VasNote *note)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = vas_text_clean (vas_note_get_text (note), -1, VAS_TEXT_NOTE_CHARS, &error);

  if (clean == NULL)
    {
      vas_review_report (self, error);
      vas_review_reject (self, note);
      return NULL;
    }

  return vas_snapshot_with (note, "text", clean, NULL);
}

/**
 * vas_review_add_note:
 * @self: a review
 * @start_ms: where it begins in the recording, in ms
 * @end_ms: where it ends, in ms; equal to @start_ms for a moment
 * @aspect: what it is about
 * @kind: how it is meant
 * @text: the text
 */
void
vas_review_add_note (VasReview *self,
                     gint64 start_ms,
                     gint64 end_ms,
                     VasAspect aspect,
                     VasNoteKind kind,
                     const char *text)
{
  g_autoptr (VasNote) written = NULL;
  g_autoptr (VasNote) note = NULL;
  g_autofree char *id = vas_uuid_new ();
  VasAnswer *answer = vas_review_get_answer (self);
  VasReviewer *reviewer = vas_review_get_reviewer (self);

  g_return_if_fail (answer != NULL && reviewer != NULL);

  written = g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", vas_answer_get_id (answer), "reviewer", reviewer,
                          "start-ms", MAX (start_ms, 0), "end-ms", MAX (start_ms, end_ms), "aspect", aspect, "kind",
                          kind, "text", text, "created", vas_time_now_ms (), NULL);
  note = clean_note (self, written);
  if (note == NULL)
    return;

  vas_review_apply_one (self, NULL, note, _ ("Undo adding the note"), _ ("Redo adding the note"));
}

/**
 * vas_review_apply:
 * @self: a review
 * @changes: (element-type VasChange): what is to change in the open answer
 * @undo_label: what would be undone, in the person's language: "Undo deleting the note"
 * @redo_label: what would be redone
 *
 * Makes all changes at once, as one step that can be undone. Only what differs between before and after is written.
 */
void
vas_review_apply (VasReview *self, GPtrArray *changes, const char *undo_label, const char *redo_label)
{
  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (changes != NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const VasChange *change = g_ptr_array_index (changes, i);

      if (change->before == NULL && VAS_IS_NOTE (change->after))
        vas_review_count_note (self);
    }
  vas_notes_apply (vas_review_get_note_book (self), changes, undo_label, redo_label);
}

/* Of one change. */
void
vas_review_apply_one (VasReview *self, gpointer before, gpointer after, const char *undo_label, const char *redo_label)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_change_free);

  g_ptr_array_add (changes, vas_change_new (before, after));
  vas_review_apply (self, changes, undo_label, redo_label);
}

/**
 * vas_review_revise_note:
 * @self: a review
 * @before: a note as somebody saw it when they began to change it
 * @after: as they want it
 *
 * Changes what differs between both; anything else about the note stays as somebody else may have made it meanwhile.
 */
void
vas_review_revise_note (VasReview *self, VasNote *before, VasNote *after)
{
  g_autoptr (VasNote) note = NULL;

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (VAS_IS_NOTE (before));

  note = clean_note (self, after);
  if (note != NULL && !vas_snapshot_equal (before, note))
    vas_review_apply_one (self, before, note, _ ("Undo changing the note"), _ ("Redo changing the note"));
}

/**
 * vas_review_change_note:
 * @self: a review
 * @changed: a note of the list with something about it changed, see [func@snapshot_with]
 *
 * As [method@Review.revise_note], from what the list shows.
 */
void
vas_review_change_note (VasReview *self, VasNote *changed)
{
  g_autoptr (VasNote) before = NULL;

  g_return_if_fail (VAS_IS_REVIEW (self));

  before = vas_notes_find (vas_review_get_note_book (self), vas_note_get_id (changed));
  if (before != NULL)
    vas_review_revise_note (self, before, changed);
}

/**
 * vas_review_delete_note:
 * @self: a review
 * @note: a note of the list; it can be had back by [method@Review.undo]
 */
void
vas_review_delete_note (VasReview *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_REVIEW (self));

  vas_review_apply_one (self, note, NULL, _ ("Undo deleting the note"), _ ("Redo deleting the note"));
}

/**
 * vas_review_undo:
 * @self: a review
 *
 * Takes back the last change of a note of the open answer.
 */
void
vas_review_undo (VasReview *self)
{
  g_return_if_fail (VAS_IS_REVIEW (self));

  vas_notes_undo (vas_review_get_note_book (self));
}

/**
 * vas_review_redo:
 * @self: a review
 *
 * Does the last change again that was taken back.
 */
void
vas_review_redo (VasReview *self)
{
  g_return_if_fail (VAS_IS_REVIEW (self));

  vas_notes_redo (vas_review_get_note_book (self));
}

/**
 * vas_review_play_note:
 * @self: a review
 * @note: a note
 *
 * Plays from three seconds before the note, so that what it speaks of is heard in its place.
 */
void
vas_review_play_note (VasReview *self, VasNote *note)
{
  VasPlayback *playback = vas_review_get_playback (self);

  vas_playback_seek (playback, vas_note_get_start_ms (note) - LEAD_IN_MS);
  vas_playback_play (playback);
}
