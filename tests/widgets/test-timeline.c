/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "timeline-fixture.h"

#include "note-fixture.h"

static int
get_height (TimelineFixture *fixture)
{
  int height;

  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

static void
test_assistive_technology_sees_a_slider (TimelineFixture *fixture, gconstpointer data)
{
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 42300);
  gtk_test_accessible_assert_role (fixture->timeline, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "Position");
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 60.0);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 42.3);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "42 seconds");

  timeline_fixture_add_note (fixture, "n1", 50000, 50000, VAS_ASPECT_SITUATION);
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 50000);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "50 seconds. Note: 0:50, Situation, Strength: Clear");
}

static void
test_only_a_person_seeks (TimelineFixture *fixture, gconstpointer data)
{
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 12000);
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 70000);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (fixture->timeline)), ==, 60);
  g_assert_cmpuint (fixture->n_seeks, ==, 0);

  /* As assistive technology sets it */
  gtk_range_set_value (GTK_RANGE (fixture->timeline), 30);
  g_assert_cmpuint (fixture->n_seeks, ==, 1);
  g_assert_cmpint (fixture->sought_ms, ==, 30000);
}

static void
test_keys (TimelineFixture *fixture, gconstpointer data)
{
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 20000);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Right, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 25000);
  /* The second press counts from where the first one went, though nobody has reported that place yet. */
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Right, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 30000);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Left, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 25000);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_End, 0));
  g_assert_cmpint (fixture->sought_ms, ==, TIMELINE_FIXTURE_MS);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Right, 0));
  g_assert_cmpint (fixture->sought_ms, ==, TIMELINE_FIXTURE_MS);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Home, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 0);

  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_period, 0));
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_period, 0));
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_comma, 0));
  g_assert_cmpint (fixture->stepped, ==, 1);
}

static void
test_notes_by_keys (TimelineFixture *fixture, gconstpointer data)
{
  timeline_fixture_add_note (fixture, "n1", 10000, 10000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "n2", 40000, 45000, VAS_ASPECT_PACE);

  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 10000);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 40000);
  g_assert_false (press_bound_key (fixture->timeline, GDK_KEY_Page_Down, 0));
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Return, 0));
  g_assert_cmpstr (vas_note_get_id (fixture->activated), ==, "n2");
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 10000);
}

static void
test_one_lane_for_each_group (TimelineFixture *fixture, gconstpointer data)
{
  int empty = get_height (fixture);
  int one_lane;

  timeline_fixture_add_note (fixture, "n1", 1000, 1000, VAS_ASPECT_SITUATION);
  one_lane = get_height (fixture);
  g_assert_cmpint (one_lane, >, empty);
  timeline_fixture_add_note (fixture, "n2", 20000, 20000, VAS_ASPECT_RESULT);
  g_assert_cmpint (get_height (fixture), ==, one_lane);
  timeline_fixture_add_note (fixture, "n3", 3000, 3000, VAS_ASPECT_POSTURE);
  g_assert_cmpint (get_height (fixture) - one_lane, ==, one_lane - empty);
  g_list_store_remove_all (fixture->notes);
  g_assert_cmpint (get_height (fixture), ==, empty);
}

static void
assert_found (TimelineFixture *fixture, double x, double y, const char *id)
{
  g_autoptr (VasNote) note = vas_marks_find_at (timeline_fixture_get_marks (fixture), x, y);

  g_assert_cmpstr (note != NULL ? vas_note_get_id (note) : NULL, ==, id);
}

