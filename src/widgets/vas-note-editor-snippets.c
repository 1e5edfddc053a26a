/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are used again and again. */

#include "vas-note-editor-private.h"

static void
on_snippets_opened (VasNoteEditor *self)
{
  g_autofree char *text = vas_note_editor_dup_text (self);

  vas_snippets_button_set_subject (self->snippets_button, vas_aspect_choice_get_aspect (self->aspect_choice), text);
}

/* In the place of what is selected. */
static void
on_snippet_chosen (VasNoteEditor *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

void
vas_note_editor_install_snippets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, snippets_button);
  gtk_widget_class_bind_template_callback (widget_class, on_snippets_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_snippet_chosen);
}

/**
 * vas_note_editor_set_snippets:
 * @self: an editor without snippets
 * @snippets: texts that can be put into a note
 */
void
vas_note_editor_set_snippets (VasNoteEditor *self, VasSnippets *snippets)
{
  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));

  vas_snippets_button_set_snippets (self->snippets_button, snippets);
}
