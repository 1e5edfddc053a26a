/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-notes-private.h"

#include "vas-list.h"
#include "vas-store-notes.h"
#include "vas-store-replies.h"

G_DEFINE_FINAL_TYPE (VasNotes, vas_notes, G_TYPE_OBJECT)

enum
{
  SIGNAL_HISTORY_CHANGED,
  SIGNAL_WRITTEN,
  SIGNAL_REPLIES_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the notes were read for: another answer may be open by the time they come. A failure is told once they are there. */
typedef struct
{
  VasNotes *notes;
  char *answer_id;
  guint n_written;
  GError *failure;
  GObject *lost;
} Asked;

static void
asked_free (Asked *asked)
{
  g_clear_object (&asked->notes);
  g_free (asked->answer_id);
  g_clear_error (&asked->failure);
  g_clear_object (&asked->lost);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

typedef struct
{
  GPtrArray *notes;
  GPtrArray *replies;
} Listed;

static void
listed_free (Listed *listed)
{
  g_clear_pointer (&listed->notes, g_ptr_array_unref);
  g_clear_pointer (&listed->replies, g_ptr_array_unref);
  g_free (listed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listed, listed_free)

/* In the store's thread. */
static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (Listed) listed = g_new0 (Listed, 1);

  listed->notes = vas_store_list_notes (connection, data, error);
  if (listed->notes == NULL)
    return NULL;
  listed->replies = vas_store_list_replies (connection, data, error);
  if (listed->replies == NULL)
    return NULL;

  return g_steal_pointer (&listed);
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

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return compare_notes (*(gconstpointer *) a, *(gconstpointer *) b, NULL);
}

/* Many at once are one change of the list: one by one, thousands would take seconds. */
static void
put_all_in_list (VasNotes *self, GPtrArray *fresh)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < fresh->len; i++)
    {
      VasNote *note = g_ptr_array_index (fresh, i);

      g_hash_table_add (known, (gpointer) vas_note_get_id (note));
      if (vas_note_get_deleted (note) == 0)
        g_ptr_array_add (notes, g_object_ref (note));
    }
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (!g_hash_table_contains (known, vas_note_get_id (item)))
        g_ptr_array_add (notes, g_steal_pointer (&item));
    }

  g_ptr_array_sort (notes, compare_pointers);
  vas_list_update (self->list, notes);
}

/* A note that stays in its place is exchanged, and one that moves takes along only what lies between: its row keeps focus
 * and selection. */
static void
put_in_list (VasNotes *self, VasNote *note)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (!g_str_equal (vas_note_get_id (item), vas_note_get_id (note)))
        continue;

      if (vas_note_get_deleted (note) != 0)
        g_list_store_remove (self->list, i);
      else if (compare_notes (item, note, NULL) == 0)
        g_list_store_splice (self->list, i, 1, (gpointer *) &note, 1);
      else
        {
          g_autoptr (GPtrArray) moved = g_ptr_array_new ();

          g_ptr_array_add (moved, note);
          put_all_in_list (self, moved);
        }
      return;
    }

  if (vas_note_get_deleted (note) == 0)
    g_list_store_insert_sorted (self->list, note, compare_notes, NULL);
}

static void load (VasNotes *self, GError *failure, gpointer lost);

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  VasNotes *self = asked->notes;
  g_autoptr (GError) error = NULL;
  g_autoptr (Listed) listed = vas_store_call_finish (VAS_STORE (source), result, &error);
  gboolean open = g_strcmp0 (self->answer_id, asked->answer_id) == 0;

  if (open && listed != NULL && asked->n_written != self->n_written)
    {
      load (self, asked->failure, asked->lost);
      return;
    }

  if (open && listed != NULL)
    {
      vas_visibility_filter (self->visibility, listed->notes);
      vas_visibility_filter (self->visibility, listed->replies);
      vas_list_update (self->list, listed->notes);
      vas_notes_set_replies (self, listed->replies);
    }
  else if (open)
    vas_notes_fail (self, error, NULL);

  if (asked->failure != NULL)
    vas_notes_fail (self, asked->failure, asked->lost);
}

static void
load (VasNotes *self, GError *failure, gpointer lost)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->notes = g_object_ref (self);
  asked->answer_id = g_strdup (self->answer_id);
  asked->n_written = self->n_written;
  asked->failure = failure != NULL ? g_error_copy (failure) : NULL;
  g_set_object (&asked->lost, lost);
  vas_store_call_async (self->store, VAS_STORE_READ, list_job, g_strdup (self->answer_id), g_free,
                        (GDestroyNotify) listed_free, NULL, on_listed, asked);
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, VasNotes *self)
{
  vas_note_times_splice (self->times, list, position, removed, added);
}

