/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-breathing-guide.h"

#include "find-widget.h"
#include "wait-until.h"

#include <adwaita.h>

#define PATIENCE_S 10

static void
assert_breath (gint64 elapsed_ms, double breath, gboolean in)
{
  gboolean is_in;

  g_assert_cmpfloat_with_epsilon (vas_breathing_guide_breath_at (elapsed_ms, &is_in), breath, 1e-9);
  g_assert_true (is_in == in);
}

static void
test_four_in_six_out (void)
{
  assert_breath (0, 0, TRUE);
  assert_breath (2000, 0.5, TRUE);
  assert_breath (4000, 1, FALSE);
  assert_breath (7000, 0.5, FALSE);
  assert_breath (10000, 0, TRUE);
  assert_breath (12000, 0.5, TRUE);
}

static gboolean
breathes_out (gpointer user_data)
{
  return shows_text (user_data, "Breathe out");
}

static void
show_guide (gboolean animations)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *guide = g_object_new (VAS_TYPE_BREATHING_GUIDE, NULL);

  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", animations, NULL);
  gtk_window_set_child (GTK_WINDOW (window), guide);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  g_assert_true (shows_text (guide, "Breathe in"));
  g_assert_true (is_in_sight (find_widget_by_type (guide, GTK_TYPE_DRAWING_AREA)) == animations);
  g_assert_true (wait_until (breathes_out, guide, PATIENCE_S));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_circle_and_words (void)
{
  show_guide (TRUE);
}

static void
test_words_alone_without_motion (void)
{
  show_guide (FALSE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/breathing-guide/four-in-six-out", test_four_in_six_out);
  g_test_add_func ("/breathing-guide/circle-and-words", test_circle_and_words);
  g_test_add_func ("/breathing-guide/words-alone-without-motion", test_words_alone_without_motion);

  return g_test_run ();
}
