/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One file, open for playing.
 *
 * Threads:
 * - The owner's thread (the main thread, for a window) makes it, asks things of it and closes it. It never waits: every
 *   request becomes a job.
 * - The control thread takes the jobs one after the other in the order they were asked for: a pool of one. It alone
 *   changes states and sends seeks and steps, and waits until each has arrived before it takes the next. Closing
 *   interrupts such a wait.
 * - Streaming threads only leave pictures in a slot (the newest replaces the one nobody took) and post messages. They
 *   never change a state: new pads are held by a blocking probe until the control thread has built what goes behind them.
 *
 * The pipeline is explicit, filesrc ! matroskademux and then VP8 and Opus only: files come from other people too, and
 * must not choose what is run on them. */

#include "vas-player-pipeline.h"

#include "vas-gst-error.h"
#include "vas-player-branch.h"

#define SETTLE_TIMEOUT_US (10 * G_USEC_PER_SEC)
#define SETTLE_SLICE (20 * GST_MSECOND)

typedef enum
{
  JOB_OPEN,
  JOB_PLAY,
  JOB_PAUSE,
  JOB_SEEK,
  JOB_STEP,
  JOB_POSITION,
  JOB_CLOSE,
} JobKind;

typedef struct
{
  JobKind kind;
  gint64 start;
  gint64 stop;
  double rate;
  guint32 seqnum;
  guint frames;
} Job;

typedef struct
{
  GstPad *pad;
  gulong probe;
  gboolean video;
  GstElement *branch; /* what was built behind it; the pipeline's */
} HeldPad;

struct _VasPlayerPipeline
{
  GThreadPool *control;
  char *sink_description;
  gboolean want_silent;

  GstElement *pipeline;
  GstElement *demux;
  GstBus *bus;
  VasFrameSlot *slot;

  /* Control thread; others only after "opened" */
  gint64 duration;
  GstAppSink *video_sink;
  GstElement *audio;

  GMutex lock;
  GCond changed;
  /* Under the lock */
  GPtrArray *held_pads;
  gboolean tracks_known;
  gboolean interrupted;
};

static void
held_pad_free (gpointer data)
{
  HeldPad *held = data;

  gst_object_unref (held->pad);
  g_free (held);
}

static void
pipeline_clear (gpointer data)
{
  VasPlayerPipeline *self = data;

  g_clear_pointer (&self->held_pads, g_ptr_array_unref);
  g_clear_pointer (&self->slot, vas_frame_slot_free);
  gst_clear_object (&self->bus);
  gst_clear_object (&self->pipeline);
  g_clear_pointer (&self->sink_description, g_free);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
}

static void
pipeline_unref (VasPlayerPipeline *self)
{
  g_atomic_rc_box_release_full (self, pipeline_clear);
}

static void
post (VasPlayerPipeline *self, GstStructure *structure)
{
  gst_bus_post (self->bus, gst_message_new_application (GST_OBJECT (self->pipeline), structure));
}

static void
post_error (VasPlayerPipeline *self, const GError *error)
{
  gst_bus_post (self->bus, gst_message_new_error (GST_OBJECT (self->pipeline), (GError *) error, NULL));
}

static void
post_bad_file (VasPlayerPipeline *self)
{
  g_autoptr (GError) gst_error = g_error_new_literal (GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT, "tracks");

  post_error (self, gst_error);
}

static gboolean
is_interrupted (VasPlayerPipeline *self)
{
  gboolean interrupted;

  g_mutex_lock (&self->lock);
  interrupted = self->interrupted;
  g_mutex_unlock (&self->lock);

  return interrupted;
}

static void
interrupt (VasPlayerPipeline *self)
{
  g_mutex_lock (&self->lock);
  self->interrupted = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* Streaming thread */
static void
on_frame (gpointer user_data)
{
  post (user_data, gst_structure_new_empty (VAS_PLAYER_FRAME));
}

/* Any thread: an error ends every wait */
static GstBusSyncReply
on_bus_sync (GstBus *bus, GstMessage *message, gpointer user_data)
{
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    interrupt (user_data);

  return GST_BUS_PASS;
}

/* Streaming thread */
static GstPadProbeReturn
on_pad_blocked (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  return GST_PAD_PROBE_OK;
}

/* Streaming thread */
static void
on_pad_added (GstElement *demux, GstPad *pad, gpointer user_data)
{
  VasPlayerPipeline *self = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const GstStructure *structure = caps != NULL ? gst_caps_get_structure (caps, 0) : NULL;
  gboolean video = structure != NULL && gst_structure_has_name (structure, "video/x-vp8");
  gboolean audio = structure != NULL && gst_structure_has_name (structure, "audio/x-opus");
  HeldPad *held;

  if (!video && !audio)
    {
      post_bad_file (self);
      return;
    }

  held = g_new0 (HeldPad, 1);
  held->pad = gst_object_ref (pad);
  held->video = video;
  held->probe = gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK_DOWNSTREAM, on_pad_blocked, NULL, NULL);

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->held_pads, held);
  g_mutex_unlock (&self->lock);
}

