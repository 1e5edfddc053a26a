/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Playing, seeking and stepping.
 *
 * Seeks and steps are serialised: one is under way, and of the seeks that come meanwhile the newest wins, while steps add
 * up. One that arrives starts the next. */

#include "vas-player-private.h"

#include "vas-player-branch.h"

#define SOUND_STEP_NS (40 * GST_MSECOND)
/* One that stands longer is the last of a camera that stopped, and says nothing about the others */
#define LONGEST_PICTURE_NS (250 * GST_MSECOND)

/**
 * vas_player_set_playing:
 * @playing: whether to play, now or once it is ready
 */
void
vas_player_set_playing (VasPlayer *self, gboolean playing)
{
  if (self->playing == playing)
    return;

  self->playing = playing;
  self->position_us = g_get_monotonic_time ();
  if (self->ready)
    vas_player_pipeline_set_playing (self->pipeline, playing);
  vas_player_update_ticks (self);
  vas_player_notify (self, PROP_PLAYING);
}

static void
start_seek (VasPlayer *self)
{
  gint64 target = self->pending_seek;

  self->pending_seek = -1;
  self->in_flight = TRUE;
  self->at_end = FALSE;
  self->sound_astray = FALSE;
  self->frame_current = FALSE;
  self->ended_in_flight = FALSE;
  self->seek_seqnum = vas_player_pipeline_seek (self->pipeline, target, self->span_end, self->rate);
}

static gint64
clamp_time (VasPlayer *self, gint64 ns)
{
  /* At the very end there is nothing to show */
  gint64 last = self->duration > 0 ? self->duration - GST_MSECOND : G_MAXINT64;

  return CLAMP (ns, 0, MAX (last, 0));
}

/* Where a step of @frames leads, for all but a few pictures forward */
static gint64
step_target (VasPlayer *self, int frames)
{
  gint64 start, duration;

  if (!self->has_video || self->frame == NULL)
    return clamp_time (self, self->position + frames * (gint64) SOUND_STEP_NS);

  /* Just before a picture lies the one before it, whatever its length. Farther off, pictures are taken to last as long as
   * this one, and the middle of the wanted one is aimed at. */
  start = self->frame->time_ns;
  if (frames == -1)
    return clamp_time (self, start - 1);

  duration = MIN (self->frame_duration, (gint64) LONGEST_PICTURE_NS);

  return clamp_time (self, start + frames * duration + duration / 2);
}

/* Whether the picture's sink can step by itself, which is quicker than a seek. The sound stays where it is meanwhile. */
static gboolean
can_step_by_itself (VasPlayer *self, int frames)
{
  gint64 start;

  if (frames < 0 || !self->has_video || self->frame == NULL || self->span_end >= 0 || self->at_end)
    return FALSE;

  start = self->sound_astray ? self->sound_left : self->frame->time_ns;

  return self->frame->time_ns + frames * self->frame_duration - start < VAS_PLAYER_BRANCH_STEP_NS;
}

static void
start_step (VasPlayer *self)
{
  int frames = self->pending_step;
  gint64 target;

  self->pending_step = 0;
  if (can_step_by_itself (self, frames))
    {
      if (!self->sound_astray)
        self->sound_left = self->frame->time_ns;
      self->sound_astray = TRUE;
      self->in_flight = TRUE;
      vas_player_pipeline_step (self->pipeline, (guint) frames);
      return;
    }

  target = step_target (self, frames);
  self->pending_seek = target;
  self->span_end = -1;
  start_seek (self);
  vas_player_set_position (self, target);
}

/**
 * vas_player_start_next:
 *
 * Starts what is waiting, unless something is under way.
 */
void
vas_player_start_next (VasPlayer *self)
{
  if (!self->ready || self->in_flight)
    return;

  if (self->pending_seek >= 0)
    start_seek (self);
  else if (self->pending_step != 0)
    start_step (self);

  vas_player_update_ticks (self);
  vas_player_set_flag (self, &self->seeking, self->in_flight, PROP_SEEKING);
}

/**
 * vas_player_request_seek:
 * @ns: where to go
 *
 * Seeks as soon as nothing else is under way. The position goes there at once, so that jumps in quick succession add up.
 */
void
vas_player_request_seek (VasPlayer *self, gint64 ns)
{
  if (self->pipeline == NULL)
    return;

  self->pending_seek = clamp_time (self, ns);
  self->pending_step = 0;
  vas_player_set_flag (self, &self->seeking, TRUE, PROP_SEEKING);
  vas_player_set_position (self, self->pending_seek);
  vas_player_start_next (self);
}

