/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: what GStreamer reports, turned into errors that a candidate understands. */

#pragma once

#include <gst/gst.h>

#include "vas-media-error.h"

G_BEGIN_DECLS

/**
 * VasGstPurpose:
 * @VAS_GST_PURPOSE_MICROPHONE: the sound that comes in
 * @VAS_GST_PURPOSE_CAMERA: the picture that comes in
 * @VAS_GST_PURPOSE_RECORD: writing a recording
 * @VAS_GST_PURPOSE_PLAY: reading or playing a file
 *
 * What was being done when the message came: the same GStreamer error means different things.
 */
typedef enum
{
  VAS_GST_PURPOSE_MICROPHONE,
  VAS_GST_PURPOSE_CAMERA,
  VAS_GST_PURPOSE_RECORD,
  VAS_GST_PURPOSE_PLAY,
} VasGstPurpose;

/**
 * vas_gst_error_from_message:
 * @message: an error message from a bus
 * @purpose: what was being done
 *
 * The technical text goes to the debug log.
 *
 * Returns: (transfer full): an error of %VAS_MEDIA_ERROR
 */
GError *vas_gst_error_from_message (GstMessage *message, VasGstPurpose purpose);

/**
 * vas_gst_error_from_gerror:
 * @gst_error: an error of GStreamer's domains
 * @purpose: what was being done
 *
 * Returns: (transfer full): an error of %VAS_MEDIA_ERROR
 */
GError *vas_gst_error_from_gerror (const GError *gst_error, VasGstPurpose purpose);

/**
 * vas_gst_error_from_bus:
 * @bus: a bus
 * @purpose: what was being done
 *
 * Returns: (transfer full): the first error waiting on @bus, or a general one when there is none
 */
GError *vas_gst_error_from_bus (GstBus *bus, VasGstPurpose purpose);

G_END_DECLS
