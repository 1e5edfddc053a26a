/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "timeline-fixture.h"

#include "find-widget.h"
#include "note-fixture.h"

static void
on_seek (TimelineFixture *fixture, gint64 position_ms)
{
  fixture->sought_ms = position_ms;
  fixture->n_seeks++;
}

static void
on_step (TimelineFixture *fixture, int frames)
{
  fixture->stepped += frames;
}

static void
on_note_activated (TimelineFixture *fixture, VasNote *note)
{
  g_set_object (&fixture->activated, note);
}

static void
on_note_grabbed (TimelineFixture *fixture)
{
  fixture->n_grabbed++;
}

static void
on_note_moved (TimelineFixture *fixture, VasNote *note, gint64 start_ms, gint64 end_ms)
{
  g_free (fixture->moved);
  fixture->moved = g_strdup_printf ("%s %d-%d", vas_note_get_id (note), (int) start_ms, (int) end_ms);
  fixture->n_moved++;
}

static void
on_span_chosen (TimelineFixture *fixture, gint64 start_ms, gint64 end_ms)
{
  g_free (fixture->span);
  fixture->span = g_strdup_printf ("%d-%d", (int) start_ms, (int) end_ms);
}

static void
set_up (TimelineFixture *fixture, gconstpointer data)
{
  VasTimeline *timeline = VAS_TIMELINE (vas_timeline_new ());

  fixture->timeline = GTK_WIDGET (timeline);
  fixture->notes = g_list_store_new (VAS_TYPE_NOTE);
  vas_timeline_set_duration_ms (timeline, TIMELINE_FIXTURE_MS);
  vas_timeline_set_notes (timeline, G_LIST_MODEL (fixture->notes));
  g_signal_connect_swapped (timeline, "seek", G_CALLBACK (on_seek), fixture);
  g_signal_connect_swapped (timeline, "step", G_CALLBACK (on_step), fixture);
  g_signal_connect_swapped (timeline, "note-activated", G_CALLBACK (on_note_activated), fixture);
  g_signal_connect_swapped (timeline, "note-grabbed", G_CALLBACK (on_note_grabbed), fixture);
  g_signal_connect_swapped (timeline, "note-moved", G_CALLBACK (on_note_moved), fixture);
  g_signal_connect_swapped (timeline, "span-chosen", G_CALLBACK (on_span_chosen), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->timeline);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

static void
tear_down (TimelineFixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->timeline), (gpointer *) &fixture->timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->timeline);
  g_clear_object (&fixture->notes);
  g_clear_object (&fixture->activated);
  g_clear_pointer (&fixture->moved, g_free);
  g_clear_pointer (&fixture->span, g_free);
}

void
timeline_fixture_add_test (const char *path, TimelineTest test)
{
  g_test_add (path, TimelineFixture, NULL, set_up, test, tear_down);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 first = vas_note_get_start_ms ((VasNote *) a);
  gint64 second = vas_note_get_start_ms ((VasNote *) b);

  return (first > second) - (first < second);
}

void
timeline_fixture_add_note (TimelineFixture *fixture, const char *id, gint64 start_ms, gint64 end_ms, VasAspect aspect)
{
  g_autoptr (VasNote) note = note_fixture_new (id, start_ms, end_ms, aspect, VAS_NOTE_KIND_STRENGTH, "Clear");

  g_list_store_insert_sorted (fixture->notes, note, compare, NULL);
}

VasMarks *
timeline_fixture_get_marks (TimelineFixture *fixture)
{
  return VAS_MARKS (find_widget_by_type (fixture->timeline, VAS_TYPE_MARKS));
}

/* Where a time is when all is shown, in the coordinates of timeline and marks. */
double
timeline_fixture_get_x (TimelineFixture *fixture, gint64 ms)
{
  int width = gtk_widget_get_width (fixture->timeline);
  int left = vas_marks_get_gutter (timeline_fixture_get_marks (fixture), width) + VAS_MARKS_MARGIN;

  return left + (double) ms / TIMELINE_FIXTURE_MS * (width - VAS_MARKS_MARGIN - left);
}

/* The middle of the row of the first note, and of those below it, in the coordinates of the timeline. */
double
timeline_fixture_get_y (TimelineFixture *fixture, int row)
{
  GtkWidget *marks = GTK_WIDGET (timeline_fixture_get_marks (fixture));
  GdkRectangle area;
  double x, y = 0;

  g_assert_true (vas_marks_get_area (VAS_MARKS (marks), 0, &area));
  gtk_widget_translate_coordinates (marks, fixture->timeline, 0, (row + 0.5) * area.height, &x, &y);

  return y;
}

static GtkGesture *
get_drag (TimelineFixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->timeline);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* The range's own one is silenced */
      if (GTK_IS_GESTURE_DRAG (controller) && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE)
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

/* What the gesture says when a pointer is pressed, moved and released: GTK has no way to make the events themselves. */
void
timeline_fixture_press (TimelineFixture *fixture, double x, double y)
{
  g_signal_emit_by_name (get_drag (fixture), "drag-begin", x, y);
}

void
timeline_fixture_drag (TimelineFixture *fixture, double offset_x)
{
  g_signal_emit_by_name (get_drag (fixture), "drag-update", offset_x, 0.0);
}

void
timeline_fixture_release (TimelineFixture *fixture, double offset_x)
{
  g_signal_emit_by_name (get_drag (fixture), "drag-end", offset_x, 0.0);
}
