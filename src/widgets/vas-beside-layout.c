/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-beside-layout.h"

#define SPACING 6

struct _VasBesideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VasBesideLayout, vas_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
vas_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  int n_shown = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (n_shown++ > 0 ? SPACING : 0);
    }
}

static gboolean
stands_beside (GtkWidget *widget, int width)
{
  int minimum = 0;
  int natural = 0;

  measure_width (widget, &minimum, &natural);

  return width < 0 || natural <= width;
}

static void
measure_height (GtkWidget *widget, int width, int *minimum, int *natural)
{
  gboolean beside = stands_beside (widget, width);
  int n_shown = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, beside ? -1 : width, &child_minimum, &child_natural, NULL,
                          NULL);
      *minimum = beside ? MAX (*minimum, child_minimum) : *minimum + child_minimum + (n_shown > 0 ? SPACING : 0);
      *natural = beside ? MAX (*natural, child_natural) : *natural + child_natural + (n_shown > 0 ? SPACING : 0);
      n_shown++;
    }

  /* The last line has room below it, as it has above */
  if (!beside)
    {
      *minimum += SPACING;
      *natural += SPACING;
    }
}

static void
vas_beside_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, for_size, minimum, natural);
}

/* From the end of the line, so that the first one gets what the others leave */
static void
allocate_beside (GtkWidget *widget, int width, int height)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int end = width;

  while (first != NULL && !gtk_widget_should_layout (first))
    first = gtk_widget_get_next_sibling (first);

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = child == first ? end : get_natural_width (child);
      gtk_widget_size_allocate (
          child, &(GtkAllocation){ from_right ? width - end : end - child_width, 0, child_width, height }, -1);
      end -= child_width + SPACING;
    }
}

static void
allocate_below (GtkWidget *widget, int width)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = MIN (get_natural_width (child), width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &child_height, NULL, NULL);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation){ from_right ? width - child_width : 0, y, child_width, child_height },
                                -1);
      y += child_height + SPACING;
    }
}

static void
vas_beside_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  if (stands_beside (widget, width))
    allocate_beside (widget, width, height);
  else
    allocate_below (widget, width);
}

static void
vas_beside_layout_class_init (VasBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = vas_beside_layout_get_request_mode;
  layout_class->measure = vas_beside_layout_measure;
  layout_class->allocate = vas_beside_layout_allocate;
}

static void
vas_beside_layout_init (VasBesideLayout *self)
{
}

GtkLayoutManager *
vas_beside_layout_new (void)
{
  return g_object_new (VAS_TYPE_BESIDE_LAYOUT, NULL);
}
