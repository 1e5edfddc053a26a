/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of a recording the timeline shows, and what it finds there. */

#include "timeline-fixture.h"

#include "note-fixture.h"

static VasTimeline *
get_timeline (TimelineFixture *fixture)
{
  return VAS_TIMELINE (fixture->timeline);
}

static double
get_start (TimelineFixture *fixture)
{
  return gtk_adjustment_get_value (vas_timeline_get_view (get_timeline (fixture)));
}

static double
get_shown (TimelineFixture *fixture)
{
  return gtk_adjustment_get_page_size (vas_timeline_get_view (get_timeline (fixture)));
}

static void
zoom_in (TimelineFixture *fixture, int times)
{
  for (int i = 0; i < times; i++)
    vas_timeline_zoom_in (get_timeline (fixture));
}

static void
test_all_is_shown_first (TimelineFixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (get_start (fixture), ==, 0);
  g_assert_cmpfloat (get_shown (fixture), ==, TIMELINE_FIXTURE_MS);
  g_assert_true (vas_timeline_can_zoom_in (get_timeline (fixture)));
  g_assert_false (vas_timeline_can_zoom_out (get_timeline (fixture)));
}

static void
test_down_to_a_frame_and_back (TimelineFixture *fixture, gconstpointer data)
{
  vas_timeline_set_position_ms (get_timeline (fixture), 30000);
  zoom_in (fixture, 30);
  g_assert_false (vas_timeline_can_zoom_in (get_timeline (fixture)));
  g_assert_cmpfloat (gtk_widget_get_width (fixture->timeline) / get_shown (fixture) * 1000 / 30, >=, 8);
  g_assert_cmpfloat (get_start (fixture), <=, 30000);
  g_assert_cmpfloat (get_start (fixture) + get_shown (fixture), >=, 30000);

  vas_timeline_zoom_out (get_timeline (fixture));
  g_assert_true (vas_timeline_can_zoom_in (get_timeline (fixture)));
  vas_timeline_show_all (get_timeline (fixture));
  g_assert_cmpfloat (get_shown (fixture), ==, TIMELINE_FIXTURE_MS);
}

static void
test_the_height_stays (TimelineFixture *fixture, gconstpointer data)
{
  int before;

  for (int i = 0; i < 50; i++)
    timeline_fixture_add_note (fixture, "n", i * 1000, i * 1000 + 1500, i % VAS_N_ASPECTS);
  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, 600, &before, NULL, NULL, NULL);
  for (int i = 0; i < 8; i++)
    {
      int now;

      zoom_in (fixture, 1);
      gtk_test_widget_wait_for_draw (fixture->timeline);
      gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, 600, &now, NULL, NULL, NULL);
      g_assert_cmpint (now, ==, before);
    }
}

static void
test_turns_with_the_playhead (TimelineFixture *fixture, gconstpointer data)
{
  zoom_in (fixture, 5);
  vas_timeline_set_playing (get_timeline (fixture), TRUE, 1);
  for (gint64 ms = 0; ms < 20000; ms += 250)
    {
      vas_timeline_set_position_ms (get_timeline (fixture), ms);
      g_assert_cmpfloat (get_start (fixture), <=, ms);
      g_assert_cmpfloat (get_start (fixture) + get_shown (fixture), >=, ms);
    }

  /* Whoever scrolls away stays there */
  gtk_adjustment_set_value (vas_timeline_get_view (get_timeline (fixture)), 40000);
  vas_timeline_set_position_ms (get_timeline (fixture), 20250);
  g_assert_cmpfloat (get_start (fixture), ==, 40000);

  /* until they go somewhere */
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Home, 0));
  g_assert_cmpfloat (get_start (fixture), ==, 0);
  vas_timeline_set_playing (get_timeline (fixture), FALSE, 1);
}

static void
test_steps_are_followed (TimelineFixture *fixture, gconstpointer data)
{
  zoom_in (fixture, 20);
  gtk_adjustment_set_value (vas_timeline_get_view (get_timeline (fixture)), 40000);
  vas_timeline_set_position_ms (get_timeline (fixture), 30);
  g_assert_cmpfloat (get_start (fixture), ==, 0);
}