/* Streaming thread */
static void
on_no_more_pads (GstElement *demux, gpointer user_data)
{
  VasPlayerPipeline *self = user_data;

  g_mutex_lock (&self->lock);
  self->tracks_known = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

static gboolean
wait_for_tracks (VasPlayerPipeline *self)
{
  gint64 deadline = g_get_monotonic_time () + SETTLE_TIMEOUT_US;
  gboolean known;

  g_mutex_lock (&self->lock);
  while (!self->tracks_known && !self->interrupted)
    {
      if (!g_cond_wait_until (&self->changed, &self->lock, deadline))
        break;
    }
  known = self->tracks_known && !self->interrupted;
  g_mutex_unlock (&self->lock);

  return known;
}

static gboolean
wait_settled (VasPlayerPipeline *self)
{
  gint64 deadline = g_get_monotonic_time () + SETTLE_TIMEOUT_US;
  GstStateChangeReturn result = GST_STATE_CHANGE_ASYNC;

  while (result == GST_STATE_CHANGE_ASYNC && !is_interrupted (self) && g_get_monotonic_time () < deadline)
    result = gst_element_get_state (self->pipeline, NULL, NULL, SETTLE_SLICE);

  return result == GST_STATE_CHANGE_SUCCESS || result == GST_STATE_CHANGE_NO_PREROLL;
}

/* Before the first picture or sound is read: the demuxer stretches its answer by what it reads ahead */
static gint64
find_duration (VasPlayerPipeline *self)
{
  gint64 duration = 0;

  if (gst_element_query_duration (self->demux, GST_FORMAT_TIME, &duration) && duration > 0)
    return duration;

  return 0;
}

static GstElement *
build_video (VasPlayerPipeline *self, GError **error)
{
  GstElement *branch;

  branch = vas_player_branch_new_video (self->duration > 0 ? (GstClockTime) self->duration : GST_CLOCK_TIME_NONE,
                                        &self->video_sink, error);
  if (branch == NULL)
    return NULL;

  vas_frame_slot_connect (self->slot, self->video_sink);

  return branch;
}

/* One picture track and one sound track at most; @held tells which */
static gboolean
build_branch (VasPlayerPipeline *self, HeldPad *held, gboolean *silent, GError **error)
{
  g_autoptr (GstPad) sink_pad = NULL;

  if (held->video ? self->video_sink != NULL : self->audio != NULL)
    {
      g_set_error_literal (error, GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT, "two tracks of a kind");
      return FALSE;
    }

  if (held->video)
    held->branch = build_video (self, error);
  else
    held->branch = self->audio = vas_player_branch_new_audio (self->sink_description, self->want_silent, silent, error);

  if (held->branch == NULL)
    return FALSE;

  gst_bin_add (GST_BIN (self->pipeline), held->branch);
  sink_pad = gst_element_get_static_pad (held->branch, "sink");
  gst_pad_link (held->pad, sink_pad);

  return TRUE;
}

/* Takes the held pads, which nobody adds to any more */
static gboolean
build_branches (VasPlayerPipeline *self, gboolean *silent)
{
  for (guint i = 0; i < self->held_pads->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!build_branch (self, g_ptr_array_index (self->held_pads, i), silent, &error))
        {
          post_error (self, error);
          return FALSE;
        }
    }

  if (self->held_pads->len == 0)
    {
      post_bad_file (self);
      return FALSE;
    }

  return TRUE;
}

static void
start_branches (VasPlayerPipeline *self)
{
  /* One by one: a pipeline that is set to the state it has already forgets that it has to wait */
  for (guint i = 0; i < self->held_pads->len; i++)
    {
      HeldPad *held = g_ptr_array_index (self->held_pads, i);

      gst_element_sync_state_with_parent (held->branch);
    }

  for (guint i = 0; i < self->held_pads->len; i++)
    {
      HeldPad *held = g_ptr_array_index (self->held_pads, i);

      gst_pad_remove_probe (held->pad, held->probe);
    }

  g_ptr_array_set_size (self->held_pads, 0);
}

