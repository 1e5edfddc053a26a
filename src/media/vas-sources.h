/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: from a device or a description to a GStreamer source. */

#pragma once

#include <gst/gst.h>

#include "vas-terms.h"

G_BEGIN_DECLS

/* What a VasDevice id begins with; the rest is the name the sound or video service knows it by, or a path */
#define VAS_SOURCE_PULSE "pulse:"
#define VAS_SOURCE_PIPEWIRE "pipewire:"
#define VAS_SOURCE_ALSA "alsa:"
#define VAS_SOURCE_V4L2 "v4l2:"

/**
 * vas_sources_make:
 * @kind: microphone or camera
 * @id: (nullable): id of a VasDevice, %NULL for the default one
 * @description: (nullable): a GStreamer description, which goes before @id
 * @error: return location for an error of %VAS_MEDIA_ERROR
 *
 * Opens sound and video services to see whether they are there: may take a while, call it on a worker thread.
 *
 * Returns: (transfer full): a floating bin with one source pad, raw sound or raw pictures
 */
GstElement *vas_sources_make (VasDeviceKind kind, const char *id, const char *description, GError **error);

/**
 * vas_sources_find_pulse:
 * @bin: what vas_sources_make() returned
 *
 * Returns: (transfer full) (nullable): the element that tells by `current-device` which source it is connected to
 */
GstElement *vas_sources_find_pulse (GstElement *bin);

/* What a camera offers best, of sizes up to 1280x720 and 30 frames a second: (transfer full) */
GstCaps *vas_sources_choose_camera_caps (GstCaps *offered);

G_END_DECLS
