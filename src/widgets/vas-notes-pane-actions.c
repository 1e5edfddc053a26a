/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with the notes that are chosen, by buttons, menus and keys. */

#include "vas-notes-pane-private.h"

#include "vas-note-look.h"

static GPtrArray *
notes_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_position (VasNotesPane *self, GPtrArray *notes, guint position)
{
  g_autoptr (VasNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    g_ptr_array_add (notes, g_object_ref (vas_note_item_get_note (item)));
}

/* Returns: (transfer full) (element-type VasNote): what is chosen, by time */
GPtrArray *
vas_notes_pane_get_selected (VasNotesPane *self)
{
  GPtrArray *notes = notes_new ();
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    add_position (self, notes, position);

  return notes;
}

static gboolean
is_among (GPtrArray *notes, VasNote *note)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (vas_note_get_id (notes->pdata[i]), vas_note_get_id (note)))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (element-type VasNote): what is chosen, if @row is among it; else what @row, or the row that has
 * the focus, shows */
GPtrArray *
vas_notes_pane_get_targets (VasNotesPane *self, VasNoteRow *row)
{
  g_autoptr (GPtrArray) selected = vas_notes_pane_get_selected (self);
  VasNoteRow *asked = row != NULL ? row : vas_notes_pane_get_focused_row (self);
  VasNote *note = asked != NULL ? vas_note_row_get_note (asked) : NULL;
  GPtrArray *notes;

  if (note == NULL || (selected->len > 0 && is_among (selected, note)))
    return g_steal_pointer (&selected);
  if (row == NULL && selected->len > 0)
    return g_steal_pointer (&selected);

  notes = notes_new ();
  g_ptr_array_add (notes, g_object_ref (note));

  return notes;
}

void
vas_notes_pane_delete (VasNotesPane *self, GPtrArray *notes)
{
  guint position;

  if (notes->len == 0)
    return;

  position = vas_note_items_find (self->items, vas_note_get_id (g_ptr_array_index (notes, 0)));
  self->refocus = position != G_MAXUINT ? (int) position : 0;
  if (notes->len == 1)
    vas_review_delete_note (self->review, g_ptr_array_index (notes, 0));
  else
    vas_review_delete_notes (self->review, notes);
  vas_notes_pane_told_deleted (self, notes->len);
}

/* Beneath their note, set in. */
static void
append_replies (VasNotesPane *self, GString *text, VasNote *note)
{
  GPtrArray *replies = vas_review_get_replies (self->review, note);

  for (guint i = 0; replies != NULL && i < replies->len; i++)
    {
      g_autofree char *line = vas_note_look_reply_to_text (g_ptr_array_index (replies, i));

      g_string_append_printf (text, "    %s\n", line);
    }
}

void
vas_notes_pane_copy (VasNotesPane *self, GPtrArray *notes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (notes->len == 0)
    return;

  for (guint i = 0; i < notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (notes, i);
      g_autofree char *line = vas_note_look_to_text (note);

      g_string_append_printf (text, "%s\n", line);
      append_replies (self, text, note);
    }
  /* One note is pasted into a sentence as well as into a list. */
  if (notes->len == 1)
    g_string_truncate (text, text->len - 1);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  vas_notes_pane_told_copied (self, notes->len);
}

static void
delete_selected (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, NULL);

  vas_notes_pane_delete (self, notes);
}

static void
copy_selected (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, NULL);

  vas_notes_pane_copy (self, notes);
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  VasNoteRow *row = vas_notes_pane_get_focused_row (self);

  if (row != NULL)
    vas_note_editor_edit (self->editor, vas_note_row_get_note (row));
}

static void
reply (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  VasNoteRow *row = vas_notes_pane_get_focused_row (self);

  if (row != NULL)
    vas_note_editor_reply (self->editor, vas_note_row_get_note (row));
}

static void
add_missing (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  int kind = vas_review_get_missing_kind (self->review);

  vas_review_stop_asking (self->review);
  if (kind >= 0)
    vas_note_editor_open (self->editor, (VasNoteKind) kind);
}

