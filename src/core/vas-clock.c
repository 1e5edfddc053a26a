/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-clock.h"

#include <string.h>

/**
 * vas_clock_init:
 * @clock: the clock
 * @replica: 16 lower-case hexadecimal digits
 * @highest_ms: highest time seen so far, in ms since 1970 UTC
 */
void
vas_clock_init (VasClock *clock, const char *replica, gint64 highest_ms)
{
  g_return_if_fail (strlen (replica) == VAS_STAMP_REPLICA_CHARS);

  g_strlcpy (clock->replica, replica, sizeof clock->replica);
  clock->highest_ms = highest_ms;
}

/**
 * vas_clock_next:
 * @clock: the clock
 * @wall_ms: what the wall clock says, in ms since 1970 UTC
 *
 * Returns: a stamp later than every one seen or given before
 */
VasStamp
vas_clock_next (VasClock *clock, gint64 wall_ms)
{
  VasStamp stamp;

  clock->highest_ms = MIN (MAX (wall_ms, clock->highest_ms + 1), VAS_STAMP_MAX_MS);
  stamp.ms = clock->highest_ms;
  memcpy (stamp.replica, clock->replica, sizeof stamp.replica);

  return stamp;
}

/**
 * vas_clock_saw:
 * @clock: the clock
 * @stamp: a stamp that came from elsewhere
 *
 * Makes every later stamp of @clock higher than @stamp.
 */
void
vas_clock_saw (VasClock *clock, const VasStamp *stamp)
{
  clock->highest_ms = MAX (clock->highest_ms, stamp->ms);
}

/**
 * vas_clock_new_replica:
 *
 * Returns: (transfer full): a random name for a library, 16 lower-case hexadecimal digits
 */
char *
vas_clock_new_replica (void)
{
  g_autofree char *uuid = g_uuid_string_random ();
  GString *replica = g_string_sized_new (VAS_STAMP_REPLICA_CHARS);

  /* Version and variant of a random UUID (RFC 4122) are not random: digit 14 and digit 19 of the text are left out. */
  for (guint i = 0; uuid[i] != '\0' && replica->len < VAS_STAMP_REPLICA_CHARS; i++)
    if (uuid[i] != '-' && i != 14 && i != 19)
      g_string_append_c (replica, uuid[i]);

  return g_string_free (replica, FALSE);
}
