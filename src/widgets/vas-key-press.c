/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-press.h"

/* A key that seems to have waited for longer was timed by another clock. */
#define LONGEST_WAIT_MS 1000

/**
 * vas_key_press_get_plain:
 * @controller: what hears the key
 * @keyval: the key as it is heard
 * @keycode: where it lies on the keyboard
 *
 * Returns: the key as it is without Shift: a digit with Shift is another sign on every keyboard
 */
guint
vas_key_press_get_plain (GtkEventControllerKey *controller, guint keyval, guint keycode)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint plain = keyval;

  if (event != NULL)
    gdk_display_translate_key (gtk_widget_get_display (widget), keycode, 0, (int) gdk_key_event_get_layout (event),
                               &plain, NULL, NULL, NULL);

  return plain;
}

/**
 * vas_key_press_get_time_us:
 * @controller: what hears the key
 *
 * When a key was pressed, however long the program was busy since. X11 and Wayland leave it open which clock times an
 * event; servers use the monotonic one of the machine, in ms, of which 32 bits are left. Where the two do not fit
 * together, the key was pressed just now.
 *
 * Returns: the time, as of g_get_monotonic_time(), in µs
 */
gint64
vas_key_press_get_time_us (GtkEventControllerKey *controller)
{
  guint32 time_ms = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  gint64 now_us = g_get_monotonic_time ();
  guint32 waited_ms = (guint32) (now_us / 1000) - time_ms;

  return time_ms != GDK_CURRENT_TIME && waited_ms < LONGEST_WAIT_MS ? now_us - (gint64) waited_ms * 1000 : now_us;
}
