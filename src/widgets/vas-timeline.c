/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The waveform and the marks are children that keep what they have drawn; moving the playhead redraws this widget only,
 * which is a line. While playing, the line is carried on with the frame clock between two reports of the position. */

#include "vas-timeline-private.h"

#include "vas-note-look.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DRAG_PIXELS 4
#define PLAYHEAD_WIDTH 2
/* The line never runs further ahead of the last reported position, in ms. */
#define AHEAD_MS 400

G_DEFINE_FINAL_TYPE (VasTimeline, vas_timeline, GTK_TYPE_RANGE)

enum
{
  SIGNAL_SEEK,
  SIGNAL_STEP,
  SIGNAL_NOTE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_axis (VasTimeline *self, int *left, int *length)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  *left = vas_marks_get_gutter (self->marks, width) + VAS_MARKS_MARGIN;
  *length = MAX (width - VAS_MARKS_MARGIN - *left, 1);
}

static double
get_playhead_x (VasTimeline *self, gint64 ms)
{
  int left, length;

  get_axis (self, &left, &length);

  return left + floor ((self->duration_ms > 0 ? (double) ms / self->duration_ms : 0) * length);
}

static void
show_playhead (VasTimeline *self, gint64 ms)
{
  gboolean moved;

  ms = CLAMP (ms, 0, self->duration_ms);
  moved = get_playhead_x (self, ms) != get_playhead_x (self, self->shown_ms);
  self->shown_ms = ms;
  if (moved)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Said anew only once a second: a screen reader that follows the value would never fall silent. */
void
vas_timeline_describe_position (VasTimeline *self)
{
  g_autoptr (VasNote) note = vas_marks_find_under (self->marks, self->position_ms);
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

static void
take_position (VasTimeline *self, gint64 position_ms)
{
  gint64 before_ms = self->position_ms;

  self->position_ms = CLAMP (position_ms, 0, self->duration_ms);
  self->reported_us = g_get_monotonic_time ();
  show_playhead (self, self->position_ms);

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
  take_position (self, position_ms);
  g_signal_emit (self, signals[SIGNAL_SEEK], 0, self->position_ms);
}

static void
seek_to_x (VasTimeline *self, double x)
{
  int left, length;

  get_axis (self, &left, &length);
  vas_timeline_seek (self, (gint64) (CLAMP ((x - left) / length, 0, 1) * self->duration_ms));
}

static VasNote *
find_note_at (VasTimeline *self, double x, double y)
{
  double marks_x, marks_y;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->marks), x, y, &marks_x, &marks_y))
    return NULL;

  return vas_marks_find_at (self->marks, marks_x, marks_y);
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, VasTimeline *self)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_object (&self->pressed);
  self->pressed = find_note_at (self, x, y);
  self->dragging = self->pressed == NULL;
  if (self->dragging)
    seek_to_x (self, x);
}

static void
on_drag_update (GtkGestureDrag *drag, double offset_x, double offset_y, VasTimeline *self)
{
  double x = 0, y;

  if (!self->dragging && fabs (offset_x) < DRAG_PIXELS)
    return;

  self->dragging = TRUE;
  g_clear_object (&self->pressed);
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  seek_to_x (self, x + offset_x);
}

static void
on_drag_end (GtkGestureDrag *drag, double offset_x, double offset_y, VasTimeline *self)
{
  g_autoptr (VasNote) pressed = g_steal_pointer (&self->pressed);

  self->dragging = FALSE;
  if (pressed != NULL)
    g_signal_emit (self, signals[SIGNAL_NOTE_ACTIVATED], 0, pressed);
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  g_autoptr (VasNote) note = by_keyboard ? vas_marks_find_under (self->marks, self->position_ms) :
                                           find_note_at (self, x, y);
  g_autofree char *description = NULL;

  if (note == NULL)
    return FALSE;

  description = vas_note_look_describe (note);
  gtk_tooltip_set_text (tooltip, description);
  return TRUE;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  gint64 passed_ms = (gint64) ((g_get_monotonic_time () - self->reported_us) / 1000.0 * self->rate);

  if (!self->dragging)
    show_playhead (self, self->position_ms + CLAMP (passed_ms, 0, AHEAD_MS));

  return G_SOURCE_CONTINUE;
}

/* Assistive technology has set the value; our own updates come through here as well. */
static void
vas_timeline_value_changed (GtkRange *range)
{
  VasTimeline *self = VAS_TIMELINE (range);

  if (!self->updating)
    vas_timeline_seek (self, (gint64) (gtk_range_get_value (range) * VAS_MS_PER_S));
}

static GtkSizeRequestMode
vas_timeline_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_timeline_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int waveform_minimum, waveform_natural, marks_height;

  gtk_widget_measure (GTK_WIDGET (self->waveform), orientation, -1, &waveform_minimum, &waveform_natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->marks), orientation, for_size, &marks_height, NULL, NULL, NULL);
  *minimum = waveform_minimum + marks_height;
  *natural = waveform_natural + marks_height;
}

