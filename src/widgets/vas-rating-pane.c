/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-pane.h"

#include "vas-agreement-view.h"
#include "vas-choice-row.h"
#include "vas-choice.h"
#include "vas-rating-row.h"
#include "vas-rating-words.h"
#include "vas-rubric-dialog.h"
#include "vas-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Stands for the built-in rubric, which has no id */
#define BUILT_IN "built-in"

struct _VasRatingPane
{
  GtkWidget parent_instance;

  VasRatings *ratings;
  GListStore *choices;
  gboolean updating;

  GtkWidget *content;
  GtkWidget *hiding;
  GtkBox *rows;
  GtkListBox *means;
  GtkWidget *full_row;
  GtkSwitch *full_switch;
  VasChoiceRow *rubric_row;
  VasAgreementView *agreement;
};

G_DEFINE_FINAL_TYPE (VasRatingPane, vas_rating_pane, GTK_TYPE_WIDGET)

static void
remove_rows (VasRatingPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

/* A form is exchanged as a whole. */
static void
on_items_changed (VasRatingPane *self, guint position, guint n_removed, guint n_added, GListModel *items)
{
  remove_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (VasRatingItem) item = g_list_model_get_item (items, i);

      gtk_box_append (self->rows, vas_rating_row_new (self->ratings, item));
    }
}

static const char *
get_group_title (VasRatingGroup group)
{
  switch (group)
    {
    case VAS_RATING_GROUP_CONTENT:
      /* Translators: a group of ratings: what is said, and in what order */
      return _ ("Mean of structure and content");
    case VAS_RATING_GROUP_DELIVERY:
      /* Translators: a group of ratings: pace, voice, eye contact */
      return _ ("Mean of voice and body language");
    case VAS_RATING_GROUP_OWN:
    case VAS_RATING_GROUP_NONE:
    default:
      /* Translators: the mean of what a rubric of somebody's own rates */
      return _ ("Mean of this rubric");
    }
}

static void
show_means (VasRatingPane *self)
{
  GtkWidget *child;
  gboolean any = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->means))) != NULL)
    gtk_list_box_remove (self->means, child);

  for (int group = 0; group < VAS_N_RATING_GROUPS; group++)
    {
      g_autofree char *words = vas_rating_words_means (self->ratings, group);

      if (*words == '\0')
        continue;

      any = TRUE;
      gtk_list_box_append (self->means,
                           g_object_new (ADW_TYPE_ACTION_ROW, "title", get_group_title (group), "use-markup", FALSE,
                                         "subtitle", words, "activatable", FALSE, "focusable", FALSE, NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->means), any);
}

static void
show_rubric (VasRatingPane *self)
{
  VasRubric *rubric = vas_ratings_get_rubric (self->ratings);
  const char *id = rubric != NULL ? vas_rubric_get_id (rubric) : NULL;
  gboolean own = id != NULL && *id != '\0';

  self->updating = TRUE;
  g_object_set (self->rubric_row, "chosen", own ? id : BUILT_IN, NULL);
  gtk_switch_set_active (self->full_switch, vas_ratings_get_full (self->ratings));
  self->updating = FALSE;
  gtk_widget_set_visible (self->full_row, !own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rating.edit-rubric", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rating.delete-rubric", own);
}

static void
on_ratings_changed (VasRatingPane *self)
{
  gtk_widget_set_visible (self->hiding, vas_ratings_get_hiding (self->ratings));
  show_means (self);
  show_rubric (self);
}

static void
on_rubrics_changed (VasRatingPane *self)
{
  GListModel *rubrics = vas_ratings_get_rubrics (self->ratings);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (rubrics); i++)
    {
      g_autoptr (VasRubric) rubric = g_list_model_get_item (rubrics, i);

      /* Translators: the rubric that comes with the program */
      g_ptr_array_add (choices, i == 0 ? vas_choice_new (BUILT_IN, C_ ("rubric", "Standard")) :
                                         vas_choice_new (vas_rubric_get_id (rubric), vas_rubric_get_name (rubric)));
    }

  self->updating = TRUE;
  g_list_store_splice (self->choices, 0, g_list_model_get_n_items (G_LIST_MODEL (self->choices)), choices->pdata,
                       choices->len);
  self->updating = FALSE;
  show_rubric (self);
}

static void
on_full_active_notify (VasRatingPane *self)
{
  if (!self->updating && self->ratings != NULL)
    vas_ratings_set_full (self->ratings, gtk_switch_get_active (self->full_switch));
}

