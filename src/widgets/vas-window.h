/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasWindow:
 *
 * The window: one page at a time, each with its own header bar. It can be shown before the library is open.
 *
 * Construct-only properties: `library` (#VasLibrary), `settings` (#GSettings), `audio-source` and `video-source`
 * (source descriptions that replace the devices, or %NULL).
 */
#define VAS_TYPE_WINDOW (vas_window_get_type ())
G_DECLARE_FINAL_TYPE (VasWindow, vas_window, VAS, WINDOW, AdwApplicationWindow)

GtkWidget *vas_window_new (GtkApplication *application,
                           VasLibrary *library,
                           GSettings *settings,
                           const char *audio_source,
                           const char *video_source);

void vas_window_show_trouble (VasWindow *self, const char *title, const char *description);
void vas_window_close_unasked (VasWindow *self);
void vas_window_show_message (VasWindow *self, const char *message);

G_END_DECLS