static void
test_marks_are_found (TimelineFixture *fixture, gconstpointer data)
{
  double row;

  timeline_fixture_add_note (fixture, "span", 10000, 30000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "moment", 20000, 20000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "voice", 20000, 20000, VAS_ASPECT_PACE);
  timeline_fixture_add_note (fixture, "later", 30000, 30000, VAS_ASPECT_SITUATION);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  row = gtk_widget_get_height (GTK_WIDGET (timeline_fixture_get_marks (fixture))) / 3.0;

  assert_found (fixture, timeline_fixture_get_x (fixture, 10500), row * 0.5, "span");
  assert_found (fixture, timeline_fixture_get_x (fixture, 20000), row * 0.5, "span");
  assert_found (fixture, timeline_fixture_get_x (fixture, 20000), row * 1.5, "moment");
  assert_found (fixture, timeline_fixture_get_x (fixture, 20000), row * 2.5, "voice");
  assert_found (fixture, timeline_fixture_get_x (fixture, 30000), row * 1.5, "later");
  assert_found (fixture, timeline_fixture_get_x (fixture, 40000), row * 0.5, NULL);
  assert_found (fixture, timeline_fixture_get_x (fixture, 10500), row * 1.5, NULL);
}

static void
test_many_notes (TimelineFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < 5000; i++)
    g_ptr_array_add (notes, note_fixture_new ("n", i * 12, i * 12 + 100, i % VAS_N_ASPECTS, i % VAS_N_NOTE_KINDS, "x"));
  g_list_store_splice (fixture->notes, 0, 0, notes->pdata, notes->len);
  gtk_test_widget_wait_for_draw (fixture->timeline);

  for (gint64 ms = 0; ms < TIMELINE_FIXTURE_MS; ms += 100)
    vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), ms);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  assert_found (fixture, timeline_fixture_get_x (fixture, 0), 4, "n");
}

static int
get_height_at (TimelineFixture *fixture, int width)
{
  int height;

  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
test_marks_that_would_touch (TimelineFixture *fixture, gconstpointer data)
{
  double row;

  timeline_fixture_add_note (fixture, "first", 10000, 10000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "second", 11000, 11000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "third", 11500, 11500, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "far", 40000, 40000, VAS_ASPECT_SITUATION);

  /* A second is 8 pixels here: too few for two glyphs */
  gtk_test_widget_wait_for_draw (fixture->timeline);
  row = gtk_widget_get_height (GTK_WIDGET (timeline_fixture_get_marks (fixture))) / 3.0;
  assert_found (fixture, timeline_fixture_get_x (fixture, 10000), row * 0.5, "first");
  assert_found (fixture, timeline_fixture_get_x (fixture, 11000), row * 1.5, "second");
  assert_found (fixture, timeline_fixture_get_x (fixture, 11500), row * 2.5, "third");
  assert_found (fixture, timeline_fixture_get_x (fixture, 40000), row * 0.5, "far");

  /* The wider it is, the fewer rows are needed */
  g_assert_cmpint (get_height_at (fixture, 600), >, get_height_at (fixture, 1400));
  g_assert_cmpint (get_height_at (fixture, 1400), >, get_height_at (fixture, 4000));
}

static void
test_an_empty_recording (TimelineFixture *fixture, gconstpointer data)
{
  vas_timeline_set_duration_ms (VAS_TIMELINE (fixture->timeline), 0);
  timeline_fixture_add_note (fixture, "n1", 1000, 2000, VAS_ASPECT_SITUATION);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Right, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  timeline_fixture_add_test ("/timeline/assistive-technology-sees-a-slider", test_assistive_technology_sees_a_slider);
  timeline_fixture_add_test ("/timeline/only-a-person-seeks", test_only_a_person_seeks);
  timeline_fixture_add_test ("/timeline/keys", test_keys);
  timeline_fixture_add_test ("/timeline/notes-by-keys", test_notes_by_keys);
  timeline_fixture_add_test ("/timeline/one-lane-for-each-group", test_one_lane_for_each_group);
  timeline_fixture_add_test ("/timeline/marks-are-found", test_marks_are_found);
  timeline_fixture_add_test ("/timeline/marks-that-would-touch", test_marks_that_would_touch);
  timeline_fixture_add_test ("/timeline/many-notes", test_many_notes);
  timeline_fixture_add_test ("/timeline/an-empty-recording", test_an_empty_recording);

  return g_test_run ();
}
