/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A streaming thread leaves pictures here and the main thread takes them. The newest replaces the one nobody took, and
 * there is one announcement for as many as come meanwhile: a main thread that is busy misses pictures, not memory. */

#include "vas-frame-slot.h"

#include <gst/video/video.h>

#include "vas-frame-spans.h"

struct _VasFrameSlot
{
  VasFrameSlotFunc announce;
  gpointer user_data;

  GMutex lock;
  /* Under the lock */
  VasFrame *frame;
  gint64 duration;
  gboolean announced;
  gboolean current;
};

typedef struct
{
  GstVideoFrame video;
  GstBuffer *buffer;
} MappedPicture;

static void
mapped_picture_free (gpointer data)
{
  MappedPicture *mapped = data;

  gst_video_frame_unmap (&mapped->video);
  gst_buffer_unref (mapped->buffer);
  g_free (mapped);
}

/* The pixels stay where the decoder put them, mapped for as long as the frame lives */
static VasFrame *
frame_from_sample (GstSample *sample, gint64 *duration)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  GstClockTime start = GST_BUFFER_PTS (buffer), span = GST_BUFFER_DURATION (buffer);
  g_autoptr (GBytes) pixels = NULL;
  MappedPicture *mapped;
  GstVideoInfo info;
  gsize stride;

  mapped = g_new0 (MappedPicture, 1);
  if (!gst_video_info_from_caps (&info, gst_sample_get_caps (sample)) ||
      !gst_video_frame_map (&mapped->video, &info, buffer, GST_MAP_READ))
    {
      g_free (mapped);
      return NULL;
    }

  mapped->buffer = gst_buffer_ref (buffer);
  stride = GST_VIDEO_FRAME_PLANE_STRIDE (&mapped->video, 0);
  pixels = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (&mapped->video, 0),
                                       stride * GST_VIDEO_INFO_HEIGHT (&info), mapped_picture_free, mapped);

  vas_frame_spans_get (buffer, &start, &span);
  *duration = GST_CLOCK_TIME_IS_VALID (span) ? (gint64) span : 0;

  return vas_frame_new (pixels, GST_VIDEO_INFO_WIDTH (&info), GST_VIDEO_INFO_HEIGHT (&info), stride,
                        GST_CLOCK_TIME_IS_VALID (start) ? (gint64) start : 0);
}

/* Streaming thread */
static void
show_sample (VasFrameSlot *self, GstSample *sample)
{
  gint64 duration = 0;
  VasFrame *frame = frame_from_sample (sample, &duration);
  gboolean announce;

  if (frame == NULL)
    return;

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->frame, vas_frame_unref);
  self->frame = frame;
  self->duration = duration;
  self->current = TRUE;
  announce = !self->announced;
  self->announced = TRUE;
  g_mutex_unlock (&self->lock);

  if (announce)
    self->announce (self->user_data);
}

/* Streaming thread */
static GstFlowReturn
on_preroll (GstAppSink *sink, gpointer user_data)
{
  g_autoptr (GstSample) sample = gst_app_sink_pull_preroll (sink);

  if (sample != NULL)
    show_sample (user_data, sample);

  return GST_FLOW_OK;
}

/* Streaming thread */
static GstFlowReturn
on_sample (GstAppSink *sink, gpointer user_data)
{
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);

  if (sample != NULL)
    show_sample (user_data, sample);

  return GST_FLOW_OK;
}

/* In the middle of a seek, no streaming thread running: the picture that waits is from before it */
static GstPadProbeReturn
on_flush (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  VasFrameSlot *self = user_data;

  if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_FLUSH_STOP)
    {
      g_mutex_lock (&self->lock);
      self->current = FALSE;
      g_mutex_unlock (&self->lock);
    }

  return GST_PAD_PROBE_OK;
}

VasFrameSlot *
vas_frame_slot_new (VasFrameSlotFunc announce, gpointer user_data)
{
  VasFrameSlot *self = g_new0 (VasFrameSlot, 1);

  g_mutex_init (&self->lock);
  self->announce = announce;
  self->user_data = user_data;

  return self;
}

void
vas_frame_slot_free (VasFrameSlot *self)
{
  g_clear_pointer (&self->frame, vas_frame_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * vas_frame_slot_connect:
 * @sink: where BGRx pictures come out, for as long as @self lives
 */
void
vas_frame_slot_connect (VasFrameSlot *self, GstAppSink *sink)
{
  GstAppSinkCallbacks callbacks = { .new_preroll = on_preroll, .new_sample = on_sample };
  g_autoptr (GstPad) pad = gst_element_get_static_pad (GST_ELEMENT (sink), "sink");

  gst_app_sink_set_callbacks (sink, &callbacks, self, NULL);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_FLUSH, on_flush, self, NULL);
}

/**
 * vas_frame_slot_take:
 *
 * Returns: what came since the last call; the frame belongs to the caller
 */
VasFrameShown
vas_frame_slot_take (VasFrameSlot *self)
{
  VasFrameShown shown = { NULL };

  g_mutex_lock (&self->lock);
  shown.frame = g_steal_pointer (&self->frame);
  shown.duration = self->duration;
  shown.current = self->current;
  self->announced = FALSE;
  g_mutex_unlock (&self->lock);

  return shown;
}
