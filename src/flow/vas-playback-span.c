/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Playing, and the span that is played again and again. */

#include "vas-playback-private.h"

#include "vas-time.h"

static gboolean
has_span (VasPlayback *self)
{
  return self->span_start_ms >= 0 && self->span_end_ms > self->span_start_ms;
}

static gboolean
is_in_span (VasPlayback *self, gint64 position_ms)
{
  return has_span (self) && position_ms >= self->span_start_ms && position_ms < self->span_end_ms;
}

/* Plays the span from a place within it, or from its begin. */
static void
play_span_from (VasPlayback *self, gint64 position_ms)
{
  if (!is_in_span (self, position_ms))
    position_ms = self->span_start_ms;
  vas_player_play_span (self->player, position_ms * VAS_NS_PER_MS, self->span_end_ms * VAS_NS_PER_MS);
}

static void
stop_looping (VasPlayback *self)
{
  if (!self->looping)
    return;

  self->looping = FALSE;
  g_object_notify (G_OBJECT (self), "looping");
}

/* Returns: whether the span begins anew */
gboolean
vas_playback_repeat (VasPlayback *self)
{
  if (!self->looping)
    return FALSE;

  play_span_from (self, self->span_start_ms);
  return TRUE;
}

/**
 * vas_playback_play:
 * @self: a playback
 *
 * Plays on, from the start when it stands at the end. Before it is ready it plays as soon as it can.
 */
void
vas_playback_play (VasPlayback *self)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  if (self->looping)
    play_span_from (self, vas_playback_get_position_ms (self));
  else
    vas_player_play (self->player);
}

/**
 * vas_playback_pause:
 * @self: a playback
 *
 * Stands still.
 */
void
vas_playback_pause (VasPlayback *self)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  vas_player_pause (self->player);
}

/**
 * vas_playback_toggle:
 * @self: a playback
 *
 * Pauses when it plays, plays when it stands.
 */
void
vas_playback_toggle (VasPlayback *self)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  if (vas_playback_get_playing (self))
    vas_playback_pause (self);
  else
    vas_playback_play (self);
}

/**
 * vas_playback_seek:
 * @self: a playback
 * @position_ms: where to, in ms; brought into the recording
 *
 * Goes to the very frame. Of several calls in a row only the last one counts. Who leaves a span that is repeated plays on
 * from there.
 */
void
vas_playback_seek (VasPlayback *self, gint64 position_ms)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  /* How long it is may not be known yet; the player keeps within it. */
  position_ms = CLAMP (position_ms, 0, G_MAXINT64 / VAS_NS_PER_MS);
  if (self->looping && !is_in_span (self, position_ms))
    stop_looping (self);

  if (self->looping && vas_playback_get_playing (self))
    play_span_from (self, position_ms);
  else
    vas_player_seek (self->player, position_ms * VAS_NS_PER_MS);
}

/**
 * vas_playback_step:
 * @self: a playback
 * @frames: how many frames on, or back if below 0
 */
void
vas_playback_step (VasPlayback *self, int frames)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  vas_player_step (self->player, frames);
}

/**
 * vas_playback_play_span:
 * @self: a playback
 * @start_ms: where to begin, in ms
 * @end_ms: where to pause, in ms
 *
 * Plays that once.
 */
void
vas_playback_play_span (VasPlayback *self, gint64 start_ms, gint64 end_ms)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  stop_looping (self);
  vas_player_play_span (self->player, MAX (start_ms, 0) * VAS_NS_PER_MS, end_ms * VAS_NS_PER_MS);
}

static void
take_span (VasPlayback *self, gint64 start_ms, gint64 end_ms)
{
  gint64 position_ms;

  if (self->span_start_ms == start_ms && self->span_end_ms == end_ms)
    return;

  self->span_start_ms = start_ms;
  self->span_end_ms = end_ms;
  if (!has_span (self))
    vas_playback_set_looping (self, FALSE);
  else if (self->looping && vas_playback_get_playing (self))
    {
      position_ms = vas_playback_get_position_ms (self);
      play_span_from (self, position_ms);
    }
  vas_playback_span_changed (self);
}

/**
 * vas_playback_set_span:
 * @self: a playback
 * @start_ms: where the span begins, in ms
 * @end_ms: where it ends, in ms, above @start_ms
 */
void
vas_playback_set_span (VasPlayback *self, gint64 start_ms, gint64 end_ms)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));
  g_return_if_fail (start_ms >= 0 && end_ms > start_ms);

  take_span (self, start_ms, end_ms);
}

/**
 * vas_playback_begin_span:
 * @self: a playback
 *
 * The span begins at the position. An end before that is no end any more.
 */
void
vas_playback_begin_span (VasPlayback *self)
{
  gint64 position_ms;

  g_return_if_fail (VAS_IS_PLAYBACK (self));

  position_ms = vas_playback_get_position_ms (self);
  take_span (self, position_ms, self->span_end_ms > position_ms ? self->span_end_ms : -1);
}

/**
 * vas_playback_end_span:
 * @self: a playback
 *
 * The span ends at the position. Without a begin before that it begins with the recording.
 */
void
vas_playback_end_span (VasPlayback *self)
{
  gint64 position_ms;

  g_return_if_fail (VAS_IS_PLAYBACK (self));

  position_ms = vas_playback_get_position_ms (self);
  if (position_ms <= 0)
    return;

  take_span (self, self->span_start_ms >= 0 && self->span_start_ms < position_ms ? self->span_start_ms : 0,
             position_ms);
}

/**
 * vas_playback_clear_span:
 * @self: a playback
 *
 * No span is chosen any more, and none is repeated.
 */
void
vas_playback_clear_span (VasPlayback *self)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  take_span (self, -1, -1);
}

/**
 * vas_playback_get_span:
 * @self: a playback
 * @start_ms: (out) (optional): where the span begins, in ms; -1 if that is not chosen
 * @end_ms: (out) (optional): where it ends, in ms; -1 if that is not chosen
 *
 * Returns: whether there is a span with both its ends
 */
gboolean
vas_playback_get_span (VasPlayback *self, gint64 *start_ms, gint64 *end_ms)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), FALSE);

  if (start_ms != NULL)
    *start_ms = self->span_start_ms;
  if (end_ms != NULL)
    *end_ms = self->span_end_ms;

  return has_span (self);
}

/**
 * vas_playback_set_looping:
 * @self: a playback
 * @looping: whether the span is to be played again and again; without a span nothing is
 *
 * Starts to play the span, or lets it go on past its end.
 */
void
vas_playback_set_looping (VasPlayback *self, gboolean looping)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  looping = looping && has_span (self);
  if (self->looping == looping)
    return;

  self->looping = looping;
  if (looping)
    play_span_from (self, vas_playback_get_position_ms (self));
  else if (vas_playback_get_playing (self))
    /* Only a seek takes the stop out of the player */
    vas_player_seek (self->player, vas_playback_get_position_ms (self) * VAS_NS_PER_MS);
  g_object_notify (G_OBJECT (self), "looping");
}

/**
 * vas_playback_get_looping:
 * @self: a playback
 *
 * Returns: whether the span is played again and again
 */
gboolean
vas_playback_get_looping (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), FALSE);

  return self->looping;
}

/**
 * vas_playback_get_frame_ms:
 * @self: a playback
 *
 * Returns: how long one frame lasts, in ms, as [method@Playback.step] steps
 */
double
vas_playback_get_frame_ms (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), 0);

  return (double) vas_player_get_step_ns (self->player) / VAS_NS_PER_MS;
}
