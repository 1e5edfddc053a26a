/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the newest picture on its way from a pipeline to the main thread. */

#pragma once

#include <gst/app/gstappsink.h>

#include "vas-frame.h"

G_BEGIN_DECLS

typedef struct _VasFrameSlot VasFrameSlot;

/**
 * VasFrameSlotFunc:
 *
 * Called in a streaming thread when there is a picture to take and the last one has been taken.
 */
typedef void (*VasFrameSlotFunc) (gpointer user_data);

/**
 * VasFrameShown:
 * @frame: (nullable): the picture, %NULL when there is no new one
 * @duration: for how long it is shown, in ns, 0 when unknown
 * @current: whether it was decoded after the last seek began
 */
typedef struct
{
  VasFrame *frame;
  gint64 duration;
  gboolean current;
} VasFrameShown;

VasFrameSlot *vas_frame_slot_new (VasFrameSlotFunc announce, gpointer user_data);
void vas_frame_slot_free (VasFrameSlot *self);
void vas_frame_slot_connect (VasFrameSlot *self, GstAppSink *sink);
VasFrameShown vas_frame_slot_take (VasFrameSlot *self);

G_END_DECLS
