/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-capture-flow.h"

#include <gst/app/gstappsink.h>

#include "vas-audio-align.h"

/* Owned by the pipeline's object and by its sinks together, so that a streaming thread never touches the object. It
 * pushes into the feed and posts messages, nothing else. */

#define AUDIO_PART                                                  \
  "audioconvert name=first ! audioresample ! " VAS_AUDIO_CAPS " ! " \
  "level interval=50000000 post-messages=true ! appsink name=record sync=false async=false"

/* Frames are dropped before anything is done with them, and scaled down before they are converted */
#define VIDEO_PART                                                                                               \
  "videorate name=first drop-only=true max-rate=30 ! videoscale ! "                                              \
  "video/x-raw,width=[2,1280],height=[2,720],pixel-aspect-ratio=1/1 ! videoconvert ! video/x-raw,format=I420 ! " \
  "tee name=t ! queue leaky=downstream max-size-buffers=8 max-size-bytes=0 max-size-time=0 ! "                   \
  "appsink name=record sync=false async=false "                                                                  \
  "t. ! queue name=small leaky=downstream max-size-buffers=1 max-size-bytes=0 max-size-time=0 ! "                \
  "videoscale ! video/x-raw,width=[1,640],pixel-aspect-ratio=1/1 ! videoconvert ! video/x-raw,format=BGRx ! "    \
  "appsink name=preview sync=false async=false max-buffers=1 drop=true"

struct _VasCaptureFlow
{
  VasFeed *feed;
  VasPreview *preview;
  GstClockTime last_preview; /* the camera's streaming thread */
  gint64 last_us;            /* atomic */
};

static void
flow_clear (gpointer data)
{
  VasCaptureFlow *flow = data;

  g_clear_pointer (&flow->feed, vas_feed_unref);
  g_clear_pointer (&flow->preview, vas_preview_unref);
}

static void
post_from_stream (gpointer element, const char *name)
{
  GstStructure *structure = gst_structure_new_empty (name);

  gst_element_post_message (element, gst_message_new_application (GST_OBJECT (element), structure));
}

static void
note_flow (VasCaptureFlow *flow, gpointer element)
{
  gint64 before = __atomic_exchange_n (&flow->last_us, g_get_monotonic_time (), __ATOMIC_RELAXED);

  if (before == 0)
    post_from_stream (element, VAS_CAPTURE_MESSAGE_FLOWING);
}

static GstClockTime
clock_time_of (GstElement *sink, GstSample *sample)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  GstClockTime running = gst_segment_to_running_time (gst_sample_get_segment (sample), GST_FORMAT_TIME,
                                                      GST_BUFFER_PTS (buffer));

  if (!GST_CLOCK_TIME_IS_VALID (running))
    return g_get_monotonic_time () * GST_USECOND;

  return gst_element_get_base_time (sink) + running;
}

static GstFlowReturn
on_sink_audio (GstAppSink *sink, gpointer user_data)
{
  VasCaptureFlow *flow = user_data;
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);
  g_autoptr (GstBuffer) buffer = NULL;

  if (sample == NULL)
    return GST_FLOW_EOS;

  buffer = gst_buffer_copy (gst_sample_get_buffer (sample));
  GST_BUFFER_PTS (buffer) = clock_time_of (GST_ELEMENT (sink), sample);
  vas_feed_push_audio (flow->feed, buffer);
  note_flow (flow, sink);

  return GST_FLOW_OK;
}

static GstFlowReturn
on_sink_video (GstAppSink *sink, gpointer user_data)
{
  VasCaptureFlow *flow = user_data;
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);

  if (sample == NULL)
    return GST_FLOW_EOS;

  vas_feed_push_video (flow->feed, sample, clock_time_of (GST_ELEMENT (sink), sample));
  note_flow (flow, sink);

  return GST_FLOW_OK;
}

static GstFlowReturn
on_sink_preview (GstAppSink *sink, gpointer user_data)
{
  VasCaptureFlow *flow = user_data;
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);

  if (sample == NULL)
    return GST_FLOW_EOS;

  if (vas_preview_put (flow->preview, sample))
    post_from_stream (sink, VAS_CAPTURE_MESSAGE_FRAME);

  return GST_FLOW_OK;
}

static void
on_sink_eos (GstAppSink *sink, gpointer user_data)
{
  post_from_stream (sink, VAS_CAPTURE_MESSAGE_ENDED);
}

static void
on_source_current_device (GObject *source, GParamSpec *pspec, gpointer user_data)
{
  post_from_stream (source, VAS_CAPTURE_MESSAGE_MOVED);
}

