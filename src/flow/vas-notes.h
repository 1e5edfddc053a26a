/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-change.h"
#include "vas-note-reply.h"
#include "vas-note.h"
#include "vas-store.h"
#include "vas-visibility.h"

G_BEGIN_DECLS

/**
 * VasNotes:
 *
 * The notes of one answer with the replies to them, and what can be undone. A list shows a change as soon as it is on disk, not before.
 */
#define VAS_TYPE_NOTES (vas_notes_get_type ())
G_DECLARE_FINAL_TYPE (VasNotes, vas_notes, VAS, NOTES, GObject)

VasNotes *vas_notes_new (VasStore *store);

GListModel *vas_notes_get_list (VasNotes *self);
void vas_notes_open (VasNotes *self, const char *answer_id);
void vas_notes_reload (VasNotes *self);
void vas_notes_set_visibility (VasNotes *self, VasVisibility *visibility);

void vas_notes_apply (VasNotes *self, GPtrArray *changes, const char *undo_label, const char *redo_label);
void vas_notes_undo (VasNotes *self);
void vas_notes_redo (VasNotes *self);

gboolean vas_notes_is_writing (VasNotes *self);
gboolean vas_notes_can_undo (VasNotes *self);
gboolean vas_notes_can_redo (VasNotes *self);
const char *vas_notes_get_undo_label (VasNotes *self);
const char *vas_notes_get_redo_label (VasNotes *self);

VasNote *vas_notes_find (VasNotes *self, const char *id);
GPtrArray *vas_notes_get_replies (VasNotes *self, const char *note_id);
VasNote *vas_notes_find_at (VasNotes *self, gint64 position_ms);

G_END_DECLS