/* The file or a span was played to its end */
static void
come_to_end (VasPlayer *self)
{
  gboolean span = self->span_end >= 0 && self->span_end < self->duration;

  self->span_end = -1;
  self->at_end = !span;
  /* A span ends by a stop in the pipeline, which only a seek takes away */
  self->sound_astray = span;

  g_object_freeze_notify (G_OBJECT (self));
  if (!span && !self->has_video)
    vas_player_set_position (self, MAX (self->duration, self->position));
  vas_player_set_time (self, &self->duration, MAX (self->duration, self->position), PROP_DURATION_NS);
  vas_player_set_playing (self, FALSE);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, vas_player_signals[span ? SIGNAL_SPAN_ENDED : SIGNAL_ENDED], 0);
}

/**
 * vas_player_arrive:
 *
 * A seek or step has arrived; its picture has been taken.
 */
void
vas_player_arrive (VasPlayer *self)
{
  gboolean ended = self->ended_in_flight && self->pending_seek < 0;

  self->in_flight = FALSE;
  self->ended_in_flight = FALSE;
  self->position_us = g_get_monotonic_time ();

  if (self->pending_seek < 0 && self->frame_current)
    vas_player_set_position (self, self->frame->time_ns);

  vas_player_start_next (self);
  if (ended && self->ready && !self->in_flight)
    come_to_end (self);
}

/**
 * vas_player_hear_end:
 * @seqnum: of the message
 *
 * The pipeline has come to an end. One that belongs to an older seek does not count any more.
 */
void
vas_player_hear_end (VasPlayer *self, guint32 seqnum)
{
  if (self->pending_seek >= 0 || (self->seek_seqnum != 0 && self->seek_seqnum != seqnum))
    return;

  if (self->in_flight)
    self->ended_in_flight = TRUE;
  else
    come_to_end (self);
}

/**
 * vas_player_reset_transport:
 *
 * Forgets what was asked for.
 */
void
vas_player_reset_transport (VasPlayer *self)
{
  self->in_flight = FALSE;
  self->ended_in_flight = FALSE;
  self->seek_seqnum = 0;
  self->pending_seek = -1;
  self->pending_step = 0;
  self->span_end = -1;
  self->at_end = FALSE;
  self->sound_astray = FALSE;
  self->frame_current = FALSE;
}

/**
 * vas_player_play:
 *
 * Plays on, from the start when it stands at the end. Before [property@Player:ready] it plays as soon as it can.
 */
void
vas_player_play (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->pipeline == NULL || self->playing)
    return;

  if (self->at_end)
    vas_player_request_seek (self, 0);
  else if (self->sound_astray && self->pending_seek < 0)
    vas_player_request_seek (self, self->position);

  vas_player_set_playing (self, TRUE);
}

/**
 * vas_player_pause:
 *
 * Stands still.
 */
void
vas_player_pause (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  vas_player_set_playing (self, FALSE);
}

/**
 * vas_player_toggle:
 *
 * Pauses when it plays, plays when it stands.
 */
void
vas_player_toggle (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->playing)
    vas_player_pause (self);
  else
    vas_player_play (self);
}

/**
 * vas_player_seek:
 * @ns: where to go, in ns; brought into the file's range
 *
 * Goes to the picture shown at @ns, playing on if it was. Ends a span.
 */
void
vas_player_seek (VasPlayer *self, gint64 ns)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  self->span_end = -1;
  vas_player_request_seek (self, ns);
}

/**
 * vas_player_step:
 * @frames: how many pictures to go, below 0 for back; by 40 ms each when there is no picture
 *
 * Stops playing and steps. Ends a span.
 */
void
vas_player_step (VasPlayer *self, int frames)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->pipeline == NULL || frames == 0)
    return;

  vas_player_set_playing (self, FALSE);
  self->pending_step = CLAMP (self->pending_step + frames, -1000, 1000);
  vas_player_set_flag (self, &self->seeking, TRUE, PROP_SEEKING);
  vas_player_start_next (self);
}

/**
 * vas_player_play_span:
 * @start_ns: where to start, in ns
 * @end_ns: where to stop, in ns, above @start_ns
 *
 * Plays from @start_ns and stops at @end_ns.
 */
void
vas_player_play_span (VasPlayer *self, gint64 start_ns, gint64 end_ns)
{
  g_return_if_fail (VAS_IS_PLAYER (self));
  g_return_if_fail (end_ns > start_ns);

  if (self->pipeline == NULL)
    return;

  self->span_end = end_ns;
  vas_player_request_seek (self, start_ns);
  vas_player_set_playing (self, TRUE);
}

/**
 * vas_player_get_step_ns:
 *
 * Returns: how far [method@Player.step] goes for one picture, in ns
 */
gint64
vas_player_get_step_ns (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), SOUND_STEP_NS);

  if (!self->has_video || self->frame_duration <= 0)
    return SOUND_STEP_NS;

  return MIN (self->frame_duration, (gint64) LONGEST_PICTURE_NS);
}
