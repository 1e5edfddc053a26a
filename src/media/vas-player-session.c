/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and closing, and what the pipeline tells. All of it runs in the main context that was the thread's default when
 * the file was opened; whatever may wait runs in the control thread of #VasPlayerPipeline. */

#include "vas-player-private.h"

#include "vas-gst-error.h"
#include "vas-player-branch.h"

#define TICK_MS 33
/* A sound daemon that hangs says nothing: after three seconds without progress the sound is given up. Ticks are counted,
 * not time, so that a main loop which was busy itself is no reason. */
#define STALLED_TICKS (3000 / TICK_MS)
/* A picture that stands longer than this while playing has ended before the sound */
#define STALE_PICTURE_US (150 * 1000)

static gboolean on_tick (gpointer user_data);

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/**
 * vas_player_update_ticks:
 *
 * Ticks while something is expected to happen: it opens, plays or seeks.
 */
void
vas_player_update_ticks (VasPlayer *self)
{
  gboolean wanted = self->pipeline != NULL && (!self->ready || self->playing || self->in_flight);

  self->idle_ticks = 0;
  if (wanted == (self->tick_source != NULL))
    return;

  clear_source (&self->tick_source);
  if (!wanted)
    return;

  self->tick_source = g_timeout_source_new (TICK_MS);
  g_source_set_callback (self->tick_source, on_tick, self, NULL);
  g_source_attach (self->tick_source, g_main_context_get_thread_default ());
}

void
vas_player_drop_pipeline (VasPlayer *self)
{
  clear_source (&self->bus_source);
  clear_source (&self->tick_source);
  g_clear_pointer (&self->pipeline, vas_player_pipeline_close);
  self->position_asked = FALSE;
}

static void
fail (VasPlayer *self, GError *error)
{
  g_autoptr (GError) told = g_error_copy (error);

  vas_player_drop_pipeline (self);
  vas_player_reset_transport (self);
  g_clear_error (&self->error);
  self->error = error;

  g_object_freeze_notify (G_OBJECT (self));
  vas_player_set_flag (self, &self->ready, FALSE, PROP_READY);
  vas_player_set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  vas_player_set_flag (self, &self->seeking, FALSE, PROP_SEEKING);
  vas_player_notify (self, PROP_ERROR);
  g_object_thaw_notify (G_OBJECT (self));

  /* Whoever is told may open another file, which drops ours */
  g_signal_emit (self, vas_player_signals[SIGNAL_FAILED], 0, told);
}

static gboolean on_bus_message (GstBus *bus, GstMessage *message, gpointer user_data);

static void
start_pipeline (VasPlayer *self, gboolean silent)
{
  self->pipeline = vas_player_pipeline_new (self->path, self->audio_sink_description, silent);
  self->bus_source = gst_bus_create_watch (vas_player_pipeline_get_bus (self->pipeline));
  g_source_set_callback (self->bus_source, G_SOURCE_FUNC (on_bus_message), self, NULL);
  g_source_attach (self->bus_source, g_main_context_get_thread_default ());
  vas_player_update_ticks (self);
}

