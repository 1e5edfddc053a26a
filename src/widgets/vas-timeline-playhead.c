/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the playhead stands. While playing, it is carried on with the frame clock between two reports of the position. */

#include "vas-timeline-private.h"

#include "vas-note-look.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The line never runs further ahead of the last reported position, in ms. */
#define AHEAD_MS 400
/* Playing on does not bring the position further than this from one report to the next, in ms. */
#define LEAP_MS 1000

void
vas_timeline_show_playhead (VasTimeline *self, gint64 ms)
{
  gboolean moved;

  ms = CLAMP (ms, 0, (gint64) self->axis.duration_ms);
  moved = floor (vas_time_axis_get_x (&self->axis, (double) ms)) !=
          floor (vas_time_axis_get_x (&self->axis, (double) self->shown_ms));
  self->shown_ms = ms;
  if (moved)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->playing && self->following && self->drag == VAS_TIMELINE_DRAG_NONE)
    vas_timeline_reveal (self, ms);
}

/* The chosen note if the playhead is at it, else the one there. */
static VasNote *
get_described_note (VasTimeline *self)
{
  int selected = vas_marks_get_selected (self->marks);
  gint64 start_ms, end_ms;

  if (selected >= 0)
    {
      vas_marks_get_times (self->marks, (guint) selected, &start_ms, &end_ms);
      if (start_ms <= self->position_ms && self->position_ms <= end_ms)
        return vas_marks_get_note (self->marks, (guint) selected);
    }

  return vas_marks_find_under (self->marks, self->position_ms);
}

/* Said anew only once a second: a screen reader that follows the value would never fall silent. */
void
vas_timeline_describe_position (VasTimeline *self)
{
  g_autoptr (VasNote) note = get_described_note (self);
  g_autofree char *time = vas_time_format_spoken (self->position_ms);
  g_autofree char *words = NULL;

  if (note != NULL)
    {
      g_autofree char *description = vas_note_look_describe (note);

      /* Translators: spoken by a screen reader. %1$s is the position, "42 seconds"; %2$s the note there */
      words = g_strdup_printf (_ ("%1$s. Note: %2$s"), time, description);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words != NULL ? words : time, -1);
}

void
vas_timeline_take_position (VasTimeline *self, gint64 position_ms)
{
  gint64 before_ms = self->position_ms;

  self->position_ms = CLAMP (position_ms, 0, (gint64) self->axis.duration_ms);
  self->reported_us = g_get_monotonic_time ();
  vas_timeline_show_playhead (self, self->position_ms);

  self->updating = TRUE;
  gtk_range_set_value (GTK_RANGE (self), (double) self->position_ms / VAS_MS_PER_S);
  self->updating = FALSE;
  if (before_ms / VAS_MS_PER_S != self->position_ms / VAS_MS_PER_S)
    vas_timeline_describe_position (self);
}

/* The position asked for counts at once, so that three quick key presses jump three times. */
void
vas_timeline_seek (VasTimeline *self, gint64 position_ms)
{
  vas_timeline_take_position (self, position_ms);
  if (self->drag == VAS_TIMELINE_DRAG_NONE)
    {
      self->following = TRUE;
      vas_timeline_reveal (self, self->position_ms);
    }
  vas_timeline_emit_seek (self);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  gint64 passed_ms = (gint64) ((g_get_monotonic_time () - self->reported_us) / 1000.0 * self->rate);

  if (self->drag == VAS_TIMELINE_DRAG_NONE)
    vas_timeline_show_playhead (self, self->position_ms + CLAMP (passed_ms, 0, AHEAD_MS));

  return G_SOURCE_CONTINUE;
}

/**
 * vas_timeline_set_position_ms:
 * @self: a timeline
 * @position_ms: where the playhead stands, in ms
 *
 * Has no effect while the person drags the playhead or a mark.
 */
void
vas_timeline_set_position_ms (VasTimeline *self, gint64 position_ms)
{
  gboolean leaps;

  g_return_if_fail (VAS_IS_TIMELINE (self));

  if (self->drag == VAS_TIMELINE_DRAG_SEEK || self->drag == VAS_TIMELINE_DRAG_MARK)
    return;

  leaps = ABS (position_ms - self->position_ms) > LEAP_MS || !self->playing;
  if (position_ms == self->position_ms)
    leaps = FALSE;
  vas_timeline_take_position (self, position_ms);
  /* Somebody has gone there, by another way than this one */
  if (leaps)
    {
      self->following = TRUE;
      vas_timeline_reveal (self, self->position_ms);
    }
}

/**
 * vas_timeline_set_playing:
 * @self: a timeline
 * @playing: whether the playhead moves by itself
 * @rate: how fast, 1 as recorded
 */
void
vas_timeline_set_playing (VasTimeline *self, gboolean playing, double rate)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  self->rate = rate;
  self->reported_us = g_get_monotonic_time ();
  if (self->playing == playing)
    return;

  self->playing = playing;
  if (playing)
    {
      self->following = TRUE;
      vas_timeline_hide_hint (self);
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
    }
  else
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
      vas_timeline_show_playhead (self, self->position_ms);
    }
}
