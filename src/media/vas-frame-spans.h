/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: gives every compressed picture the time it is really shown for. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * vas_frame_spans_attach:
 * @pad: a source pad in front of a video decoder, with every picture a buffer of its own
 * @total: length of the file, or %GST_CLOCK_TIME_NONE
 *
 * From now on each picture's duration reaches up to the next picture, and the last one's to the end of the file.
 */
void vas_frame_spans_attach (GstPad *pad, GstClockTime total);

/**
 * vas_frame_spans_get:
 * @buffer: a decoded picture
 * @start: (out): where the picture starts in the file, in ns, whatever was cut off its front by a seek
 * @duration: (out): for how long it is shown, in ns
 *
 * Returns: %FALSE when @buffer did not pass a pad with spans
 */
gboolean vas_frame_spans_get (GstBuffer *buffer, GstClockTime *start, GstClockTime *duration);

G_END_DECLS
