/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"

G_BEGIN_DECLS

/**
 * VasNoteItem:
 *
 * A note as a row of a list shows it: its latest snapshot, its replies, and whether it lies under the playhead.
 *
 * The item stays the same when the note changes, so that its row keeps focus and selection. Signal: `changed`.
 */
#define VAS_TYPE_NOTE_ITEM (vas_note_item_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteItem, vas_note_item, VAS, NOTE_ITEM, GObject)

VasNoteItem *vas_note_item_new (VasNote *note);

VasNote *vas_note_item_get_note (VasNoteItem *self);
void vas_note_item_set_note (VasNoteItem *self, VasNote *note);
gboolean vas_note_item_get_current (VasNoteItem *self);
void vas_note_item_set_current (VasNoteItem *self, gboolean current);

G_END_DECLS
