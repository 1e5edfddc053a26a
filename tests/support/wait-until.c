/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wait-until.h"

/* Not every condition announces itself to the main loop */
#define LOOK_AGAIN_MS 5

static gboolean
on_look_again (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * wait_until:
 *
 * Runs the main loop until @condition holds, for @seconds at most.
 *
 * Returns: whether it came to hold
 */
gboolean
wait_until (WaitCondition condition, gpointer user_data, guint seconds)
{
  gint64 deadline = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again, NULL);
  gboolean holds;

  while (!(holds = condition (user_data)) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);

  return holds;
}

static gboolean
is_past (gpointer user_data)
{
  return g_get_monotonic_time () >= *(gint64 *) user_data;
}

/**
 * wait_for_ms:
 *
 * Runs the main loop for @ms, where the passing of time is itself what is tested.
 */
void
wait_for_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  wait_until (is_past, &end, ms / 1000 + 2);
}
