/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two players in step. Each has a place in its recording, the anchor, that is to come at the same time as the other's. The
 * time of both together begins where neither has to play from before its begin, and ends with the longer one. */

#include "vas-comparison-private.h"

/* Where two players are further apart than one notices, in ms, the one that ends first goes where it should be; not more
 * often than this, in µs, as going there takes a moment itself. */
#define APART_MS 200
#define SYNC_PAUSE_US (2 * G_USEC_PER_SEC)
/* This close to its end nothing is left to play but the last picture, in ms. */
#define END_MS 100

static VasPlayback *
get_playback (VasComparison *self, guint side)
{
  return vas_compared_answer_get_playback (self->sides[side]);
}

static gint64
get_offset (VasComparison *self)
{
  return MIN (self->anchors[0], self->anchors[1]);
}

static gint64
to_recording (VasComparison *self, guint side, gint64 position_ms)
{
  return position_ms - get_offset (self) + self->anchors[side];
}

static gint64
from_recording (VasComparison *self, guint side, gint64 recording_ms)
{
  return recording_ms - self->anchors[side] + get_offset (self);
}

static gint64
get_end (VasComparison *self, guint side)
{
  return from_recording (self, side, vas_playback_get_duration_ms (get_playback (self, side)));
}

/* The side that plays longest tells the time. */
static guint
get_leader (VasComparison *self)
{
  return get_end (self, 1) > get_end (self, 0) ? 1 : 0;
}

/* Whether a side has something to play at that time of both. */
static gboolean
has_more (VasComparison *self, guint side, gint64 position_ms)
{
  return to_recording (self, side, position_ms) < vas_playback_get_duration_ms (get_playback (self, side)) - END_MS;
}

/**
 * vas_comparison_get_position_ms:
 * @self: a comparison
 *
 * Returns: the time of both together, in ms
 */
gint64
vas_comparison_get_position_ms (VasComparison *self)
{
  guint leader;
  gint64 position_ms;

  g_return_val_if_fail (VAS_IS_COMPARISON (self), 0);

  leader = get_leader (self);
  position_ms = from_recording (self, leader, vas_playback_get_position_ms (get_playback (self, leader)));

  return CLAMP (position_ms, 0, vas_comparison_get_duration_ms (self));
}

/**
 * vas_comparison_get_duration_ms:
 * @self: a comparison
 *
 * Returns: how long both together play, in ms
 */
gint64
vas_comparison_get_duration_ms (VasComparison *self)
{
  g_return_val_if_fail (VAS_IS_COMPARISON (self), 0);

  return MAX (MAX (get_end (self, 0), get_end (self, 1)), 0);
}

static void
go_to (VasComparison *self, gint64 position_ms, gboolean playing)
{
  position_ms = CLAMP (position_ms, 0, vas_comparison_get_duration_ms (self));
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    {
      VasPlayback *playback = get_playback (self, i);

      vas_playback_seek (playback, MAX (to_recording (self, i, position_ms), 0));
      if (playing && has_more (self, i, position_ms))
        vas_playback_play (playback);
      else
        vas_playback_pause (playback);
    }
  vas_comparison_notify_position (self);
}

/**
 * vas_comparison_seek:
 * @self: a comparison
 * @position_ms: where to, in ms of both together
 *
 * Both go there; the one that is shorter stands at its end.
 */
void
vas_comparison_seek (VasComparison *self, gint64 position_ms)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));

  go_to (self, position_ms, self->playing);
}

/**
 * vas_comparison_seek_side:
 * @self: a comparison
 * @side: 0 or 1
 * @recording_ms: a place in its recording, in ms
 *
 * That side goes there, and the other one to where it is at the same time.
 */
void
vas_comparison_seek_side (VasComparison *self, guint side, gint64 recording_ms)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));
  g_return_if_fail (side < VAS_COMPARISON_N_SIDES);

  vas_comparison_seek (self, from_recording (self, side, recording_ms));
}

/**
 * vas_comparison_play:
 * @self: a comparison
 *
 * Plays both on, from the start when they stand at the end.
 */
void
vas_comparison_play (VasComparison *self)
{
  gint64 position_ms;

  g_return_if_fail (VAS_IS_COMPARISON (self));

  position_ms = vas_comparison_get_position_ms (self);
  if (!has_more (self, get_leader (self), position_ms))
    position_ms = 0;
  go_to (self, position_ms, TRUE);
  vas_comparison_notify_state (self);
}

/**
 * vas_comparison_pause:
 * @self: a comparison
 *
 * Both stand still, at the same time to the picture: two players never stop at once by themselves.
 */
void
vas_comparison_pause (VasComparison *self)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));

  if (self->playing)
    go_to (self, vas_comparison_get_position_ms (self), FALSE);
  vas_comparison_notify_state (self);
}

/**
 * vas_comparison_toggle:
 * @self: a comparison
 *
 * Pauses when they play, plays when they stand.
 */
void
vas_comparison_toggle (VasComparison *self)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));

  if (self->playing)
    vas_comparison_pause (self);
  else
    vas_comparison_play (self);
}

/**
 * vas_comparison_step:
 * @self: a comparison
 * @frames: how many pictures on, or back if below 0
 *
 * Both pause and go on by pictures of their own.
 */
void
vas_comparison_step (VasComparison *self, int frames)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));

  vas_comparison_pause (self);
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    vas_playback_step (get_playback (self, i), frames);
}

static gint64
find_anchor (VasComparison *self, guint side)
{
  gint64 start_ms = -1;

  if (self->part != VAS_COMPARISON_NO_PART)
    start_ms = vas_compared_answer_find_part (self->sides[side], (VasAspect) self->part);

  return start_ms >= 0 ? start_ms : vas_compared_answer_get_go_ms (self->sides[side]);
}

/* Takes the anchors anew and goes to them: of a part to where it begins, by time to the start of both. */
void
vas_comparison_align (VasComparison *self)
{
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    self->anchors[i] = find_anchor (self, i);
  vas_comparison_notify_state (self);
  vas_comparison_seek (self, self->part != VAS_COMPARISON_NO_PART ? get_offset (self) : 0);
}

/* While both play, the one that ends first follows the one that tells the time. */
void
vas_comparison_keep_in_step (VasComparison *self)
{
  guint leader = get_leader (self);
  VasPlayback *playback = get_playback (self, 1 - leader);
  gint64 wanted_ms = to_recording (self, 1 - leader,
                                   from_recording (self, leader,
                                                   vas_playback_get_position_ms (get_playback (self, leader))));
  gint64 now_us = g_get_monotonic_time ();

  if (!vas_playback_get_playing (playback) || !vas_playback_get_playing (get_playback (self, leader)) ||
      ABS (vas_playback_get_position_ms (playback) - wanted_ms) < APART_MS || now_us - self->synced_us < SYNC_PAUSE_US)
    return;

  self->synced_us = now_us;
  vas_playback_seek (playback, MAX (wanted_ms, 0));
}
