/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the history is a note before and after; undoing writes the one, redoing the other. A write that fails leaves
 * list and history as they were. Writes go one after the other, so the steps keep the order in which they were made. */

#include "vas-notes.h"

#include "vas-list.h"
#include "vas-store-notes.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

#define MOMENT_SHOWN_MS 2000

typedef struct
{
  const char *label;
  VasNote *before;
  VasNote *after;
} Step;

typedef enum
{
  DIRECTION_NEW,
  DIRECTION_UNDO,
  DIRECTION_REDO,
} Direction;

typedef struct
{
  VasNotes *notes;
  char *answer_id;
  Step *step;
  Direction direction;
} Write;

struct _VasNotes
{
  GObject parent_instance;

  VasStore *store;
  GListStore *list;
  char *answer_id;
  GPtrArray *done;
  GPtrArray *undone;
  guint n_writing;
};

G_DEFINE_FINAL_TYPE (VasNotes, vas_notes, G_TYPE_OBJECT)

enum
{
  SIGNAL_HISTORY_CHANGED,
  SIGNAL_WRITTEN,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->before);
  g_clear_object (&step->after);
  g_free (step);
}

static void
write_free (Write *writing)
{
  g_clear_pointer (&writing->step, step_free);
  g_clear_object (&writing->notes);
  g_free (writing->answer_id);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

static Step *
step_new (const char *label, VasNote *before, VasNote *after)
{
  Step *step = g_new0 (Step, 1);

  step->label = label;
  g_set_object (&step->before, before);
  g_set_object (&step->after, after);

  return step;
}

static VasNote *
write_target (Write *writing)
{
  return writing->direction == DIRECTION_UNDO ? writing->step->before : writing->step->after;
}

static const char *
write_note_id (Write *writing)
{
  return vas_note_get_id (writing->step->before != NULL ? writing->step->before : writing->step->after);
}

/* In the store's thread. A new note has no row yet; one that was deleted has, and is written over. */
static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Write *writing = data;
  const char *id = write_note_id (writing);
  VasNote *target = write_target (writing);

  if (target == NULL)
    {
      if (!vas_store_set_note_deleted (connection, id, vas_time_now_ms (), error))
        return NULL;
    }
  else if (writing->direction == DIRECTION_NEW && writing->step->before == NULL)
    {
      if (!vas_store_add_note (connection, target, error))
        return NULL;
    }
  else if (!vas_store_set_note_deleted (connection, id, 0, error) || !vas_store_update_note (connection, target, error))
    {
      return NULL;
    }

  return vas_store_get_note (connection, id, error);
}

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_notes (connection, data, error);
}

static void
history_changed (VasNotes *self)
{
  g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);
}

static int
compare_notes (gconstpointer a, gconstpointer b, gpointer data)
{
  VasNote *first = (VasNote *) a;
  VasNote *second = (VasNote *) b;

  if (vas_note_get_start_ms (first) != vas_note_get_start_ms (second))
    return vas_note_get_start_ms (first) < vas_note_get_start_ms (second) ? -1 : 1;
  if (vas_note_get_created (first) != vas_note_get_created (second))
    return vas_note_get_created (first) < vas_note_get_created (second) ? -1 : 1;

  return g_strcmp0 (vas_note_get_id (first), vas_note_get_id (second));
}

static void
put_in_list (VasNotes *self, VasNote *note)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (!g_str_equal (vas_note_get_id (item), vas_note_get_id (note)))
        continue;

      /* A note that stays in its place is exchanged in one go, so that a view does not jump. */
      if (vas_note_get_deleted (note) == 0 && compare_notes (item, note, NULL) == 0)
        {
          g_list_store_splice (self->list, i, 1, (gpointer *) &note, 1);
          return;
        }
      g_list_store_remove (self->list, i);
      break;
    }

  if (vas_note_get_deleted (note) == 0)
    g_list_store_insert_sorted (self->list, note, compare_notes, NULL);
}

static void
record_step (VasNotes *self, Write *writing)
{
  GPtrArray *onto = writing->direction == DIRECTION_UNDO ? self->undone : self->done;

  if (writing->direction == DIRECTION_NEW)
    g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (onto, g_steal_pointer (&writing->step));
  history_changed (self);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Write) writing = user_data;
  VasNotes *self = writing->notes;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = vas_store_call_finish (VAS_STORE (source), result, &error);

  self->n_writing--;
  if (note == NULL)
    {
      if (writing->direction == DIRECTION_UNDO)
        g_ptr_array_add (self->done, g_steal_pointer (&writing->step));
      else if (writing->direction == DIRECTION_REDO)
        g_ptr_array_add (self->undone, g_steal_pointer (&writing->step));
      history_changed (self);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error,
                     writing->direction == DIRECTION_NEW ? writing->step->after : NULL);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
  /* Another answer may have been opened meanwhile. */
  if (g_strcmp0 (self->answer_id, writing->answer_id) != 0)
    return;

  put_in_list (self, note);
  record_step (self, writing);
}

static void
write_step (VasNotes *self, Step *step, Direction direction)
{
  Write *writing = g_new0 (Write, 1);

  writing->notes = g_object_ref (self);
  writing->answer_id = g_strdup (self->answer_id);
  writing->step = step;
  writing->direction = direction;

  self->n_writing++;
  vas_store_call_async (self->store, VAS_STORE_WRITE, write_job, writing, NULL, g_object_unref, NULL, on_written,
                        writing);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Write) asked = user_data;
  VasNotes *self = asked->notes;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (g_strcmp0 (self->answer_id, asked->answer_id) != 0)
    return;

  if (notes != NULL)
    vas_list_update (self->list, notes);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error, NULL);
}

