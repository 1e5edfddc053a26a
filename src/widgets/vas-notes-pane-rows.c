/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list, as they come and go, and what somebody wants done with one. */

#include "vas-notes-pane-private.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

static void
on_row_play (VasNotesPane *self, VasNoteRow *row)
{
  vas_notes_pane_play (self, vas_note_row_get_note (row));
}

static void
on_row_edit (VasNotesPane *self, VasNoteRow *row)
{
  vas_note_editor_edit (self->editor, vas_note_row_get_note (row));
}

static void
on_row_reply (VasNotesPane *self, VasNoteRow *row)
{
  vas_note_editor_reply (self->editor, vas_note_row_get_note (row));
}

static void
on_row_edit_reply (VasNotesPane *self, VasNoteReply *reply, VasNoteRow *row)
{
  vas_note_editor_edit_reply (self->editor, vas_note_row_get_note (row), reply);
}

static void
on_row_delete_reply (VasNotesPane *self, VasNoteReply *reply, VasNoteRow *row)
{
  vas_review_delete_reply (self->review, reply);
}

static void
on_row_copy (VasNotesPane *self, VasNoteRow *row)
{
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, row);

  vas_notes_pane_copy (self, notes);
}

static void
on_row_delete (VasNotesPane *self, VasNoteRow *row)
{
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, row);

  vas_notes_pane_delete (self, notes);
}

static void
on_row_change_state (VasNotesPane *self, VasNoteState state, VasNoteRow *row)
{
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, row);

  vas_review_set_notes_state (self->review, notes, state);
}

static void
on_row_change_kind (VasNotesPane *self, VasNoteKind kind, VasNoteRow *row)
{
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, row);

  vas_review_set_notes_kind (self->review, notes, kind);
}

static void
on_item_setup (VasNotesPane *self, GtkListItem *item)
{
  GtkWidget *row = vas_note_row_new ();

  vas_note_row_set_menu (VAS_NOTE_ROW (row), self->row_menu);
  g_signal_connect_object (row, "play", G_CALLBACK (on_row_play), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit", G_CALLBACK (on_row_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "reply", G_CALLBACK (on_row_reply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit-reply", G_CALLBACK (on_row_edit_reply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete-reply", G_CALLBACK (on_row_delete_reply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "copy", G_CALLBACK (on_row_copy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (on_row_delete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "change-state", G_CALLBACK (on_row_change_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "change-kind", G_CALLBACK (on_row_change_kind), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

/* Returns: (transfer full): everything the row says */
static char *
describe (VasNote *note)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);
  gboolean addressed = vas_note_get_state (note) == VAS_NOTE_STATE_ADDRESSED;
  g_autofree char *description = vas_note_look_describe (note);
  g_autofree char *written = NULL;

  if (reviewer != NULL && *vas_reviewer_get_name (reviewer) != '\0')
    /* Translators: spoken by a screen reader. %1$s is a note, %2$s the name of its writer */
    written = g_strdup_printf (_ ("%1$s (%2$s)"), description, vas_reviewer_get_name (reviewer));
  if (written == NULL)
    written = g_steal_pointer (&description);
  if (!addressed && !vas_note_kind_asks (vas_note_get_kind (note)))
    return g_steal_pointer (&written);

  return g_strjoin (", ", written, addressed ? _ ("Addressed") : C_ ("note", "Open"), NULL);
}

/* The list's own row, which has the focus, is nameless. */
static void
name_row (GtkWidget *row, VasNote *note)
{
  GtkWidget *list_row = gtk_widget_get_parent (row);
  g_autofree char *words = describe (note);

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_item (VasNoteItem *item, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  VasNote *note = vas_note_item_get_note (item);

  vas_note_row_set_note (VAS_NOTE_ROW (row), note);
  vas_note_row_set_current (VAS_NOTE_ROW (row), vas_note_item_get_current (item));
  name_row (row, note);
}

static void
show_replies (VasNotesPane *self, GtkListItem *list_item)
{
  VasNoteItem *item = gtk_list_item_get_item (list_item);
  VasReviewer *own = vas_review_get_reviewer (self->review);

  vas_note_row_set_replies (VAS_NOTE_ROW (gtk_list_item_get_child (list_item)),
                            vas_review_get_replies (self->review, vas_note_item_get_note (item)),
                            own != NULL ? vas_reviewer_get_id (own) : NULL);
}

/* @note_id is NULL when any note may have other replies. */
void
vas_notes_pane_show_replies (VasNotesPane *self, const char *note_id)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *list_item = g_ptr_array_index (self->bound, i);
      VasNote *note = vas_note_item_get_note (gtk_list_item_get_item (list_item));

      if (note_id == NULL || g_str_equal (vas_note_get_id (note), note_id))
        show_replies (self, list_item);
    }
}

static void
on_item_bind (VasNotesPane *self, GtkListItem *list_item)
{
  VasNoteItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect_object (item, "changed", G_CALLBACK (show_item), list_item, 0);
  show_item (item, list_item);
  if (self->review != NULL)
    show_replies (self, list_item);
  g_ptr_array_add (self->bound, list_item);
}

static void
on_item_unbind (VasNotesPane *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_item, list_item);
  g_ptr_array_remove_fast (self->bound, list_item);
  if (row != NULL)
    vas_note_row_set_note (VAS_NOTE_ROW (row), NULL);
}

void
vas_notes_pane_bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_item_unbind);
}

/* Returns: (transfer none) (nullable): the row that has the focus, itself or in one of its buttons */
VasNoteRow *
vas_notes_pane_get_focused_row (VasNotesPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->bound->len; i++)
    {
      GtkWidget *row = gtk_list_item_get_child (g_ptr_array_index (self->bound, i));
      GtkWidget *list_row = gtk_widget_get_parent (row);

      if (list_row != NULL && (focus == list_row || gtk_widget_is_ancestor (focus, list_row)))
        return VAS_NOTE_ROW (row);
    }

  return NULL;
}

/* A list view that takes the focus keeps it and does not hand it to a row. */
gboolean
vas_notes_pane_focus_row (VasNotesPane *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->listed)))
    vas_gradual_list_fill (self->listed);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_position (item) == position)
        return gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }

  return FALSE;
}
