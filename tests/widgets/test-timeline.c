/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-timeline.h"

#include "note-fixture.h"
#include "vas-marks.h"
#include "vas-time.h"

#define DURATION_MS 60000

typedef struct
{
  GtkWidget *window;
  GtkWidget *timeline;
  GListStore *notes;
  gint64 sought_ms;
  guint n_seeks;
  int stepped;
  VasNote *activated;
} Fixture;

static void
on_seek (Fixture *fixture, gint64 position_ms)
{
  fixture->sought_ms = position_ms;
  fixture->n_seeks++;
}

static void
on_step (Fixture *fixture, int frames)
{
  fixture->stepped += frames;
}

static void
on_note_activated (Fixture *fixture, VasNote *note)
{
  g_set_object (&fixture->activated, note);
}

static void
add_note (Fixture *fixture, const char *id, gint64 start_ms, gint64 end_ms, VasAspect aspect)
{
  g_autoptr (VasNote) note = note_fixture_new (id, start_ms, end_ms, aspect, VAS_NOTE_KIND_STRENGTH, "Clear");

  g_list_store_append (fixture->notes, note);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  VasTimeline *timeline = VAS_TIMELINE (vas_timeline_new ());

  fixture->timeline = GTK_WIDGET (timeline);
  fixture->notes = g_list_store_new (VAS_TYPE_NOTE);
  vas_timeline_set_duration_ms (timeline, DURATION_MS);
  vas_timeline_set_notes (timeline, G_LIST_MODEL (fixture->notes));
  g_signal_connect_swapped (timeline, "seek", G_CALLBACK (on_seek), fixture);
  g_signal_connect_swapped (timeline, "step", G_CALLBACK (on_step), fixture);
  g_signal_connect_swapped (timeline, "note-activated", G_CALLBACK (on_note_activated), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->timeline);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->timeline), (gpointer *) &fixture->timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->timeline);
  g_clear_object (&fixture->notes);
  g_clear_object (&fixture->activated);
}

static VasMarks *
get_marks (Fixture *fixture)
{
  return VAS_MARKS (gtk_widget_get_last_child (fixture->timeline));
}

static int
get_height (Fixture *fixture)
{
  int height;

  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

/* Where a time is, in the coordinates of the marks. */
static double
get_x (Fixture *fixture, gint64 ms)
{
  int width = gtk_widget_get_width (fixture->timeline);
  int left = vas_marks_get_gutter (get_marks (fixture), width) + VAS_MARKS_MARGIN;

  return left + (double) ms / DURATION_MS * (width - VAS_MARKS_MARGIN - left);
}

static void
test_assistive_technology_sees_a_slider (Fixture *fixture, gconstpointer data)
{
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 42300);
  gtk_test_accessible_assert_role (fixture->timeline, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "Position");
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 60.0);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 42.3);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "42 seconds");

  add_note (fixture, "n1", 50000, 50000, VAS_ASPECT_SITUATION);
  vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), 50000);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "50 seconds. Note: 0:50, Situation, Strength: Clear");
}

static void
test_only_a_person_seeks (Fixture *fixture, gconstpointer data)
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
test_keys (Fixture *fixture, gconstpointer data)
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
  g_assert_cmpint (fixture->sought_ms, ==, DURATION_MS);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Right, 0));
  g_assert_cmpint (fixture->sought_ms, ==, DURATION_MS);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Home, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 0);

  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_period, 0));
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_period, 0));
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_comma, 0));
  g_assert_cmpint (fixture->stepped, ==, 1);
}