/* The preview takes pictures of any size. Without this its wish for small ones would reach the camera, and the recording
 * would be as small. */
static GstPadProbeReturn
on_preview_query (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  GstQuery *query = GST_PAD_PROBE_INFO_QUERY (info);
  g_autoptr (GstCaps) any = NULL;
  GstCaps *filter;

  if (GST_QUERY_TYPE (query) != GST_QUERY_CAPS)
    return GST_PAD_PROBE_OK;

  any = gst_caps_new_any ();
  gst_query_parse_caps (query, &filter);
  gst_query_set_caps_result (query, filter != NULL ? filter : any);

  return GST_PAD_PROBE_HANDLED;
}

/* A picture that nobody will see is not even queued */
static GstPadProbeReturn
on_preview_picture (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  VasCaptureFlow *flow = user_data;
  GstClockTime time = GST_BUFFER_PTS (GST_PAD_PROBE_INFO_BUFFER (info));
  GstClockTime since = GST_CLOCK_TIME_NONE;

  if (GST_CLOCK_TIME_IS_VALID (time) && GST_CLOCK_TIME_IS_VALID (flow->last_preview) && time >= flow->last_preview)
    since = time - flow->last_preview;
  if (!vas_feed_wants_preview (flow->feed, since))
    return GST_PAD_PROBE_DROP;

  flow->last_preview = time;

  return GST_PAD_PROBE_OK;
}

static void
set_callback (GstBin *bin, const char *name, GstFlowReturn (*new_sample) (GstAppSink *, gpointer), VasCaptureFlow *flow)
{
  g_autoptr (GstElement) sink = gst_bin_get_by_name (bin, name);
  GstAppSinkCallbacks callbacks = { .new_sample = new_sample };

  if (new_sample != on_sink_preview)
    callbacks.eos = on_sink_eos;

  gst_app_sink_set_callbacks (GST_APP_SINK (sink), &callbacks, g_atomic_rc_box_acquire (flow),
                              (GDestroyNotify) vas_capture_flow_unref);
}

static void
connect_preview (VasCaptureFlow *self, GstBin *bin)
{
  g_autoptr (GstElement) queue = gst_bin_get_by_name (bin, "small");
  g_autoptr (GstPad) pad = gst_element_get_static_pad (queue, "sink");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_QUERY_DOWNSTREAM | GST_PAD_PROBE_TYPE_PUSH, on_preview_query, NULL, NULL);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_preview_picture, g_atomic_rc_box_acquire (self),
                     (GDestroyNotify) vas_capture_flow_unref);
  set_callback (bin, "preview", on_sink_preview, self);
}

VasCaptureFlow *
vas_capture_flow_new (VasFeed *feed)
{
  VasCaptureFlow *self = g_atomic_rc_box_new0 (VasCaptureFlow);

  self->feed = vas_feed_ref (feed);
  self->preview = vas_preview_new ();
  self->last_preview = GST_CLOCK_TIME_NONE;

  return self;
}

void
vas_capture_flow_unref (VasCaptureFlow *self)
{
  g_atomic_rc_box_release_full (self, flow_clear);
}

GstElement *
vas_capture_flow_make_bin (VasCaptureFlow *self, VasDeviceKind kind, GError **error)
{
  gboolean video = kind == VAS_DEVICE_KIND_CAMERA;
  GstElement *bin = gst_parse_bin_from_description (video ? VIDEO_PART : AUDIO_PART, FALSE, error);
  g_autoptr (GstElement) first = NULL;
  g_autoptr (GstPad) pad = NULL;

  if (bin == NULL)
    return NULL;

  first = gst_bin_get_by_name (GST_BIN (bin), "first");
  pad = gst_element_get_static_pad (first, "sink");
  gst_element_add_pad (bin, gst_ghost_pad_new ("sink", pad));

  set_callback (GST_BIN (bin), "record", video ? on_sink_video : on_sink_audio, self);
  if (video)
    connect_preview (self, GST_BIN (bin));

  return bin;
}

void
vas_capture_flow_watch_source (GstElement *source)
{
  g_signal_connect (source, "notify::current-device", G_CALLBACK (on_source_current_device), NULL);
}

gint64
vas_capture_flow_get_last_us (VasCaptureFlow *self)
{
  return __atomic_load_n (&self->last_us, __ATOMIC_RELAXED);
}

VasPreview *
vas_capture_flow_get_preview (VasCaptureFlow *self)
{
  return self->preview;
}
