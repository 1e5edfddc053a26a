/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-waveform.h"

#include <math.h>

#define BAR_WIDTH 2
#define BAR_STEP 3
#define MINIMUM_HEIGHT 32
#define NATURAL_HEIGHT 48
#define PLAYHEAD_WIDTH 2
/* However much room there is, the outline stays one that the eye takes in, in pixels. */
#define TALLEST 220

struct _VasWaveform
{
  GtkWidget parent_instance;

  VasPeaks *peaks;
  gint64 duration_ms;
  gint64 position_ms;
  double start_ms;
  double shown_ms; /* what the width stands for; 0: all of it */

  /* The outline as it was drawn last, so that a moving playhead costs no more than itself. */
  GskRenderNode *outline;
};

G_DEFINE_FINAL_TYPE (VasWaveform, vas_waveform, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PEAKS,
  PROP_DURATION_MS,
  PROP_POSITION_MS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
redraw_outline (VasWaveform *self)
{
  g_clear_pointer (&self->outline, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gint64
get_length_ms (VasWaveform *self)
{
  gint64 peaks_ms = self->peaks != NULL ? vas_peaks_get_duration_ms (self->peaks) : 0;

  return self->duration_ms > 0 ? self->duration_ms : peaks_ms;
}

static double
get_shown_ms (VasWaveform *self)
{
  return self->shown_ms > 0 ? self->shown_ms : (double) get_length_ms (self);
}

static double
get_playhead_x (VasWaveform *self, gint64 position_ms)
{
  double shown_ms = get_shown_ms (self);

  if (position_ms < 0 || shown_ms <= 0)
    return -1;

  return floor (CLAMP (((double) position_ms - self->start_ms) / shown_ms, 0, 1) *
                gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Loudness is heard roughly as a root of the amplitude; the square root shows quiet speech without lifting the hiss. */
static double
get_bar_height (VasWaveform *self, double from_ms, double to_ms, int height)
{
  double peak = 0;

  if (self->peaks != NULL && to_ms > from_ms)
    peak = vas_peaks_get_highest (self->peaks, (gint64) from_ms, (gint64) to_ms);

  return MAX (BAR_WIDTH, sqrt (peak) * height);
}

/* Each bar stands for its own piece of the recording, and moves with it: bars that were divided anew at each place would
 * flicker while somebody scrolls. */
static GskRenderNode *
draw_outline (VasWaveform *self, int width, int height)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  double bar_ms = get_shown_ms (self) * BAR_STEP / width;
  double first = bar_ms > 0 ? floor (self->start_ms / bar_ms) : 0;
  double offset = bar_ms > 0 ? (first - self->start_ms / bar_ms) * BAR_STEP : 0;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gdk_cairo_set_source_rgba (cr, &color);

  for (int i = 0; offset + i * BAR_STEP + BAR_WIDTH <= width; i++)
    {
      double from_ms = (first + i) * bar_ms;
      double bar = get_bar_height (self, from_ms, from_ms + bar_ms, MIN (height, TALLEST));

      cairo_rectangle (cr, offset + i * BAR_STEP, (height - bar) / 2, BAR_WIDTH, bar);
    }
  cairo_fill (cr);
  cairo_destroy (cr);

  return node;
}

static void
vas_waveform_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasWaveform *self = VAS_WAVEFORM (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double x = get_playhead_x (self, self->position_ms);
  GdkRGBA accent = { 0.2, 0.5, 0.9, 1 };

  if (width <= 0 || height <= 0)
    return;

  if (self->outline == NULL)
    self->outline = draw_outline (self, width, height);
  gtk_snapshot_append_node (snapshot, self->outline);

  if (x < 0)
    return;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent);
  gtk_snapshot_append_color (snapshot, &accent,
                             &GRAPHENE_RECT_INIT (MIN (x, width - PLAYHEAD_WIDTH), 0, PLAYHEAD_WIDTH, height));
}

static void
vas_waveform_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? MINIMUM_HEIGHT : 0;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? NATURAL_HEIGHT : 0;
}

static void
vas_waveform_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_clear_pointer (&VAS_WAVEFORM (widget)->outline, gsk_render_node_unref);
}

static void
vas_waveform_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vas_waveform_parent_class)->css_changed (widget, change);
  redraw_outline (VAS_WAVEFORM (widget));
}

