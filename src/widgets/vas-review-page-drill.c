/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From feedback to practice: what the open answer was to try, and practising its question again. */

#include "vas-review-page-private.h"

/* There is a tab for it only where there is something to try; a dot on it until everything is marked. */
static void
show_drill (VasReviewPage *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->side_stack, "drill");
  GtkStackPage *tab = gtk_stack_get_page (self->side_stack, page);
  gboolean empty = vas_drill_view_get_empty (self->drill_view);

  if (empty && gtk_stack_get_visible_child (self->side_stack) == page)
    gtk_stack_set_visible_child_name (self->side_stack, "notes");
  gtk_stack_page_set_visible (tab, !empty);
  gtk_stack_page_set_needs_attention (tab, vas_drill_view_get_unmarked (self->drill_view) > 0);
}

static void
on_drill_notify (VasReviewPage *self)
{
  show_drill (self);
}

static void
practise_again (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  VasAnswer *answer = vas_review_get_answer (self->review);

  gtk_widget_activate_action (widget, "win.practise-question", "s", vas_answer_get_question_id (answer));
}

void
vas_review_page_update_drill_actions (VasReviewPage *self)
{
  gboolean has_answer = self->review != NULL && vas_review_get_answer (self->review) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.practise-again", has_answer);
}

void
vas_review_page_set_drill (VasReviewPage *self, VasReview *review)
{
  g_autoptr (VasDrill) drill = review != NULL ? vas_drill_new_for_review (review) : NULL;

  vas_drill_view_set_drill (self->drill_view, drill);
  show_drill (self);
}

void
vas_review_page_install_drill (GtkWidgetClass *widget_class)
{
  g_type_ensure (VAS_TYPE_DRILL_VIEW);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, practise_button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, drill_view);
  gtk_widget_class_bind_template_callback (widget_class, on_drill_notify);
  gtk_widget_class_install_action (widget_class, "review.practise-again", NULL, practise_again);
}
