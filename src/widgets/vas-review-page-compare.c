/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the open answer to another one beside it. */

#include "vas-review-page-private.h"

#include "vas-compare-dialog.h"

/* The earlier one stands first. */
static void
on_chosen (VasReviewPage *self, const char *other_id, gint64 started)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  VasReviewer *reviewer = vas_review_get_reviewer (self->review);
  gboolean later = answer != NULL && started > vas_answer_get_started (answer);

  if (answer == NULL || reviewer == NULL)
    return;

  /* The page waits, and does not play on by itself */
  vas_playback_pause (vas_review_get_playback (self->review));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", "(sss)", later ? vas_answer_get_id (answer) : other_id,
                              later ? other_id : vas_answer_get_id (answer), vas_reviewer_get_id (reviewer));
}

static void
compare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  GtkWidget *dialog = vas_compare_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->library,
                                              vas_review_get_answer (self->review));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
vas_review_page_update_compare_action (VasReviewPage *self)
{
  gboolean has_answer = self->review != NULL && vas_review_get_answer (self->review) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.compare", has_answer);
}

void
vas_review_page_install_compare (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, compare_button);
  gtk_widget_class_install_action (widget_class, "review.compare", NULL, compare);
}
