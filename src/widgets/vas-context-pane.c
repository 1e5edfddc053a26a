/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-context-pane.h"

#include "vas-dossier-view.h"
#include "vas-profile-view.h"
#include "vas-review-context.h"

struct _VasContextPane
{
  AdwBin parent_instance;

  VasReview *review;
  VasReviewContext *context;

  GtkLabel *question;
  VasProfileView *profile;
  VasDossierView *dossier;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (VasContextPane, vas_context_pane, ADW_TYPE_BIN)

/* The wording is the one that was asked, whatever the question says now. */
static void
show_question (VasContextPane *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);

  gtk_label_set_text (self->question, answer != NULL ? vas_answer_get_question_text (answer) : "");
}

static void
show_context (VasContextPane *self)
{
  VasPreparation *preparation = vas_review_context_get_preparation (self->context);
  gboolean has_dossier = g_list_model_get_n_items (vas_preparation_get_dossier (preparation)) > 0;
  gboolean loaded = FALSE;

  g_object_get (preparation, "loaded", &loaded, NULL);
  vas_profile_view_set_profile (self->profile, vas_review_context_get_profile (self->context));
  gtk_widget_set_visible (GTK_WIDGET (self->dossier), has_dossier);
  gtk_widget_set_visible (self->nothing,
                          !has_dossier && (loaded || vas_preparation_get_question (preparation) == NULL));
}

static void
vas_context_pane_map (GtkWidget *widget)
{
  VasContextPane *self = VAS_CONTEXT_PANE (widget);

  if (self->context != NULL)
    vas_review_context_set_active (self->context, TRUE);
  GTK_WIDGET_CLASS (vas_context_pane_parent_class)->map (widget);
}

static void
vas_context_pane_unmap (GtkWidget *widget)
{
  VasContextPane *self = VAS_CONTEXT_PANE (widget);

  if (self->context != NULL)
    vas_review_context_set_active (self->context, FALSE);
  GTK_WIDGET_CLASS (vas_context_pane_parent_class)->unmap (widget);
}

static gboolean
vas_context_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_context_pane_dispose (GObject *object)
{
  VasContextPane *self = VAS_CONTEXT_PANE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_context_pane_parent_class)->dispose (object);
}

static void
vas_context_pane_class_init (VasContextPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_context_pane_dispose;
  widget_class->map = vas_context_pane_map;
  widget_class->unmap = vas_context_pane_unmap;
  widget_class->focus = vas_context_pane_focus;

  g_type_ensure (VAS_TYPE_DOSSIER_VIEW);
  g_type_ensure (VAS_TYPE_PROFILE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-context-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasContextPane, question);
  gtk_widget_class_bind_template_child (widget_class, VasContextPane, profile);
  gtk_widget_class_bind_template_child (widget_class, VasContextPane, dossier);
  gtk_widget_class_bind_template_child (widget_class, VasContextPane, nothing);
}

static void
vas_context_pane_init (VasContextPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_context_pane_set_review:
 * @self: a pane
 * @review: (nullable): whose open answer it is about; one in the life of the pane, so that %NULL only takes leave of it
 */
void
vas_context_pane_set_review (VasContextPane *self, VasReview *review)
{
  VasPreparation *preparation;

  g_return_if_fail (VAS_IS_CONTEXT_PANE (self));

  if (review == NULL || !g_set_object (&self->review, review))
    return;

  self->context = vas_review_context_new (review);
  preparation = vas_review_context_get_preparation (self->context);
  vas_dossier_view_set_dossier (self->dossier, vas_preparation_get_dossier (preparation));
  g_signal_connect_object (review, "notify::answer", G_CALLBACK (show_question), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify", G_CALLBACK (show_context), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preparation, "notify::loaded", G_CALLBACK (show_context), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_preparation_get_dossier (preparation), "items-changed", G_CALLBACK (show_context), self,
                           G_CONNECT_SWAPPED);
  show_question (self);
  vas_review_context_set_active (self->context, gtk_widget_get_mapped (GTK_WIDGET (self)));
}
