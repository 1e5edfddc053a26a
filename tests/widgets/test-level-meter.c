/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-level-meter.h"

#include "find-widget.h"
#include "wait-until.h"

#include <adwaita.h>

static void
test_shows_level (void)
{
  g_autoptr (GtkWidget) meter = g_object_ref_sink (vas_level_meter_new ());
  GtkWidget *bar = find_widget_by_type (meter, GTK_TYPE_LEVEL_BAR);

  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Input level");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Silent");

  vas_level_meter_set_level_db (VAS_LEVEL_METER (meter), -20);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 40.0);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Good level");

  vas_level_meter_set_level_db (VAS_LEVEL_METER (meter), -50);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Quiet");
}

static void
test_keeps_in_range (void)
{
  g_autoptr (GtkWidget) meter = g_object_ref_sink (vas_level_meter_new ());
  double level_db, peak_db;

  vas_level_meter_set_level_db (VAS_LEVEL_METER (meter), -G_MAXDOUBLE);
  vas_level_meter_set_peak_db (VAS_LEVEL_METER (meter), 12);
  g_object_get (meter, "level-db", &level_db, "peak-db", &peak_db, NULL);

  g_assert_cmpfloat (level_db, ==, -60);
  g_assert_cmpfloat (peak_db, ==, 0);
}

static gboolean
sign_is_gone (gpointer user_data)
{
  return !shows_text (user_data, "Too loud");
}

static void
test_says_when_it_clips (void)
{
  g_autoptr (GtkWidget) meter = g_object_ref_sink (vas_level_meter_new ());

  g_assert_false (shows_text (meter, "Too loud"));

  /* One loud moment is over before anybody can read */
  vas_level_meter_set_clipping (VAS_LEVEL_METER (meter), TRUE);
  vas_level_meter_set_clipping (VAS_LEVEL_METER (meter), FALSE);
  g_assert_true (shows_text (meter, "Too loud"));
  g_assert_true (wait_until (sign_is_gone, meter, 10));
}

static void
test_sign_takes_no_room (void)
{
  g_autoptr (GtkWidget) meter = g_object_ref_sink (vas_level_meter_new ());
  int without, with;

  gtk_widget_measure (meter, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &without, NULL, NULL);
  vas_level_meter_set_clipping (VAS_LEVEL_METER (meter), TRUE);
  gtk_widget_measure (meter, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &with, NULL, NULL);

  g_assert_cmpint (without, ==, with);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/level-meter/shows-level", test_shows_level);
  g_test_add_func ("/level-meter/keeps-in-range", test_keeps_in_range);
  g_test_add_func ("/level-meter/says-when-it-clips", test_says_when_it_clips);
  g_test_add_func ("/level-meter/sign-takes-no-room", test_sign_takes_no_room);

  return g_test_run ();
}
