/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-row.h"

#include "vas-interview-words.h"

#include <glib/gi18n-lib.h>

struct _VasInterviewRow
{
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkWidget *body;
  GtkLabel *title;
  GtkLabel *details;
  GtkWidget *continue_button;
  GtkWidget *review_button;
  GtkWidget *menu_button;
  GtkWidget *working; /* NULL unless something is under way: a long list has many rows, and they are made in a hurry */

  VasInterview *interview;
};

G_DEFINE_FINAL_TYPE (VasInterviewRow, vas_interview_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_MENU_REQUESTED,
  SIGNAL_CANCEL_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggle_css_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
on_menu_button_clicked (VasInterviewRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MENU_REQUESTED], 0);
}

static void
on_cancel_button_clicked (VasInterviewRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CANCEL_REQUESTED], 0);
}

/* The heading is no part of the interview below it: a click on it must not open that one */
static void
on_heading_pressed (GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static GtkWidget *
create_working (VasInterviewRow *self, const char *what)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", what, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Cancel"));

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_cancel_button_clicked), self);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/* In this order: an action without its target is a warning */
static void
set_action (GtkWidget *button, const char *action, const char *target)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* Something that is under way stands in place of the buttons. */
static void
show_buttons (VasInterviewRow *self)
{
  gboolean idle = self->working == NULL;
  gboolean stopped = self->interview != NULL && vas_interview_get_stopped_at (self->interview) > 0;

  gtk_widget_set_visible (self->continue_button, idle && stopped);
  gtk_widget_set_visible (self->review_button, idle && !stopped);
  gtk_widget_set_visible (self->menu_button, idle);
}

static void
vas_interview_row_dispose (GObject *object)
{
  VasInterviewRow *self = VAS_INTERVIEW_ROW (object);

  g_clear_object (&self->interview);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_INTERVIEW_ROW);

  G_OBJECT_CLASS (vas_interview_row_parent_class)->dispose (object);
}

static void
vas_interview_row_class_init (VasInterviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_interview_row_dispose;

  signals[SIGNAL_MENU_REQUESTED] = g_signal_new ("menu-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CANCEL_REQUESTED] = g_signal_new ("cancel-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-interview-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, heading);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, body);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, title);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, details);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, continue_button);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, review_button);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_heading_pressed);
}

static void
vas_interview_row_init (VasInterviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vas_interview_row_new (void)
{
  return g_object_new (VAS_TYPE_INTERVIEW_ROW, NULL);
}

/**
 * vas_interview_row_get_interview:
 *
 * Returns: (transfer none) (nullable): the interview that is shown
 */
VasInterview *
vas_interview_row_get_interview (VasInterviewRow *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW_ROW (self), NULL);

  return self->interview;
}

/**
 * vas_interview_row_set_interview:
 * @interview: (nullable): the interview to show, %NULL for a row that waits to be used again
 */
void
vas_interview_row_set_interview (VasInterviewRow *self, VasInterview *interview)
{
  g_autofree char *details = NULL;

  g_return_if_fail (VAS_IS_INTERVIEW_ROW (self));
  g_return_if_fail (interview == NULL || VAS_IS_INTERVIEW (interview));

  if (!g_set_object (&self->interview, interview) || interview == NULL)
    return;

  details = vas_interview_words_details (interview);
  gtk_label_set_label (self->title, vas_interview_get_title (interview));
  gtk_label_set_label (self->details, details);
  set_action (self->continue_button, "win.continue-interview", vas_interview_get_id (interview));
  set_action (self->review_button, "win.review", vas_interview_get_id (interview));
  show_buttons (self);
}

/**
 * vas_interview_row_set_place:
 * @heading: (nullable): the day that begins with this row, %NULL within a day
 * @is_last: whether another day follows, or nothing
 *
 * Says where in its day's box the row stands.
 */
void
vas_interview_row_set_place (VasInterviewRow *self, const char *heading, gboolean is_last)
{
  g_return_if_fail (VAS_IS_INTERVIEW_ROW (self));

  gtk_label_set_label (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading != NULL);
  toggle_css_class (self->body, "first", heading != NULL);
  toggle_css_class (self->body, "last", is_last);
}

/**
 * vas_interview_row_set_working:
 * @what: (nullable): what is being done to the interview, in words; %NULL for nothing
 *
 * Shows that something is under way, with a button that cancels it, in place of the row's buttons.
 */
void
vas_interview_row_set_working (VasInterviewRow *self, const char *what)
{
  g_return_if_fail (VAS_IS_INTERVIEW_ROW (self));

  if (self->working != NULL)
    gtk_box_remove (GTK_BOX (self->body), self->working);
  self->working = what != NULL ? create_working (self, what) : NULL;
  if (self->working != NULL)
    gtk_box_append (GTK_BOX (self->body), self->working);
  show_buttons (self);
}

/**
 * vas_interview_row_get_menu_button:
 *
 * Returns: (transfer none): what the row's menu points at
 */
GtkWidget *
vas_interview_row_get_menu_button (VasInterviewRow *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW_ROW (self), NULL);

  return self->menu_button;
}
