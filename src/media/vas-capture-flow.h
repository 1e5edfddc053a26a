/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: what the streaming threads of a capture pipeline do. */

#pragma once

#include <gst/gst.h>

#include "vas-feed.h"
#include "vas-preview.h"
#include "vas-terms.h"

G_BEGIN_DECLS

/* Names of the application messages that streaming threads post */
#define VAS_CAPTURE_MESSAGE_FLOWING "vas-flowing"
#define VAS_CAPTURE_MESSAGE_ENDED "vas-ended"
#define VAS_CAPTURE_MESSAGE_FRAME "vas-frame"
#define VAS_CAPTURE_MESSAGE_MOVED "vas-moved"

typedef struct _VasCaptureFlow VasCaptureFlow;

VasCaptureFlow *vas_capture_flow_new (VasFeed *feed);
void vas_capture_flow_unref (VasCaptureFlow *self);

/* (transfer full): a floating bin with a sink pad, which converts, meters or previews, and pushes into the feed */
GstElement *vas_capture_flow_make_bin (VasCaptureFlow *self, VasDeviceKind kind, GError **error);

/* Posts MESSAGE_MOVED whenever the sound daemon connects @source, which has a property `current-device` */
void vas_capture_flow_watch_source (GstElement *source);

/* Monotonic time in us at which something came in last; 0 before the first time */
gint64 vas_capture_flow_get_last_us (VasCaptureFlow *self);
VasPreview *vas_capture_flow_get_preview (VasCaptureFlow *self);

G_END_DECLS
