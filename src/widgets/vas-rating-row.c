/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-row.h"

#include "vas-hidden-pages.h"
#include "vas-rating-scale.h"
#include "vas-rating-words.h"

#include <glib/gi18n-lib.h>

struct _VasRatingRow
{
  GtkBox parent_instance;

  GtkLabel *name;
  VasRatingScale *scale;
  GtkStack *texts; /* as high as the longest of them, so that nothing moves when another one is read */
  GtkLabel *others;
  GtkWidget *gap_box;
  GtkLabel *gap;

  VasRatings *ratings;
  VasRatingItem *item;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (VasRatingRow, vas_rating_row, GTK_TYPE_BOX)

static void
show_text (VasRatingRow *self)
{
  int hint = vas_rating_scale_get_hint (self->scale);
  int value = hint != 0 ? hint : vas_rating_scale_get_value (self->scale);
  g_autofree char *name = g_strdup_printf ("%d", value);

  gtk_stack_set_visible_child_name (self->texts, name);
}

static void
show_value (VasRatingRow *self)
{
  int value = vas_rating_item_get_value (self->item);

  self->showing = TRUE;
  vas_rating_scale_set_value (self->scale, value > 0 ? value : value == 0 ? VAS_RATING_SCALE_NOT_SEEN : 0);
  self->showing = FALSE;
  show_text (self);
}

static void
show_others (VasRatingRow *self)
{
  g_autofree char *others = vas_rating_words_others (self->ratings, self->item);
  g_autofree char *gap = vas_rating_words_gap (self->item);

  gtk_label_set_text (self->others, others);
  gtk_widget_set_visible (GTK_WIDGET (self->others), *others != '\0');
  gtk_label_set_text (self->gap, gap);
  gtk_widget_set_visible (self->gap_box, *gap != '\0');
}

static void
on_item_notify (VasRatingRow *self)
{
  show_value (self);
  show_others (self);
}

static void
on_value_notify (VasRatingRow *self)
{
  int value = vas_rating_scale_get_value (self->scale);

  if (!self->showing && value != 0)
    vas_ratings_rate (self->ratings, self->item, value == VAS_RATING_SCALE_NOT_SEEN ? 0 : value);
  show_text (self);
}

static void
add_text (VasRatingRow *self, int value, const char *text)
{
  g_autofree char *name = g_strdup_printf ("%d", value);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_stack_add_named (self->texts, label, name);
}

static void
set_item (VasRatingRow *self, VasRatingItem *item)
{
  VasRubricDimension *dimension = vas_rating_item_get_dimension (item);
  const char *const *anchors = vas_rubric_dimension_get_anchors (dimension);

  self->item = g_object_ref (item);
  gtk_label_set_text (self->name, vas_rubric_dimension_get_name (dimension));
  vas_rating_scale_describe (self->scale, vas_rubric_dimension_get_name (dimension), anchors);
  add_text (self, 0, vas_rating_item_get_about (item));
  for (int i = 0; i < VAS_RUBRIC_POINTS; i++)
    add_text (self, i + 1, anchors[i]);
  /* Translators: what "Not seen" means for a rating */
  add_text (self, VAS_RATING_SCALE_NOT_SEEN, _ ("This answer gave nothing to judge it by. It counts nowhere."));
  vas_hidden_pages_follow (self->texts);
  g_signal_connect_object (item, "notify", G_CALLBACK (on_item_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ratings, "changed", G_CALLBACK (show_others), self, G_CONNECT_SWAPPED);
  on_item_notify (self);
}

static gboolean
vas_rating_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_RATING_ROW (widget)->scale));
}

static void
vas_rating_row_dispose (GObject *object)
{
  VasRatingRow *self = VAS_RATING_ROW (object);

  g_clear_object (&self->ratings);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (vas_rating_row_parent_class)->dispose (object);
}

static void
vas_rating_row_class_init (VasRatingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_rating_row_dispose;
  widget_class->grab_focus = vas_rating_row_grab_focus;

  g_type_ensure (VAS_TYPE_RATING_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-rating-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasRatingRow, name);
  gtk_widget_class_bind_template_child (widget_class, VasRatingRow, scale);
  gtk_widget_class_bind_template_child (widget_class, VasRatingRow, texts);
  gtk_widget_class_bind_template_child (widget_class, VasRatingRow, others);
  gtk_widget_class_bind_template_child (widget_class, VasRatingRow, gap_box);
  gtk_widget_class_bind_template_child (widget_class, VasRatingRow, gap);
  gtk_widget_class_bind_template_callback (widget_class, on_value_notify);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
}

static void
vas_rating_row_init (VasRatingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_rating_row_new:
 * @ratings: the rating
 * @item: one of its items
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
vas_rating_row_new (VasRatings *ratings, VasRatingItem *item)
{
  VasRatingRow *self = g_object_new (VAS_TYPE_RATING_ROW, NULL);

  self->ratings = g_object_ref (ratings);
  set_item (self, item);

  return GTK_WIDGET (self);
}