/* When a step of this fails, the bus has or gets the reason */
static void
do_open (VasPlayerPipeline *self)
{
  gboolean silent = FALSE;

  if (gst_element_set_state (self->pipeline, GST_STATE_PAUSED) == GST_STATE_CHANGE_FAILURE)
    return;

  if (!wait_for_tracks (self))
    {
      if (!is_interrupted (self))
        post_bad_file (self);
      return;
    }

  self->duration = find_duration (self);
  if (!build_branches (self, &silent))
    return;

  start_branches (self);
  if (!wait_settled (self))
    {
      if (!is_interrupted (self))
        post_bad_file (self);
      return;
    }

  post (self, gst_structure_new (VAS_PLAYER_OPENED, "duration", G_TYPE_INT64, self->duration, "has-video",
                                 G_TYPE_BOOLEAN, self->video_sink != NULL, "silent", G_TYPE_BOOLEAN, silent, NULL));
}

static void
do_state (VasPlayerPipeline *self, GstState state)
{
  gst_element_set_state (self->pipeline, state);
  wait_settled (self);
}

static void
do_seek (VasPlayerPipeline *self, const Job *job)
{
  GstEvent *seek;

  seek = gst_event_new_seek (job->rate, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE,
                             GST_SEEK_TYPE_SET, job->start, job->stop >= 0 ? GST_SEEK_TYPE_SET : GST_SEEK_TYPE_END,
                             job->stop >= 0 ? job->stop : 0);

  gst_event_set_seqnum (seek, job->seqnum);
  if (gst_element_send_event (self->pipeline, seek))
    wait_settled (self);

  post (self, gst_structure_new_empty (VAS_PLAYER_DONE));
}

/* To the picture's sink alone, in whose buffers it counts */
static void
do_step (VasPlayerPipeline *self, const Job *job)
{
  GstEvent *step = gst_event_new_step (GST_FORMAT_BUFFERS, job->frames, 1.0, TRUE, FALSE);

  if (gst_element_send_event (GST_ELEMENT (self->video_sink), step))
    wait_settled (self);

  post (self, gst_structure_new_empty (VAS_PLAYER_DONE));
}

static void
do_position (VasPlayerPipeline *self)
{
  gint64 ns;

  if (gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &ns))
    post (self, gst_structure_new (VAS_PLAYER_POSITION, "ns", G_TYPE_INT64, ns, NULL));
}

static void
run_job (gpointer data, gpointer user_data)
{
  g_autofree Job *job = data;
  VasPlayerPipeline *self = user_data;

  if (job->kind == JOB_CLOSE)
    {
      gst_element_set_state (self->pipeline, GST_STATE_NULL);
      pipeline_unref (self);
      return;
    }

  if (is_interrupted (self))
    return;

  switch (job->kind)
    {
    case JOB_OPEN:
      do_open (self);
      break;
    case JOB_PLAY:
      do_state (self, GST_STATE_PLAYING);
      break;
    case JOB_PAUSE:
      do_state (self, GST_STATE_PAUSED);
      break;
    case JOB_SEEK:
      do_seek (self, job);
      break;
    case JOB_STEP:
      do_step (self, job);
      break;
    case JOB_POSITION:
      do_position (self);
      break;
    case JOB_CLOSE:
    default:
      g_assert_not_reached ();
    }
}

static void
push_job (VasPlayerPipeline *self, Job job)
{
  g_thread_pool_push (self->control, g_memdup2 (&job, sizeof job), NULL);
}

/**
 * vas_player_pipeline_new:
 * @path: a WebM or Matroska file
 * @sink_description: (nullable): sound output as a pipeline description, %NULL for the desktop's
 * @silent: whether to open no sound output
 *
 * Starts opening @path. %VAS_PLAYER_OPENED or an error follows on the bus.
 *
 * Returns: (transfer full): to be closed with [func@player_pipeline_close]
 */
VasPlayerPipeline *
vas_player_pipeline_new (const char *path, const char *sink_description, gboolean silent)
{
  VasPlayerPipeline *self = g_atomic_rc_box_new0 (VasPlayerPipeline);
  GstElement *source = gst_element_factory_make ("filesrc", NULL);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->held_pads = g_ptr_array_new_with_free_func (held_pad_free);
  self->sink_description = g_strdup (sink_description);
  self->want_silent = silent;
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->bus = gst_element_get_bus (self->pipeline);
  self->slot = vas_frame_slot_new (on_frame, self);
  self->demux = gst_element_factory_make ("matroskademux", NULL);

  g_object_set (source, "location", path, NULL);
  gst_bin_add_many (GST_BIN (self->pipeline), source, self->demux, NULL);
  gst_element_link (source, self->demux);
  g_signal_connect (self->demux, "pad-added", G_CALLBACK (on_pad_added), self);
  g_signal_connect (self->demux, "no-more-pads", G_CALLBACK (on_no_more_pads), self);
  gst_bus_set_sync_handler (self->bus, on_bus_sync, self, NULL);

  self->control = g_thread_pool_new (run_job, self, 1, FALSE, NULL);
  push_job (self, (Job){ .kind = JOB_OPEN });

  return self;
}

