/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-items.h"

struct _VasNoteItems
{
  GObject parent_instance;

  GListModel *notes;
  GPtrArray *items;
};

static GType
vas_note_items_get_item_type (GListModel *model)
{
  return VAS_TYPE_NOTE_ITEM;
}

static guint
vas_note_items_get_n_items (GListModel *model)
{
  return VAS_NOTE_ITEMS (model)->items->len;
}

static gpointer
vas_note_items_get_item (GListModel *model, guint position)
{
  VasNoteItems *self = VAS_NOTE_ITEMS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
vas_note_items_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vas_note_items_get_item_type;
  iface->get_n_items = vas_note_items_get_n_items;
  iface->get_item = vas_note_items_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VasNoteItems,
                               vas_note_items,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vas_note_items_list_model_init))

static const char *
get_id (GPtrArray *items, guint position)
{
  return vas_note_get_id (vas_note_item_get_note (g_ptr_array_index (items, position)));
}

/* Returns: (transfer full): the item that was there for the note, or a new one */
static VasNoteItem *
take_item (GHashTable *old, VasNote *note)
{
  VasNoteItem *item = g_hash_table_lookup (old, vas_note_get_id (note));

  if (item == NULL)
    return vas_note_item_new (note);

  g_object_ref (item);
  vas_note_item_set_note (item, note);

  return item;
}

/* What is told of the change: only where items differ, not where notes do. */
static void
tell (VasNoteItems *self, GPtrArray *old, guint position, guint removed, guint added)
{
  while (removed > 0 && added > 0 && old->pdata[position] == self->items->pdata[position])
    {
      position++;
      removed--;
      added--;
    }
  while (removed > 0 && added > 0 && old->pdata[position + removed - 1] == self->items->pdata[position + added - 1])
    {
      removed--;
      added--;
    }

  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
on_notes_items_changed (VasNoteItems *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  self->items = g_ptr_array_new_full (old->len - removed + added, g_object_unref);
  for (guint i = 0; i < removed; i++)
    {
      VasNoteItem *item = g_ptr_array_index (old, position + i);

      /* The id belongs to the note, which the item is about to exchange. */
      g_ptr_array_add (notes, g_object_ref (vas_note_item_get_note (item)));
      g_hash_table_insert (by_id, (gpointer) get_id (old, position + i), item);
    }

  for (guint i = 0; i < position; i++)
    g_ptr_array_add (self->items, g_object_ref (old->pdata[i]));
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (self->notes, position + i);

      g_ptr_array_add (self->items, take_item (by_id, note));
    }
  for (guint i = position + removed; i < old->len; i++)
    g_ptr_array_add (self->items, g_object_ref (old->pdata[i]));

  tell (self, old, position, removed, added);
}

static void
vas_note_items_finalize (GObject *object)
{
  VasNoteItems *self = VAS_NOTE_ITEMS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (vas_note_items_parent_class)->finalize (object);
}

static void
vas_note_items_class_init (VasNoteItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_note_items_finalize;
}

static void
vas_note_items_init (VasNoteItems *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vas_note_items_new:
 * @notes: a list of #VasNote
 *
 * Returns: (transfer full): the same list as items
 */
VasNoteItems *
vas_note_items_new (GListModel *notes)
{
  VasNoteItems *self = g_object_new (VAS_TYPE_NOTE_ITEMS, NULL);

  self->notes = g_object_ref (notes);
  g_signal_connect_object (notes, "items-changed", G_CALLBACK (on_notes_items_changed), self, G_CONNECT_SWAPPED);
  on_notes_items_changed (self, 0, 0, g_list_model_get_n_items (notes));

  return self;
}

/**
 * vas_note_items_find:
 * @self: items
 * @note_id: UUID of a note
 *
 * Returns: its position, or %G_MAXUINT
 */
guint
vas_note_items_find (VasNoteItems *self, const char *note_id)
{
  g_return_val_if_fail (VAS_IS_NOTE_ITEMS (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (get_id (self->items, i), note_id))
      return i;

  return G_MAXUINT;
}
