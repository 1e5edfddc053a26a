/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from answer to answer, and the interview as a whole. */

#include "vas-review-page-private.h"

/* The side shows either the open answer or the interview, by the same tabs. */
void
vas_review_page_set_whole (VasReviewPage *self, gboolean whole)
{
  gtk_widget_set_visible (GTK_WIDGET (self->side_stack), !whole);
  gtk_widget_set_visible (GTK_WIDGET (self->whole), whole);
  gtk_stack_switcher_set_stack (self->side_switcher, whole ? vas_whole_pane_get_stack (self->whole) : self->side_stack);
  vas_answers_list_set_whole (self->answers, whole);
}

static void
on_whole_notify (VasReviewPage *self)
{
  gboolean whole;

  g_object_get (self->answers, "whole", &whole, NULL);
  vas_review_page_set_whole (self, whole);
}

static void
on_whole_note_activated (VasReviewPage *self, VasNote *note)
{
  vas_review_page_set_whole (self, FALSE);
  gtk_stack_set_visible_child_name (self->side_stack, "notes");
  vas_review_course_show_note (self->course, note);
  gtk_widget_grab_focus (GTK_WIDGET (self->player));
}

/* After the last answer comes the next interview that is to be reviewed; the window knows it, and this page goes. */
static void
go_to_next_answer (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasReviewPage) self = g_object_ref (VAS_REVIEW_PAGE (widget));

  if (!vas_review_course_step (self->course, 1))
    gtk_widget_activate_action (widget, "win.review-next", NULL);
}

static void
go_to_previous_answer (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_review_course_step (VAS_REVIEW_PAGE (widget)->course, -1);
}

/* By the keyboard one goes there to write, or to look for a note. */
static void
toggle_whole (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  gboolean whole = !gtk_widget_get_visible (GTK_WIDGET (self->whole));

  vas_review_page_set_whole (self, whole);
  gtk_widget_grab_focus (whole ? GTK_WIDGET (self->whole) : GTK_WIDGET (self->player));
}

static gboolean
on_step_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const char *action = user_data;

  if (vas_review_page_is_typing (VAS_REVIEW_PAGE (widget)))
    return FALSE;

  return gtk_widget_activate_action (widget, action, NULL);
}

static gboolean
on_whole_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_activate_action (widget, "review.whole", NULL);
}

static void
add_step_key (GtkEventController *controller, guint key, const char *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (on_step_key, (gpointer) action, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Before the lists, which would take these keys for a way through themselves. */
void
vas_review_page_add_step_keys (VasReviewPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_step_key (controller, GDK_KEY_Page_Down, "review.next-answer");
  add_step_key (controller, GDK_KEY_KP_Page_Down, "review.next-answer");
  add_step_key (controller, GDK_KEY_Page_Up, "review.previous-answer");
  add_step_key (controller, GDK_KEY_KP_Page_Up, "review.previous-answer");
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_i, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_whole_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
vas_review_page_set_whole_review (VasReviewPage *self, VasReview *review)
{
  g_clear_object (&self->course);
  self->course = review != NULL ? vas_review_course_new (review) : NULL;
  vas_whole_pane_set_review (self->whole, review, self->course);
  vas_context_pane_set_review (self->context, review);
}

void
vas_review_page_install_whole_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.next-answer", NULL, go_to_next_answer);
  gtk_widget_class_install_action (widget_class, "review.previous-answer", NULL, go_to_previous_answer);
  gtk_widget_class_install_action (widget_class, "review.whole", NULL, toggle_whole);
  gtk_widget_class_bind_template_callback (widget_class, on_whole_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_whole_note_activated);
}
