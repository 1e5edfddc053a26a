/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-work-bar.h"

#include "find-widget.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  GtkWidget *window;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->bar = vas_work_bar_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->bar);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->bar), (gpointer *) &fixture->bar);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->bar);
}

static gboolean
is_shown (gpointer user_data)
{
  return gtk_widget_get_visible (((Fixture *) user_data)->bar);
}

static void
test_what_is_soon_done_shows_no_bar (Fixture *fixture, gconstpointer data)
{
  g_assert_false (vas_work_bar_get_busy (VAS_WORK_BAR (fixture->bar)));
  vas_work_bar_begin (VAS_WORK_BAR (fixture->bar), "Saving");
  g_assert_true (vas_work_bar_get_busy (VAS_WORK_BAR (fixture->bar)));
  g_assert_false (is_shown (fixture));
  vas_work_bar_end (VAS_WORK_BAR (fixture->bar));
  g_assert_false (vas_work_bar_get_busy (VAS_WORK_BAR (fixture->bar)));
}

static void
test_what_takes_long_shows_how_far_it_is (Fixture *fixture, gconstpointer data)
{
  GtkProgressBar *progress = GTK_PROGRESS_BAR (find_widget_by_type (fixture->bar, GTK_TYPE_PROGRESS_BAR));

  vas_work_bar_begin (VAS_WORK_BAR (fixture->bar), "Saving");
  g_assert_true (wait_until (is_shown, fixture, PATIENCE_S));
  g_assert_true (shows_text (fixture->bar, "Saving"));
  vas_work_bar_set_progress (VAS_WORK_BAR (fixture->bar), 0, 0);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), ==, 0);
  vas_work_bar_set_progress (VAS_WORK_BAR (fixture->bar), 1, 4);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), ==, 0.25);

  vas_work_bar_end (VAS_WORK_BAR (fixture->bar));
  g_assert_false (is_shown (fixture));
  vas_work_bar_begin (VAS_WORK_BAR (fixture->bar), "Saving again");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), ==, 0);
}

static void
test_a_person_can_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_object_ref (vas_work_bar_begin (VAS_WORK_BAR (fixture->bar), "Saving"));

  g_assert_true (wait_until (is_shown, fixture, PATIENCE_S));
  click (find_button (fixture->bar, "Cancel"));
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  vas_work_bar_end (VAS_WORK_BAR (fixture->bar));
}

static void
test_who_leaves_cancels (void)
{
  Fixture fixture;
  g_autoptr (GCancellable) cancellable = NULL;

  set_up (&fixture, NULL);
  cancellable = g_object_ref (vas_work_bar_begin (VAS_WORK_BAR (fixture.bar), "Saving"));
  tear_down (&fixture, NULL);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
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

  add_test ("/work-bar/what-is-soon-done-shows-no-bar", test_what_is_soon_done_shows_no_bar);
  add_test ("/work-bar/what-takes-long-shows-how-far-it-is", test_what_takes_long_shows_how_far_it_is);
  add_test ("/work-bar/a-person-can-cancel", test_a_person_can_cancel);
  g_test_add_func ("/work-bar/who-leaves-cancels", test_who_leaves_cancels);

  return g_test_run ();
}
