/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-day-entry.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define FIRST_YEAR 1970
#define LAST_YEAR 9999
#define LEAST_LETTERS 3

static gboolean
set_day (GDate *date, int year, int month, int day)
{
  g_date_clear (date, 1);
  if (day < 1 || month < 1 || year < FIRST_YEAR || year > LAST_YEAR ||
      !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) day, month, (GDateYear) year);
  return TRUE;
}

static gboolean
read_iso (const char *text, GDate *date)
{
  int year = 0;
  int month = 0;
  int day = 0;
  int end = 0;

  return sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && text[end] == '\0' &&
         set_day (date, year, month, day);
}

/* As it is written in Finland, Estonia and Norway */
static gboolean
read_dotted (const char *text, GDate *date)
{
  int year = 0;
  int month = 0;
  int day = 0;
  int end = 0;

  return sscanf (text, "%2d. %2d. %4d%n", &day, &month, &year, &end) == 3 && text[end] == '\0' &&
         set_day (date, year, month, day);
}

/* Names of months, in the language of the desktop. Without one GLib would guess which number is what. */
static gboolean
read_words (const char *text, GDate *date)
{
  guint n_letters = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    n_letters += g_unichar_isalpha (g_utf8_get_char (c)) ? 1 : 0;
  if (n_letters < LEAST_LETTERS)
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_parse (date, text);

  return g_date_valid (date) && g_date_get_year (date) >= FIRST_YEAR && g_date_get_year (date) <= LAST_YEAR;
}

/**
 * vas_day_entry_parse:
 * @text: what somebody typed
 *
 * Returns: (transfer full) (nullable): the day as YYYY-MM-DD, empty for no day; %NULL if it is none
 */
char *
vas_day_entry_parse (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GDate date;

  if (*stripped == '\0')
    return g_strdup ("");
  if (!read_iso (stripped, &date) && !read_dotted (stripped, &date) && !read_words (stripped, &date))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * vas_day_entry_format:
 * @date: (nullable): a day as YYYY-MM-DD, or empty
 *
 * Returns: (transfer full): the day to be shown, as [func@day_entry_parse] understands it
 */
char *
vas_day_entry_format (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  GDate day;

  if (date == NULL || !read_iso (date, &day))
    return g_strdup ("");

  time = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), 12, 0, 0);
  /* Translators: a day in an entry, see g_date_time_format(): only %-d, %-m and %Y with full stops between them, or
   * %Y-%m-%d, can be read back */
  return g_date_time_format (time, C_ ("day entry", "%Y-%m-%d"));
}

/**
 * vas_day_entry_show_in_calendar:
 * @date: (nullable): a day as YYYY-MM-DD; with none the calendar shows today
 */
void
vas_day_entry_show_in_calendar (GtkCalendar *calendar, const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  GDate day;

  if (date != NULL && read_iso (date, &day))
    time = g_date_time_new_local (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), 12, 0, 0);
  else
    time = g_date_time_new_now_local ();

  gtk_calendar_select_day (calendar, time);
}
