/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that are moved and resized on the timeline. */

#include "timeline-fixture.h"

#include "note-fixture.h"
#include "wait-until.h"

#define PATIENCE_S 10
#define FRAME_MS 40

static gboolean
press_key (TimelineFixture *fixture, guint key, GdkModifierType modifiers)
{
  return press_bound_key (fixture->timeline, key, modifiers);
}

static gboolean
has_moved (gpointer user_data)
{
  return ((TimelineFixture *) user_data)->n_moved > 0;
}

static void
add_two (TimelineFixture *fixture)
{
  timeline_fixture_add_note (fixture, "span", 10000, 30000, VAS_ASPECT_SITUATION);
  timeline_fixture_add_note (fixture, "moment", 40000, 40000, VAS_ASPECT_SITUATION);
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

/* As the list does when a change has been written: away, and back where it belongs. */
static void
write_down (TimelineFixture *fixture, guint position, gint64 start_ms, gint64 end_ms)
{
  g_autoptr (VasNote) note = g_list_model_get_item (G_LIST_MODEL (fixture->notes), position);

  g_list_store_remove (fixture->notes, position);
  timeline_fixture_add_note (fixture, vas_note_get_id (note), start_ms, end_ms, vas_note_get_aspect (note));
}

static void
test_moving_by_pointer (TimelineFixture *fixture, gconstpointer data)
{
  double second;

  add_two (fixture);
  second = timeline_fixture_get_x (fixture, 1000) - timeline_fixture_get_x (fixture, 0);
  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 20000), timeline_fixture_get_y (fixture, 0));
  g_assert_cmpuint (fixture->n_seeks, ==, 0);
  timeline_fixture_drag (fixture, 5 * second);
  g_assert_cmpuint (fixture->n_grabbed, ==, 1);
  g_assert_cmpint (fixture->sought_ms, ==, 15000);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  timeline_fixture_drag (fixture, 6 * second);
  timeline_fixture_release (fixture, 6 * second);
  g_assert_cmpstr (fixture->moved, ==, "span 16000-36000");
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_null (fixture->activated);
}

static void
test_resizing_by_pointer (TimelineFixture *fixture, gconstpointer data)
{
  double second, y;

  add_two (fixture);
  second = timeline_fixture_get_x (fixture, 1000) - timeline_fixture_get_x (fixture, 0);
  y = timeline_fixture_get_y (fixture, 0);
  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 30000), y);
  timeline_fixture_drag (fixture, -4 * second);
  g_assert_cmpint (fixture->sought_ms, ==, 26000);
  timeline_fixture_release (fixture, -4 * second);
  g_assert_cmpstr (fixture->moved, ==, "span 10000-26000");
  write_down (fixture, 0, 10000, 26000);

  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 10000) + 1, y);
  timeline_fixture_drag (fixture, 4 * second);
  timeline_fixture_release (fixture, 4 * second);
  g_assert_cmpstr (fixture->moved, ==, "span 14000-26000");
  write_down (fixture, 0, 14000, 26000);

  /* Past its other end it goes no further, and past the end of the recording neither */
  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 14000), y);
  timeline_fixture_drag (fixture, 30 * second);
  timeline_fixture_release (fixture, 30 * second);
  g_assert_cmpstr (fixture->moved, ==, "span 26000-26000");
  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 40000), y);
  timeline_fixture_drag (fixture, 50 * second);
  timeline_fixture_release (fixture, 50 * second);
  g_assert_cmpstr (fixture->moved, ==, "moment 60000-60000");
}

static void
test_a_click_moves_nothing (TimelineFixture *fixture, gconstpointer data)
{
  add_two (fixture);
  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 20000), timeline_fixture_get_y (fixture, 0));
  timeline_fixture_drag (fixture, 2);
  timeline_fixture_release (fixture, 2);
  g_assert_cmpstr (vas_note_get_id (fixture->activated), ==, "span");
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  g_assert_cmpuint (fixture->n_grabbed, ==, 0);
}

static void
test_escape_leaves_it_where_it_was (TimelineFixture *fixture, gconstpointer data)
{
  gint64 start_ms, end_ms;

  add_two (fixture);
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 5000);
  timeline_fixture_press (fixture, timeline_fixture_get_x (fixture, 20000), timeline_fixture_get_y (fixture, 0));
  timeline_fixture_drag (fixture, 50);
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  timeline_fixture_drag (fixture, 80);
  timeline_fixture_release (fixture, 80);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  g_assert_cmpint (fixture->sought_ms, ==, 5000);
  vas_marks_get_times (timeline_fixture_get_marks (fixture), 0, &start_ms, &end_ms);
  g_assert_cmpint (start_ms, ==, 10000);
  g_assert_cmpint (end_ms, ==, 30000);
}