static void
stop_asking (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_review_stop_asking (VAS_NOTES_PANE (widget)->review);
}

static void
set_state (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, NULL);
  int state;

  if (vas_term_from_key (VAS_TYPE_NOTE_STATE, g_variant_get_string (parameter, NULL), &state))
    vas_review_set_notes_state (self->review, notes, (VasNoteState) state);
}

/* As long as one of the notes is open, the key addresses them. */
static void
toggle_state (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, NULL);
  gboolean open = FALSE;

  for (guint i = 0; i < notes->len; i++)
    open |= vas_note_get_state (notes->pdata[i]) == VAS_NOTE_STATE_OPEN &&
            vas_note_kind_asks (vas_note_get_kind (notes->pdata[i]));
  vas_review_set_notes_state (self->review, notes, open ? VAS_NOTE_STATE_ADDRESSED : VAS_NOTE_STATE_OPEN);
}

static void
set_kind (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNotesPane *self = VAS_NOTES_PANE (widget);
  g_autoptr (GPtrArray) notes = vas_notes_pane_get_targets (self, NULL);
  int kind;

  if (vas_term_from_key (VAS_TYPE_NOTE_KIND, g_variant_get_string (parameter, NULL), &kind))
    vas_review_set_notes_kind (self->review, notes, (VasNoteKind) kind);
}

static void
unselect (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (VAS_NOTES_PANE (widget)->selection));
}

static void
open_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasNoteRow *row = vas_notes_pane_get_focused_row (VAS_NOTES_PANE (widget));

  if (row != NULL)
    vas_note_row_open_menu (row);
}

static void
clear_filters (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_note_filter_bar_clear (VAS_NOTES_PANE (widget)->filter_bar);
}

void
vas_notes_pane_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "notes.delete", NULL, delete_selected);
  gtk_widget_class_install_action (widget_class, "notes.copy", NULL, copy_selected);
  gtk_widget_class_install_action (widget_class, "notes.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "notes.reply", NULL, reply);
  gtk_widget_class_install_action (widget_class, "notes.add-missing", NULL, add_missing);
  gtk_widget_class_install_action (widget_class, "notes.stop-asking", NULL, stop_asking);
  gtk_widget_class_install_action (widget_class, "notes.set-state", "s", set_state);
  gtk_widget_class_install_action (widget_class, "notes.toggle-state", NULL, toggle_state);
  gtk_widget_class_install_action (widget_class, "notes.set-kind", "s", set_kind);
  gtk_widget_class_install_action (widget_class, "notes.unselect", NULL, unselect);
  gtk_widget_class_install_action (widget_class, "notes.menu", NULL, open_menu);
  gtk_widget_class_install_action (widget_class, "notes.clear-filters", NULL, clear_filters);
}

/* With several chosen, Escape lets go of them; else it belongs to whatever is around the list. */
static gboolean
on_escape (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  VasNotesPane *self = user_data;
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_get_size (positions) < 2)
    return GDK_EVENT_PROPAGATE;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  return GDK_EVENT_STOP;
}

/* Keys that choose all or go to the end mean all notes. */
static gboolean
on_key_pressed (VasNotesPane *self)
{
  vas_gradual_list_fill (self->listed);

  return GDK_EVENT_PROPAGATE;
}

/* Of the list only: where somebody types, these keys mean other things. */
void
vas_notes_pane_add_shortcuts (VasNotesPane *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Delete, 0, "notes.delete" },
    { GDK_KEY_KP_Delete, 0, "notes.delete" },
    { GDK_KEY_F2, 0, "notes.edit" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "notes.reply" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "notes.copy" },
    { GDK_KEY_m, GDK_CONTROL_MASK, "notes.toggle-state" },
    { GDK_KEY_Menu, 0, "notes.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "notes.menu" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (shortcuts,
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_shortcut_controller_add_shortcut (shortcuts, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                                     gtk_callback_action_new (on_escape, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}
