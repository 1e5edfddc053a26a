/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame clock drives it while the circle moves. Without motion a slow timer is enough for the words. */

#include "vas-breathing-guide.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Longer out than in: that is what calms. */
#define IN_MS 4000
#define OUT_MS 6000
#define WORDS_MS 100

#define DIAMETER 168
#define SMALLEST 0.4

struct _VasBreathingGuide
{
  GtkWidget parent_instance;

  GtkDrawingArea *circle;
  GtkLabel *words;

  gint64 since_us;
  guint tick;
  guint timer;
  double breath;
};

G_DEFINE_FINAL_TYPE (VasBreathingGuide, vas_breathing_guide, GTK_TYPE_WIDGET)

static void
update (VasBreathingGuide *self)
{
  gboolean in;

  self->breath = vas_breathing_guide_breath_at ((g_get_monotonic_time () - self->since_us) / 1000, &in);
  /* Translators: beside a circle that grows and shrinks, in the pause between two questions */
  gtk_label_set_label (self->words, in ? _ ("Breathe in") : _ ("Breathe out"));
  gtk_widget_queue_draw (GTK_WIDGET (self->circle));
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  update (VAS_BREATHING_GUIDE (widget));
  return G_SOURCE_CONTINUE;
}

static gboolean
on_timer (gpointer user_data)
{
  update (VAS_BREATHING_GUIDE (user_data));
  return G_SOURCE_CONTINUE;
}

static void
stop (VasBreathingGuide *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
start (VasBreathingGuide *self)
{
  gboolean moving = adw_get_enable_animations (GTK_WIDGET (self));

  stop (self);
  self->since_us = g_get_monotonic_time ();
  gtk_widget_set_visible (GTK_WIDGET (self->circle), moving);
  if (moving)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else
    self->timer = g_timeout_add (WORDS_MS, on_timer, self);
  update (self);
}

static void
fill_circle (cairo_t *cr, const GdkRGBA *color, double alpha, double radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
  cairo_fill (cr);
}

static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  VasBreathingGuide *self = user_data;
  double radius = MIN (width, height) / 2.0;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  cairo_translate (cr, width / 2.0, height / 2.0);
  fill_circle (cr, &color, 0.12, radius);
  fill_circle (cr, &color, 0.45, radius * (SMALLEST + (1 - SMALLEST) * self->breath));
}

static void
vas_breathing_guide_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_breathing_guide_parent_class)->map (widget);
  start (VAS_BREATHING_GUIDE (widget));
}

static void
vas_breathing_guide_unmap (GtkWidget *widget)
{
  stop (VAS_BREATHING_GUIDE (widget));
  GTK_WIDGET_CLASS (vas_breathing_guide_parent_class)->unmap (widget);
}

static void
vas_breathing_guide_dispose (GObject *object)
{
  GtkWidget *child;

  stop (VAS_BREATHING_GUIDE (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vas_breathing_guide_parent_class)->dispose (object);
}

static void
vas_breathing_guide_class_init (VasBreathingGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_breathing_guide_dispose;
  widget_class->map = vas_breathing_guide_map;
  widget_class->unmap = vas_breathing_guide_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "breathingguide");
}

static void
vas_breathing_guide_init (VasBreathingGuide *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Breathing guide"), -1);

  self->circle = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "content-width", DIAMETER, "content-height", DIAMETER, "halign", GTK_ALIGN_CENTER, NULL);
  gtk_drawing_area_set_draw_func (self->circle, on_draw, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->circle), "circle");
  gtk_widget_set_parent (GTK_WIDGET (self->circle), GTK_WIDGET (self));

  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "title-2");
  gtk_widget_set_parent (GTK_WIDGET (self->words), GTK_WIDGET (self));
}

/**
 * vas_breathing_guide_breath_at:
 * @elapsed_ms: time since the first breath began, in ms
 * @in: (out): whether it is time to breathe in
 *
 * Returns: how full the lungs are, 0 to 1
 */
double
vas_breathing_guide_breath_at (gint64 elapsed_ms, gboolean *in)
{
  gint64 within = elapsed_ms % (IN_MS + OUT_MS);
  double share;

  *in = within < IN_MS;
  share = *in ? (double) within / IN_MS : 1 - (double) (within - IN_MS) / OUT_MS;

  return (1 - cos (G_PI * share)) / 2;
}
