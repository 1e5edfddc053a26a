/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the history is one or several changes; undoing writes what was before, redoing what came after. A write that
 * fails leaves list and history as they were. Writes go one after the other, and undoing waits for its turn among
 * them: the steps keep the order in which they were made, whatever they are about. There is one history for all that is
 * done in the review of an answer. */

#include "vas-notes-private.h"

#include "vas-flow-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  VasNotes *notes;
  char *answer_id;
  VasNotesStep *step;
  VasChangeWay way;
} Write;

void
vas_notes_step_free (gpointer data)
{
  VasNotesStep *step = data;

  g_free (step->undo_label);
  g_free (step->redo_label);
  g_ptr_array_unref (step->changes);
  g_free (step);
}

static void
write_free (Write *writing)
{
  g_clear_pointer (&writing->step, vas_notes_step_free);
  g_clear_object (&writing->notes);
  g_free (writing->answer_id);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

/* In the store's thread: all changes or none. They are undone in the opposite order. */
static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Write *writing = data;
  GPtrArray *changes = writing->step->changes;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < changes->len; i++)
    {
      guint index = writing->way == VAS_CHANGE_UNDO ? changes->len - 1 - i : i;
      gpointer written = vas_change_write (connection, g_ptr_array_index (changes, index), writing->way, error);

      if (written == NULL)
        return NULL;
      g_ptr_array_add (fresh, written);
    }

  return g_steal_pointer (&fresh);
}

static void
record_step (VasNotes *self, Write *writing)
{
  GPtrArray *onto = writing->way == VAS_CHANGE_UNDO ? self->undone : self->done;

  if (writing->way == VAS_CHANGE_NEW)
    g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (onto, g_steal_pointer (&writing->step));
  vas_notes_history_changed (self);
}

/* Returns: (transfer full) (nullable): what somebody has just written, to be given back to them */
static GObject *
get_lost (Write *writing)
{
  VasChange *change = g_ptr_array_index (writing->step->changes, 0);

  if (writing->way != VAS_CHANGE_NEW || writing->step->changes->len > 1 || change->after == NULL)
    return NULL;
  if (change->before != NULL && VAS_IS_NOTE (change->before) &&
      g_strcmp0 (vas_note_get_text (change->before), vas_note_get_text (change->after)) == 0)
    return NULL;

  return g_object_ref (change->after);
}

static void
on_not_written (VasNotes *self, Write *writing, GError *error)
{
  g_autoptr (GObject) lost = get_lost (writing);
  gboolean open = g_strcmp0 (self->answer_id, writing->answer_id) == 0;

  if (open && writing->way == VAS_CHANGE_UNDO)
    g_ptr_array_add (self->done, g_steal_pointer (&writing->step));
  else if (open && writing->way == VAS_CHANGE_REDO)
    g_ptr_array_add (self->undone, g_steal_pointer (&writing->step));
  vas_notes_history_changed (self);

  /* What is shown is older than the library: whoever is told sees first what has become of it. */
  if (open && g_error_matches (error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_DELETED))
    vas_notes_reload_and_fail (self, error, lost);
  else
    vas_notes_fail (self, error, lost);
}

static void start_next (VasNotes *self);

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Write) writing = user_data;
  VasNotes *self = writing->notes;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fresh = vas_store_call_finish (VAS_STORE (source), result, &error);

  self->writing = FALSE;
  if (fresh == NULL)
    {
      on_not_written (self, writing, error);
    }
  else
    {
      self->n_written++;
      vas_notes_written (self);
      /* Another answer may have been opened meanwhile. */
      if (g_strcmp0 (self->answer_id, writing->answer_id) == 0)
        {
          vas_notes_take_over (self, fresh);
          record_step (self, writing);
        }
    }

  start_next (self);
}

/* Returns: whether there is something to write: nobody undoes what they do not see, nor what is not there */
static gboolean
choose_step (VasNotes *self, Write *writing)
{
  GPtrArray *from = writing->way == VAS_CHANGE_UNDO ? self->done : self->undone;

  if (writing->way == VAS_CHANGE_NEW)
    return TRUE;
  if (from->len == 0 || g_strcmp0 (self->answer_id, writing->answer_id) != 0)
    return FALSE;

  writing->step = g_ptr_array_steal_index (from, from->len - 1);
  return TRUE;
}

static void
start_next (VasNotes *self)
{
  Write *writing;

  while (!self->writing && (writing = g_queue_pop_head (&self->asked)) != NULL)
    {
      if (!choose_step (self, writing))
        {
          write_free (writing);
          continue;
        }

      self->writing = TRUE;
      vas_store_call_async (self->store, VAS_STORE_WRITE, write_job, writing, NULL, (GDestroyNotify) g_ptr_array_unref,
                            NULL, on_written, writing);
    }
}

