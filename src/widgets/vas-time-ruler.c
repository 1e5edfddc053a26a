/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-time-ruler.h"

#include "vas-time.h"

#include <math.h>

/* Between two labels, in pixels. */
#define GAP 24
#define TICK_HEIGHT 4
/* Ticks without label between two with one. */
#define N_MINOR 5

struct _VasTimeRuler
{
  GtkWidget parent_instance;

  VasTimeAxis axis;
};

G_DEFINE_FINAL_TYPE (VasTimeRuler, vas_time_ruler, GTK_TYPE_WIDGET)

static char *
format_time (gint64 ms, gint64 step_ms)
{
  return step_ms < VAS_MS_PER_S ? vas_time_format_clock_tenths (ms) : vas_time_format_clock (ms);
}

static void
get_label_size (VasTimeRuler *self, const char *text, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_get_pixel_size (layout, width, height);
}

/* The last label is the widest there can be. */
static gint64
get_step_ms (VasTimeRuler *self)
{
  g_autofree char *longest = vas_time_format_clock_tenths ((gint64) self->axis.duration_ms);
  int width;

  get_label_size (self, longest, &width, NULL);

  return vas_time_axis_get_tick_ms (&self->axis, width + GAP);
}

static void
draw_label (VasTimeRuler *self, cairo_t *cr, gint64 ms, gint64 step_ms)
{
  g_autofree char *time = format_time (ms, step_ms);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), time);
  double x = vas_time_axis_get_x (&self->axis, (double) ms);
  double last = gtk_widget_get_width (GTK_WIDGET (self));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (cr, floor (CLAMP (x - width / 2.0, 0, MAX (last - width, 0))), 0);
  pango_cairo_show_layout (cr, layout);
}

static void
vas_time_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasTimeRuler *self = VAS_TIME_RULER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gint64 step_ms, first;
  cairo_t *cr;
  GdkRGBA color;

  if (self->axis.length_ms <= 0 || width <= 0 || height <= 0)
    return;

  step_ms = get_step_ms (self);
  first = (gint64) floor (self->axis.start_ms / (double) step_ms);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);

  for (gint64 i = first * N_MINOR;; i++)
    {
      double ms = (double) i * (double) step_ms / N_MINOR;

      if (ms > self->axis.start_ms + self->axis.length_ms)
        break;
      if (ms < self->axis.start_ms)
        continue;

      cairo_rectangle (cr, floor (vas_time_axis_get_x (&self->axis, ms)),
                       height - (i % N_MINOR == 0 ? TICK_HEIGHT : TICK_HEIGHT / 2), 1, TICK_HEIGHT);
      cairo_fill (cr);
      if (i % N_MINOR == 0)
        draw_label (self, cr, (gint64) ms, step_ms);
    }
  cairo_destroy (cr);
}

static void
vas_time_ruler_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  int height;

  get_label_size (VAS_TIME_RULER (widget), "0:00.0", NULL, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? height + TICK_HEIGHT : 0;
}

static void
vas_time_ruler_class_init (VasTimeRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = vas_time_ruler_measure;
  widget_class->snapshot = vas_time_ruler_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
vas_time_ruler_init (VasTimeRuler *self)
{
}

GtkWidget *
vas_time_ruler_new (void)
{
  return g_object_new (VAS_TYPE_TIME_RULER, NULL);
}

/**
 * vas_time_ruler_set_axis:
 * @self: a ruler
 * @axis: which part of the recording lies where
 */
void
vas_time_ruler_set_axis (VasTimeRuler *self, const VasTimeAxis *axis)
{
  g_return_if_fail (VAS_IS_TIME_RULER (self));

  self->axis = *axis;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
