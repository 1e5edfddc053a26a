/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-wrap-layout.h"

#define CHILD_WIDTH 100
#define CHILD_HEIGHT 20

typedef struct
{
  GtkWidget *box;
  GtkWidget *children[3];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (fixture->box, g_object_new (VAS_TYPE_WRAP_LAYOUT, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    {
      fixture->children[i] = gtk_drawing_area_new ();
      gtk_widget_set_size_request (fixture->children[i], CHILD_WIDTH, CHILD_HEIGHT);
      gtk_box_append (GTK_BOX (fixture->box), fixture->children[i]);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->box);
}

static int
get_height (Fixture *fixture, int width)
{
  int height;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static graphene_rect_t
get_bounds (Fixture *fixture, int child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (fixture->children[child], fixture->box, &bounds));

  return bounds;
}

static void
allocate (Fixture *fixture, int width)
{
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (fixture->box, width, get_height (fixture, width), -1, NULL);
}

static void
test_asks_for_one_child_and_wants_all (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, CHILD_WIDTH);
  g_assert_cmpint (natural, >, 3 * CHILD_WIDTH);
  g_assert_cmpint (get_height (fixture, natural), ==, CHILD_HEIGHT);
  g_assert_cmpint (get_height (fixture, natural - 1), >, 2 * CHILD_HEIGHT);
  g_assert_cmpint (get_height (fixture, minimum), >, 3 * CHILD_HEIGHT);
}

static void
test_begins_a_new_row (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t first, second, third;

  allocate (fixture, 250);
  first = get_bounds (fixture, 0);
  second = get_bounds (fixture, 1);
  third = get_bounds (fixture, 2);
  g_assert_cmpfloat (first.origin.y, ==, second.origin.y);
  g_assert_cmpfloat (second.origin.x, >, first.origin.x + CHILD_WIDTH);
  g_assert_cmpfloat (third.origin.y, >, CHILD_HEIGHT);
  /* Rows stand in the middle. */
  g_assert_cmpfloat (third.origin.x, ==, (250 - CHILD_WIDTH) / 2);
}

static void
test_from_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    gtk_widget_set_direction (fixture->children[i], GTK_TEXT_DIR_RTL);
  allocate (fixture, 400);
  g_assert_cmpfloat (get_bounds (fixture, 0).origin.x, >, get_bounds (fixture, 1).origin.x);
  g_assert_cmpfloat (get_bounds (fixture, 1).origin.x, >, get_bounds (fixture, 2).origin.x);
}

static void
test_leaves_out_what_is_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->children[0], FALSE);
  g_assert_cmpint (get_height (fixture, 210), ==, CHILD_HEIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    gtk_widget_set_visible (fixture->children[i], FALSE);
  g_assert_cmpint (get_height (fixture, 210), ==, 0);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add_test ("/wrap-layout/asks-for-one-child-and-wants-all", test_asks_for_one_child_and_wants_all);
  add_test ("/wrap-layout/begins-a-new-row", test_begins_a_new_row);
  add_test ("/wrap-layout/from-right-to-left", test_from_right_to_left);
  add_test ("/wrap-layout/leaves-out-what-is-hidden", test_leaves_out_what_is_hidden);

  return g_test_run ();
}
