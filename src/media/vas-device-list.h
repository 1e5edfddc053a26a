/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: GStreamer's devices as the candidate should see them. */

#pragma once

#include <gst/gst.h>

#include "vas-device.h"

G_BEGIN_DECLS

/**
 * vas_device_list_make:
 * @gst_devices: (element-type GstDevice): what a device monitor shows
 * @kind: microphones or cameras
 *
 * Each device once, although sound daemon, PipeWire and kernel may each show it; and no monitors of loudspeakers.
 *
 * Returns: (transfer full) (element-type VasDevice): sorted as they came
 */
GPtrArray *vas_device_list_make (GList *gst_devices, VasDeviceKind kind);

G_END_DECLS
