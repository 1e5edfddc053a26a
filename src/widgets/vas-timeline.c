/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ruler, waveform and marks are children that keep what they have drawn; moving the playhead redraws this widget only,
 * which is a line. */

#include "vas-timeline-private.h"

#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLAYHEAD_WIDTH 2
#define SPAN_ALPHA 0.2
/* How long a frame lasts while nobody knows, in ms. */
#define FRAME_MS 40

G_DEFINE_FINAL_TYPE (VasTimeline, vas_timeline, GTK_TYPE_RANGE)

enum
{
  SIGNAL_SEEK,
  SIGNAL_STEP,
  SIGNAL_NOTE_ACTIVATED,
  SIGNAL_NOTE_GRABBED,
  SIGNAL_NOTE_MOVED,
  SIGNAL_SPAN_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
vas_timeline_emit_seek (VasTimeline *self)
{
  g_signal_emit (self, signals[SIGNAL_SEEK], 0, self->position_ms);
}

void
vas_timeline_emit_moved (VasTimeline *self, VasNote *note, gint64 start_ms, gint64 end_ms)
{
  g_signal_emit (self, signals[SIGNAL_NOTE_MOVED], 0, note, start_ms, end_ms);
}

void
vas_timeline_emit_span (VasTimeline *self)
{
  g_signal_emit (self, signals[SIGNAL_SPAN_CHOSEN], 0, self->span_start_ms, self->span_end_ms);
}

static void
get_axis (VasTimeline *self, int width, int *left, int *length)
{
  *left = vas_marks_get_gutter (self->marks, width) + VAS_MARKS_MARGIN;
  *length = MAX (width - VAS_MARKS_MARGIN - *left, 1);
}

static void
on_notes_items_changed (VasTimeline *self)
{
  vas_timeline_keep_edit (self);
}

/* Whoever goes elsewhere has done with moving the note. */
static void
on_focus_leave (VasTimeline *self)
{
  vas_timeline_finish_edit (self);
  vas_timeline_hide_hint (self);
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
  int ruler, waveform_minimum, waveform_natural, marks;

  gtk_widget_measure (GTK_WIDGET (self->ruler), orientation, -1, &ruler, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->waveform), orientation, -1, &waveform_minimum, &waveform_natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->marks), orientation, for_size, &marks, NULL, NULL, NULL);
  *minimum = ruler + waveform_minimum + marks;
  *natural = ruler + waveform_natural + marks;
}

static int
get_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
vas_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int ruler = get_height (GTK_WIDGET (self->ruler), width);
  int marks = get_height (GTK_WIDGET (self->marks), width);
  int waveform = MAX (height - ruler - marks, 1);
  gboolean all = vas_time_axis_shows_all (&self->axis);
  int left, length;

  get_axis (self, width, &left, &length);
  self->axis.left = left;
  self->axis.width = length;
  if (all)
    self->axis.length_ms = self->axis.duration_ms;
  vas_time_axis_fit (&self->axis);

  gtk_widget_size_allocate (GTK_WIDGET (self->ruler), &(GtkAllocation){ 0, 0, width, ruler }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->waveform), &(GtkAllocation){ left, ruler, length, waveform }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->marks), &(GtkAllocation){ 0, height - marks, width, marks }, -1);
  gtk_popover_present (GTK_POPOVER (self->hint));
  vas_timeline_apply_axis (self);
}

/* A span with only one of its ends chosen is a line there. */
static void
draw_span (VasTimeline *self, GtkSnapshot *snapshot)
{
  gint64 ends[] = { self->span_start_ms, self->span_end_ms };
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double first = self->axis.left, last = self->axis.left + self->axis.width;
  GdkRGBA color = { 0.2, 0.5, 0.9, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &color);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] >= 0 && vas_time_axis_shows (&self->axis, (double) ends[i]))
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (floor (vas_time_axis_get_x (&self->axis, (double) ends[i])), 0, 1,
                                                      height));

  if (ends[0] < 0 || ends[1] <= ends[0])
    return;

  color.alpha = SPAN_ALPHA;
  first = MAX (first, vas_time_axis_get_x (&self->axis, (double) ends[0]));
  last = MIN (last, vas_time_axis_get_x (&self->axis, (double) ends[1]));
  if (last > first)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (first, 0, last - first, height));
}

