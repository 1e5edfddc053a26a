/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page does about notes: new ones, looking for some, undo and redo. */

#include "vas-review-page-private.h"

#include <glib/gi18n-lib.h>

static void
drop_undo_toast (VasReviewPage *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

static void
on_undo_toast_dismissed (VasReviewPage *self)
{
  g_clear_object (&self->undo_toast);
  g_clear_pointer (&self->toast_label, g_free);
}

static void
on_notes_deleted (VasReviewPage *self, guint n_notes)
{
  g_autofree char *counted = g_strdup_printf (ngettext ("%u note deleted", "%u notes deleted", n_notes), n_notes);
  AdwToast *toast = adw_toast_new (n_notes > 1 ? counted : _ ("Note deleted"));

  drop_undo_toast (self);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "review.undo");
  self->undo_toast = g_object_ref (toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_undo_toast_dismissed), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_notes_copied (VasReviewPage *self, guint n_notes)
{
  g_autofree char *counted = g_strdup_printf (ngettext ("%u note copied", "%u notes copied", n_notes), n_notes);

  vas_review_page_tell (self, counted);
}

/* The row that had the focus is gone, and there is no other. */
static void
on_notes_emptied (VasReviewPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->player));
}

/* What can be undone now is no longer the deletion that the toast speaks of. */
static void
on_editor_closed (VasReviewPage *self)
{
  drop_undo_toast (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->player));
}

/* A toast offers to undo one deletion, and nothing that came after it. */
static void
check_toast (VasReviewPage *self, const char *undo_label)
{
  if (self->undo_toast == NULL || undo_label == NULL)
    return;

  if (self->toast_label == NULL)
    self->toast_label = g_strdup (undo_label);
  else if (!g_str_equal (self->toast_label, undo_label))
    drop_undo_toast (self);
}

/* The buttons say what they would do. */
void
vas_review_page_show_undo (VasReviewPage *self)
{
  gboolean can_undo, can_redo;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_object_get (self->review, "can-undo", &can_undo, "can-redo", &can_redo, "undo-label", &undo_label, "redo-label",
                &redo_label, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.redo", can_redo);
  gtk_widget_set_tooltip_text (self->undo_button, undo_label != NULL ? undo_label : _ ("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo_label != NULL ? redo_label : _ ("Redo"));
  if (can_undo)
    check_toast (self, undo_label);
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);

  if (vas_review_page_is_typing (self))
    return;

  vas_player_view_finish_edit (self->player);
  vas_review_undo (self->review);
  drop_undo_toast (self);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);

  if (vas_review_page_is_typing (self))
    return;

  vas_player_view_finish_edit (self->player);
  vas_review_redo (self->review);
}

/* What is asked of the notes is seen where they are. */
static VasNotesPane *
show_notes (GtkWidget *widget)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);

  vas_review_page_set_whole (self, FALSE);
  gtk_stack_set_visible_child_name (self->side_stack, "notes");

  return self->notes;
}

static void
add_note (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_notes_pane_add_note (show_notes (widget));
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_notes_pane_search (show_notes (widget));
}

static void
go_to_notes (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_notes_pane_focus_list (show_notes (widget));
}

static void
copy_notes (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_notes_pane_copy_all (VAS_REVIEW_PAGE (widget)->notes);
}

void
vas_review_page_install_note_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    GtkWidgetActionActivateFunc callback;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "review.add-note", add_note, GDK_KEY_n, 0 },
    { "review.undo", undo, GDK_KEY_z, GDK_CONTROL_MASK },
    { "review.redo", redo, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "review.find", find, GDK_KEY_f, GDK_CONTROL_MASK },
    { "review.go-to-notes", go_to_notes, GDK_KEY_l, GDK_CONTROL_MASK },
    { "review.copy-notes", copy_notes, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].callback);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].action, NULL);
    }

  gtk_widget_class_bind_template_callback (widget_class, on_notes_deleted);
  gtk_widget_class_bind_template_callback (widget_class, on_notes_copied);
  gtk_widget_class_bind_template_callback (widget_class, on_notes_emptied);
  gtk_widget_class_bind_template_callback (widget_class, on_editor_closed);
}
