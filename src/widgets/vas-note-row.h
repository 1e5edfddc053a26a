/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasNoteRow:
 *
 * One note: moment, shape and colour, what it is about, text, who wrote it, and a menu.
 *
 * Signals: `play`, `edit`, `delete` and `change-state` (#VasNoteState): what the person wants done with the note.
 */
#define VAS_TYPE_NOTE_ROW (vas_note_row_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteRow, vas_note_row, VAS, NOTE_ROW, GtkWidget)

GtkWidget *vas_note_row_new (void);

VasNote *vas_note_row_get_note (VasNoteRow *self);
void vas_note_row_set_note (VasNoteRow *self, VasNote *note);

G_END_DECLS
