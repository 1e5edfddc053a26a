/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-frame.h"

G_DEFINE_BOXED_TYPE (VasFrame, vas_frame, vas_frame_ref, vas_frame_unref)

/**
 * vas_frame_new:
 * @pixels: (transfer none): the pixels, see [struct@Frame]
 * @width: width in pixels, above 0
 * @height: height in pixels, above 0
 * @stride: bytes from one row to the next, at least four times @width
 * @time_ns: where the picture belongs in its stream, in ns
 *
 * Returns: (transfer full): a frame
 */
VasFrame *
vas_frame_new (GBytes *pixels, int width, int height, gsize stride, gint64 time_ns)
{
  VasFrame *frame;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (stride / 4 >= (gsize) width, NULL);
  g_return_val_if_fail (g_bytes_get_size (pixels) >= stride * (gsize) height, NULL);

  frame = g_atomic_rc_box_new (VasFrame);
  frame->pixels = g_bytes_ref (pixels);
  frame->width = width;
  frame->height = height;
  frame->stride = stride;
  frame->time_ns = time_ns;

  return frame;
}

VasFrame *
vas_frame_ref (VasFrame *frame)
{
  return g_atomic_rc_box_acquire (frame);
}

static void
frame_clear (gpointer data)
{
  VasFrame *frame = data;

  g_clear_pointer (&frame->pixels, g_bytes_unref);
}

void
vas_frame_unref (VasFrame *frame)
{
  g_atomic_rc_box_release_full (frame, frame_clear);
}
