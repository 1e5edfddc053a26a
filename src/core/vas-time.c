/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-time.h"

#include "vas-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * vas_time_now_ms:
 *
 * Returns: the wall clock, in ms since 1970 UTC
 */
gint64
vas_time_now_ms (void)
{
  return g_get_real_time () / 1000;
}

/**
 * vas_time_format_clock:
 * @ms: a duration or a place in a recording, in ms; 0 or more
 *
 * Returns: (transfer full): as people read it: `1:58`, `1:02:03`
 */
char *
vas_time_format_clock (gint64 ms)
{
  gint64 s = MAX (ms, 0) / VAS_MS_PER_S;

  if (s >= 3600)
    return g_strdup_printf ("%d:%02d:%02d", (int) (s / 3600), (int) (s / 60 % 60), (int) (s % 60));

  return g_strdup_printf ("%d:%02d", (int) (s / 60), (int) (s % 60));
}

/**
 * vas_time_format_clock_tenths:
 * @ms: a place in a recording, in ms; 0 or more
 *
 * Returns: (transfer full): as people read it, to a tenth of a second, with the decimal sign of the locale: `0:42.3`
 */
char *
vas_time_format_clock_tenths (gint64 ms)
{
  g_autofree char *clock = vas_time_format_clock (ms);

  /* Translators: a place in a recording. %1$s is minutes and seconds, %2$d tenths of a second: 0:42.3 */
  return g_strdup_printf (_ ("%1$s.%2$d"), clock, (int) (MAX (ms, 0) / 100 % 10));
}

/**
 * vas_time_format_iso:
 * @ms: a time, in ms since 1970 UTC
 *
 * Returns: (transfer full): as files and the command line write it: `2026-11-21T14:05:00.000Z`
 */
char *
vas_time_format_iso (gint64 ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (ms / VAS_MS_PER_S);

  if (time == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", g_date_time_get_year (time),
                          g_date_time_get_month (time), g_date_time_get_day_of_month (time),
                          g_date_time_get_hour (time), g_date_time_get_minute (time), g_date_time_get_second (time),
                          (int) (ms % VAS_MS_PER_S));
}

/**
 * vas_time_format_spoken:
 * @ms: a duration, in ms; 0 or more
 *
 * Returns: (transfer full): in words, for screen readers: `1 minute 58 seconds`
 */
char *
vas_time_format_spoken (gint64 ms)
{
  int minutes = (int) (MAX (ms, 0) / 60000);
  int seconds = (int) (MAX (ms, 0) / VAS_MS_PER_S % 60);
  g_autofree char *m = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", minutes), minutes);
  g_autofree char *s = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d second", "%d seconds", seconds), seconds);

  if (minutes == 0)
    return g_steal_pointer (&s);
  if (seconds == 0)
    return g_steal_pointer (&m);

  return g_strdup_printf ("%s %s", m, s);
}

/**
 * vas_time_parse_seconds:
 * @text: seconds with a decimal point, as on the command line: `12.5`
 * @ms: (out): where the time goes, in ms
 *
 * Reads a place in a recording: 0 to 24 hours.
 *
 * Errors: %VAS_CORE_ERROR_INVALID
 *
 * Returns: whether @text is such a time
 */
gboolean
vas_time_parse_seconds (const char *text, gint64 *ms, GError **error)
{
  char *end = NULL;
  double seconds = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (seconds) || seconds < 0 || seconds * VAS_MS_PER_S > VAS_TIME_LONGEST_MS)
    {
      g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID,
                   _ ("“%s” is not a time in seconds between 0 and 86400"), text);
      return FALSE;
    }

  *ms = llround (seconds * VAS_MS_PER_S);
  return TRUE;
}
