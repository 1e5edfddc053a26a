/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-answer-clock.h"

#include <glib/gi18n-lib.h>

#define FIRST_WORD_MS 30000
#define LAST_WORD_MS 10000

/**
 * vas_answer_clock_band:
 * @elapsed_ms: time since the clock started, in ms
 * @limit_ms: the time given, in ms
 *
 * After the timing lights of Toastmasters: half, three quarters, all of the time.
 *
 * Returns: the colour of the clock
 */
VasClockBand
vas_answer_clock_band (gint64 elapsed_ms, gint64 limit_ms)
{
  if (elapsed_ms * 2 <= limit_ms)
    return VAS_CLOCK_BAND_NEUTRAL;
  if (elapsed_ms * 4 <= limit_ms * 3)
    return VAS_CLOCK_BAND_GREEN;
  if (elapsed_ms <= limit_ms)
    return VAS_CLOCK_BAND_AMBER;

  return VAS_CLOCK_BAND_RED;
}

/**
 * vas_answer_clock_words:
 * @elapsed_ms: time since the clock started, in ms
 * @limit_ms: the time given, in ms
 * @overtime_ms: how long the recording goes on beyond it, in ms
 *
 * Returns: (transfer none) (nullable): what is worth saying about the time left, in the person's language
 */
const char *
vas_answer_clock_words (gint64 elapsed_ms, gint64 limit_ms, gint64 overtime_ms)
{
  gint64 left = limit_ms - elapsed_ms;

  if (left < -overtime_ms / 2)
    return _ ("Time is up. The recording will stop soon.");
  if (left < 0)
    return _ ("Time is up. Come to an end.");
  if (left <= LAST_WORD_MS && limit_ms > LAST_WORD_MS)
    return _ ("10 seconds left");
  /* Right at the start of a short answer it would only disturb. */
  if (left <= FIRST_WORD_MS && limit_ms >= 2 * FIRST_WORD_MS)
    return _ ("30 seconds left");

  return NULL;
}
