/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-column-layout.h"

#define SPACING 24
#define COLUMN_CHARS 44

struct _VasColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VasColumnLayout, vas_column_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int n_children;
  int widest;
} Columns;

static Columns
count_columns (GtkWidget *widget)
{
  Columns columns = { 0, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      columns.n_children++;
      columns.widest = MAX (columns.widest, width);
    }

  return columns;
}

static int
get_wanted_width (GtkWidget *widget, const Columns *columns)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int char_width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (columns->widest, COLUMN_CHARS * char_width);
}

static int
get_room (GtkWidget *widget, const Columns *columns)
{
  return columns->n_children * get_wanted_width (widget, columns) + (columns->n_children - 1) * SPACING;
}

static int
measure_height (GtkWidget *widget, const Columns *columns, int width)
{
  gboolean beside = columns->n_children > 0 && width >= get_room (widget, columns);
  int child_width = beside ? (width - (columns->n_children - 1) * SPACING) / columns->n_children : width;
  int height = beside || columns->n_children == 0 ? 0 : (columns->n_children - 1) * SPACING;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &natural, NULL, NULL);
      height = beside ? MAX (height, natural) : height + natural;
    }

  return height;
}

static GtkSizeRequestMode
vas_column_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_column_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  Columns columns = count_columns (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = columns.widest;
      *natural = MAX (columns.widest, get_room (widget, &columns));
    }
  else
    {
      *minimum = *natural = measure_height (widget, &columns, for_size < 0 ? get_room (widget, &columns) : for_size);
    }
}

static void
vas_column_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Columns columns = count_columns (widget);
  gboolean beside = columns.n_children > 0 && width >= get_room (widget, &columns);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int child_width = beside ? (width - (columns.n_children - 1) * SPACING) / columns.n_children : width;
  int x = beside && mirrored ? width - child_width : 0;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &natural, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, child_width, beside ? height : natural }, -1);
      if (beside)
        x += (mirrored ? -1 : 1) * (child_width + SPACING);
      else
        y += natural + SPACING;
    }
}

static void
vas_column_layout_class_init (VasColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = vas_column_layout_get_request_mode;
  layout_class->measure = vas_column_layout_measure;
  layout_class->allocate = vas_column_layout_allocate;
}

static void
vas_column_layout_init (VasColumnLayout *self)
{
}
