/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"
#include "vas-snippets.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasNoteEditor:
 *
 * The entry of a note. It always says which moment or span the note will be pinned to: the playhead's place until the
 * first character is typed, and what was set from then on. Opening it pauses, saving and leaving it resume.
 *
 * Signal `closed`: the note was saved or given up.
 */
#define VAS_TYPE_NOTE_EDITOR (vas_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteEditor, vas_note_editor, VAS, NOTE_EDITOR, GtkWidget)

GtkWidget *vas_note_editor_new (void);

void vas_note_editor_set_review (VasNoteEditor *self, VasReview *review);
void vas_note_editor_set_snippets (VasNoteEditor *self, VasSnippets *snippets);
void vas_note_editor_open (VasNoteEditor *self, VasNoteKind kind);
void vas_note_editor_edit (VasNoteEditor *self, VasNote *note);
void vas_note_editor_reply (VasNoteEditor *self, VasNote *note);
void vas_note_editor_edit_reply (VasNoteEditor *self, VasNote *note, VasNoteReply *reply);
gboolean vas_note_editor_is_open (VasNoteEditor *self);
gboolean vas_note_editor_save (VasNoteEditor *self);
void vas_note_editor_close (VasNoteEditor *self);

G_END_DECLS