static void
test_what_is_found_when_zoomed (TimelineFixture *fixture, gconstpointer data)
{
  VasMarks *marks = timeline_fixture_get_marks (fixture);
  GdkRectangle area;
  VasMarksHit hit;

  timeline_fixture_add_note (fixture, "whole", 0, 60000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "moment", 30000, 30000, VAS_ASPECT_TASK);
  timeline_fixture_add_note (fixture, "gone", 50000, 50000, VAS_ASPECT_TASK);
  vas_timeline_set_position_ms (get_timeline (fixture), 30000);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  zoom_in (fixture, 6);
  gtk_test_widget_wait_for_draw (fixture->timeline);

  g_assert_false (vas_marks_get_area (marks, 2, &area));
  g_assert_true (vas_marks_get_area (marks, 1, &area));
  g_assert_true (vas_marks_hit (marks, area.x + area.width / 2.0, area.y + area.height / 2.0, &hit));
  g_assert_cmpuint (hit.index, ==, 1);
  g_assert_cmpint (hit.part, ==, VAS_MARKS_PART_BODY);
  /* A span that begins and ends out of sight is taken by its middle everywhere */
  g_assert_true (vas_marks_get_area (marks, 0, &area));
  g_assert_true (vas_marks_hit (marks, area.x + 1, area.y + area.height / 2.0, &hit));
  g_assert_cmpuint (hit.index, ==, 0);
  g_assert_cmpint (hit.part, ==, VAS_MARKS_PART_BODY);
}

/* Those that find no room are counted by the last one that did, and a click there looks closer. */
static void
test_a_crowd_is_counted (TimelineFixture *fixture, gconstpointer data)
{
  VasMarks *marks = timeline_fixture_get_marks (fixture);
  double y;
  VasMarksHit hit;

  for (int i = 0; i < 20; i++)
    timeline_fixture_add_note (fixture, "n", 30000 + i * 20, 30000 + i * 20, VAS_ASPECT_SITUATION);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  y = gtk_widget_get_height (GTK_WIDGET (marks)) * 5 / 6.0;
  g_assert_true (vas_marks_hit (marks, timeline_fixture_get_x (fixture, 30000), y, &hit));
  g_assert_cmpuint (hit.index, ==, 2);
  g_assert_cmpuint (hit.count, ==, 18);
  g_assert_true (vas_marks_is_in_crowd (marks, 19, 2));

  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 30000), timeline_fixture_get_y (fixture, 2));
  timeline_fixture_release (fixture, 0);
  g_assert_cmpfloat (get_shown (fixture), <, TIMELINE_FIXTURE_MS / 3);
  g_assert_null (fixture->activated);
  zoom_in (fixture, 20);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_false (vas_marks_is_in_crowd (marks, 19, 2));
}

/* However near one looks, and wherever, what is drawn is drawn without a warning. */
static void
test_every_zoom_draws (TimelineFixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 200; i++)
    timeline_fixture_add_note (fixture, "n", i * 300, i * 300 + i % 7 * 400, i % VAS_N_ASPECTS);
  vas_timeline_set_span (get_timeline (fixture), 20000, 40000);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Page_Down, 0));
  for (int i = 0; i < 12; i++)
    {
      gtk_adjustment_set_value (vas_timeline_get_view (get_timeline (fixture)), i * 5000);
      gtk_test_widget_wait_for_draw (fixture->timeline);
      zoom_in (fixture, 1);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  timeline_fixture_add_test ("/timeline-view/all-is-shown-first", test_all_is_shown_first);
  timeline_fixture_add_test ("/timeline-view/down-to-a-frame-and-back", test_down_to_a_frame_and_back);
  timeline_fixture_add_test ("/timeline-view/the-height-stays", test_the_height_stays);
  timeline_fixture_add_test ("/timeline-view/turns-with-the-playhead", test_turns_with_the_playhead);
  timeline_fixture_add_test ("/timeline-view/steps-are-followed", test_steps_are_followed);
  timeline_fixture_add_test ("/timeline-view/what-is-found-when-zoomed", test_what_is_found_when_zoomed);
  timeline_fixture_add_test ("/timeline-view/a-crowd-is-counted", test_a_crowd_is_counted);
  timeline_fixture_add_test ("/timeline-view/every-zoom-draws", test_every_zoom_draws);

  return g_test_run ();
}
