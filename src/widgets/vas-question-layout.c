/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-layout.h"

#define BESIDE 6
#define BELOW 3
/* There is always room for so much of a label */
#define LEAST_CHARS 12

struct _VasQuestionLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VasQuestionLayout, vas_question_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (LEAST_CHARS * char_width) + BESIDE +
         measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_HORIZONTAL, -1);
}

static int
get_labels_width (GtkWidget *widget, int width)
{
  return width - BESIDE - measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_HORIZONTAL, -1);
}

static int
measure_labels (GtkWidget *widget, int width)
{
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int height = -BELOW;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != last;
       child = gtk_widget_get_next_sibling (child))
    height += BELOW + measure (child, GTK_ORIENTATION_VERTICAL, width);

  return height;
}

static GtkSizeRequestMode
vas_question_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_question_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  int width = for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = measure_width (widget);
      return;
    }

  if (width < 0)
    width = measure_width (widget);
  *minimum = *natural = MAX (measure_labels (widget, get_labels_width (widget, width)),
                             measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_VERTICAL, -1));
}

static void
vas_question_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int labels_width = get_labels_width (widget, width);
  int last_width = width - BESIDE - labels_width;
  int last_height = measure (last, GTK_ORIENTATION_VERTICAL, -1);
  int y = (height - measure_labels (widget, labels_width)) / 2;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != last;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_height = measure (child, GTK_ORIENTATION_VERTICAL, labels_width);

      gtk_widget_size_allocate (
          child, &(GtkAllocation){ from_right ? width - labels_width : 0, y, labels_width, child_height }, -1);
      y += child_height + BELOW;
    }
  gtk_widget_size_allocate (last,
                            &(GtkAllocation){ from_right ? 0 : width - last_width, (height - last_height) / 2,
                                              last_width, last_height },
                            -1);
}

static void
vas_question_layout_class_init (VasQuestionLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = vas_question_layout_get_request_mode;
  layout_class->measure = vas_question_layout_measure;
  layout_class->allocate = vas_question_layout_allocate;
}

static void
vas_question_layout_init (VasQuestionLayout *self)
{
}

/**
 * vas_question_layout_new:
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
vas_question_layout_new (void)
{
  return g_object_new (VAS_TYPE_QUESTION_LAYOUT, NULL);
}