static void
on_rubric_chosen_notify (VasRatingPane *self)
{
  g_autofree char *chosen = NULL;

  if (self->updating || self->ratings == NULL)
    return;

  g_object_get (self->rubric_row, "chosen", &chosen, NULL);
  vas_ratings_set_rubric_id (self->ratings, g_strcmp0 (chosen, BUILT_IN) == 0 ? NULL : chosen);
}

static void
show_dialog (VasRatingPane *self, VasRubric *rubric)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (vas_rubric_dialog_new (GTK_WINDOW (root), self->ratings, rubric)));
}

static void
new_rubric (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_dialog (VAS_RATING_PANE (widget), NULL);
}

static void
edit_rubric (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasRatingPane *self = VAS_RATING_PANE (widget);

  show_dialog (self, vas_ratings_get_rubric (self->ratings));
}

static void
delete_rubric (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasRatingPane *self = VAS_RATING_PANE (widget);

  vas_ratings_delete_rubric (self->ratings, vas_ratings_get_rubric (self->ratings));
}

static GtkSizeRequestMode
vas_rating_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as it must be: a pane that breathed with the texts would make the picture jump. */
static void
vas_rating_pane_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (VAS_RATING_PANE (widget)->content, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
vas_rating_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (VAS_RATING_PANE (widget)->content, width, height, baseline, NULL);
}

static gboolean
vas_rating_pane_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (VAS_RATING_PANE (widget)->rows));

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
vas_rating_pane_dispose (GObject *object)
{
  VasRatingPane *self = VAS_RATING_PANE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->ratings);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (vas_rating_pane_parent_class)->dispose (object);
}

static void
vas_rating_pane_class_init (VasRatingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_rating_pane_dispose;
  widget_class->get_request_mode = vas_rating_pane_get_request_mode;
  widget_class->measure = vas_rating_pane_measure;
  widget_class->size_allocate = vas_rating_pane_size_allocate;
  widget_class->grab_focus = vas_rating_pane_grab_focus;

  g_type_ensure (VAS_TYPE_AGREEMENT_VIEW);
  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-rating-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, content);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, hiding);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, rows);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, means);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, full_row);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, full_switch);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, rubric_row);
  gtk_widget_class_bind_template_child (widget_class, VasRatingPane, agreement);
  gtk_widget_class_bind_template_callback (widget_class, on_full_active_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_rubric_chosen_notify);
  gtk_widget_class_install_action (widget_class, "rating.new-rubric", NULL, new_rubric);
  gtk_widget_class_install_action (widget_class, "rating.edit-rubric", NULL, edit_rubric);
  gtk_widget_class_install_action (widget_class, "rating.delete-rubric", NULL, delete_rubric);
}

static void
vas_rating_pane_init (VasRatingPane *self)
{
  self->choices = g_list_store_new (VAS_TYPE_CHOICE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->rubric_row, "choices", self->choices, NULL);
}

GtkWidget *
vas_rating_pane_new (void)
{
  return g_object_new (VAS_TYPE_RATING_PANE, NULL);
}

/**
 * vas_rating_pane_set_review:
 * @self: a pane
 * @review: (nullable): whose open answer is rated; %NULL takes leave of it
 */
void
vas_rating_pane_set_review (VasRatingPane *self, VasReview *review)
{
  GListModel *items;

  g_return_if_fail (VAS_IS_RATING_PANE (self));

  if (self->ratings != NULL && vas_ratings_get_review (self->ratings) == review)
    return;

  vas_agreement_view_set_ratings (self->agreement, NULL);
  remove_rows (self);
  g_clear_object (&self->ratings);
  if (review == NULL)
    return;

  self->ratings = vas_ratings_new (review);
  items = vas_ratings_get_items (self->ratings);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ratings, "changed", G_CALLBACK (on_ratings_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_ratings_get_rubrics (self->ratings), "items-changed", G_CALLBACK (on_rubrics_changed),
                           self, G_CONNECT_SWAPPED);
  vas_agreement_view_set_ratings (self->agreement, self->ratings);
  on_items_changed (self, 0, 0, 0, items);
  on_rubrics_changed (self);
  on_ratings_changed (self);
}

/**
 * vas_rating_pane_get_ratings:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): what is rated
 */
VasRatings *
vas_rating_pane_get_ratings (VasRatingPane *self)
{
  g_return_val_if_fail (VAS_IS_RATING_PANE (self), NULL);

  return self->ratings;
}
