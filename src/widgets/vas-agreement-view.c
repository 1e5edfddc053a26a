/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures are reckoned only while somebody looks at them, and anew when something has changed. */

#include "vas-agreement-view.h"

#include "vas-choice-row.h"
#include "vas-choice.h"
#include "vas-rating-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VasAgreementView
{
  GtkBox parent_instance;

  GtkWidget *alone;
  GtkWidget *choices;
  VasChoiceRow *first_row;
  VasChoiceRow *second_row;
  VasChoiceRow *tolerance_row;
  GtkWidget *figures;
  GtkLabel *kappa;
  GtkLabel *marks;
  GtkLabel *windows;

  VasRatings *ratings;
  GListStore *reviewers;
  GListStore *tolerances;
  GCancellable *cancellable;
  gulong changed_handler;
};

G_DEFINE_FINAL_TYPE (VasAgreementView, vas_agreement_view, GTK_TYPE_BOX)

static void
on_reckoned (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasAgreementView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VasReviewAgreement *agreement = vas_review_agreement_finish (VAS_REVIEW (source), result, &error);
  g_autofree char *kappa = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *windows = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  kappa = agreement != NULL ? vas_rating_words_kappa (agreement) : g_strdup (error->message);
  marks = agreement != NULL ? vas_rating_words_marks (agreement) : NULL;
  windows = agreement != NULL ? vas_rating_words_windows (agreement) : NULL;
  gtk_label_set_text (self->kappa, kappa);
  gtk_label_set_text (self->marks, marks != NULL ? marks : "");
  gtk_label_set_text (self->windows, windows != NULL ? windows : "");
}

static char *
dup_chosen (VasChoiceRow *row, GListStore *choices, guint fallback)
{
  char *chosen = NULL;

  g_object_get (row, "chosen", &chosen, NULL);
  if (chosen == NULL)
    {
      g_autoptr (VasChoice) choice = g_list_model_get_item (G_LIST_MODEL (choices), fallback);

      g_object_get (choice, "id", &chosen, NULL);
    }

  return chosen;
}

static void
reckon (VasAgreementView *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *tolerance = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->ratings == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->reviewers)) < 2)
    return;

  first = dup_chosen (self->first_row, self->reviewers, 0);
  second = dup_chosen (self->second_row, self->reviewers, 1);
  tolerance = dup_chosen (self->tolerance_row, self->tolerances, 1);
  self->cancellable = g_cancellable_new ();
  vas_review_agreement_async (vas_ratings_get_review (self->ratings), first, second,
                              g_ascii_strtoll (tolerance, NULL, 10), self->cancellable, on_reckoned,
                              g_object_ref (self));
}

static gboolean
are_same (GListModel *shown, GPtrArray *reviewers)
{
  if (g_list_model_get_n_items (shown) != reviewers->len)
    return FALSE;

  for (guint i = 0; i < reviewers->len; i++)
    {
      g_autoptr (VasChoice) choice = g_list_model_get_item (shown, i);
      g_autofree char *id = NULL;

      g_object_get (choice, "id", &id, NULL);
      if (!g_str_equal (id, vas_reviewer_get_id (reviewers->pdata[i])))
        return FALSE;
    }

  return TRUE;
}

static void
on_ratings_changed (VasAgreementView *self)
{
  g_autoptr (GPtrArray) reviewers = vas_ratings_list_reviewers (self->ratings);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean enough = reviewers->len > 1;

  if (!are_same (G_LIST_MODEL (self->reviewers), reviewers))
    {
      for (guint i = 0; i < reviewers->len; i++)
        g_ptr_array_add (choices, vas_choice_new (vas_reviewer_get_id (reviewers->pdata[i]),
                                                  vas_rating_words_name (reviewers->pdata[i])));
      g_list_store_splice (self->reviewers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->reviewers)),
                           choices->pdata, choices->len);
      if (enough)
        {
          g_object_set (self->first_row, "chosen", vas_reviewer_get_id (reviewers->pdata[0]), NULL);
          g_object_set (self->second_row, "chosen", vas_reviewer_get_id (reviewers->pdata[1]), NULL);
        }
    }

  gtk_widget_set_visible (self->alone, !enough);
  gtk_widget_set_visible (self->choices, enough);
  gtk_widget_set_visible (self->figures, enough);
  reckon (self);
}

static void
vas_agreement_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_agreement_view_parent_class)->map (widget);
  reckon (VAS_AGREEMENT_VIEW (widget));
}

static void
vas_agreement_view_dispose (GObject *object)
{
  VasAgreementView *self = VAS_AGREEMENT_VIEW (object);

  vas_agreement_view_set_ratings (self, NULL);
  g_clear_object (&self->reviewers);
  g_clear_object (&self->tolerances);

  G_OBJECT_CLASS (vas_agreement_view_parent_class)->dispose (object);
}

static void
vas_agreement_view_class_init (VasAgreementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_agreement_view_dispose;
  widget_class->map = vas_agreement_view_map;

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-agreement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, alone);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, choices);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, first_row);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, second_row);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, tolerance_row);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, figures);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, kappa);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, marks);
  gtk_widget_class_bind_template_child (widget_class, VasAgreementView, windows);
  gtk_widget_class_bind_template_callback (widget_class, reckon);
}

static void
add_tolerance (VasAgreementView *self, int seconds)
{
  g_autofree char *id = g_strdup_printf ("%d", seconds * 1000);
  /* Translators: a choice of so many seconds */
  g_autofree char *label = g_strdup_printf (_ ("%d s"), seconds);
  g_autoptr (VasChoice) choice = vas_choice_new (id, label);

  g_list_store_append (self->tolerances, choice);
}

static void
vas_agreement_view_init (VasAgreementView *self)
{
  self->reviewers = g_list_store_new (VAS_TYPE_CHOICE);
  self->tolerances = g_list_store_new (VAS_TYPE_CHOICE);
  add_tolerance (self, 1);
  add_tolerance (self, 2);
  add_tolerance (self, 5);
  add_tolerance (self, 10);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->first_row, "choices", self->reviewers, NULL);
  g_object_set (self->second_row, "choices", self->reviewers, NULL);
  g_object_set (self->tolerance_row, "choices", self->tolerances, "chosen", "2000", NULL);
}

/**
 * vas_agreement_view_set_ratings:
 * @self: a view
 * @ratings: (nullable): what is rated, and by whom
 */
void
vas_agreement_view_set_ratings (VasAgreementView *self, VasRatings *ratings)
{
  g_return_if_fail (VAS_IS_AGREEMENT_VIEW (self));

  if (self->ratings == ratings)
    return;

  if (self->ratings != NULL)
    g_clear_signal_handler (&self->changed_handler, self->ratings);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_set_object (&self->ratings, ratings);
  if (ratings == NULL)
    return;

  self->changed_handler = g_signal_connect_swapped (ratings, "changed", G_CALLBACK (on_ratings_changed), self);
  on_ratings_changed (self);
}
