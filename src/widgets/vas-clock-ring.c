/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-clock-ring.h"

#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RING_WIDTH 8.0
#define RING_ROOM 28

struct _VasClockRing
{
  GtkWidget parent_instance;

  GtkDrawingArea *ring;
  GtkWidget *figures;
  GtkLabel *time;
  GtkLabel *limit;

  gint64 elapsed_ms;
  gint64 remaining_ms;
  gint64 limit_ms;
  VasClockBand band;
  gboolean thinking;
  gboolean compact;

  gint64 shown_s;
};

G_DEFINE_FINAL_TYPE (VasClockRing, vas_clock_ring, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_THINKING,
  PROP_COMPACT,
  PROP_ELAPSED_MS,
  PROP_REMAINING_MS,
  PROP_LIMIT_MS,
  PROP_BAND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Time left counts down to 0 at the very end, so it is rounded up; time used is rounded down. */
static gint64
get_shown_s (VasClockRing *self)
{
  if (self->thinking)
    return (MAX (self->remaining_ms, 0) + VAS_MS_PER_S - 1) / VAS_MS_PER_S;

  return MAX (self->elapsed_ms, 0) / VAS_MS_PER_S;
}

static double
get_fraction (VasClockRing *self)
{
  gint64 left = CLAMP (self->remaining_ms, 0, self->limit_ms);
  gboolean animations;

  if (self->limit_ms <= 0)
    return 0;

  /* In overtime the whole ring stands there in red. */
  if (self->remaining_ms < 0 && !self->thinking)
    return 1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);
  if (!animations)
    left = (left + VAS_MS_PER_S - 1) / VAS_MS_PER_S * VAS_MS_PER_S;

  return (double) left / self->limit_ms;
}

static char *
describe (VasClockRing *self)
{
  g_autofree char *time = vas_time_format_spoken (self->shown_s * VAS_MS_PER_S);
  g_autofree char *limit = vas_time_format_spoken (self->limit_ms);

  if (self->thinking)
    /* Translators: said by a screen reader that asks. %s: "24 seconds" */
    return g_strdup_printf (_ ("%s left to think"), time);

  /* Translators: said by a screen reader that asks. "1 minute 2 seconds of 2 minutes" */
  return g_strdup_printf (_ ("%1$s of %2$s"), time, limit);
}

static void
update_figures (VasClockRing *self)
{
  gint64 shown_s = get_shown_s (self);
  g_autofree char *time = vas_time_format_clock (shown_s * VAS_MS_PER_S);
  g_autofree char *limit = vas_time_format_clock (self->limit_ms);
  g_autofree char *of_limit = NULL;
  g_autofree char *words = NULL;

  self->shown_s = shown_s;
  /* Translators: below the time used for an answer. %s: the time there is, "2:00" */
  of_limit = self->thinking ? g_strdup (_ ("to think")) : g_strdup_printf (C_ ("time limit", "of %s"), limit);
  words = describe (self);

  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->limit, of_limit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
update_band (VasClockRing *self)
{
  static const char *const classes[] = {
    [VAS_CLOCK_BAND_NEUTRAL] = "neutral",
    [VAS_CLOCK_BAND_GREEN] = "green",
    [VAS_CLOCK_BAND_AMBER] = "amber",
    [VAS_CLOCK_BAND_RED] = "red",
  };
  const char *const shown[] = { self->thinking ? "thinking" : classes[self->band], NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) shown);
}

/* Round, and never smaller than the widest time, so that it keeps its size while the figures change. */
static int
get_diameter (VasClockRing *self)
{
  int width, height;

  gtk_widget_measure (self->figures, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->figures, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return (int) ceil (hypot (width, height)) + RING_ROOM;
}

static void
trace_ring (cairo_t *cr, double radius, double fraction)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, -G_PI_2, 2 * G_PI * fraction - G_PI_2);
}

static void
trace_line (cairo_t *cr, double length, double y, double fraction)
{
  cairo_new_path (cr);
  cairo_move_to (cr, -length / 2, y);
  cairo_line_to (cr, length * (fraction - 0.5), y);
}

