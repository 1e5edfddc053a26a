/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-preview.h"

#include <gst/video/video.h>

struct _VasPreview
{
  GMutex lock;
  VasFrame *frame;
};

static void
free_video_frame (gpointer data)
{
  GstVideoFrame *video_frame = data;

  gst_video_frame_unmap (video_frame);
  g_free (video_frame);
}

static VasFrame *
frame_from_sample (GstSample *sample)
{
  g_autoptr (GBytes) pixels = NULL;
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  GstVideoFrame *video_frame;
  GstVideoInfo info;
  gsize stride;

  if (!gst_video_info_from_caps (&info, gst_sample_get_caps (sample)))
    return NULL;

  video_frame = g_new0 (GstVideoFrame, 1);
  if (!gst_video_frame_map (video_frame, &info, buffer, GST_MAP_READ))
    {
      g_free (video_frame);
      return NULL;
    }

  stride = GST_VIDEO_FRAME_PLANE_STRIDE (video_frame, 0);
  pixels = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (video_frame, 0), stride * info.height,
                                       free_video_frame, video_frame);

  return vas_frame_new (pixels, info.width, info.height, stride, GST_BUFFER_PTS (buffer));
}

static void
preview_clear (gpointer data)
{
  VasPreview *self = data;

  g_clear_pointer (&self->frame, vas_frame_unref);
  g_mutex_clear (&self->lock);
}

VasPreview *
vas_preview_new (void)
{
  VasPreview *self = g_atomic_rc_box_new0 (VasPreview);

  g_mutex_init (&self->lock);

  return self;
}

VasPreview *
vas_preview_ref (VasPreview *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vas_preview_unref (VasPreview *self)
{
  g_atomic_rc_box_release_full (self, preview_clear);
}

gboolean
vas_preview_put (VasPreview *self, GstSample *sample)
{
  VasFrame *frame = frame_from_sample (sample);
  VasFrame *old;

  if (frame == NULL)
    return FALSE;

  g_mutex_lock (&self->lock);
  old = self->frame;
  self->frame = frame;
  g_mutex_unlock (&self->lock);

  if (old == NULL)
    return TRUE;

  vas_frame_unref (old);

  return FALSE;
}

VasFrame *
vas_preview_take (VasPreview *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_steal_pointer (&self->frame);
}