/* What is undone is the step before, also where that is still being written: whoever undoes a key at once does not wait
 * for the disk. */
static void
ask (VasNotes *self, const char *answer_id, VasNotesStep *step, VasChangeWay way)
{
  g_autoptr (VasNotes) kept = g_object_ref (self);
  Write *writing = g_new0 (Write, 1);

  writing->notes = g_object_ref (self);
  writing->answer_id = g_strdup (answer_id);
  writing->step = step;
  writing->way = way;

  g_queue_push_tail (&self->asked, writing);
  start_next (self);
}

/* Whoever has a note in hand while another answer is opened still changes that note: it is not for the list, nor the
 * history, of the other answer. */
static const char *
get_answer_id (VasNotes *self, GPtrArray *changes)
{
  const VasChange *change = g_ptr_array_index (changes, 0);
  gpointer item = change->before != NULL ? change->before : change->after;

  return VAS_IS_NOTE (item) ? vas_note_get_answer_id (item) : self->answer_id;
}

static gpointer
copy_change (gconstpointer change, gpointer data)
{
  return vas_change_copy (change);
}

/**
 * vas_notes_apply:
 * @self: notes
 * @changes: (element-type VasChange): what is to change in one answer, usually the open one; nothing happens when it is empty
 * @undo_label: what would be undone, in the person's language: "Undo deleting the note"
 * @redo_label: what would be redone
 *
 * Writes all changes in one transaction, as one step of the history.
 */
void
vas_notes_apply (VasNotes *self, GPtrArray *changes, const char *undo_label, const char *redo_label)
{
  VasNotesStep *step;

  g_return_if_fail (VAS_IS_NOTES (self));
  g_return_if_fail (changes != NULL);

  if (changes->len == 0)
    return;

  step = g_new0 (VasNotesStep, 1);
  step->undo_label = g_strdup (undo_label);
  step->redo_label = g_strdup (redo_label);
  step->changes = g_ptr_array_copy (changes, (GCopyFunc) copy_change, NULL);
  g_ptr_array_set_free_func (step->changes, (GDestroyNotify) vas_change_free);
  ask (self, get_answer_id (self, changes), step, VAS_CHANGE_NEW);
}

/**
 * vas_notes_undo:
 * @self: notes
 *
 * Takes back the last step; nothing happens when there is none. One that is still being written is taken back after that.
 */
void
vas_notes_undo (VasNotes *self)
{
  g_return_if_fail (VAS_IS_NOTES (self));

  ask (self, self->answer_id, NULL, VAS_CHANGE_UNDO);
}

/**
 * vas_notes_redo:
 * @self: notes
 *
 * Does the last step again that was taken back.
 */
void
vas_notes_redo (VasNotes *self)
{
  g_return_if_fail (VAS_IS_NOTES (self));

  ask (self, self->answer_id, NULL, VAS_CHANGE_REDO);
}

static gboolean
is_idle (VasNotes *self)
{
  return !self->writing && g_queue_is_empty (&self->asked);
}

/**
 * vas_notes_is_writing:
 * @self: notes
 *
 * Returns: whether something is being written, so that the library does not say yet what it soon will
 */
gboolean
vas_notes_is_writing (VasNotes *self)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), FALSE);

  return !is_idle (self);
}

/**
 * vas_notes_can_undo:
 *
 * Returns: whether there is a step to undo; not while a step is being written, as it may yet fail
 */
gboolean
vas_notes_can_undo (VasNotes *self)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), FALSE);

  return is_idle (self) && self->done->len > 0;
}

/**
 * vas_notes_can_redo:
 * @self: notes
 *
 * Returns: whether a step that was taken back can be done again; not while a step is being written
 */
gboolean
vas_notes_can_redo (VasNotes *self)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), FALSE);

  return is_idle (self) && self->undone->len > 0;
}

/**
 * vas_notes_get_undo_label:
 * @self: notes
 *
 * Returns: (transfer none) (nullable): what would be undone, in the person's language
 */
const char *
vas_notes_get_undo_label (VasNotes *self)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  if (self->done->len == 0)
    return NULL;

  return ((VasNotesStep *) g_ptr_array_index (self->done, self->done->len - 1))->undo_label;
}

/**
 * vas_notes_get_redo_label:
 * @self: notes
 *
 * Returns: (transfer none) (nullable): what would be done again, in the person's language
 */
const char *
vas_notes_get_redo_label (VasNotes *self)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  if (self->undone->len == 0)
    return NULL;

  return ((VasNotesStep *) g_ptr_array_index (self->undone, self->undone->len - 1))->redo_label;
}
