/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vas_media_init:
 * @error: return location for an error
 *
 * Prepares the process for recording and playback. Call it once, early, from the main thread, before any other thread is
 * started. Besides starting GStreamer it keeps large buffers out of the heap, which otherwise grows from take to take,
 * and ignores SIGXFSZ, so that a limit on file sizes becomes an error instead of the program's end.
 *
 * Returns: %FALSE with %VAS_MEDIA_ERROR_MISSING_PLUGIN when a part of GStreamer is missing
 */
gboolean vas_media_init (GError **error);

G_END_DECLS
