/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Streaming threads must not change states, and so cannot build what a new pad needs. A blocking probe holds each pad
 * until the control thread, which waits for the tracks to be known, has built all the branches and starts them together.
 *
 * One VP8 track and one Opus track at most: whatever else is in a file makes it a foreign one. */

#include "vas-player-tracks.h"

#include "vas-gst-error.h"
#include "vas-player-branch.h"

typedef struct
{
  GstPad *pad;
  gulong probe;
  GstElement *branch; /* the pipeline's */
} Track;

struct _VasPlayerTracks
{
  GstElement *pipeline; /* unowned */

  GMutex lock;
  GCond changed;
  /* Under the lock until they are known, the control thread's from then on */
  Track video;
  Track audio;
  gboolean foreign;
  /* Under the lock */
  gboolean known;
  gboolean interrupted;
};

static void
set_bad_file (GError **error, const char *reason)
{
  g_autoptr (GError) gst_error = g_error_new_literal (GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT, reason);

  g_debug ("%s", reason);
  g_propagate_error (error, vas_gst_error_from_gerror (gst_error, VAS_GST_PURPOSE_PLAY));
}

/* Streaming thread */
static GstPadProbeReturn
on_pad_blocked (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  return GST_PAD_PROBE_OK;
}

/* Streaming thread; call with the lock held */
static Track *
track_for (VasPlayerTracks *self, GstPad *pad)
{
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const GstStructure *structure = caps != NULL ? gst_caps_get_structure (caps, 0) : NULL;
  Track *track = NULL;

  if (structure != NULL && gst_structure_has_name (structure, "video/x-vp8"))
    track = &self->video;
  else if (structure != NULL && gst_structure_has_name (structure, "audio/x-opus"))
    track = &self->audio;

  return track != NULL && track->pad == NULL ? track : NULL;
}

/* Streaming thread */
static void
on_pad_added (GstElement *demux, GstPad *pad, gpointer user_data)
{
  VasPlayerTracks *self = user_data;
  Track *track;

  g_mutex_lock (&self->lock);
  track = track_for (self, pad);
  if (track != NULL)
    {
      track->pad = gst_object_ref (pad);
      track->probe = gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK_DOWNSTREAM, on_pad_blocked, NULL, NULL);
    }
  else
    {
      self->foreign = TRUE;
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->lock);
}

