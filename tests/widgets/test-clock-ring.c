/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-clock-ring.h"

#include "find-widget.h"

#include <adwaita.h>

static void
set_times (GtkWidget *ring, gint64 elapsed_ms, gint64 limit_ms)
{
  g_object_set (ring, "limit-ms", limit_ms, "elapsed-ms", elapsed_ms, "remaining-ms", limit_ms - elapsed_ms, NULL);
}

static void
test_counts_down_while_thinking (void)
{
  g_autoptr (GtkWidget) ring = g_object_ref_sink (vas_clock_ring_new ());

  g_object_set (ring, "thinking", TRUE, NULL);
  set_times (ring, 6001, 30000);
  g_assert_true (shows_text (ring, "0:24"));
  gtk_test_accessible_assert_role (ring, GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "24 seconds left to think");

  /* 0:00 stands there when there is no time left, and not a second before */
  set_times (ring, 29999, 30000);
  g_assert_true (shows_text (ring, "0:01"));
  set_times (ring, 30000, 30000);
  g_assert_true (shows_text (ring, "0:00"));
}

static void
test_counts_up_while_answering (void)
{
  g_autoptr (GtkWidget) ring = g_object_ref_sink (vas_clock_ring_new ());

  set_times (ring, 62999, 120000);
  g_assert_true (shows_text (ring, "1:02"));
  g_assert_true (shows_text (ring, "of 2:00"));
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 minute 2 seconds of 2 minutes");

  set_times (ring, 132000, 120000);
  g_assert_true (shows_text (ring, "2:12"));
}

static void
test_has_the_band_as_class (void)
{
  g_autoptr (GtkWidget) ring = g_object_ref_sink (vas_clock_ring_new ());

  g_object_set (ring, "band", VAS_CLOCK_BAND_AMBER, NULL);
  g_assert_true (gtk_widget_has_css_class (ring, "amber"));
  g_object_set (ring, "band", VAS_CLOCK_BAND_RED, NULL);
  g_assert_true (gtk_widget_has_css_class (ring, "red"));
  g_assert_false (gtk_widget_has_css_class (ring, "amber"));
  g_object_set (ring, "thinking", TRUE, NULL);
  g_assert_true (gtk_widget_has_css_class (ring, "thinking"));
  g_assert_false (gtk_widget_has_css_class (ring, "red"));
}

static void
test_keeps_its_size (void)
{
  g_autoptr (GtkWidget) ring = g_object_ref_sink (vas_clock_ring_new ());
  int before, after, height;

  set_times (ring, 0, 120000);
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  set_times (ring, 111111, 120000);
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);
  gtk_widget_measure (ring, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  g_assert_cmpint (before, ==, after);
  g_assert_cmpint (height, ==, after);
}

static void
test_gives_way_where_there_is_no_room (void)
{
  g_autoptr (GtkWidget) ring = g_object_ref_sink (vas_clock_ring_new ());
  int least, wanted, width;

  set_times (ring, 5000, 30000);
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (ring, GTK_ORIENTATION_VERTICAL, -1, &least, &wanted, NULL, NULL);
  g_assert_cmpint (wanted, ==, width);
  g_assert_cmpint (least, <, wanted);
  g_assert_cmpint (least, >, 0);
}

/* Returns: (transfer full): what the ring looks like, pixel by pixel */
static GBytes *
take_picture (GtkWidget *ring)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (ring);
  int height = gtk_widget_get_height (ring);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  GBytes *bytes;

  gtk_test_widget_wait_for_draw (ring);
  paintable = gtk_widget_paintable_new (ring);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  cairo_surface_destroy (surface);

  return bytes;
}

static gboolean
moves_within_a_second (GtkWidget *ring)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  set_times (ring, 5100, 30000);
  before = take_picture (ring);
  set_times (ring, 5900, 30000);
  after = take_picture (ring);

  return !g_bytes_equal (before, after);
}

static void
test_steps_by_seconds_where_motion_is_not_wanted (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *ring = vas_clock_ring_new ();

  gtk_window_set_child (GTK_WINDOW (window), ring);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (ring);

  g_object_set (gtk_widget_get_settings (ring), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (moves_within_a_second (ring));
  g_object_set (gtk_widget_get_settings (ring), "gtk-enable-animations", FALSE, NULL);
  g_assert_false (moves_within_a_second (ring));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/clock-ring/counts-down-while-thinking", test_counts_down_while_thinking);
  g_test_add_func ("/clock-ring/counts-up-while-answering", test_counts_up_while_answering);
  g_test_add_func ("/clock-ring/has-the-band-as-class", test_has_the_band_as_class);
  g_test_add_func ("/clock-ring/keeps-its-size", test_keeps_its_size);
  g_test_add_func ("/clock-ring/gives-way-where-there-is-no-room", test_gives_way_where_there_is_no_room);
  g_test_add_func ("/clock-ring/steps-by-seconds-where-motion-is-not-wanted",
                   test_steps_by_seconds_where_motion_is_not_wanted);

  return g_test_run ();
}
