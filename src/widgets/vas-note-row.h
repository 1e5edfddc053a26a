/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note-reply.h"
#include "vas-note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasNoteRow:
 *
 * One note: moment, shape and colour, what it is about, text, who wrote it, and a menu.
 *
 * Signals: `play`, `edit`, `reply`, `copy` and `delete`, `change-state` (#VasNoteState) and `change-kind` (#VasNoteKind):
 * what the person wants done with the note; `edit-reply` and `delete-reply` (#VasNoteReply). The menu names the actions
 * `note.play`, `note.edit`, `note.reply`, `note.copy`, `note.delete`, `note.address`, `note.reopen` and `note.set-kind`
 * (the kind's key).
 */
#define VAS_TYPE_NOTE_ROW (vas_note_row_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteRow, vas_note_row, VAS, NOTE_ROW, GtkWidget)

GtkWidget *vas_note_row_new (void);

VasNote *vas_note_row_get_note (VasNoteRow *self);
void vas_note_row_set_note (VasNoteRow *self, VasNote *note);
void vas_note_row_set_replies (VasNoteRow *self, GPtrArray *replies, const char *own_id);
void vas_note_row_set_current (VasNoteRow *self, gboolean current);
void vas_note_row_set_menu (VasNoteRow *self, GMenuModel *menu);
void vas_note_row_open_menu (VasNoteRow *self);

G_END_DECLS
