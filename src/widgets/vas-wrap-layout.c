/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-wrap-layout.h"

#define SPACING 6

struct _VasWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VasWrapLayout, vas_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One row: where it begins and ends among the children, and what it needs. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int width;
  int height;
} Row;

static int
get_child_width (GtkWidget *child, int most)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, most));
}

static int
get_child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static Row
take_row (GtkWidget *first, int most)
{
  Row row = { .first = first };
  GtkWidget *child;

  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_child_width (child, most);
      if (row.width > 0 && row.width + SPACING + width > most)
        break;

      row.width += width + (row.width > 0 ? SPACING : 0);
      row.height = MAX (row.height, get_child_height (child, width));
    }
  row.end = child;

  return row;
}

static void
place_row (const Row *row, int top, int most)
{
  gboolean mirrored = gtk_widget_get_direction (row->first) == GTK_TEXT_DIR_RTL;
  int left = MAX ((most - row->width) / 2, 0);

  for (GtkWidget *child = row->first; child != row->end; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_child_width (child, most);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation){ mirrored ? most - left - width : left, top, width, row->height }, -1);
      left += width + SPACING;
    }
}

static int
get_height (GtkWidget *widget, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = 0;

  while (child != NULL)
    {
      Row row = take_row (child, width);

      if (row.height > 0)
        height += row.height + (height > 0 ? SPACING : 0);
      child = row.end;
    }

  return height;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
vas_wrap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_wrap_layout_measure (GtkLayoutManager *layout,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  int least, wanted;

  measure_width (widget, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
      return;
    }

  *minimum = *natural = get_height (widget, for_size < 0 ? wanted : MAX (for_size, least));
}

static void
vas_wrap_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int top = 0;

  while (child != NULL)
    {
      Row row = take_row (child, width);

      place_row (&row, top, width);
      top += row.height > 0 ? row.height + SPACING : 0;
      child = row.end;
    }
}

static void
vas_wrap_layout_class_init (VasWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = vas_wrap_layout_get_request_mode;
  layout_class->measure = vas_wrap_layout_measure;
  layout_class->allocate = vas_wrap_layout_allocate;
}

static void
vas_wrap_layout_init (VasWrapLayout *self)
{
}