/* Where a ring has no room, a line below the figures empties in its place. */
static void
on_ring_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  VasClockRing *self = user_data;
  const double parts[] = { 1, get_fraction (self) };
  gboolean round = MIN (width, height) >= get_diameter (self);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);

  for (gsize i = 0; i < G_N_ELEMENTS (parts) && parts[i] > 0; i++)
    {
      if (round)
        trace_ring (cr, (MIN (width, height) - RING_WIDTH) / 2, parts[i]);
      else
        trace_line (cr, width - 2 * RING_WIDTH, (height - RING_WIDTH) / 2, parts[i]);
      cairo_set_source_rgba (cr, color.red, color.green, color.blue, i == 0 ? color.alpha * 0.2 : color.alpha);
      cairo_stroke (cr);
    }
}

static void
vas_clock_ring_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  VasClockRing *self = VAS_CLOCK_RING (widget);

  *minimum = *natural = get_diameter (self);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->figures, GTK_ORIENTATION_VERTICAL, -1, NULL, minimum, NULL, NULL);
      *minimum += 2 * (int) RING_WIDTH;
      if (self->compact)
        *natural = *minimum;
    }
}

static void
vas_clock_ring_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
vas_clock_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasClockRing *self = VAS_CLOCK_RING (object);

  switch (prop_id)
    {
    case PROP_THINKING:
      g_value_set_boolean (value, self->thinking);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_ELAPSED_MS:
      g_value_set_int64 (value, self->elapsed_ms);
      break;
    case PROP_REMAINING_MS:
      g_value_set_int64 (value, self->remaining_ms);
      break;
    case PROP_LIMIT_MS:
      g_value_set_int64 (value, self->limit_ms);
      break;
    case PROP_BAND:
      g_value_set_enum (value, self->band);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_clock_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasClockRing *self = VAS_CLOCK_RING (object);

  switch (prop_id)
    {
    case PROP_THINKING:
      self->thinking = g_value_get_boolean (value);
      update_band (self);
      update_figures (self);
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_ELAPSED_MS:
      self->elapsed_ms = g_value_get_int64 (value);
      break;
    case PROP_REMAINING_MS:
      self->remaining_ms = g_value_get_int64 (value);
      break;
    case PROP_LIMIT_MS:
      self->limit_ms = g_value_get_int64 (value);
      update_figures (self);
      break;
    case PROP_BAND:
      self->band = g_value_get_enum (value);
      update_band (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (get_shown_s (self) != self->shown_s)
    update_figures (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->ring));
}

static void
vas_clock_ring_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vas_clock_ring_parent_class)->dispose (object);
}

static void
vas_clock_ring_class_init (VasClockRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_clock_ring_get_property;
  object_class->set_property = vas_clock_ring_set_property;
  object_class->dispose = vas_clock_ring_dispose;

  widget_class->measure = vas_clock_ring_measure;
  widget_class->size_allocate = vas_clock_ring_size_allocate;

  /**
   * VasClockRing:thinking:
   *
   * Whether thinking time runs: the figures count down, and the ring has the accent colour.
   */
  properties[PROP_THINKING] = g_param_spec_boolean ("thinking", NULL, NULL, FALSE, flags);
  /**
   * VasClockRing:compact:
   *
   * Whether a line below the figures is enough, where something else needs the height.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  /**
   * VasClockRing:elapsed-ms:
   *
   * Time used, in ms.
   */
  properties[PROP_ELAPSED_MS] = g_param_spec_int64 ("elapsed-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasClockRing:remaining-ms:
   *
   * Time left, in ms; below 0 in overtime.
   */
  properties[PROP_REMAINING_MS] = g_param_spec_int64 ("remaining-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * VasClockRing:limit-ms:
   *
   * The whole time, in ms.
   */
  properties[PROP_LIMIT_MS] = g_param_spec_int64 ("limit-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasClockRing:band:
   *
   * The colour while answering.
   */
  properties[PROP_BAND] = g_param_spec_enum ("band", NULL, NULL, VAS_TYPE_CLOCK_BAND, VAS_CLOCK_BAND_NEUTRAL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "clockring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-clock-ring.ui");
  gtk_widget_class_bind_template_child (widget_class, VasClockRing, ring);
  gtk_widget_class_bind_template_child (widget_class, VasClockRing, figures);
  gtk_widget_class_bind_template_child (widget_class, VasClockRing, time);
  gtk_widget_class_bind_template_child (widget_class, VasClockRing, limit);
}

static void
vas_clock_ring_init (VasClockRing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drawing_area_set_draw_func (self->ring, on_ring_draw, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Time"), -1);
  update_band (self);
  update_figures (self);
}

GtkWidget *
vas_clock_ring_new (void)
{
  return g_object_new (VAS_TYPE_CLOCK_RING, NULL);
}
