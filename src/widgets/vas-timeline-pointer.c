/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointer and fingers do: dragging moves the playhead, or the mark that is taken; with Shift it chooses a span.
 * Turning the wheel with Ctrl, or two fingers, zoom about the place they are at. */

#include "vas-timeline-private.h"

#include <math.h>

#define DRAG_PIXELS 4
/* One click of a wheel. */
#define WHEEL_ZOOM 1.25
#define WHEEL_PIXELS 60
/* A click on a count looks so much closer, to show what it counts. */
#define CROWD_ZOOM 4

static double
get_ms (VasTimeline *self, double x)
{
  return vas_time_axis_get_ms (&self->axis, CLAMP (x, self->axis.left, self->axis.left + self->axis.width));
}

static gboolean
hit_mark (VasTimeline *self, double x, double y, VasMarksHit *hit)
{
  double marks_x, marks_y;

  return gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->marks), x, y, &marks_x, &marks_y) &&
         vas_marks_hit (self->marks, marks_x, marks_y, hit);
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, VasTimeline *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  vas_timeline_finish_edit (self);
  self->drag_x = x;
  self->drag_ms = get_ms (self, x);
  if (hit_mark (self, x, y, &self->pressed))
    self->drag = VAS_TIMELINE_DRAG_PRESS;
  else if ((state & GDK_SHIFT_MASK) != 0)
    self->drag = VAS_TIMELINE_DRAG_SPAN;
  else
    {
      self->drag = VAS_TIMELINE_DRAG_SEEK;
      vas_timeline_seek (self, (gint64) self->drag_ms);
    }
}

/* A mark that stands for many is none to move. */
static void
begin_moving (VasTimeline *self)
{
  self->drag = self->pressed.count > 1 ? VAS_TIMELINE_DRAG_SEEK : VAS_TIMELINE_DRAG_MARK;
  if (self->drag != VAS_TIMELINE_DRAG_MARK)
    return;

  vas_timeline_begin_edit (self, (int) self->pressed.index);
  self->grabbed_start_ms = self->edited_start_ms;
  self->grabbed_end_ms = self->edited_end_ms;
}

static void
drag_mark (VasTimeline *self, double ms)
{
  double by_ms = ms - self->drag_ms;

  vas_timeline_edit (self, self->pressed.part, self->grabbed_start_ms + by_ms, self->grabbed_end_ms + by_ms);
}

static void
on_drag_update (GtkGestureDrag *drag, double offset_x, double offset_y, VasTimeline *self)
{
  double ms = get_ms (self, self->drag_x + offset_x);

  if (self->drag == VAS_TIMELINE_DRAG_PRESS && fabs (offset_x) >= DRAG_PIXELS)
    begin_moving (self);

  switch (self->drag)
    {
    case VAS_TIMELINE_DRAG_SEEK:
      vas_timeline_seek (self, (gint64) ms);
      break;
    case VAS_TIMELINE_DRAG_SPAN:
      if (fabs (offset_x) >= DRAG_PIXELS)
        vas_timeline_set_span (self, llround (MIN (self->drag_ms, ms)), llround (MAX (self->drag_ms, ms)));
      break;
    case VAS_TIMELINE_DRAG_MARK:
      drag_mark (self, ms);
      break;
    case VAS_TIMELINE_DRAG_PRESS:
    case VAS_TIMELINE_DRAG_NONE:
    default:
      break;
    }
}

static void
click_mark (VasTimeline *self)
{
  g_autoptr (VasNote) note = NULL;

  if (self->pressed.count > 1 && vas_timeline_can_zoom_in (self))
    {
      vas_timeline_zoom (self, CROWD_ZOOM, self->drag_ms);
      return;
    }

  note = vas_marks_get_note (self->marks, self->pressed.index);
  vas_marks_select (self->marks, (int) self->pressed.index);
  g_signal_emit_by_name (self, "note-activated", note);
}

static void
on_drag_end (GtkGestureDrag *drag, double offset_x, double offset_y, VasTimeline *self)
{
  VasTimelineDrag ended = self->drag;

  self->drag = VAS_TIMELINE_DRAG_NONE;
  if (ended == VAS_TIMELINE_DRAG_PRESS)
    click_mark (self);
  else if (ended == VAS_TIMELINE_DRAG_MARK)
    vas_timeline_finish_edit (self);
  else if (ended == VAS_TIMELINE_DRAG_SPAN && fabs (offset_x) < DRAG_PIXELS)
    vas_timeline_set_span (self, -1, -1);
  if (ended == VAS_TIMELINE_DRAG_SPAN)
    vas_timeline_emit_span (self);
}

static void
on_drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, VasTimeline *self)
{
  vas_timeline_cancel_edit (self);
  self->drag = VAS_TIMELINE_DRAG_NONE;
}

static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, VasTimeline *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double pixels = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE ? 1 : WHEEL_PIXELS;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      vas_timeline_zoom (self, pow (WHEEL_ZOOM, -dy * pixels / WHEEL_PIXELS), get_ms (self, self->pointer_x));
      return GDK_EVENT_STOP;
    }
  /* What is around it may be there to scroll */
  if (!vas_timeline_can_zoom_out (self))
    return GDK_EVENT_PROPAGATE;

  vas_timeline_scroll (self, self->axis.start_ms + (dx + dy) * pixels / vas_time_axis_get_scale (&self->axis));
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *pinch, GdkEventSequence *sequence, VasTimeline *self)
{
  self->pinch_length_ms = self->axis.length_ms;
}

static void
on_pinch (GtkGestureZoom *pinch, double scale, VasTimeline *self)
{
  double x = self->axis.left + self->axis.width / 2, y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y);
  if (scale > 0 && self->pinch_length_ms > 0)
    vas_timeline_zoom (self, self->axis.length_ms / (self->pinch_length_ms / scale), get_ms (self, x));
}

static const char *
get_cursor (VasTimeline *self, double x, double y)
{
  VasMarksHit hit;

  if (!hit_mark (self, x, y, &hit))
    return NULL;
  if (hit.count > 1)
    return "zoom-in";

  return hit.part == VAS_MARKS_PART_BODY ? "pointer" : "ew-resize";
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, VasTimeline *self)
{
  const char *cursor;

  self->pointer_x = x;
  if (self->drag != VAS_TIMELINE_DRAG_NONE)
    return;

  cursor = get_cursor (self, x, y);
  if (cursor == self->cursor)
    return;

  self->cursor = cursor;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

void
vas_timeline_init_pointer (VasTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