static void
vas_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int left, length, marks_height;

  get_axis (self, &left, &length);
  gtk_widget_measure (GTK_WIDGET (self->marks), GTK_ORIENTATION_VERTICAL, width, &marks_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->waveform),
                            &(GtkAllocation){ left, 0, length, MAX (height - marks_height, 1) }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->marks), &(GtkAllocation){ 0, height - marks_height, width, marks_height },
                            -1);
}

static void
vas_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  double x = get_playhead_x (self, self->shown_ms) - PLAYHEAD_WIDTH / 2;
  GdkRGBA color;

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->waveform), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->marks), snapshot);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, 0, PLAYHEAD_WIDTH, gtk_widget_get_height (widget)));
}

static void
vas_timeline_dispose (GObject *object)
{
  VasTimeline *self = VAS_TIMELINE (object);

  vas_timeline_set_playing (self, FALSE, 1);
  g_clear_object (&self->pressed);
  g_clear_pointer ((GtkWidget **) &self->waveform, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->marks, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_timeline_parent_class)->dispose (object);
}

static void
vas_timeline_class_init (VasTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_timeline_dispose;

  widget_class->get_request_mode = vas_timeline_get_request_mode;
  widget_class->measure = vas_timeline_measure;
  widget_class->size_allocate = vas_timeline_size_allocate;
  widget_class->snapshot = vas_timeline_snapshot;

  GTK_RANGE_CLASS (klass)->value_changed = vas_timeline_value_changed;

  /**
   * VasTimeline::seek:
   * @position_ms: where to, in ms
   */
  signals[SIGNAL_SEEK] = g_signal_new ("seek", VAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       1, G_TYPE_INT64);
  /**
   * VasTimeline::step:
   * @frames: how many frames forward, or back if negative
   */
  signals[SIGNAL_STEP] = g_signal_new ("step", VAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       1, G_TYPE_INT);
  /**
   * VasTimeline::note-activated:
   * @note: the note whose mark was chosen
   */
  signals[SIGNAL_NOTE_ACTIVATED] = g_signal_new ("note-activated", VAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE);

  vas_timeline_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

/* A range comes with a trough, a slider and gestures that belong to them. Here the whole width is the trough. */
static void
silence_range (VasTimeline *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self)), FALSE);
}

static void
vas_timeline_init (VasTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  silence_range (self);
  self->rate = 1;

  self->waveform = VAS_WAVEFORM (vas_waveform_new ());
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->waveform), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (GTK_WIDGET (self->waveform), GTK_WIDGET (self));
  self->marks = VAS_MARKS (vas_marks_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->marks), GTK_WIDGET (self));
  /* A new adjustment is a new value, which moves the playhead among the marks */
  gtk_range_set_adjustment (GTK_RANGE (self),
                            gtk_adjustment_new (0, 0, 0, (double) VAS_TIMELINE_JUMP_MS / VAS_MS_PER_S, 30, 0));

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Position"), -1);
  vas_timeline_describe_position (self);
}

GtkWidget *
vas_timeline_new (void)
{
  return g_object_new (VAS_TYPE_TIMELINE, NULL);
}

/**
 * vas_timeline_set_peaks:
 * @self: a timeline
 * @peaks: (nullable): the outline of the sound
 */
void
vas_timeline_set_peaks (VasTimeline *self, VasPeaks *peaks)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  vas_waveform_set_peaks (self->waveform, peaks);
}

/**
 * vas_timeline_set_duration_ms:
 * @self: a timeline
 * @duration_ms: length of the recording, in ms; 0 while it is not known
 */
void
vas_timeline_set_duration_ms (VasTimeline *self, gint64 duration_ms)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  vas_waveform_set_duration_ms (self->waveform, duration_ms);
  vas_marks_set_duration_ms (self->marks, duration_ms);
  self->updating = TRUE;
  gtk_range_set_range (GTK_RANGE (self), 0, (double) duration_ms / VAS_MS_PER_S);
  self->updating = FALSE;
  take_position (self, self->position_ms);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vas_timeline_set_position_ms:
 * @self: a timeline
 * @position_ms: where the playhead stands, in ms
 *
 * Has no effect while the person drags the playhead.
 */
void
vas_timeline_set_position_ms (VasTimeline *self, gint64 position_ms)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  if (!self->dragging)
    take_position (self, position_ms);
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
  if (playing && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else if (!playing && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
      show_playhead (self, self->position_ms);
    }
}

/**
 * vas_timeline_set_notes:
 * @self: a timeline
 * @notes: (nullable): a list of #VasNote by time
 */
void
vas_timeline_set_notes (VasTimeline *self, GListModel *notes)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  vas_marks_set_notes (self->marks, notes);
}
