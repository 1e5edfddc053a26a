/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-column-layout.h"

#include <adwaita.h>

#define NARROW 360
#define WIDE 1100

static GtkWidget *
make_columns (void)
{
  GtkWidget *columns = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  gtk_widget_set_layout_manager (columns, g_object_new (VAS_TYPE_COLUMN_LAYOUT, NULL));
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_set_size_request (child, 100, 50);
      gtk_box_append (GTK_BOX (columns), child);
    }

  return columns;
}

static int
get_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_folds_when_narrow (void)
{
  g_autoptr (GtkWidget) columns = make_columns ();
  int minimum;

  gtk_widget_measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (get_height (columns, WIDE), ==, 50);
  g_assert_cmpint (get_height (columns, NARROW), >, 100);
}

static void
test_folds_sooner_with_large_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GtkWidget) columns = NULL;
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  g_object_set (settings, "gtk-font-name", "Sans 33", NULL);
  columns = make_columns ();
  g_assert_cmpint (get_height (columns, WIDE), >, 100);
  g_object_set (settings, "gtk-font-name", font, NULL);
}

static void
test_places_columns_of_one_width (void)
{
  g_autoptr (GtkWidget) columns = make_columns ();
  GtkWidget *first = gtk_widget_get_first_child (columns);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  graphene_rect_t left, right;

  get_height (columns, WIDE);
  gtk_widget_size_allocate (columns, &(GtkAllocation){ 0, 0, WIDE, 50 }, -1);
  g_assert_true (gtk_widget_compute_bounds (first, columns, &left));
  g_assert_true (gtk_widget_compute_bounds (second, columns, &right));
  g_assert_cmpfloat (left.size.width, ==, right.size.width);
  g_assert_cmpfloat (right.origin.x, >=, left.size.width);
  g_assert_cmpfloat (right.origin.y, ==, left.origin.y);
}

static void
test_hidden_column_leaves_room (void)
{
  g_autoptr (GtkWidget) columns = make_columns ();

  gtk_widget_set_visible (gtk_widget_get_first_child (columns), FALSE);
  g_assert_cmpint (get_height (columns, NARROW), ==, 50);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/column-layout/folds-when-narrow", test_folds_when_narrow);
  g_test_add_func ("/column-layout/folds-sooner-with-large-text", test_folds_sooner_with_large_text);
  g_test_add_func ("/column-layout/places-columns-of-one-width", test_places_columns_of_one_width);
  g_test_add_func ("/column-layout/hidden-column-leaves-room", test_hidden_column_leaves_room);

  return g_test_run ();
}