static void
vas_notes_finalize (GObject *object)
{
  VasNotes *self = VAS_NOTES (object);

  g_clear_object (&self->store);
  g_clear_object (&self->list);
  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (vas_notes_parent_class)->finalize (object);
}

static void
vas_notes_class_init (VasNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_notes_finalize;

  /**
   * VasNotes::history-changed:
   *
   * What can be undone or redone is another now.
   */
  signals[SIGNAL_HISTORY_CHANGED] = g_signal_new ("history-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VasNotes::written:
   *
   * A note of this answer, or of the one before, has been added, changed, deleted or brought back.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * VasNotes::failed:
   * @error: why a note could not be written or read
   * @note: (nullable): the new or changed note that was not written
   *
   * What the list shows is still what is on disk.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_ERROR, VAS_TYPE_NOTE);
}

static void
vas_notes_init (VasNotes *self)
{
  self->list = g_list_store_new (VAS_TYPE_NOTE);
  self->done = g_ptr_array_new_with_free_func (step_free);
  self->undone = g_ptr_array_new_with_free_func (step_free);
}

/**
 * vas_notes_new:
 * @store: (transfer none): an open library
 *
 * Returns: (transfer full): notes of no answer yet
 */
VasNotes *
vas_notes_new (VasStore *store)
{
  VasNotes *self = g_object_new (VAS_TYPE_NOTES, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * vas_notes_get_list:
 * @self: notes
 *
 * Returns: (transfer none): list of #VasNote of the open answer, by time
 */
GListModel *
vas_notes_get_list (VasNotes *self)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * vas_notes_open:
 * @self: notes
 * @answer_id: (nullable): UUID of the answer to show; none empties the list
 *
 * The history starts anew: nobody undoes what they do not see.
 */
void
vas_notes_open (VasNotes *self, const char *answer_id)
{
  g_return_if_fail (VAS_IS_NOTES (self));

  if (g_strcmp0 (self->answer_id, answer_id) == 0)
    return;

  g_free (self->answer_id);
  self->answer_id = g_strdup (answer_id);
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  g_list_store_remove_all (self->list);
  history_changed (self);
  vas_notes_reload (self);
}

/**
 * vas_notes_reload:
 * @self: notes
 *
 * Reads the notes again, when somebody else may have changed them.
 */
void
vas_notes_reload (VasNotes *self)
{
  Write *asked;

  g_return_if_fail (VAS_IS_NOTES (self));

  if (self->answer_id == NULL)
    return;

  asked = g_new0 (Write, 1);
  asked->notes = g_object_ref (self);
  asked->answer_id = g_strdup (self->answer_id);
  vas_store_call_async (self->store, VAS_STORE_READ, list_job, g_strdup (self->answer_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, NULL, on_listed, asked);
}

/**
 * vas_notes_add:
 * @self: notes
 * @note: a new note of the open answer
 */
void
vas_notes_add (VasNotes *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_NOTES (self));

  write_step (self, step_new (N_ ("Undo adding the note"), NULL, note), DIRECTION_NEW);
}

static VasNote *
find_in_list (VasNotes *self, const char *id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_str_equal (vas_note_get_id (item), id))
        return g_steal_pointer (&item);
    }

  return NULL;
}

/**
 * vas_notes_change:
 * @self: notes
 * @changed: a note of the list, with something about it changed
 */
void
vas_notes_change (VasNotes *self, VasNote *changed)
{
  g_autoptr (VasNote) before = NULL;

  g_return_if_fail (VAS_IS_NOTES (self));

  before = find_in_list (self, vas_note_get_id (changed));
  if (before != NULL)
    write_step (self, step_new (N_ ("Undo changing the note"), before, changed), DIRECTION_NEW);
}

/**
 * vas_notes_delete:
 * @self: notes
 * @note: a note of the list
 */
void
vas_notes_delete (VasNotes *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_NOTES (self));

  write_step (self, step_new (N_ ("Undo deleting the note"), note, NULL), DIRECTION_NEW);
}

/**
 * vas_notes_undo:
 * @self: notes
 *
 * Takes back the last step; nothing happens when there is none.
 */
void
vas_notes_undo (VasNotes *self)
{
  g_return_if_fail (VAS_IS_NOTES (self));

  if (vas_notes_can_undo (self))
    write_step (self, g_ptr_array_steal_index (self->done, self->done->len - 1), DIRECTION_UNDO);
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

  if (vas_notes_can_redo (self))
    write_step (self, g_ptr_array_steal_index (self->undone, self->undone->len - 1), DIRECTION_REDO);
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

  return self->n_writing == 0 && self->done->len > 0;
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

  return self->n_writing == 0 && self->undone->len > 0;
}

/**
 * vas_notes_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what would be undone, in the person's language
 */
const char *
vas_notes_get_undo_label (VasNotes *self)
{
  Step *last;

  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  if (self->done->len == 0)
    return NULL;

  last = g_ptr_array_index (self->done, self->done->len - 1);
  return g_dgettext (GETTEXT_PACKAGE, last->label);
}

/**
 * vas_notes_find_at:
 * @self: notes
 * @position_ms: a place in the recording, in ms
 *
 * Returns: (transfer full) (nullable): the note there; of several the one that began last. A moment counts for two
 *   seconds
 */
VasNote *
vas_notes_find_at (VasNotes *self, gint64 position_ms)
{
  guint n_items;
  VasNote *found = NULL;

  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      gint64 start = vas_note_get_start_ms (note);
      gint64 end = vas_note_get_end_ms (note);

      if (start > position_ms)
        break;
      if (position_ms < (end > start ? end : start + MOMENT_SHOWN_MS))
        g_set_object (&found, note);
    }

  return found;
}