static void
vas_waveform_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasWaveform *self = VAS_WAVEFORM (object);

  switch (prop_id)
    {
    case PROP_PEAKS:
      g_value_set_boxed (value, self->peaks);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_POSITION_MS:
      g_value_set_int64 (value, self->position_ms);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_waveform_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasWaveform *self = VAS_WAVEFORM (object);

  switch (prop_id)
    {
    case PROP_PEAKS:
      vas_waveform_set_peaks (self, g_value_get_boxed (value));
      break;
    case PROP_DURATION_MS:
      vas_waveform_set_duration_ms (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION_MS:
      vas_waveform_set_position_ms (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_waveform_finalize (GObject *object)
{
  VasWaveform *self = VAS_WAVEFORM (object);

  g_clear_pointer (&self->outline, gsk_render_node_unref);
  g_clear_pointer (&self->peaks, vas_peaks_unref);

  G_OBJECT_CLASS (vas_waveform_parent_class)->finalize (object);
}

static void
vas_waveform_class_init (VasWaveformClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_waveform_get_property;
  object_class->set_property = vas_waveform_set_property;
  object_class->finalize = vas_waveform_finalize;

  widget_class->measure = vas_waveform_measure;
  widget_class->size_allocate = vas_waveform_size_allocate;
  widget_class->snapshot = vas_waveform_snapshot;
  widget_class->css_changed = vas_waveform_css_changed;

  /**
   * VasWaveform:peaks:
   *
   * The outline; none shows a flat line.
   */
  properties[PROP_PEAKS] = g_param_spec_boxed ("peaks", NULL, NULL, VAS_TYPE_PEAKS, flags);
  /**
   * VasWaveform:duration-ms:
   *
   * What the width stands for, in ms; 0: as long as the peaks are.
   */
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasWaveform:position-ms:
   *
   * Where the playhead stands, in ms; -1: there is none.
   */
  properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, -1, G_MAXINT64, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "waveform");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vas_waveform_init (VasWaveform *self)
{
  self->position_ms = -1;
}

GtkWidget *
vas_waveform_new (void)
{
  return g_object_new (VAS_TYPE_WAVEFORM, NULL);
}

/**
 * vas_waveform_set_peaks:
 * @self: a waveform
 * @peaks: (nullable): the outline to show
 */
void
vas_waveform_set_peaks (VasWaveform *self, VasPeaks *peaks)
{
  g_return_if_fail (VAS_IS_WAVEFORM (self));

  if (self->peaks == peaks)
    return;

  g_clear_pointer (&self->peaks, vas_peaks_unref);
  if (peaks != NULL)
    self->peaks = vas_peaks_ref (peaks);
  redraw_outline (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PEAKS]);
}

/**
 * vas_waveform_set_duration_ms:
 * @self: a waveform
 * @duration_ms: what the width stands for, in ms; 0: as long as the peaks are
 */
void
vas_waveform_set_duration_ms (VasWaveform *self, gint64 duration_ms)
{
  g_return_if_fail (VAS_IS_WAVEFORM (self));

  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  redraw_outline (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DURATION_MS]);
}

/**
 * vas_waveform_set_position_ms:
 * @self: a waveform
 * @position_ms: where the playhead stands, in ms; -1: there is none
 */
void
vas_waveform_set_position_ms (VasWaveform *self, gint64 position_ms)
{
  gboolean moved;

  g_return_if_fail (VAS_IS_WAVEFORM (self));

  if (self->position_ms == position_ms)
    return;

  moved = get_playhead_x (self, self->position_ms) != get_playhead_x (self, position_ms);
  self->position_ms = position_ms;
  if (moved)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_MS]);
}

/**
 * vas_waveform_set_range:
 * @self: a waveform
 * @start_ms: what the left end stands for, in ms
 * @shown_ms: what the width stands for, in ms; 0: the whole duration
 */
void
vas_waveform_set_range (VasWaveform *self, double start_ms, double shown_ms)
{
  g_return_if_fail (VAS_IS_WAVEFORM (self));
  g_return_if_fail (start_ms >= 0 && shown_ms >= 0);

  if (self->start_ms == start_ms && self->shown_ms == shown_ms)
    return;

  self->start_ms = start_ms;
  self->shown_ms = shown_ms;
  redraw_outline (self);
}
