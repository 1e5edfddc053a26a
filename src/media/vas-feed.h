/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: hands what capture delivers to whoever records it. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef struct _VasFeed VasFeed;

/**
 * VasFeedSink:
 * @audio: takes sound (transfer none); its PTS is a time of the system clock
 * @video: takes a picture (transfer none) that belongs to clock time @time
 *
 * Called on streaming threads, never two at once, and never after vas_feed_detach() has returned. Must not block.
 */
typedef struct
{
  void (*audio) (GstBuffer *buffer, gpointer user_data);
  void (*video) (GstSample *sample, GstClockTime time, gpointer user_data);
} VasFeedSink;

VasFeed *vas_feed_new (void);
VasFeed *vas_feed_ref (VasFeed *self);
void vas_feed_unref (VasFeed *self);

void vas_feed_push_audio (VasFeed *self, GstBuffer *buffer);
void vas_feed_push_video (VasFeed *self, GstSample *sample, GstClockTime time);
void vas_feed_forget_audio (VasFeed *self);
void vas_feed_forget_video (VasFeed *self);

/* (transfer full) (nullable): of the newest picture */
GstCaps *vas_feed_get_video_caps (VasFeed *self);

/* @wanted moved forward to what is still there: about a fifth of a second */
GstClockTime vas_feed_clip_start (VasFeed *self, GstClockTime wanted);
void vas_feed_attach (VasFeed *self, const VasFeedSink *sink, gpointer user_data);
void vas_feed_detach (VasFeed *self, gpointer user_data);

/* Whether somebody looks at the picture while it is taken */
void vas_feed_set_preview (VasFeed *self, gboolean preview);
gboolean vas_feed_wants_preview (VasFeed *self, GstClockTime since_last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasFeed, vas_feed_unref)

G_END_DECLS