/**
 * vas_player_pipeline_close:
 * @self: (transfer full): a playback
 *
 * Ends it and gives everything back, in the control thread. No message arrives any more once the caller has removed its
 * watch from the bus.
 */
void
vas_player_pipeline_close (VasPlayerPipeline *self)
{
  GThreadPool *control = self->control;

  interrupt (self);
  push_job (self, (Job){ .kind = JOB_CLOSE });
  g_thread_pool_free (control, FALSE, FALSE);
}

/**
 * vas_player_pipeline_get_bus:
 *
 * Returns: (transfer none): where everything is told
 */
GstBus *
vas_player_pipeline_get_bus (VasPlayerPipeline *self)
{
  return self->bus;
}

/**
 * vas_player_pipeline_parse_opened:
 * @message: a %VAS_PLAYER_OPENED
 * @duration_ns: (out): length in ns, 0 when the file does not tell
 * @has_video: (out): whether there is a picture
 * @silent: (out): whether there is sound, and nowhere for it to go
 */
void
vas_player_pipeline_parse_opened (GstMessage *message, gint64 *duration_ns, gboolean *has_video, gboolean *silent)
{
  gst_structure_get (gst_message_get_structure (message), "duration", G_TYPE_INT64, duration_ns, "has-video",
                     G_TYPE_BOOLEAN, has_video, "silent", G_TYPE_BOOLEAN, silent, NULL);
}

/**
 * vas_player_pipeline_set_playing:
 * @playing: whether to run or to stand
 */
void
vas_player_pipeline_set_playing (VasPlayerPipeline *self, gboolean playing)
{
  push_job (self, (Job){ .kind = playing ? JOB_PLAY : JOB_PAUSE });
}

/**
 * vas_player_pipeline_seek:
 * @start_ns: where to go, exactly
 * @stop_ns: where to end, -1 for the end of the file
 * @rate: above 0
 *
 * %VAS_PLAYER_DONE follows.
 *
 * Returns: what the end that this seek comes to bears as its sequence number
 */
guint32
vas_player_pipeline_seek (VasPlayerPipeline *self, gint64 start_ns, gint64 stop_ns, double rate)
{
  guint32 seqnum = gst_util_seqnum_next ();

  push_job (self, (Job){ .kind = JOB_SEEK, .start = start_ns, .stop = stop_ns, .rate = rate, .seqnum = seqnum });

  return seqnum;
}

/**
 * vas_player_pipeline_step:
 * @frames: how many pictures to go forward, above 0
 *
 * Only while it stands, with a picture. The sound does not come along: seek before playing on.
 * %VAS_PLAYER_DONE follows.
 */
void
vas_player_pipeline_step (VasPlayerPipeline *self, guint frames)
{
  push_job (self, (Job){ .kind = JOB_STEP, .frames = frames });
}

/**
 * vas_player_pipeline_ask_position:
 *
 * %VAS_PLAYER_POSITION follows. The sound output may take its time to tell, hence the detour.
 */
void
vas_player_pipeline_ask_position (VasPlayerPipeline *self)
{
  push_job (self, (Job){ .kind = JOB_POSITION });
}

/**
 * vas_player_pipeline_set_volume:
 * @volume: 0 to 1
 * @muted: whether nothing is heard
 *
 * Only once it is opened.
 */
void
vas_player_pipeline_set_volume (VasPlayerPipeline *self, double volume, gboolean muted)
{
  if (self->audio != NULL)
    vas_player_branch_set_volume (self->audio, volume, muted);
}

/**
 * vas_player_pipeline_take_shown:
 *
 * Returns: the picture that came since the last call; its frame belongs to the caller
 */
VasFrameShown
vas_player_pipeline_take_shown (VasPlayerPipeline *self)
{
  return vas_frame_slot_take (self->slot);
}

/**
 * vas_player_pipeline_is_sink_error:
 * @message: an error message
 *
 * Returns: whether it is the sound output that failed, not the file
 */
gboolean
vas_player_pipeline_is_sink_error (VasPlayerPipeline *self, GstMessage *message)
{
  return self->audio != NULL && vas_player_branch_owns_sink (self->audio, GST_MESSAGE_SRC (message));
}