/* The sound output went away or hangs: go on without */
static void
reopen_silently (VasPlayer *self)
{
  gint64 position = self->pending_seek >= 0 ? self->pending_seek : self->position;

  vas_player_drop_pipeline (self);
  vas_player_reset_transport (self);
  start_pipeline (self, TRUE);
  self->pending_seek = position;

  g_object_freeze_notify (G_OBJECT (self));
  vas_player_set_flag (self, &self->silent, TRUE, PROP_SILENT);
  vas_player_set_flag (self, &self->ready, FALSE, PROP_READY);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
on_tick (gpointer user_data)
{
  VasPlayer *self = user_data;
  gboolean fresh = self->has_video && g_get_monotonic_time () - self->frame_shown_us < STALE_PICTURE_US;

  if (self->idle_ticks++ >= STALLED_TICKS && !self->silent)
    {
      reopen_silently (self);
      return G_SOURCE_REMOVE;
    }

  if (self->ready && self->playing && !fresh && !self->position_asked && !self->in_flight)
    {
      self->position_asked = TRUE;
      vas_player_pipeline_ask_position (self->pipeline);
    }

  return G_SOURCE_CONTINUE;
}

static void
on_error (VasPlayer *self, GstMessage *message)
{
  g_autoptr (GError) gst_error = NULL;

  if (!self->silent && vas_player_branch_is_output (GST_MESSAGE_SRC (message)))
    {
      reopen_silently (self);
      return;
    }

  gst_message_parse_error (message, &gst_error, NULL);
  fail (self, gst_error->domain == VAS_MEDIA_ERROR ? g_steal_pointer (&gst_error) :
                                                     vas_gst_error_from_message (message, VAS_GST_PURPOSE_PLAY));
}

static void
show_frame (VasPlayer *self)
{
  VasFrameShown shown = vas_player_pipeline_take_shown (self->pipeline);

  if (shown.frame == NULL)
    return;

  g_clear_pointer (&self->frame, vas_frame_unref);
  self->frame = shown.frame;
  self->frame_duration = shown.duration;
  self->frame_current = shown.current;
  self->frame_shown_us = g_get_monotonic_time ();

  g_object_freeze_notify (G_OBJECT (self));
  vas_player_notify (self, PROP_FRAME);
  if (!self->seeking)
    vas_player_set_position (self, self->frame->time_ns);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
on_opened (VasPlayer *self, GstMessage *message)
{
  gint64 duration;
  gboolean has_video, silent;

  vas_player_pipeline_parse_opened (message, &duration, &has_video, &silent);
  vas_player_pipeline_set_volume (self->pipeline, self->volume, self->muted);

  g_object_freeze_notify (G_OBJECT (self));
  vas_player_set_time (self, &self->duration, duration, PROP_DURATION_NS);
  vas_player_set_flag (self, &self->has_video, has_video, PROP_HAS_VIDEO);
  vas_player_set_flag (self, &self->silent, silent, PROP_SILENT);
  show_frame (self);
  vas_player_set_flag (self, &self->ready, TRUE, PROP_READY);
  g_object_thaw_notify (G_OBJECT (self));

  /* Whoever was told may have closed it again */
  if (!self->ready)
    return;

  /* What was asked for meanwhile */
  if (self->pending_seek < 0 && self->rate != 1.0)
    self->pending_seek = 0;
  vas_player_start_next (self);
  if (self->playing)
    vas_player_pipeline_set_playing (self->pipeline, TRUE);
  vas_player_update_ticks (self);
}

static void
on_eos (VasPlayer *self, GstMessage *message)
{
  show_frame (self);

  if (self->ready)
    vas_player_hear_end (self, gst_message_get_seqnum (message));
}

static void
on_done (VasPlayer *self)
{
  show_frame (self);

  if (self->ready)
    vas_player_arrive (self);
}

static void
on_position (VasPlayer *self, GstMessage *message)
{
  gint64 ns = 0;

  self->position_asked = FALSE;
  gst_structure_get_int64 (gst_message_get_structure (message), "ns", &ns);

  if (self->playing && !self->seeking && ns > self->position)
    vas_player_set_position (self, ns);
}

static void
on_application (VasPlayer *self, GstMessage *message)
{
  const GstStructure *structure = gst_message_get_structure (message);

  if (gst_structure_has_name (structure, VAS_PLAYER_FRAME))
    show_frame (self);
  else if (gst_structure_has_name (structure, VAS_PLAYER_DONE))
    on_done (self);
  else if (gst_structure_has_name (structure, VAS_PLAYER_POSITION))
    on_position (self, message);
  else if (gst_structure_has_name (structure, VAS_PLAYER_OPENED))
    on_opened (self, message);
}

static gboolean
on_bus_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  g_autoptr (VasPlayer) self = g_object_ref (user_data);

  switch (GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_APPLICATION:
      on_application (self, message);
      break;
    case GST_MESSAGE_EOS:
      on_eos (self, message);
      break;
    case GST_MESSAGE_ERROR:
      on_error (self, message);
      break;
    default:
      break;
    }

  return G_SOURCE_CONTINUE;
}

/**
 * vas_player_open:
 * @path: a recording
 *
 * Closes what was open and opens @path, standing on its first picture: it never plays by itself. Then
 * [property@Player:ready] becomes %TRUE, or [signal@Player::failed] is emitted.
 */
void
vas_player_open (VasPlayer *self, const char *path)
{
  g_return_if_fail (VAS_IS_PLAYER (self));
  g_return_if_fail (path != NULL);

  vas_player_close (self);
  self->path = g_strdup (path);
  start_pipeline (self, FALSE);
}

/**
 * vas_player_close:
 *
 * Lets go of the file. Returns at once; what takes time goes on in the background.
 */
void
vas_player_close (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  vas_player_drop_pipeline (self);
  g_clear_pointer (&self->path, g_free);
  vas_player_reset_transport (self);

  g_object_freeze_notify (G_OBJECT (self));
  vas_player_set_flag (self, &self->ready, FALSE, PROP_READY);
  vas_player_set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  vas_player_set_flag (self, &self->seeking, FALSE, PROP_SEEKING);
  vas_player_set_flag (self, &self->has_video, FALSE, PROP_HAS_VIDEO);
  vas_player_set_flag (self, &self->silent, FALSE, PROP_SILENT);
  vas_player_set_position (self, 0);
  vas_player_set_time (self, &self->duration, 0, PROP_DURATION_NS);
  if (self->frame != NULL)
    {
      g_clear_pointer (&self->frame, vas_frame_unref);
      vas_player_notify (self, PROP_FRAME);
    }
  if (self->error != NULL)
    {
      g_clear_error (&self->error);
      vas_player_notify (self, PROP_ERROR);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