/* Streaming thread */
static void
on_no_more_pads (GstElement *demux, gpointer user_data)
{
  VasPlayerTracks *self = user_data;

  g_mutex_lock (&self->lock);
  self->known = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/**
 * vas_player_tracks_new:
 * @pipeline: outlives the tracks
 * @demux: its demuxer, not started yet
 */
VasPlayerTracks *
vas_player_tracks_new (GstElement *pipeline, GstElement *demux)
{
  VasPlayerTracks *self = g_new0 (VasPlayerTracks, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->pipeline = pipeline;
  g_signal_connect (demux, "pad-added", G_CALLBACK (on_pad_added), self);
  g_signal_connect (demux, "no-more-pads", G_CALLBACK (on_no_more_pads), self);

  return self;
}

/**
 * vas_player_tracks_free:
 *
 * Only once the pipeline stands still for good.
 */
void
vas_player_tracks_free (VasPlayerTracks *self)
{
  gst_clear_object (&self->video.pad);
  gst_clear_object (&self->audio.pad);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

/**
 * vas_player_tracks_interrupt:
 *
 * Ends [func@player_tracks_wait], now or later; from any thread.
 */
void
vas_player_tracks_interrupt (VasPlayerTracks *self)
{
  g_mutex_lock (&self->lock);
  self->interrupted = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

gboolean
vas_player_tracks_is_interrupted (VasPlayerTracks *self)
{
  gboolean interrupted;

  g_mutex_lock (&self->lock);
  interrupted = self->interrupted;
  g_mutex_unlock (&self->lock);

  return interrupted;
}

/**
 * vas_player_tracks_wait:
 * @timeout_us: for how long at most, in µs
 * @error: return location for an error
 *
 * Waits until the file's tracks are known.
 *
 * Returns: %FALSE with %VAS_MEDIA_ERROR_BAD_FILE when there is none, or one that cannot be played; %FALSE without an error
 * when it was interrupted
 */
gboolean
vas_player_tracks_wait (VasPlayerTracks *self, gint64 timeout_us, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + timeout_us;
  gboolean interrupted, good;

  g_mutex_lock (&self->lock);
  while (!self->known && !self->foreign && !self->interrupted)
    {
      if (!g_cond_wait_until (&self->changed, &self->lock, deadline))
        break;
    }
  interrupted = self->interrupted;
  good = self->known && !self->foreign && (self->video.pad != NULL || self->audio.pad != NULL);
  g_mutex_unlock (&self->lock);

  if (!good && !interrupted)
    set_bad_file (error, "no tracks, or tracks of another kind than VP8 and Opus");

  return good && !interrupted;
}

static void
link_branch (VasPlayerTracks *self, Track *track, GstElement *branch)
{
  g_autoptr (GstPad) sink_pad = NULL;

  track->branch = branch;
  gst_bin_add (GST_BIN (self->pipeline), branch);
  sink_pad = gst_element_get_static_pad (branch, "sink");
  gst_pad_link (track->pad, sink_pad);
}

/**
 * vas_player_tracks_build_video:
 * @slot: where the pictures go
 * @total: length of the file, or %GST_CLOCK_TIME_NONE
 * @outputs: (inout): its picture half is set
 * @error: return location for an error
 *
 * Builds what the picture needs, if there is one.
 */
gboolean
vas_player_tracks_build_video (VasPlayerTracks *self,
                               VasFrameSlot *slot,
                               GstClockTime total,
                               VasPlayerOutputs *outputs,
                               GError **error)
{
  GstAppSink *sink;
  GstElement *branch;

  if (self->video.pad == NULL)
    return TRUE;

  branch = vas_player_branch_new_video (total, &sink, error);
  if (branch == NULL)
    return FALSE;

  vas_frame_slot_connect (slot, sink);
  link_branch (self, &self->video, branch);
  outputs->video_sink = GST_ELEMENT (sink);

  return TRUE;
}

/**
 * vas_player_tracks_build_audio:
 * @sink_description: (nullable): the sound output, %NULL for the desktop's
 * @want_silent: whether to open no sound output at all
 * @outputs: (inout): its sound half is set
 * @error: return location for an error
 *
 * Builds what the sound needs, if there is any.
 */
gboolean
vas_player_tracks_build_audio (VasPlayerTracks *self,
                               const char *sink_description,
                               gboolean want_silent,
                               VasPlayerOutputs *outputs,
                               GError **error)
{
  GstElement *branch;

  if (self->audio.pad == NULL)
    return TRUE;

  branch = vas_player_branch_new_audio (sink_description, want_silent, &outputs->silent, error);
  if (branch == NULL)
    return FALSE;

  link_branch (self, &self->audio, branch);
  outputs->audio = branch;

  return TRUE;
}

/**
 * vas_player_tracks_start:
 *
 * Brings the branches to the pipeline's state and lets the data through.
 */
void
vas_player_tracks_start (VasPlayerTracks *self)
{
  Track *tracks[] = { &self->video, &self->audio };

  /* One by one: a pipeline that is set to the state it has already forgets that it has to wait */
  for (guint i = 0; i < G_N_ELEMENTS (tracks); i++)
    {
      if (tracks[i]->pad != NULL)
        gst_element_sync_state_with_parent (tracks[i]->branch);
    }

  for (guint i = 0; i < G_N_ELEMENTS (tracks); i++)
    {
      if (tracks[i]->pad != NULL)
        gst_pad_remove_probe (tracks[i]->pad, tracks[i]->probe);
    }
}
