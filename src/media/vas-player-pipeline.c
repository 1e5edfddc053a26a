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
 * The system's clock leads, not the sound output's: that of a busy or hanging sound daemon stands still or jumps, and the
 * picture with it. The sound follows.
 *
 * The pipeline is explicit, filesrc ! matroskademux and then VP8 and Opus only: files come from other people too, and
 * must not choose what is run on them. */

#include "vas-player-pipeline.h"

#include "vas-ebml.h"
#include "vas-gst-error.h"
#include "vas-player-branch.h"
#include "vas-player-tracks.h"
#include "vas-probe.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Nothing takes this long but a file that never yields what it promises */
#define SETTLE_TIMEOUT_US (10 * G_USEC_PER_SEC)
/* The tracks stand at the start of a file, which has been read from the disk by then */
#define TRACKS_TIMEOUT_US (3 * G_USEC_PER_SEC)
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

struct _VasPlayerPipeline
{
  GThreadPool *control;
  GCancellable *cancellable;
  char *path;
  char *sink_description;
  gboolean want_silent;

  GstElement *pipeline;
  GstElement *demux;
  GstBus *bus;
  VasFrameSlot *slot;
  VasPlayerTracks *tracks;

  /* Control thread; others only after "opened" */
  gint64 duration;
  VasPlayerOutputs outputs;
};

static void
pipeline_clear (gpointer data)
{
  VasPlayerPipeline *self = data;

  g_clear_pointer (&self->tracks, vas_player_tracks_free);
  g_clear_pointer (&self->slot, vas_frame_slot_free);
  gst_clear_object (&self->bus);
  gst_clear_object (&self->pipeline);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->sink_description, g_free);
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
    vas_player_tracks_interrupt (((VasPlayerPipeline *) user_data)->tracks);

  return GST_BUS_PASS;
}

static gboolean
wait_settled (VasPlayerPipeline *self)
{
  gint64 deadline = g_get_monotonic_time () + SETTLE_TIMEOUT_US;
  GstStateChangeReturn result = GST_STATE_CHANGE_ASYNC;

  while (result == GST_STATE_CHANGE_ASYNC && !vas_player_tracks_is_interrupted (self->tracks) &&
         g_get_monotonic_time () < deadline)
    result = gst_element_get_state (self->pipeline, NULL, NULL, SETTLE_SLICE);

  return result == GST_STATE_CHANGE_SUCCESS || result == GST_STATE_CHANGE_NO_PREROLL;
}

/* What the demuxer tells counts where the file was closed in good order, and only before the first picture is read: it
 * stretches its answer by what it reads ahead. Of a file that was cut off it tells what was planned, or guesses. */
static gint64
find_duration (VasPlayerPipeline *self, gboolean complete)
{
  g_autoptr (VasRecording) found = NULL;
  gint64 duration = 0;

  if (complete && gst_element_query_duration (self->demux, GST_FORMAT_TIME, &duration) && duration > 0)
    return duration;

  found = vas_probe_file_sync (self->path, NULL, self->cancellable, NULL);

  return found != NULL ? vas_recording_get_duration_ms (found) * (gint64) GST_MSECOND : 0;
}

static GError *
make_bad_file_error (const char *why)
{
  g_autoptr (GError) gst_error = g_error_new_literal (GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE, why);

  return vas_gst_error_from_gerror (gst_error, VAS_GST_PURPOSE_PLAY);
}

/* The demuxer would look through the whole of a file that does not begin as it should. What cannot be read at all it
 * tells best itself. */
static gboolean
check_header (VasPlayerPipeline *self, gboolean *complete, GError **error)
{
  g_autofree char *doc_type = NULL;

  if (vas_ebml_check (self->path, &doc_type, complete) || g_access (self->path, R_OK) != 0)
    return TRUE;

  g_propagate_error (error, make_bad_file_error ("no header"));
  return FALSE;
}

/* Waits for the first picture and sound, and tells that it is open */
static void
settle_first (VasPlayerPipeline *self, GError **error)
{
  if (wait_settled (self))
    {
      post (self,
            gst_structure_new (VAS_PLAYER_OPENED, "duration", G_TYPE_INT64, self->duration, "has-video", G_TYPE_BOOLEAN,
                               self->outputs.video_sink != NULL, "silent", G_TYPE_BOOLEAN, self->outputs.silent, NULL));
    }
  else if (!vas_player_tracks_is_interrupted (self->tracks))
    {
      g_propagate_error (error, make_bad_file_error ("nothing to show"));
    }
}

static gboolean
build_branches (VasPlayerPipeline *self, GError **error)
{
  GstClockTime total = self->duration > 0 ? (GstClockTime) self->duration : GST_CLOCK_TIME_NONE;

  return vas_player_tracks_build_video (self->tracks, self->slot, total, &self->outputs, error) &&
         vas_player_tracks_build_audio (self->tracks, self->sink_description, self->want_silent, &self->outputs, error);
}

/* When a part of this fails without an error of its own, the bus has or gets one */
static void
do_open (VasPlayerPipeline *self)
{
  g_autoptr (GError) error = NULL;
  gboolean complete = FALSE;

  if (check_header (self, &complete, &error) &&
      gst_element_set_state (self->pipeline, GST_STATE_PAUSED) == GST_STATE_CHANGE_FAILURE)
    return;

  if (error == NULL && vas_player_tracks_wait (self->tracks, TRACKS_TIMEOUT_US, &error))
    {
      self->duration = find_duration (self, complete);
      if (build_branches (self, &error))
        {
          vas_player_tracks_start (self->tracks);
          settle_first (self, &error);
        }
    }

  if (error != NULL)
    gst_bus_post (self->bus, gst_message_new_error (GST_OBJECT (self->pipeline), error, NULL));
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

  if (gst_element_send_event (self->outputs.video_sink, step))
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

  if (vas_player_tracks_is_interrupted (self->tracks))
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
  g_autoptr (GstClock) clock = NULL;

  self->cancellable = g_cancellable_new ();
  self->path = g_strdup (path);
  self->sink_description = g_strdup (sink_description);
  self->want_silent = silent;
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->bus = gst_element_get_bus (self->pipeline);
  clock = gst_system_clock_obtain ();
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), clock);
  self->slot = vas_frame_slot_new (on_frame, self);
  self->demux = gst_element_factory_make ("matroskademux", NULL);

  g_object_set (source, "location", path, NULL);
  gst_bin_add_many (GST_BIN (self->pipeline), source, self->demux, NULL);
  gst_element_link (source, self->demux);
  self->tracks = vas_player_tracks_new (self->pipeline, self->demux);
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

  g_cancellable_cancel (self->cancellable);
  vas_player_tracks_interrupt (self->tracks);
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
  if (self->outputs.audio != NULL)
    vas_player_branch_set_volume (self->outputs.audio, volume, muted);
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
