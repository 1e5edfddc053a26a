/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-answer-words.h"

#include "vas-time.h"

#include <glib/gi18n-lib.h>

/**
 * vas_answer_words_overtime:
 * @answer: a take
 *
 * Counted in whole seconds, as they are shown.
 *
 * Returns: (transfer full) (nullable): how far it went beyond its limit, "0:12"; %NULL if it did not
 */
char *
vas_answer_words_overtime (VasAnswer *answer)
{
  gint64 limit_s = vas_answer_get_limit_ms (answer) / VAS_MS_PER_S;
  gint64 duration_s = vas_answer_get_duration_ms (answer) / VAS_MS_PER_S;

  if (limit_s <= 0 || duration_s <= limit_s)
    return NULL;

  return vas_time_format_clock ((duration_s - limit_s) * VAS_MS_PER_S);
}

/**
 * vas_answer_words_time:
 * @answer: a take
 *
 * Returns: (transfer full): how long it was, of how long it could be, and how far it went beyond
 */
char *
vas_answer_words_time (VasAnswer *answer)
{
  g_autofree char *duration = vas_time_format_clock (vas_answer_get_duration_ms (answer));
  g_autofree char *limit = vas_time_format_clock (vas_answer_get_limit_ms (answer));
  g_autofree char *over = vas_answer_words_overtime (answer);

  if (vas_answer_get_limit_ms (answer) <= 0)
    return g_steal_pointer (&duration);

  if (over == NULL)
    /* Translators: %1$s: how long an answer was, %2$s: how long it could be. "1:42 of 2:00" */
    return g_strdup_printf (_ ("%1$s of %2$s"), duration, limit);

  /* Translators: "2:12 of 2:00, 0:12 over the limit" */
  return g_strdup_printf (_ ("%1$s of %2$s, %3$s over the limit"), duration, limit, over);
}
