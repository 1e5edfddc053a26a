/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasNotesBar:
 *
 * The line above a list of notes: how many there are and a button for the filters; while several notes are chosen, how
 * many, and what can be done with them.
 *
 * Uses the actions `notes.*` of the pane it stands in. Property: `filtering`, whether the filters are wanted.
 */
#define VAS_TYPE_NOTES_BAR (vas_notes_bar_get_type ())
G_DECLARE_FINAL_TYPE (VasNotesBar, vas_notes_bar, VAS, NOTES_BAR, GtkWidget)

GtkWidget *vas_notes_bar_new (void);

void vas_notes_bar_set_counts (VasNotesBar *self, guint n_shown, guint n_notes);
void vas_notes_bar_set_selected (VasNotesBar *self, guint n_selected);

G_END_DECLS
