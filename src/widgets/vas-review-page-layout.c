/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the page divides its width. */

#include "vas-review-page-private.h"

/* Below the first width, in pixels, everything stands in one column; below the second one the answers fold away. */
#define ONE_COLUMN_WIDTH 720
#define TWO_COLUMNS_WIDTH 1000
#define NARROWEST_WIDTH 320
/* Enough for the three buttons for notes in one row. */
#define SIDE_WIDTH 376

static VasReviewLayout
get_layout (int width)
{
  if (width < ONE_COLUMN_WIDTH)
    return VAS_REVIEW_LAYOUT_ONE_COLUMN;
  if (width < TWO_COLUMNS_WIDTH)
    return VAS_REVIEW_LAYOUT_TWO_COLUMNS;

  return VAS_REVIEW_LAYOUT_THREE_COLUMNS;
}

static gboolean
on_layout_idle (gpointer user_data)
{
  VasReviewPage *self = user_data;
  gboolean one_column = self->wanted_layout == VAS_REVIEW_LAYOUT_ONE_COLUMN;
  gboolean folded = self->wanted_layout != VAS_REVIEW_LAYOUT_THREE_COLUMNS;

  self->layout_idle = 0;
  if (self->layout == self->wanted_layout)
    return G_SOURCE_REMOVE;

  self->layout = self->wanted_layout;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  one_column ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->separator),
                                  one_column ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self->question), !one_column);
  /* In one column the title needs their room; the menu has all of them. */
  gtk_widget_set_visible (self->undo_button, !one_column);
  gtk_widget_set_visible (self->redo_button, !one_column);
  gtk_widget_set_visible (self->marker_keys_button, !one_column);
  gtk_widget_set_visible (self->practise_button, !one_column);
  gtk_widget_set_visible (self->compare_button, !one_column);
  vas_review_page_show_question (self);
  gtk_widget_set_hexpand (self->side, one_column);
  gtk_widget_set_size_request (self->side, one_column ? -1 : SIDE_WIDTH, -1);
  adw_flap_set_fold_policy (self->flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !folded);

  return G_SOURCE_REMOVE;
}

/* In one column the page needs what its parts need. Wider layouts fold before that, so that they never keep the window
 * from being made narrower. */
static int
get_minimum_width (VasReviewPage *self)
{
  int minimum;

  gtk_widget_measure (adw_bin_get_child (ADW_BIN (self)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static GtkSizeRequestMode
vas_review_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_review_page_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, get_minimum_width (self));
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->layout != VAS_REVIEW_LAYOUT_ONE_COLUMN)
    *minimum = MIN (*minimum, NARROWEST_WIDTH);
}

/* The columns change after the allocation that shows the need: within it nothing may ask for another size. Until then
 * the page gets the width it needs and is cut off. */
static void
vas_review_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  VasReviewLayout layout = get_layout (width);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (self)), MAX (width, get_minimum_width (self)), height, baseline,
                       NULL);
  self->wanted_layout = layout;
  if (self->layout != layout && self->layout_idle == 0)
    self->layout_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, on_layout_idle, self, NULL);
}

void
vas_review_page_install_layout (GtkWidgetClass *widget_class)
{
  widget_class->get_request_mode = vas_review_page_get_request_mode;
  widget_class->measure = vas_review_page_measure;
  widget_class->size_allocate = vas_review_page_size_allocate;
}
