/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-record-pipeline.h"

#include <gst/app/gstappsrc.h>
#include <gst/video/video.h>

#include "vas-audio-align.h"
#include "vas-gst-error.h"
#include "vas-media-error.h"

/* The take's own pipeline, apart from that of the devices: when a device dies, this one still ends its file in good
 * order. Buffers come over with their clock times, which here become times since the start of the take, so that sound
 * and picture both start at 0.
 *
 * Threads: the object belongs to the main thread. The `Intake` belongs to the feed, which calls it on streaming threads
 * under the feed's lock; the main thread goes through the intake's own lock. Opening and closing, the only state
 * changes, happen on the recorder's worker.
 */

/* Half a second of pictures may wait for the encoder; what comes on top of that is dropped, or stopping would take as
 * long as the backlog is */
#define MAX_WAITING_PICTURES 15

/* How long the last sound may be on its way from the microphone when a take is stopped */
#define LAST_SOUND_MS 100

/* The muxer holds one stream back while it waits for the other: a camera that stalls is given up after three seconds */
#define SOUND_PART                                                                                        \
  "webmmux name=mux streamable=false ! filesink name=file buffer-mode=unbuffered sync=false async=false " \
  "appsrc name=audio format=time caps=" VAS_AUDIO_CAPS " ! opusenc bitrate=64000 ! "                      \
  "queue max-size-buffers=0 max-size-bytes=0 max-size-time=15000000000 ! mux.audio_0 "

/* Measured: more threads spin and drop pictures, a positive cpu-used costs two to three times as much */
#define PICTURE_PART                                                                    \
  "appsrc name=video format=time ! videoscale ! videoconvert ! capsfilter name=size ! " \
  "vp8enc name=encoder deadline=1 cpu-used=-16 threads=1 target-bitrate=1500000 ! "     \
  "queue max-size-buffers=0 max-size-bytes=0 max-size-time=15000000000 ! mux.video_0"

typedef struct
{
  GMutex lock;
  GstAppSrc *audio;
  GstAppSrc *video;
  GstCaps *video_caps;
  VasAudioAlign *align;
  GstClockTime start;
  GstClockTime end;
  GstClockTime last_picture;
  guint n_dropped;
  gboolean audio_ended;
} Intake;

struct _VasRecordPipeline
{
  GObject parent_instance;

  VasFeed *feed;
  gboolean with_video;
  GstElement *pipeline;
  Intake *intake;
  int width;
  int height;
  guint bus_watch;
  guint last_sound;
};

G_DEFINE_FINAL_TYPE (VasRecordPipeline, vas_record_pipeline, G_TYPE_OBJECT)

enum
{
  SIGNAL_FINISHED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Intake *
intake_new (void)
{
  Intake *intake = g_new0 (Intake, 1);

  g_mutex_init (&intake->lock);
  intake->start = GST_CLOCK_TIME_NONE;
  intake->end = GST_CLOCK_TIME_NONE;
  intake->last_picture = GST_CLOCK_TIME_NONE;

  return intake;
}

static void
intake_free (Intake *intake)
{
  g_clear_object (&intake->audio);
  g_clear_object (&intake->video);
  gst_clear_caps (&intake->video_caps);
  g_clear_pointer (&intake->align, vas_audio_align_free);
  g_mutex_clear (&intake->lock);
  g_free (intake);
}

static void
push_sound (Intake *intake, GstBuffer *buffer)
{
  if (buffer != NULL)
    gst_app_src_push_buffer (intake->audio, buffer);

  if (vas_audio_align_is_complete (intake->align))
    {
      intake->audio_ended = TRUE;
      gst_app_src_end_of_stream (intake->audio);
    }
}

static void
on_feed_audio (GstBuffer *buffer, gpointer user_data)
{
  Intake *intake = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&intake->lock);

  if (!intake->audio_ended)
    push_sound (intake, vas_audio_align_push (intake->align, buffer));
}

/* The first picture is the last one before the start: it is shown from 0 on */
static GstClockTime
picture_time (Intake *intake, GstClockTime time)
{
  if (!GST_CLOCK_TIME_IS_VALID (intake->last_picture) || time <= intake->start)
    return 0;

  return time - intake->start;
}

static gboolean
has_room_for (Intake *intake, GstClockTime pts)
{
  if (GST_CLOCK_TIME_IS_VALID (intake->last_picture) && pts <= intake->last_picture)
    return FALSE;

  if (gst_app_src_get_current_level_buffers (intake->video) < MAX_WAITING_PICTURES)
    return TRUE;

  intake->n_dropped++;

  return FALSE;
}

