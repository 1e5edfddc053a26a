/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-playback-private.h"

#include "vas-time.h"

/**
 * vas_playback_get_position_ms_at:
 * @self: a playback
 * @monotonic_us: a moment just past, as of g_get_monotonic_time(), in µs
 *
 * What somebody reacts to who presses a key at that moment, closer than [property@Playback:position-ms], which goes from
 * picture to picture.
 *
 * Returns: where playback was, in ms
 */
gint64
vas_playback_get_position_ms_at (VasPlayback *self, gint64 monotonic_us)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), 0);

  return vas_player_get_position_ns_at (self->player, monotonic_us) / VAS_NS_PER_MS;
}