static void
test_notes_by_keys (Fixture *fixture, gconstpointer data)
{
  add_note (fixture, "n1", 10000, 10000, VAS_ASPECT_SITUATION);
  add_note (fixture, "n2", 40000, 45000, VAS_ASPECT_PACE);

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
test_one_lane_for_each_group (Fixture *fixture, gconstpointer data)
{
  int empty = get_height (fixture);
  int one_lane;

  add_note (fixture, "n1", 1000, 1000, VAS_ASPECT_SITUATION);
  one_lane = get_height (fixture);
  g_assert_cmpint (one_lane, >, empty);
  add_note (fixture, "n2", 20000, 20000, VAS_ASPECT_RESULT);
  g_assert_cmpint (get_height (fixture), ==, one_lane);
  add_note (fixture, "n3", 3000, 3000, VAS_ASPECT_POSTURE);
  g_assert_cmpint (get_height (fixture) - one_lane, ==, one_lane - empty);
  g_list_store_remove_all (fixture->notes);
  g_assert_cmpint (get_height (fixture), ==, empty);
}

static void
assert_found (Fixture *fixture, double x, double y, const char *id)
{
  g_autoptr (VasNote) note = vas_marks_find_at (get_marks (fixture), x, y);

  g_assert_cmpstr (note != NULL ? vas_note_get_id (note) : NULL, ==, id);
}

static void
test_marks_are_found (Fixture *fixture, gconstpointer data)
{
  double row;

  add_note (fixture, "span", 10000, 30000, VAS_ASPECT_SITUATION);
  add_note (fixture, "moment", 20000, 20000, VAS_ASPECT_SITUATION);
  add_note (fixture, "voice", 20000, 20000, VAS_ASPECT_PACE);
  add_note (fixture, "later", 30000, 30000, VAS_ASPECT_SITUATION);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  row = gtk_widget_get_height (GTK_WIDGET (get_marks (fixture))) / 3.0;

  assert_found (fixture, get_x (fixture, 10500), row * 0.5, "span");
  assert_found (fixture, get_x (fixture, 20000), row * 0.5, "span");
  assert_found (fixture, get_x (fixture, 20000), row * 1.5, "moment");
  assert_found (fixture, get_x (fixture, 20000), row * 2.5, "voice");
  assert_found (fixture, get_x (fixture, 30000), row * 1.5, "later");
  assert_found (fixture, get_x (fixture, 40000), row * 0.5, NULL);
  assert_found (fixture, get_x (fixture, 10500), row * 1.5, NULL);
}

static void
test_many_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < 5000; i++)
    g_ptr_array_add (notes, note_fixture_new ("n", i * 12, i * 12 + 100, i % VAS_N_ASPECTS, i % VAS_N_NOTE_KINDS, "x"));
  g_list_store_splice (fixture->notes, 0, 0, notes->pdata, notes->len);
  gtk_test_widget_wait_for_draw (fixture->timeline);

  for (gint64 ms = 0; ms < DURATION_MS; ms += 100)
    vas_timeline_set_position_ms (VAS_TIMELINE (fixture->timeline), ms);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  assert_found (fixture, get_x (fixture, 0), 4, "n");
}

static int
get_height_at (Fixture *fixture, int width)
{
  int height;

  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
test_marks_that_would_touch (Fixture *fixture, gconstpointer data)
{
  double row;

  add_note (fixture, "first", 10000, 10000, VAS_ASPECT_SITUATION);
  add_note (fixture, "second", 11000, 11000, VAS_ASPECT_SITUATION);
  add_note (fixture, "third", 11500, 11500, VAS_ASPECT_SITUATION);
  add_note (fixture, "far", 40000, 40000, VAS_ASPECT_SITUATION);

  /* A second is 8 pixels here: too few for two glyphs */
  gtk_test_widget_wait_for_draw (fixture->timeline);
  row = gtk_widget_get_height (GTK_WIDGET (get_marks (fixture))) / 3.0;
  assert_found (fixture, get_x (fixture, 10000), row * 0.5, "first");
  assert_found (fixture, get_x (fixture, 11000), row * 1.5, "second");
  assert_found (fixture, get_x (fixture, 11500), row * 2.5, "third");
  assert_found (fixture, get_x (fixture, 40000), row * 0.5, "far");

  /* The wider it is, the fewer rows are needed */
  g_assert_cmpint (get_height_at (fixture, 600), >, get_height_at (fixture, 1400));
  g_assert_cmpint (get_height_at (fixture, 1400), >, get_height_at (fixture, 4000));
}

static void
test_an_empty_recording (Fixture *fixture, gconstpointer data)
{
  vas_timeline_set_duration_ms (VAS_TIMELINE (fixture->timeline), 0);
  add_note (fixture, "n1", 1000, 2000, VAS_ASPECT_SITUATION);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_true (press_bound_key (fixture->timeline, GDK_KEY_Right, 0));
  g_assert_cmpint (fixture->sought_ms, ==, 0);
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

  add_test ("/timeline/assistive-technology-sees-a-slider", test_assistive_technology_sees_a_slider);
  add_test ("/timeline/only-a-person-seeks", test_only_a_person_seeks);
  add_test ("/timeline/keys", test_keys);
  add_test ("/timeline/notes-by-keys", test_notes_by_keys);
  add_test ("/timeline/one-lane-for-each-group", test_one_lane_for_each_group);
  add_test ("/timeline/marks-are-found", test_marks_are_found);
  add_test ("/timeline/marks-that-would-touch", test_marks_that_would_touch);
  add_test ("/timeline/many-notes", test_many_notes);
  add_test ("/timeline/an-empty-recording", test_an_empty_recording);

  return g_test_run ();
}