static void
on_feed_video (GstSample *sample, GstClockTime time, gpointer user_data)
{
  Intake *intake = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&intake->lock);
  GstClockTime pts = picture_time (intake, time);
  GstBuffer *buffer;

  if (intake->video == NULL || (GST_CLOCK_TIME_IS_VALID (intake->end) && time >= intake->end))
    return;
  if (!has_room_for (intake, pts))
    return;

  if (intake->video_caps == NULL || !gst_caps_is_equal (intake->video_caps, gst_sample_get_caps (sample)))
    {
      gst_caps_replace (&intake->video_caps, gst_sample_get_caps (sample));
      gst_app_src_set_caps (intake->video, intake->video_caps);
    }

  buffer = gst_buffer_copy (gst_sample_get_buffer (sample));
  GST_BUFFER_PTS (buffer) = pts;
  GST_BUFFER_DTS (buffer) = GST_CLOCK_TIME_NONE;
  intake->last_picture = pts;
  gst_app_src_push_buffer (intake->video, buffer);
}

static const VasFeedSink feed_sink = { on_feed_audio, on_feed_video };

static gboolean
on_bus_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  g_autoptr (VasRecordPipeline) self = g_object_ref (VAS_RECORD_PIPELINE (user_data));

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    {
      g_autoptr (GError) error = vas_gst_error_from_message (message, VAS_GST_PURPOSE_RECORD);

      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    }

  return G_SOURCE_CONTINUE;
}

/* The sound did not come in time: silence takes its place */
static gboolean
on_last_sound (gpointer user_data)
{
  VasRecordPipeline *self = user_data;
  Intake *intake = self->intake;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&intake->lock);

  self->last_sound = 0;
  if (!intake->audio_ended)
    push_sound (intake, vas_audio_align_fill (intake->align, intake->end));
  if (!intake->audio_ended)
    {
      intake->audio_ended = TRUE;
      gst_app_src_end_of_stream (intake->audio);
    }

  return G_SOURCE_REMOVE;
}

static GstAppSrc *
find_source (VasRecordPipeline *self, const char *name)
{
  GstElement *source = gst_bin_get_by_name (GST_BIN (self->pipeline), name);

  if (source != NULL)
    gst_app_src_set_max_bytes (GST_APP_SRC (source), 0);

  return source != NULL ? GST_APP_SRC (source) : NULL;
}

/* A camera that changes its size in mid-take is scaled to the size the take began with. Half a second between key frames
 * makes seeking quick and costs nothing at this bit rate. */
static void
fix_size (VasRecordPipeline *self, GstCaps *caps)
{
  g_autoptr (GstElement) filter = gst_bin_get_by_name (GST_BIN (self->pipeline), "size");
  g_autoptr (GstElement) encoder = gst_bin_get_by_name (GST_BIN (self->pipeline), "encoder");
  g_autoptr (GstCaps) size = NULL;
  GstVideoInfo info;
  int rate = 30;

  if (!gst_video_info_from_caps (&info, caps))
    return;

  self->width = info.width;
  self->height = info.height;
  size = gst_caps_new_simple ("video/x-raw", "format", G_TYPE_STRING, "I420", "width", G_TYPE_INT, info.width, "height",
                              G_TYPE_INT, info.height, NULL);
  g_object_set (filter, "caps", size, NULL);

  if (info.fps_n > 0)
    rate = CLAMP ((info.fps_n + info.fps_d / 2) / info.fps_d, 1, 30);
  g_object_set (encoder, "keyframe-max-dist", MAX (rate / 2, 1), NULL);
}

static gboolean
build (VasRecordPipeline *self, GError **error)
{
  g_autoptr (GstCaps) caps = self->with_video ? vas_feed_get_video_caps (self->feed) : NULL;
  g_autoptr (GError) gst_error = NULL;
  g_autoptr (GstClock) clock = gst_system_clock_obtain ();

  self->pipeline = gst_parse_launch (caps != NULL ? SOUND_PART PICTURE_PART : SOUND_PART, &gst_error);
  if (self->pipeline == NULL)
    {
      g_propagate_error (error, vas_gst_error_from_gerror (gst_error, VAS_GST_PURPOSE_RECORD));
      return FALSE;
    }

  g_object_ref_sink (self->pipeline);
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), clock);
  self->intake->audio = find_source (self, "audio");
  if (caps != NULL)
    {
      self->intake->video = find_source (self, "video");
      gst_app_src_set_caps (self->intake->video, caps);
      gst_caps_replace (&self->intake->video_caps, caps);
      fix_size (self, caps);
    }

  return TRUE;
}

