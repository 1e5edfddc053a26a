/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-bank-words.h"

#include "vas-setup-choices.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* From here on a date says more than a number of days */
#define MOST_DAYS 14

/**
 * vas_bank_words_language:
 * @code: code of a language
 *
 * Returns: (transfer full): what the language is called; @code if it has no name here
 */
char *
vas_bank_words_language (const char *code)
{
  g_autoptr (GListStore) languages = vas_setup_choices_new_languages ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (languages)); i++)
    {
      g_autoptr (GObject) choice = g_list_model_get_item (G_LIST_MODEL (languages), i);
      g_autofree char *id = NULL;
      g_autofree char *label = NULL;

      g_object_get (choice, "id", &id, "label", &label, NULL);
      if (g_strcmp0 (id, code) == 0)
        return g_steal_pointer (&label);
    }

  return g_strdup (code);
}

/**
 * vas_bank_words_set:
 *
 * Returns: (transfer full): how many questions it has, and their language
 */
char *
vas_bank_words_set (VasQuestionSet *set)
{
  const char *const *ids = vas_question_set_get_question_ids (set);
  guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;
  const char *code = vas_question_set_get_language (set);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions", n), n);
  g_autofree char *language = NULL;

  if (code == NULL || *code == '\0')
    return g_steal_pointer (&count);

  language = vas_bank_words_language (code);
  return g_strjoin (" · ", count, language, NULL);
}

/**
 * vas_bank_words_profile:
 *
 * Returns: (transfer full): what to call the profile: the company, else the role
 */
char *
vas_bank_words_profile (VasJobProfile *profile)
{
  if (*vas_job_profile_get_company (profile) != '\0')
    return g_strdup (vas_job_profile_get_company (profile));
  if (*vas_job_profile_get_role (profile) != '\0')
    return g_strdup (vas_job_profile_get_role (profile));

  /* Translators: a job profile in which nothing has been written yet */
  return g_strdup (_ ("New job"));
}

static gboolean
read_date (const char *text, GDate *date)
{
  int year = 0;
  int month = 0;
  int day = 0;

  g_date_clear (date, 1);
  if (text == NULL || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) day, month, (GDateYear) year);
  return TRUE;
}

/* How many days after today; FALSE if there is no date */
static gboolean
count_days (const char *text, GDateTime *now, int *days)
{
  GDate date;
  GDate today;

  if (!read_date (text, &date))
    return FALSE;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  *days = g_date_days_between (&today, &date);
  return TRUE;
}

static char *
format_date (const char *text, GDateTime *now)
{
  GDate date;
  g_autoptr (GDateTime) time = NULL;

  read_date (text, &date);
  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
  if (g_date_time_get_year (time) == g_date_time_get_year (now))
    /* Translators: the day of an interview in this year, see g_date_time_format() */
    return g_date_time_format (time, C_ ("interview day", "%A, %-d %B"));

  /* Translators: the day of an interview in another year, see g_date_time_format() */
  return g_date_time_format (time, C_ ("interview day", "%-d %B %Y"));
}

/**
 * vas_bank_words_day:
 * @date: (nullable): a day as YYYY-MM-DD
 * @now: the present, in the time zone to reckon in
 *
 * Returns: (transfer full): how far off it is, or the date if that is far; empty if there is none
 */
char *
vas_bank_words_day (const char *date, GDateTime *now)
{
  int days = 0;

  if (!count_days (date, now, &days))
    return g_strdup ("");
  if (days == 0)
    return g_strdup (C_ ("interview day", "today"));
  if (days == 1)
    return g_strdup (C_ ("interview day", "tomorrow"));
  if (days == -1)
    return g_strdup (C_ ("interview day", "yesterday"));
  if (days > 1 && days <= MOST_DAYS)
    /* Translators: the day of an interview */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", days), days);
  if (days < -1 && days >= -MOST_DAYS)
    /* Translators: the day of an interview */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago", -days), -days);

  return format_date (date, now);
}

/**
 * vas_bank_words_profile_details:
 * @now: the present, in the time zone to reckon in
 *
 * Returns: (transfer full): the role and when the interview is
 */
char *
vas_bank_words_profile_details (VasJobProfile *profile, GDateTime *now)
{
  g_autofree char *day = vas_bank_words_day (vas_job_profile_get_interview_date (profile), now);
  /* Without a company the role is the title */
  const char *role = *vas_job_profile_get_company (profile) != '\0' ? vas_job_profile_get_role (profile) : "";

  if (*role != '\0' && *day != '\0')
    return g_strjoin (" · ", role, day, NULL);
  if (*role != '\0' || *day != '\0')
    return g_strconcat (role, day, NULL);

  return g_strdup (_ ("No date yet"));
}

/**
 * vas_bank_words_is_over:
 * @now: the present, in the time zone to reckon in
 *
 * Returns: whether the day of the interview has passed, and it has not been asked yet what was asked there
 */
gboolean
vas_bank_words_is_over (VasJobProfile *profile, GDateTime *now)
{
  int days = 0;

  return !vas_job_profile_get_asked (profile) &&
         count_days (vas_job_profile_get_interview_date (profile), now, &days) && days < 0;
}

static gboolean
has_name (GListModel *sets, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (VasQuestionSet) set = g_list_model_get_item (sets, i);

      if (g_strcmp0 (vas_question_set_get_label (set), name) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * vas_bank_words_free_name:
 * @wanted: a name
 * @sets: list of #VasQuestionSet
 *
 * Returns: (transfer full): @wanted, with a number behind it if a set is called that
 */
char *
vas_bank_words_free_name (const char *wanted, GListModel *sets)
{
  char *name = g_strdup (wanted);

  for (int i = 2; has_name (sets, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %d", wanted, i);
    }

  return name;
}