static void
vas_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  double x = floor (vas_time_axis_get_x (&self->axis, (double) self->shown_ms)) - PLAYHEAD_WIDTH / 2;
  GdkRGBA color;

  draw_span (self, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->ruler), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->waveform), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->marks), snapshot);

  if (!vas_time_axis_shows (&self->axis, (double) self->shown_ms))
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, 0, PLAYHEAD_WIDTH, gtk_widget_get_height (widget)));
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  return vas_timeline_query_tooltip (widget, x, y, by_keyboard, tooltip);
}

static void
vas_timeline_dispose (GObject *object)
{
  VasTimeline *self = VAS_TIMELINE (object);

  vas_timeline_set_playing (self, FALSE, 1);
  if (self->marks != NULL)
    vas_timeline_set_notes (self, NULL);
  g_clear_handle_id (&self->edit_timeout, g_source_remove);
  g_clear_object (&self->edited);
  g_clear_object (&self->view);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->ruler, gtk_widget_unparent);
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
  /**
   * VasTimeline::note-grabbed:
   *
   * Somebody begins to move a note, and wants to see the frame it is moved to.
   */
  signals[SIGNAL_NOTE_GRABBED] = g_signal_new ("note-grabbed", VAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 0);
  /**
   * VasTimeline::note-moved:
   * @note: the note, as it was
   * @start_ms: where it is to begin, in ms
   * @end_ms: where it is to end, in ms
   */
  signals[SIGNAL_NOTE_MOVED] = g_signal_new ("note-moved", VAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 3, VAS_TYPE_NOTE, G_TYPE_INT64, G_TYPE_INT64);
  /**
   * VasTimeline::span-chosen:
   * @start_ms: where the span begins, in ms; -1 if none is chosen any more
   * @end_ms: where it ends, in ms
   */
  signals[SIGNAL_SPAN_CHOSEN] = g_signal_new ("span-chosen", VAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

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
add_parts (VasTimeline *self)
{
  self->ruler = VAS_TIME_RULER (vas_time_ruler_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->ruler), GTK_WIDGET (self));
  self->waveform = VAS_WAVEFORM (vas_waveform_new ());
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->waveform), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (GTK_WIDGET (self->waveform), GTK_WIDGET (self));
  self->marks = VAS_MARKS (vas_marks_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->marks), GTK_WIDGET (self));
  vas_timeline_init_hint (self);
}

static void
vas_timeline_init (VasTimeline *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  silence_range (self);
  self->rate = 1;
  self->frame_ms = FRAME_MS;
  self->span_start_ms = self->span_end_ms = -1;

  add_parts (self);
  vas_timeline_init_view (self);
  /* A new adjustment is a new value, which moves the playhead among the marks */
  gtk_range_set_adjustment (GTK_RANGE (self),
                            gtk_adjustment_new (0, 0, 0, (double) VAS_TIMELINE_JUMP_MS / VAS_MS_PER_S, 30, 0));

  vas_timeline_init_pointer (self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

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

  if ((gint64) self->axis.duration_ms == duration_ms)
    return;

  vas_time_axis_set_duration (&self->axis, duration_ms);
  vas_waveform_set_duration_ms (self->waveform, duration_ms);
  vas_timeline_apply_axis (self);
  self->updating = TRUE;
  gtk_range_set_range (GTK_RANGE (self), 0, (double) duration_ms / VAS_MS_PER_S);
  self->updating = FALSE;
  vas_timeline_take_position (self, self->position_ms);
}

/**
 * vas_timeline_set_frame_ms:
 * @self: a timeline
 * @frame_ms: how long a frame lasts, in ms
 */
void
vas_timeline_set_frame_ms (VasTimeline *self, double frame_ms)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));
  g_return_if_fail (frame_ms > 0);

  self->frame_ms = frame_ms;
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

  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_func (self->notes, on_notes_items_changed, self);
  vas_marks_set_notes (self->marks, notes);
  g_set_object (&self->notes, notes);
  /* After the marks, which know then where the note is that is being moved */
  if (notes != NULL)
    g_signal_connect_swapped (notes, "items-changed", G_CALLBACK (on_notes_items_changed), self);
}

/**
 * vas_timeline_set_span:
 * @self: a timeline
 * @start_ms: where the chosen span begins, in ms; -1 if that is not chosen
 * @end_ms: where it ends, in ms; -1 if that is not chosen
 */
void
vas_timeline_set_span (VasTimeline *self, gint64 start_ms, gint64 end_ms)
{
  g_return_if_fail (VAS_IS_TIMELINE (self));

  if (self->span_start_ms == start_ms && self->span_end_ms == end_ms)
    return;

  self->span_start_ms = start_ms;
  self->span_end_ms = end_ms;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
