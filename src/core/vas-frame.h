/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_FRAME (vas_frame_get_type ())

/**
 * VasFrame:
 * @pixels: blue, green, red and 255, one byte each, row after row; as many bytes as @stride times @height
 * @width: in pixels
 * @height: in pixels
 * @stride: bytes from one row to the next
 * @time_ns: where the picture belongs in its stream, in ns
 *
 * One picture on its way from a camera or a recording to the screen. Never changed once made.
 */
typedef struct
{
  GBytes *pixels;
  int width;
  int height;
  gsize stride;
  gint64 time_ns;
} VasFrame;

GType vas_frame_get_type (void) G_GNUC_CONST;

VasFrame *vas_frame_new (GBytes *pixels, int width, int height, gsize stride, gint64 time_ns);
VasFrame *vas_frame_ref (VasFrame *frame);
void vas_frame_unref (VasFrame *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasFrame, vas_frame_unref)

G_END_DECLS
