/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reviewer does with several notes at once: one step of the history. */

#include "vas-review-private.h"

#include "vas-snapshot.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
changes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vas_change_free);
}

static void
apply_changes_of_notes (VasReview *self, GPtrArray *changes)
{
  g_autofree char *undo = g_strdup_printf (ngettext ("Undo changing %u note", "Undo changing %u notes", changes->len),
                                           changes->len);
  g_autofree char *redo = g_strdup_printf (ngettext ("Redo changing %u note", "Redo changing %u notes", changes->len),
                                           changes->len);

  vas_review_apply (self, changes, undo, redo);
}

/**
 * vas_review_delete_notes:
 * @self: a review
 * @notes: (element-type VasNote): notes of the list
 *
 * Deletes all of them as one step.
 */
void
vas_review_delete_notes (VasReview *self, GPtrArray *notes)
{
  g_autoptr (GPtrArray) changes = changes_new ();
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (notes != NULL);

  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (changes, vas_change_new (notes->pdata[i], NULL));

  undo = g_strdup_printf (ngettext ("Undo deleting %u note", "Undo deleting %u notes", notes->len), notes->len);
  redo = g_strdup_printf (ngettext ("Redo deleting %u note", "Redo deleting %u notes", notes->len), notes->len);
  vas_review_apply (self, changes, undo, redo);
}

/**
 * vas_review_set_notes_state:
 * @self: a review
 * @notes: (element-type VasNote): notes of the list
 * @state: what all of them are to be
 *
 * Opens or addresses notes as one step. Only what asks for something can be addressed: "try instead" and questions.
 */
void
vas_review_set_notes_state (VasReview *self, GPtrArray *notes, VasNoteState state)
{
  g_autoptr (GPtrArray) changes = changes_new ();

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (notes != NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (notes, i);
      g_autoptr (VasNote) after = NULL;

      if (vas_note_get_state (note) == state ||
          (state == VAS_NOTE_STATE_ADDRESSED && !vas_note_kind_asks (vas_note_get_kind (note))))
        continue;

      after = vas_snapshot_with (note, "state", state, NULL);
      g_ptr_array_add (changes, vas_change_new (note, after));
    }

  if (changes->len == 1 && state == VAS_NOTE_STATE_ADDRESSED)
    vas_review_apply (self, changes, _ ("Undo marking as addressed"), _ ("Redo marking as addressed"));
  else if (changes->len == 1)
    vas_review_apply (self, changes, _ ("Undo marking as open"), _ ("Redo marking as open"));
  else
    apply_changes_of_notes (self, changes);
}

/**
 * vas_review_set_notes_kind:
 * @self: a review
 * @notes: (element-type VasNote): notes of the list
 * @kind: what all of them are to be
 *
 * Changes how notes are meant as one step.
 */
void
vas_review_set_notes_kind (VasReview *self, GPtrArray *notes, VasNoteKind kind)
{
  g_autoptr (GPtrArray) changes = changes_new ();

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (notes != NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (notes, i);
      g_autoptr (VasNote) after = vas_snapshot_with (note, "kind", kind, NULL);

      if (vas_note_get_kind (note) != kind)
        g_ptr_array_add (changes, vas_change_new (note, after));
    }

  apply_changes_of_notes (self, changes);
}