static void
vas_notes_finalize (GObject *object)
{
  VasNotes *self = VAS_NOTES (object);

  g_clear_object (&self->store);
  g_clear_object (&self->list);
  g_clear_pointer (&self->times, vas_note_times_free);
  g_clear_pointer (&self->replies, g_hash_table_unref);
  g_clear_object (&self->visibility);
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
   * Something about this answer, or about the one before, has been added, changed, deleted or brought back.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * VasNotes::replies-changed:
   * @note_id: (nullable): UUID of the note; %NULL for any of them
   *
   * Other replies belong to a note now.
   */
  signals[SIGNAL_REPLIES_CHANGED] = g_signal_new ("replies-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * VasNotes::failed:
   * @error: why something could not be written or read
   * @lost: (nullable): the new or changed object that was not written, such as a #VasNote
   *
   * What the list shows is still what is on disk.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_ERROR, G_TYPE_OBJECT);
}

static void
vas_notes_init (VasNotes *self)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  self->visibility = vas_visibility_new (nobody, NULL);
  self->list = g_list_store_new (VAS_TYPE_NOTE);
  self->times = vas_note_times_new ();
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_items_changed), self, 0);
  self->replies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->done = g_ptr_array_new_with_free_func (vas_notes_step_free);
  self->undone = g_ptr_array_new_with_free_func (vas_notes_step_free);
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
  g_hash_table_remove_all (self->replies);
  vas_notes_history_changed (self);
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
  g_return_if_fail (VAS_IS_NOTES (self));

  if (self->answer_id != NULL)
    load (self, NULL, NULL);
}

/* Nothing stays in sight that may no longer be seen; what may be seen now has to be read. */
void
vas_notes_set_visibility (VasNotes *self, VasVisibility *visibility)
{
  g_autoptr (VasVisibility) before = g_steal_pointer (&self->visibility);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) no_replies = g_ptr_array_new ();
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  self->visibility = g_object_ref (visibility);
  if (vas_visibility_equal (before, visibility) ||
      !(vas_visibility_hides_any (before) || vas_visibility_hides_any (visibility)))
    return;

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (notes, g_list_model_get_item (G_LIST_MODEL (self->list), i));
  vas_visibility_filter (visibility, notes);
  vas_list_update (self->list, notes);
  vas_notes_set_replies (self, no_replies);
  vas_notes_reload (self);
}

/**
 * vas_notes_find:
 * @self: notes
 * @id: UUID
 *
 * Returns: (transfer full) (nullable): the note of the list
 */
VasNote *
vas_notes_find (VasNotes *self, const char *id)
{
  guint n_items;

  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_str_equal (vas_note_get_id (item), id))
        return g_steal_pointer (&item);
    }

  return NULL;
}

/**
 * vas_notes_find_at:
 * @self: notes
 * @position_ms: a place in the recording, in ms
 *
 * Returns: (transfer full) (nullable): the note there; of several the one that began last. A moment counts for
 *   %VAS_NOTE_MOMENT_MS
 */
VasNote *
vas_notes_find_at (VasNotes *self, gint64 position_ms)
{
  int index;

  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  index = vas_note_times_find_current (self->times, position_ms);

  return index >= 0 ? g_list_model_get_item (G_LIST_MODEL (self->list), (guint) index) : NULL;
}

void
vas_notes_history_changed (VasNotes *self)
{
  g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);
}

void
vas_notes_replies_changed (VasNotes *self, const char *note_id)
{
  g_signal_emit (self, signals[SIGNAL_REPLIES_CHANGED], 0, note_id);
}

void
vas_notes_reload_and_fail (VasNotes *self, GError *error, gpointer lost)
{
  load (self, error, lost);
}

void
vas_notes_written (VasNotes *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

void
vas_notes_fail (VasNotes *self, GError *error, gpointer lost)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error, lost);
}

/* The library holds @fresh now, deleted or not, for what the list may show. */
void
vas_notes_take_over (VasNotes *self, GPtrArray *fresh)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  for (guint i = 0; i < fresh->len; i++)
    {
      if (VAS_IS_NOTE (fresh->pdata[i]))
        g_ptr_array_add (notes, fresh->pdata[i]);
      else if (VAS_IS_NOTE_REPLY (fresh->pdata[i]))
        vas_notes_put_reply (self, fresh->pdata[i]);
    }

  if (notes->len == 1)
    put_in_list (self, g_ptr_array_index (notes, 0));
  else if (notes->len > 1)
    put_all_in_list (self, notes);
}
