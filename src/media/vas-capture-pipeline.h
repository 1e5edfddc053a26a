/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: one microphone or camera, open. */

#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

#include "vas-feed.h"
#include "vas-frame.h"
#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_CAPTURE_PIPELINE (vas_capture_pipeline_get_type ())
G_DECLARE_FINAL_TYPE (VasCapturePipeline, vas_capture_pipeline, VAS, CAPTURE_PIPELINE, GObject)

/**
 * vas_capture_pipeline_new:
 * @kind: microphone or camera
 * @feed: where sound and pictures go
 * @device: (nullable): id of a VasDevice, %NULL for the default one
 * @description: (nullable): a GStreamer description, which goes before @device
 * @base_time: the clock time at which running time is 0; the same for sources that belong together
 */
VasCapturePipeline *vas_capture_pipeline_new (VasDeviceKind kind,
                                              VasFeed *feed,
                                              const char *device,
                                              const char *description,
                                              GstClockTime base_time);

/* Opens the device on a worker thread; signals tell how it went */
void vas_capture_pipeline_start (VasCapturePipeline *self);

/* Closes the device on a worker thread. No signal comes any more from the moment of the call. */
void vas_capture_pipeline_stop_async (VasCapturePipeline *self, GAsyncReadyCallback callback, gpointer user_data);
void vas_capture_pipeline_stop_finish (VasCapturePipeline *self, GAsyncResult *result);

/* The same, for somebody who is going away and waits for nothing */
void vas_capture_pipeline_abandon (VasCapturePipeline *self);

G_END_DECLS
