/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the recording is in sight. The view turns with the playhead while it plays, a page at a time so that the
 * line is seen to move, until somebody turns it themselves. */

#include "vas-timeline-private.h"

#include "vas-time.h"

#define ZOOM_STEP 1.5
/* What a click on the scrollbar's end or a press of its arrow moves by, as a part of what is shown. */
#define SCROLL_STEP 0.1
#define SCROLL_PAGE 0.9

static void
update_view (VasTimeline *self)
{
  VasTimeAxis *axis = &self->axis;

  self->updating_view = TRUE;
  gtk_adjustment_configure (self->view, axis->start_ms, 0, axis->duration_ms, axis->length_ms * SCROLL_STEP,
                            axis->length_ms * SCROLL_PAGE, axis->length_ms);
  self->updating_view = FALSE;
}

/* Tells all parts what is in sight. */
void
vas_timeline_apply_axis (VasTimeline *self)
{
  vas_time_ruler_set_axis (self->ruler, &self->axis);
  vas_waveform_set_range (self->waveform, self->axis.start_ms, self->axis.length_ms);
  vas_marks_set_axis (self->marks, &self->axis);
  update_view (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_axis (VasTimeline *self, const VasTimeAxis *axis)
{
  if (axis->start_ms == self->axis.start_ms && axis->length_ms == self->axis.length_ms)
    return;

  self->axis = *axis;
  vas_timeline_hide_hint (self);
  vas_timeline_apply_axis (self);
}

/* Whoever turns the view away from the playhead wants to stay there. */
static void
note_own_choice (VasTimeline *self)
{
  self->following = vas_time_axis_shows (&self->axis, (double) self->shown_ms);
}

void
vas_timeline_zoom (VasTimeline *self, double factor, double anchor_ms)
{
  VasTimeAxis axis = self->axis;

  vas_time_axis_zoom (&axis, factor, anchor_ms);
  take_axis (self, &axis);
  note_own_choice (self);
}

void
vas_timeline_scroll (VasTimeline *self, double start_ms)
{
  VasTimeAxis axis = self->axis;

  vas_time_axis_scroll (&axis, start_ms);
  take_axis (self, &axis);
  note_own_choice (self);
}

void
vas_timeline_reveal (VasTimeline *self, gint64 ms)
{
  VasTimeAxis axis = self->axis;

  vas_time_axis_reveal (&axis, (double) ms);
  take_axis (self, &axis);
}

static void
on_view_value_changed (VasTimeline *self)
{
  if (!self->updating_view)
    vas_timeline_scroll (self, gtk_adjustment_get_value (self->view));
}

void
vas_timeline_init_view (VasTimeline *self)
{
  self->following = TRUE;
  self->view = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->view, "value-changed", G_CALLBACK (on_view_value_changed), self, G_CONNECT_SWAPPED);
}

/* The playhead stays where it is; if it is not in sight, the middle does. */
static void
zoom_by_step (VasTimeline *self, double factor)
{
  double middle_ms = self->axis.start_ms + self->axis.length_ms / 2;

  vas_timeline_zoom (self, factor,
                     vas_time_axis_shows (&self->axis, (double) self->shown_ms) ? (double) self->shown_ms : middle_ms);
}

/**
 * vas_timeline_zoom_in:
 * @self: a timeline
 *
 * Shows less of the recording, larger.
 */
void
vas_timeline_zoom_in (VasTimeline *self)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  zoom_by_step (self, ZOOM_STEP);
}

/**
 * vas_timeline_zoom_out:
 * @self: a timeline
 *
 * Shows more of the recording, smaller.
 */
void
vas_timeline_zoom_out (VasTimeline *self)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  zoom_by_step (self, 1 / ZOOM_STEP);
}

/**
 * vas_timeline_show_all:
 * @self: a timeline
 *
 * Shows the whole recording.
 */
void
vas_timeline_show_all (VasTimeline *self)
{
  VasTimeAxis axis = self->axis;

  g_return_if_fail (VAS_IS_TIMELINE (self));

  axis.length_ms = axis.duration_ms;
  vas_time_axis_fit (&axis);
  take_axis (self, &axis);
  self->following = TRUE;
}

/**
 * vas_timeline_can_zoom_in:
 * @self: a timeline
 *
 * Returns: whether it can be shown larger
 */
gboolean
vas_timeline_can_zoom_in (VasTimeline *self)
{
  g_return_val_if_fail (VAS_IS_TIMELINE (self), FALSE);

  return self->axis.length_ms > vas_time_axis_get_shortest (&self->axis);
}

/**
 * vas_timeline_can_zoom_out:
 * @self: a timeline
 *
 * Returns: whether there is more to show
 */
gboolean
vas_timeline_can_zoom_out (VasTimeline *self)
{
  g_return_val_if_fail (VAS_IS_TIMELINE (self), FALSE);

  return !vas_time_axis_shows_all (&self->axis);
}

/**
 * vas_timeline_get_view:
 * @self: a timeline
 *
 * Returns: (transfer none): what is in sight, in ms, for a scrollbar: of the whole recording a page from the value on
 */
GtkAdjustment *
vas_timeline_get_view (VasTimeline *self)
{
  g_return_val_if_fail (VAS_IS_TIMELINE (self), NULL);

  return self->view;
}
