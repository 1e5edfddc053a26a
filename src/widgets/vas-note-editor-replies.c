/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entry when it is for a reply to a note. */

#include "vas-note-editor-private.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

void
vas_note_editor_show_reply (VasNoteEditor *self)
{
  g_autofree char *time = vas_note_look_format_time (self->replied);
  g_autofree char *name = vas_note_look_format_name (self->replied);
  /* Translators: what a reply belongs to. %1$s is the time of a note, %2$s what it is about: Reply to 0:42 Eye contact */
  g_autofree char *label = g_strdup_printf (_ ("Reply to %1$s %2$s"), time, name);

  gtk_label_set_text (self->moment_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

void
vas_note_editor_save_reply (VasNoteEditor *self, const char *text)
{
  if (self->edited_reply != NULL)
    vas_review_change_reply (self->review, self->edited_reply, text);
  else
    vas_review_add_reply (self->review, self->replied, text);
}

static void
begin_reply (VasNoteEditor *self, VasNote *note, VasNoteReply *reply, const char *text)
{
  if (!vas_note_editor_save (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
      return;
    }

  g_clear_object (&self->edited);
  g_set_object (&self->replied, note);
  g_set_object (&self->edited_reply, reply);
  self->pinned = TRUE;
  vas_note_editor_begin (self, text);
}

/**
 * vas_note_editor_reply:
 * @self: an editor
 * @note: what to reply to
 *
 * Begins a reply and puts the focus into it. A reply to the same note that is being written stays as it is.
 */
void
vas_note_editor_reply (VasNoteEditor *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));
  g_return_if_fail (VAS_IS_NOTE (note));

  if (self->open && self->replied != NULL && self->edited_reply == NULL &&
      g_str_equal (vas_note_get_id (self->replied), vas_note_get_id (note)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  else
    begin_reply (self, note, NULL, "");
}

/**
 * vas_note_editor_edit_reply:
 * @self: an editor
 * @note: what is replied to
 * @reply: the reply to change
 */
void
vas_note_editor_edit_reply (VasNoteEditor *self, VasNote *note, VasNoteReply *reply)
{
  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));
  g_return_if_fail (VAS_IS_NOTE (note));
  g_return_if_fail (VAS_IS_NOTE_REPLY (reply));

  if (self->open && self->edited_reply != NULL &&
      g_str_equal (vas_note_reply_get_id (self->edited_reply), vas_note_reply_get_id (reply)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  else
    begin_reply (self, note, reply, vas_note_reply_get_text (reply));
}

static VasNote *
find_note (VasNoteEditor *self, const char *id)
{
  GListModel *notes = vas_review_get_notes (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);

      if (g_str_equal (vas_note_get_id (note), id))
        return g_steal_pointer (&note);
    }

  return NULL;
}

/* What could not be kept comes back as a new reply; where its note is gone, as a new note. */
void
vas_note_editor_on_reply_rejected (VasNoteEditor *self, VasNoteReply *reply)
{
  g_autoptr (VasNote) note = find_note (self, vas_note_reply_get_note_id (reply));

  if (self->open)
    {
      vas_note_editor_take_back (self, vas_note_reply_get_text (reply));
      return;
    }
  if (note != NULL)
    {
      begin_reply (self, note, NULL, vas_note_reply_get_text (reply));
      return;
    }

  vas_note_editor_open (self, VAS_NOTE_KIND_NEUTRAL);
  if (self->open)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), vas_note_reply_get_text (reply), -1);
}