static void
test_moving_by_keys (TimelineFixture *fixture, gconstpointer data)
{
  add_two (fixture);
  vas_timeline_set_frame_ms (VAS_TIMELINE (fixture->timeline), FRAME_MS);
  g_assert_false (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));

  g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
  for (int i = 0; i < 25; i++)
    g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpint (fixture->sought_ms, ==, 11000);
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpint (fixture->sought_ms, ==, 31000 - FRAME_MS);
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (fixture->sought_ms, ==, 11000 - FRAME_MS);
  g_assert_cmpuint (fixture->n_moved, ==, 0);

  /* All of it is one change, once the hand rests */
  g_assert_true (wait_until (has_moved, fixture, PATIENCE_S));
  g_assert_cmpstr (fixture->moved, ==, "span 10960-30960");
  g_assert_cmpuint (fixture->n_moved, ==, 1);
}

static void
test_ends_at_the_playhead (TimelineFixture *fixture, gconstpointer data)
{
  add_two (fixture);
  g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
  g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 44000);
  g_assert_true (press_key (fixture, GDK_KEY_o, GDK_SHIFT_MASK));
  /* What is done to the next note does not wait */
  g_assert_true (press_key (fixture, GDK_KEY_Page_Up, 0));
  g_assert_cmpstr (fixture->moved, ==, "moment 40000-44000");

  write_down (fixture, 1, 40000, 44000);
  g_assert_true (press_key (fixture, GDK_KEY_Page_Up, 0));
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 35000);
  g_assert_true (press_key (fixture, GDK_KEY_i, GDK_SHIFT_MASK));
  g_assert_true (press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->moved, ==, "span 35000-35000");
}

static void
test_a_change_that_is_given_up (TimelineFixture *fixture, gconstpointer data)
{
  add_two (fixture);
  g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
  g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 10000);
  /* The second Escape chooses nothing any more, and a third one is for others */
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_false (press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

/* Another window writes while somebody is at it. */
static void
test_the_list_changes_meanwhile (TimelineFixture *fixture, gconstpointer data)
{
  add_two (fixture);
  g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
  g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  timeline_fixture_add_note (fixture, "other", 1000, 1000, VAS_ASPECT_PACE);
  g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_true (press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->moved, ==, "span 10080-30080");

  g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_list_store_remove_all (fixture->notes);
  g_assert_false (press_key (fixture, GDK_KEY_Return, 0));
}

static void
test_notes_that_begin_together (TimelineFixture *fixture, gconstpointer data)
{
  const char *ids[] = { "a", "b", "c" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    timeline_fixture_add_note (fixture, ids[i], 20000, 20000, VAS_ASPECT_SITUATION);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (press_key (fixture, GDK_KEY_Page_Down, 0));
      g_assert_true (press_key (fixture, GDK_KEY_Return, 0));
      g_assert_cmpint (vas_note_get_start_ms (fixture->activated), ==, 20000);
      g_assert_cmpint (vas_marks_get_selected (timeline_fixture_get_marks (fixture)), ==, i);
    }
  g_assert_false (press_key (fixture, GDK_KEY_Page_Down, 0));
}

static void
test_a_span_is_shown (TimelineFixture *fixture, gconstpointer data)
{
  vas_timeline_set_span (VAS_TIMELINE (fixture->timeline), 10000, 20000);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  vas_timeline_set_span (VAS_TIMELINE (fixture->timeline), 10000, -1);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_null (fixture->span);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  timeline_fixture_add_test ("/timeline-edit/moving-by-pointer", test_moving_by_pointer);
  timeline_fixture_add_test ("/timeline-edit/resizing-by-pointer", test_resizing_by_pointer);
  timeline_fixture_add_test ("/timeline-edit/a-click-moves-nothing", test_a_click_moves_nothing);
  timeline_fixture_add_test ("/timeline-edit/escape-leaves-it-where-it-was", test_escape_leaves_it_where_it_was);
  timeline_fixture_add_test ("/timeline-edit/moving-by-keys", test_moving_by_keys);
  timeline_fixture_add_test ("/timeline-edit/ends-at-the-playhead", test_ends_at_the_playhead);
  timeline_fixture_add_test ("/timeline-edit/a-change-that-is-given-up", test_a_change_that_is_given_up);
  timeline_fixture_add_test ("/timeline-edit/the-list-changes-meanwhile", test_the_list_changes_meanwhile);
  timeline_fixture_add_test ("/timeline-edit/notes-that-begin-together", test_notes_that_begin_together);
  timeline_fixture_add_test ("/timeline-edit/a-span-is-shown", test_a_span_is_shown);

  return g_test_run ();
}
