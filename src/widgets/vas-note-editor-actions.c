/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the buttons and keys of the note's entry do. */

#include "vas-note-editor-private.h"

#include "vas-snapshot.h"
#include "vas-text.h"

static void
write_text (VasNoteEditor *self, const char *text)
{
  VasAspect aspect = vas_aspect_choice_get_aspect (self->aspect_choice);
  VasNoteKind kind = vas_kind_choice_get_kind (self->kind_choice);

  if (self->replied != NULL)
    vas_note_editor_save_reply (self, text);
  else if (self->edited != NULL)
    {
      g_autoptr (VasNote) changed = vas_snapshot_with (self->edited, "start-ms", self->start_ms, "end-ms", self->end_ms,
                                                       "aspect", aspect, "kind", kind, "text", text, NULL);

      vas_review_revise_note (self->review, self->edited, changed);
    }
  else
    vas_review_add_note (self->review, self->start_ms, self->end_ms, aspect, kind, text);
}

/**
 * vas_note_editor_save:
 * @self: an editor
 *
 * Saves what is being written, before the entry is for something else.
 *
 * Returns: whether nothing is left in it that would be lost: it may be too long to be saved
 */
gboolean
vas_note_editor_save (VasNoteEditor *self)
{
  g_autofree char *text = vas_note_editor_dup_text (self);

  if (!self->open || *g_strstrip (text) == '\0')
    return TRUE;
  if (g_utf8_strlen (text, -1) > VAS_TEXT_NOTE_CHARS)
    return FALSE;

  write_text (self, text);
  return TRUE;
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNoteEditor *self = VAS_NOTE_EDITOR (widget);
  g_autofree char *text = vas_note_editor_dup_text (self);

  write_text (self, g_strstrip (text));
  vas_note_editor_close (self);
}

static void
cancel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_note_editor_close (VAS_NOTE_EDITOR (widget));
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_note_editor_open (VAS_NOTE_EDITOR (widget), g_variant_get_int32 (parameter));
}

static void
set_end (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNoteEditor *self = VAS_NOTE_EDITOR (widget);
  gint64 position_ms = vas_note_editor_get_position_ms (self);

  if (g_str_equal (action_name, "editor.set-start"))
    self->start_ms = position_ms;
  else
    self->end_ms = position_ms;

  /* The end that was set last is right; the other one gives way. */
  if (self->end_ms < self->start_ms && g_str_equal (action_name, "editor.set-start"))
    self->end_ms = self->start_ms;
  else if (self->end_ms < self->start_ms)
    self->start_ms = self->end_ms;

  self->pinned = TRUE;
  vas_note_editor_show_moment (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

void
vas_note_editor_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.add", "i", add);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "editor.set-start", NULL, set_end);
  gtk_widget_class_install_action (widget_class, "editor.set-end", NULL, set_end);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_ALT_MASK, "editor.set-start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_ALT_MASK, "editor.set-end", NULL);
}
