/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-item.h"

struct _VasNoteItem
{
  GObject parent_instance;

  VasNote *note;
  gboolean current;
};

G_DEFINE_FINAL_TYPE (VasNoteItem, vas_note_item, G_TYPE_OBJECT)

static guint changed_signal;

static void
vas_note_item_finalize (GObject *object)
{
  g_clear_object (&VAS_NOTE_ITEM (object)->note);

  G_OBJECT_CLASS (vas_note_item_parent_class)->finalize (object);
}

static void
vas_note_item_class_init (VasNoteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_note_item_finalize;

  /**
   * VasNoteItem::changed:
   *
   * The row should show the note anew.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
vas_note_item_init (VasNoteItem *self)
{
}

VasNoteItem *
vas_note_item_new (VasNote *note)
{
  VasNoteItem *self = g_object_new (VAS_TYPE_NOTE_ITEM, NULL);

  self->note = g_object_ref (note);

  return self;
}

/**
 * vas_note_item_get_note:
 * @self: an item
 *
 * Returns: (transfer none): the note as it is now
 */
VasNote *
vas_note_item_get_note (VasNoteItem *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_ITEM (self), NULL);

  return self->note;
}

/**
 * vas_note_item_set_note:
 * @self: an item
 * @note: another snapshot of the same note
 */
void
vas_note_item_set_note (VasNoteItem *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_NOTE_ITEM (self));
  g_return_if_fail (VAS_IS_NOTE (note));

  if (g_set_object (&self->note, note))
    g_signal_emit (self, changed_signal, 0);
}

/**
 * vas_note_item_get_current:
 * @self: an item
 *
 * Returns: whether the note lies under the playhead
 */
gboolean
vas_note_item_get_current (VasNoteItem *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_ITEM (self), FALSE);

  return self->current;
}

void
vas_note_item_set_current (VasNoteItem *self, gboolean current)
{
  g_return_if_fail (VAS_IS_NOTE_ITEM (self));

  if (self->current == current)
    return;

  self->current = current;
  g_signal_emit (self, changed_signal, 0);
}
