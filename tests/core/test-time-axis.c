/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-time-axis.h"

#define MINUTE_MS 60000
#define CLOSE 1e-6

static VasTimeAxis
make_axis (gint64 duration_ms)
{
  VasTimeAxis axis = { .left = 50, .width = 600 };

  vas_time_axis_set_duration (&axis, duration_ms);

  return axis;
}

static void
test_all_is_shown_first (void)
{
  VasTimeAxis axis = make_axis (MINUTE_MS);

  g_assert_true (vas_time_axis_shows_all (&axis));
  g_assert_cmpfloat_with_epsilon (vas_time_axis_get_x (&axis, 0), 50, CLOSE);
  g_assert_cmpfloat_with_epsilon (vas_time_axis_get_x (&axis, 30000), 350, CLOSE);
  g_assert_cmpfloat_with_epsilon (vas_time_axis_get_x (&axis, 70000), 650, CLOSE);
  g_assert_cmpfloat_with_epsilon (vas_time_axis_get_ms (&axis, 200), 15000, CLOSE);
  g_assert_cmpfloat_with_epsilon (vas_time_axis_get_ms (&axis, 0), 0, CLOSE);

  /* A recording that turns out longer is still shown whole */
  vas_time_axis_set_duration (&axis, 2 * MINUTE_MS);
  g_assert_true (vas_time_axis_shows_all (&axis));
}

static void
test_nothing_known (void)
{
  VasTimeAxis axis = make_axis (0);

  g_assert_true (vas_time_axis_shows_all (&axis));
  g_assert_cmpfloat (vas_time_axis_get_scale (&axis), ==, 0);
  g_assert_cmpfloat (vas_time_axis_get_x (&axis, 1000), ==, 50);
  g_assert_cmpfloat (vas_time_axis_get_ms (&axis, 300), ==, 0);
  vas_time_axis_zoom (&axis, 2, 0);
  g_assert_cmpfloat (vas_time_axis_get_ms (&axis, 300), ==, 0);
}

static void
test_what_is_pointed_at_stays (void)
{
  VasTimeAxis axis = make_axis (MINUTE_MS);

  for (int i = 0; i < 4; i++)
    {
      vas_time_axis_zoom (&axis, 1.5, 20000);
      g_assert_cmpfloat_with_epsilon (vas_time_axis_get_x (&axis, 20000), 250, CLOSE);
    }
  g_assert_cmpfloat_with_epsilon (axis.length_ms, MINUTE_MS / (1.5 * 1.5 * 1.5 * 1.5), CLOSE);

  /* Before its begin a recording shows nothing, so the begin stays at the left */
  vas_time_axis_scroll (&axis, 0);
  vas_time_axis_zoom (&axis, 0.5, 10000);
  g_assert_cmpfloat (axis.start_ms, ==, 0);
  vas_time_axis_zoom (&axis, 0.001, 10000);
  g_assert_true (vas_time_axis_shows_all (&axis));
}

/* "Down to the single frame": one of 30 a second is wide enough to point at. */
static void
test_down_to_a_picture (void)
{
  VasTimeAxis axis = make_axis (30 * MINUTE_MS);

  vas_time_axis_zoom (&axis, 1e9, 600000);
  g_assert_cmpfloat (vas_time_axis_get_scale (&axis) * 1000 / 30, >=, 8);
  g_assert_cmpfloat (vas_time_axis_get_scale (&axis) * 1000 / 30, <, 40);
  g_assert_true (vas_time_axis_shows (&axis, 600000));

  /* A recording shorter than that is shown whole */
  axis = make_axis (500);
  vas_time_axis_zoom (&axis, 1e9, 100);
  g_assert_true (vas_time_axis_shows_all (&axis));
}

static void
test_scrolling_keeps_within (void)
{
  VasTimeAxis axis = make_axis (MINUTE_MS);

  vas_time_axis_zoom (&axis, 4, 0);
  vas_time_axis_scroll (&axis, -100);
  g_assert_cmpfloat (axis.start_ms, ==, 0);
  vas_time_axis_scroll (&axis, 1e9);
  g_assert_cmpfloat_with_epsilon (axis.start_ms, 45000, CLOSE);
  vas_time_axis_scroll (&axis, 10000);
  g_assert_cmpfloat_with_epsilon (vas_time_axis_get_x (&axis, 10000), 50, CLOSE);
}

static void
test_turning_to_a_place (void)
{
  VasTimeAxis axis = make_axis (MINUTE_MS);

  vas_time_axis_zoom (&axis, 4, 0);
  vas_time_axis_reveal (&axis, 14000);
  g_assert_cmpfloat (axis.start_ms, ==, 0);
  vas_time_axis_reveal (&axis, 15001);
  g_assert_cmpfloat_with_epsilon (axis.start_ms, 15001 - 1500, CLOSE);
  vas_time_axis_reveal (&axis, 2000);
  g_assert_cmpfloat_with_epsilon (axis.start_ms, 500, CLOSE);
}

static void
test_ticks (void)
{
  VasTimeAxis axis = make_axis (30 * MINUTE_MS);

  g_assert_cmpint (vas_time_axis_get_tick_ms (&axis, 60), ==, 5 * MINUTE_MS);
  axis = make_axis (MINUTE_MS);
  g_assert_cmpint (vas_time_axis_get_tick_ms (&axis, 60), ==, 10000);
  vas_time_axis_zoom (&axis, 1e9, 0);
  g_assert_cmpint (vas_time_axis_get_tick_ms (&axis, 60), ==, 200);
  axis = make_axis (G_GINT64_CONSTANT (86400000));
  g_assert_cmpint (vas_time_axis_get_tick_ms (&axis, 60), ==, 4 * 60 * MINUTE_MS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-axis/all-is-shown-first", test_all_is_shown_first);
  g_test_add_func ("/time-axis/nothing-known", test_nothing_known);
  g_test_add_func ("/time-axis/what-is-pointed-at-stays", test_what_is_pointed_at_stays);
  g_test_add_func ("/time-axis/down-to-a-picture", test_down_to_a_picture);
  g_test_add_func ("/time-axis/scrolling-keeps-within", test_scrolling_keeps_within);
  g_test_add_func ("/time-axis/turning-to-a-place", test_turning_to_a_place);
  g_test_add_func ("/time-axis/ticks", test_ticks);

  return g_test_run ();
}
