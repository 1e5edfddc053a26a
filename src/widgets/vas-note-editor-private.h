/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasNoteEditor only. */

#pragma once

#include "vas-aspect-choice.h"
#include "vas-kind-choice.h"
#include "vas-note-editor.h"
#include "vas-snippets-button.h"

G_BEGIN_DECLS

struct _VasNoteEditor
{
  GtkWidget parent_instance;

  VasReview *review;
  VasNote *edited;
  VasNote *replied;           /* what is replied to, or NULL for a note */
  VasNoteReply *edited_reply; /* the reply that is changed, or NULL for a new one */
  char *answer_id;
  gint64 start_ms;
  gint64 end_ms;
  gboolean pinned;
  gboolean open;

  GtkWidget *content;
  GtkWidget *closed_box;
  GtkWidget *open_box;
  GtkLabel *moment_label;
  GtkLabel *kind_label;
  GtkTextView *text_view;
  VasAspectChoice *aspect_choice;
  VasKindChoice *kind_choice;
  GtkWidget *choices_box;
  GtkWidget *ends_box;
  GtkButton *save_button;
  GtkLabel *problem_label;
  VasSnippetsButton *snippets_button;
};

gint64 vas_note_editor_get_position_ms (VasNoteEditor *self);
char *vas_note_editor_dup_text (VasNoteEditor *self);
void vas_note_editor_reopen (VasNoteEditor *self, VasNote *note);
void vas_note_editor_begin (VasNoteEditor *self, const char *text);
void vas_note_editor_save_reply (VasNoteEditor *self, const char *text);
void vas_note_editor_show_reply (VasNoteEditor *self);
void vas_note_editor_take_back (VasNoteEditor *self, const char *text);
void vas_note_editor_on_reply_rejected (VasNoteEditor *self, VasNoteReply *reply);
void vas_note_editor_show_moment (VasNoteEditor *self);
void vas_note_editor_install_snippets (GtkWidgetClass *widget_class);
void vas_note_editor_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
