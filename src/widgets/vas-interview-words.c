/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-words.h"

#include "vas-time.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)
#define KEPT_DAYS 30

static GDateTime *
local_time (gint64 time_ms, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time_ms / VAS_MS_PER_S);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/* Days since the first of January of the year 1 */
static int
julian_day (GDateTime *time)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (time), g_date_time_get_month (time),
                  g_date_time_get_year (time));
  return (int) g_date_get_julian (&date);
}

static void
append (GString *words, const char *separator, char *part)
{
  g_autofree char *owned = part;

  if (words->len > 0)
    g_string_append (words, separator);
  g_string_append (words, owned);
}

static char *
count_answers (VasInterview *interview)
{
  int n = vas_interview_get_answer_count (interview);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d answer", "%d answers", n), n);
}

static char *
count_notes (VasInterview *interview)
{
  int n = vas_interview_get_note_count (interview);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d note", "%d notes", n), n);
}

static char *
format_time (VasInterview *interview)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = local_time (vas_interview_get_created (interview), zone);

  /* Translators: the time of day in a list, see g_date_time_format() */
  return time != NULL ? g_date_time_format (time, _ ("%H:%M")) : g_strdup ("");
}

/**
 * vas_interview_words_day:
 * @time_ms: a moment, in ms since 1970 UTC
 * @now: the present, in the time zone to reckon in
 *
 * Returns: how many midnights lie between the two; negative for a moment in the future
 */
int
vas_interview_words_day (gint64 time_ms, GDateTime *now)
{
  g_autoptr (GDateTime) time = local_time (time_ms, g_date_time_get_timezone (now));

  return time != NULL ? julian_day (now) - julian_day (time) : G_MAXINT;
}

/**
 * vas_interview_words_heading:
 * @time_ms: a moment, in ms since 1970 UTC
 * @now: the present, in the time zone to reckon in
 *
 * Returns: (transfer full): its day: Today, Yesterday, the weekday within a week, else the date
 */
char *
vas_interview_words_heading (gint64 time_ms, GDateTime *now)
{
  g_autoptr (GDateTime) time = local_time (time_ms, g_date_time_get_timezone (now));
  int days = vas_interview_words_day (time_ms, now);

  if (time == NULL)
    return g_strdup ("");
  if (days == 0)
    return g_strdup (_ ("Today"));
  if (days == 1)
    return g_strdup (_ ("Yesterday"));
  if (days > 1 && days < 7)
    return g_date_time_format (time, "%A");
  if (g_date_time_get_year (time) == g_date_time_get_year (now))
    /* Translators: a day of this year as a heading, see g_date_time_format() */
    return g_date_time_format (time, C_ ("heading", "%A, %-d %B"));

  /* Translators: a day of another year as a heading, see g_date_time_format() */
  return g_date_time_format (time, C_ ("heading", "%-d %B %Y"));
}

/**
 * vas_interview_words_stopped:
 * @interview: one that was interrupted
 *
 * Returns: (transfer full): where it was interrupted, in words
 */
char *
vas_interview_words_stopped (VasInterview *interview)
{
  /* Translators: an interview that was not gone through to its end: number of the next question, number of all */
  return g_strdup_printf (_ ("Interrupted at question %1$d of %2$d"), vas_interview_get_stopped_at (interview),
                          vas_interview_get_question_count (interview));
}

/**
 * vas_interview_words_details:
 *
 * Returns: (transfer full): time of day, where it was interrupted, mode, answers, length, notes, space used, in one line
 */
char *
vas_interview_words_details (VasInterview *interview)
{
  const char *separator = " · ";
  GString *words = g_string_new (NULL);

  append (words, separator, format_time (interview));
  if (vas_interview_get_sample (interview))
    append (words, separator, g_strdup (_ ("Sample")));
  if (vas_interview_get_stopped_at (interview) > 0)
    append (words, separator, vas_interview_words_stopped (interview));
  /* Practice is what nearly all of them are */
  if (vas_interview_get_mode (interview) != VAS_MODE_PRACTICE)
    append (words, separator, g_strdup (vas_mode_label (vas_interview_get_mode (interview))));
  append (words, separator, count_answers (interview));
  if (vas_interview_get_answer_count (interview) > 0)
    append (words, separator, vas_time_format_clock (vas_interview_get_duration_ms (interview)));
  if (vas_interview_get_note_count (interview) > 0)
    append (words, separator, count_notes (interview));
  if (vas_interview_get_bytes (interview) > 0)
    append (words, separator, g_format_size (vas_interview_get_bytes (interview)));

  return g_string_free (words, FALSE);
}

/**
 * vas_interview_words_spoken:
 *
 * Returns: (transfer full): the row for a screen reader: title, time of day, answers, length in words, notes
 */
char *
vas_interview_words_spoken (VasInterview *interview)
{
  const char *separator = ", ";
  GString *words = g_string_new (vas_interview_get_title (interview));

  append (words, separator, format_time (interview));
  if (vas_interview_get_stopped_at (interview) > 0)
    append (words, separator, vas_interview_words_stopped (interview));
  if (vas_interview_get_mode (interview) != VAS_MODE_PRACTICE)
    append (words, separator, g_strdup (vas_mode_label (vas_interview_get_mode (interview))));
  append (words, separator, count_answers (interview));
  if (vas_interview_get_answer_count (interview) > 0)
    append (words, separator, vas_time_format_spoken (vas_interview_get_duration_ms (interview)));
  append (words, separator, count_notes (interview));

  return g_string_free (words, FALSE);
}

/**
 * vas_interview_words_expiry:
 * @deleted_ms: when something was deleted, in ms since 1970 UTC
 * @now_ms: the present, likewise
 *
 * Returns: (transfer full): when it will be gone for good, in words
 */
char *
vas_interview_words_expiry (gint64 deleted_ms, gint64 now_ms)
{
  gint64 left_ms = deleted_ms + KEPT_DAYS * DAY_MS - now_ms;
  int days = (int) CLAMP ((left_ms + DAY_MS - 1) / DAY_MS, 0, KEPT_DAYS);

  if (days < 1)
    return g_strdup (_ ("Goes for good today"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Goes for good in %d day", "Goes for good in %d days", days),
                          days);
}
