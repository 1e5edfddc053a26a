/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasApplication:
 *
 * The program with a window: it builds the objects of all layers and hands them down.
 *
 * Construct-only properties: `library` (folder of the library, or %NULL for the person's own), `audio-source` and
 * `video-source` (source descriptions that replace the devices, or %NULL).
 */
#define VAS_TYPE_APPLICATION (vas_application_get_type ())
G_DECLARE_FINAL_TYPE (VasApplication, vas_application, VAS, APPLICATION, AdwApplication)

VasApplication *vas_application_new (const char *library, const char *audio_source, const char *video_source);

G_END_DECLS
