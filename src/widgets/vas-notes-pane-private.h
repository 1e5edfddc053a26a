/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasNotesPane only. */

#pragma once

#include "vas-gradual-list.h"
#include "vas-key-words-view.h"
#include "vas-note-editor.h"
#include "vas-note-filter-bar.h"
#include "vas-note-items.h"
#include "vas-note-row.h"
#include "vas-notes-bar.h"
#include "vas-notes-pane.h"

G_BEGIN_DECLS

/* The notes pass the filter first: what is left is shown by the timeline too, and, as items, by the list. */
struct _VasNotesPane
{
  GtkWidget parent_instance;

  VasReview *review;
  GtkFilter *filter;
  GtkFilterListModel *shown;
  VasNoteItems *items;
  VasGradualList *listed;
  GtkMultiSelection *selection;
  VasNoteItem *current;
  GPtrArray *bound; /* of GtkListItem */
  gboolean following;
  guint showing;
  int refocus; /* position of the row to focus once something is deleted, or -1 */
  gboolean deleted;

  GtkWidget *content;
  VasNotesBar *bar;
  VasNoteFilterBar *filter_bar;
  VasKeyWordsView *key_words;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *empty;
  GtkWidget *no_match;
  VasNoteEditor *editor;
  GtkWidget *prompt;
  GtkLabel *prompt_label;
  GMenuModel *row_menu;
};

void vas_notes_pane_play (VasNotesPane *self, VasNote *note);
void vas_notes_pane_told_copied (VasNotesPane *self, guint n_notes);
void vas_notes_pane_told_deleted (VasNotesPane *self, guint n_notes);

void vas_notes_pane_bind_rows (GtkWidgetClass *widget_class);
void vas_notes_pane_show_replies (VasNotesPane *self, const char *note_id);
VasNoteRow *vas_notes_pane_get_focused_row (VasNotesPane *self);
gboolean vas_notes_pane_focus_row (VasNotesPane *self, guint position);

GPtrArray *vas_notes_pane_get_selected (VasNotesPane *self);
GPtrArray *vas_notes_pane_get_targets (VasNotesPane *self, VasNoteRow *row);
void vas_notes_pane_delete (VasNotesPane *self, GPtrArray *notes);
void vas_notes_pane_copy (VasNotesPane *self, GPtrArray *notes);
void vas_notes_pane_install_actions (GtkWidgetClass *widget_class);
void vas_notes_pane_add_shortcuts (VasNotesPane *self);

G_END_DECLS
