/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reviewer has of their own: markers, texts to use again, and a reaction time. */

#include "vas-review-page-private.h"

#include "vas-marker-sets-dialog.h"
#include "vas-reaction-dialog.h"

static void
show_marker_sets (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (vas_marker_sets_dialog_new (window, self->marker_sets)));
}

static void
show_reaction (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (VasReaction) reaction = vas_reaction_new ();

  if (self->review == NULL || vas_review_get_reviewer (self->review) == NULL)
    return;

  /* GTK leaves the focus in the submenu that has closed, where no key is of use */
  gtk_widget_grab_focus (widget);
  gtk_window_present (GTK_WINDOW (vas_reaction_dialog_new (window, self->review, reaction)));
}

static void
on_failed (GObject *source, const char *message, VasReviewPage *self)
{
  vas_review_page_fail (self, message);
}

void
vas_review_page_make_marker_sets (VasReviewPage *self)
{
  self->marker_sets = vas_marker_sets_new (self->library);
  vas_marker_pad_set_sets (self->pad, self->marker_sets);
  g_signal_connect_object (self->marker_sets, "failed", G_CALLBACK (on_failed), self, 0);
}

void
vas_review_page_make_snippets (VasReviewPage *self)
{
  self->snippets = vas_snippets_new (self->library);
  vas_notes_pane_set_snippets (self->notes, self->snippets);
  g_signal_connect_object (self->snippets, "failed", G_CALLBACK (on_failed), self, 0);
}

/**
 * vas_review_page_install_markers:
 * @widget_class: class of the page
 *
 * Installs `review.marker-sets` and `review.reaction`.
 */
void
vas_review_page_install_markers (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.marker-sets", NULL, show_marker_sets);
  gtk_widget_class_install_action (widget_class, "review.reaction", NULL, show_reaction);
}

/**
 * vas_review_page_get_marker_sets:
 * @self: a page
 *
 * Returns: (transfer none): the own marker sets, one of which may be in use
 */
VasMarkerSets *
vas_review_page_get_marker_sets (VasReviewPage *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_PAGE (self), NULL);

  return self->marker_sets;
}
