/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VasNoteItems:
 *
 * A list of #VasNoteItem for a list of #VasNote, in its order. A note that changes keeps its item.
 */
#define VAS_TYPE_NOTE_ITEMS (vas_note_items_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteItems, vas_note_items, VAS, NOTE_ITEMS, GObject)

VasNoteItems *vas_note_items_new (GListModel *notes);

guint vas_note_items_find (VasNoteItems *self, const char *note_id);

G_END_DECLS
