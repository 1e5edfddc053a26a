/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"
#include "vas-snippets.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasNotesPane:
 *
 * The notes of the open answer by time, in step with playback, who is reviewing, and the entry of new ones.
 *
 * The list follows the playhead until the person scrolls it, and again once a note is played or written. Signals:
 * `notes-deleted` and `notes-copied` (guint: how many); `emptied`: the last note in sight was deleted; `closed`: the entry
 * or the filters were left.
 */
#define VAS_TYPE_NOTES_PANE (vas_notes_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasNotesPane, vas_notes_pane, VAS, NOTES_PANE, GtkWidget)

GtkWidget *vas_notes_pane_new (void);

void vas_notes_pane_set_review (VasNotesPane *self, VasReview *review);
void vas_notes_pane_set_snippets (VasNotesPane *self, VasSnippets *snippets);
void vas_notes_pane_add_note (VasNotesPane *self);
void vas_notes_pane_save_note (VasNotesPane *self);
void vas_notes_pane_edit_note (VasNotesPane *self, VasNote *note);
void vas_notes_pane_search (VasNotesPane *self);
gboolean vas_notes_pane_focus_list (VasNotesPane *self);
void vas_notes_pane_copy_all (VasNotesPane *self);
GListModel *vas_notes_pane_get_shown (VasNotesPane *self);

G_END_DECLS