static void
vas_record_pipeline_dispose (GObject *object)
{
  VasRecordPipeline *self = VAS_RECORD_PIPELINE (object);

  g_clear_handle_id (&self->last_sound, g_source_remove);
  g_clear_handle_id (&self->bus_watch, g_source_remove);
  vas_feed_detach (self->feed, self->intake);

  G_OBJECT_CLASS (vas_record_pipeline_parent_class)->dispose (object);
}

static void
vas_record_pipeline_finalize (GObject *object)
{
  VasRecordPipeline *self = VAS_RECORD_PIPELINE (object);

  g_clear_object (&self->pipeline);
  g_clear_pointer (&self->intake, intake_free);
  g_clear_pointer (&self->feed, vas_feed_unref);

  G_OBJECT_CLASS (vas_record_pipeline_parent_class)->finalize (object);
}

static void
vas_record_pipeline_class_init (VasRecordPipelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = vas_record_pipeline_dispose;
  object_class->finalize = vas_record_pipeline_finalize;

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_ERROR);
}

static void
vas_record_pipeline_init (VasRecordPipeline *self)
{
  self->intake = intake_new ();
}

VasRecordPipeline *
vas_record_pipeline_new (VasFeed *feed, gboolean with_video)
{
  VasRecordPipeline *self = g_object_new (VAS_TYPE_RECORD_PIPELINE, NULL);

  self->feed = vas_feed_ref (feed);
  self->with_video = with_video;

  return self;
}

gboolean
vas_record_pipeline_open (VasRecordPipeline *self, const char *path, GError **error)
{
  g_autoptr (GstElement) file = NULL;
  g_autoptr (GstBus) bus = NULL;

  if (!build (self, error))
    return FALSE;

  file = gst_bin_get_by_name (GST_BIN (self->pipeline), "file");
  g_object_set (file, "location", path, NULL);
  if (gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE)
    return TRUE;

  bus = gst_element_get_bus (self->pipeline);
  g_propagate_error (error, vas_gst_error_from_bus (bus, VAS_GST_PURPOSE_RECORD));

  return FALSE;
}

void
vas_record_pipeline_close (VasRecordPipeline *self)
{
  vas_feed_detach (self->feed, self->intake);
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
}

void
vas_record_pipeline_begin (VasRecordPipeline *self, GstClockTime wanted)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);
  Intake *intake = self->intake;

  self->bus_watch = gst_bus_add_watch (bus, on_bus_message, self);
  intake->start = vas_feed_clip_start (self->feed, wanted);
  intake->align = vas_audio_align_new (intake->start);
  vas_feed_attach (self->feed, &feed_sink, intake);
}

void
vas_record_pipeline_finish (VasRecordPipeline *self)
{
  Intake *intake = self->intake;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&intake->lock);

  if (GST_CLOCK_TIME_IS_VALID (intake->end))
    return;

  intake->end = g_get_monotonic_time () * GST_USECOND;
  vas_audio_align_set_end (intake->align, intake->end);
  if (intake->video != NULL)
    gst_app_src_end_of_stream (intake->video);

  push_sound (intake, NULL);
  if (!intake->audio_ended)
    self->last_sound = g_timeout_add (LAST_SOUND_MS, on_last_sound, self);
}

void
vas_record_pipeline_end_video (VasRecordPipeline *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->intake->lock);

  if (self->intake->video == NULL)
    return;

  gst_app_src_end_of_stream (self->intake->video);
  g_clear_object (&self->intake->video);
}

gboolean
vas_record_pipeline_get_has_video (VasRecordPipeline *self, int *width, int *height)
{
  *width = self->width;
  *height = self->height;

  return self->width > 0;
}

GstClockTime
vas_record_pipeline_get_start (VasRecordPipeline *self)
{
  return self->intake->start;
}

GstClockTime
vas_record_pipeline_get_duration (VasRecordPipeline *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->intake->lock);

  return self->intake->align != NULL ? vas_audio_align_get_duration (self->intake->align) : 0;
}

guint
vas_record_pipeline_get_dropped_frames (VasRecordPipeline *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->intake->lock);

  return self->intake->n_dropped;
}
