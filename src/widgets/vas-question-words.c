/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-words.h"

#include "vas-interview-words.h"

#include "vas-competency.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

#define DAYS_COUNTED 30
#define BEST_RATING 5

static char *
say_when (gint64 time_ms, GDateTime *now)
{
  int days = vas_interview_words_day (time_ms, now);
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (days <= 0)
    return g_strdup (C_ ("practised", "today"));
  if (days == 1)
    return g_strdup (C_ ("practised", "yesterday"));
  if (days <= DAYS_COUNTED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago", days), days);

  time = g_date_time_new_from_unix_utc (time_ms / VAS_MS_PER_S);
  if (time == NULL)
    return g_strdup ("");

  local = g_date_time_to_timezone (time, g_date_time_get_timezone (now));
  /* Translators: the day a question was last practised, within a line of text, see g_date_time_format() */
  return g_date_time_format (local, C_ ("practised", "%-d %B %Y"));
}

/**
 * vas_question_words_practice:
 * @now: the present, in the time zone to reckon in
 *
 * Returns: (transfer full): how often it was practised, when last, and how the candidate rated it
 */
char *
vas_question_words_practice (VasQuestionEntry *entry, GDateTime *now)
{
  int n = vas_question_entry_get_take_count (entry);
  int rating = vas_question_entry_get_rating (entry);
  g_autofree char *count = NULL;
  g_autofree char *when = NULL;

  if (n == 0 || vas_question_entry_get_practised (entry) == 0)
    return g_strdup (_ ("Not practised yet"));

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Practised once", "Practised %d times", n), n);
  when = say_when (vas_question_entry_get_practised (entry), now);
  if (rating == 0)
    /* Translators: "Practised 3 times", then when it was last: "yesterday" */
    return g_strdup_printf (_ ("%1$s, last %2$s"), count, when);

  /* Translators: "Practised 3 times", when it was last: "yesterday", then the candidate's own rating: "4 of 5" */
  return g_strdup_printf (_ ("%1$s, last %2$s, own rating %3$d of %4$d"), count, when, rating, BEST_RATING);
}

static const char *
get_origin (VasQuestion *question)
{
  switch (vas_question_get_origin (question))
    {
    case VAS_ORIGIN_OWN:
      /* Translators: a question that the person wrote */
      return C_ ("question", "Own");
    case VAS_ORIGIN_IMPORTED:
      /* Translators: a question that came in a file */
      return C_ ("question", "Imported");
    case VAS_ORIGIN_BUILTIN:
    default:
      return NULL;
    }
}

/**
 * vas_question_words_details:
 * @now: the present, in the time zone to reckon in
 *
 * Returns: (transfer full): category, whose question it is, and what was done with it, in one line
 */
char *
vas_question_words_details (VasQuestionEntry *entry, GDateTime *now)
{
  VasQuestion *question = vas_question_entry_get_question (entry);
  const char *category = vas_category_label (vas_question_get_category (question));
  const char *origin = get_origin (question);
  g_autofree char *practice = vas_question_words_practice (entry, now);

  if (origin == NULL)
    return g_strjoin (" · ", category, practice, NULL);

  return g_strjoin (" · ", category, origin, practice, NULL);
}

/**
 * vas_question_words_spoken:
 * @now: the present, in the time zone to reckon in
 *
 * Returns: (transfer full): the row for a screen reader
 */
char *
vas_question_words_spoken (VasQuestionEntry *entry, GDateTime *now)
{
  VasQuestion *question = vas_question_entry_get_question (entry);
  g_autofree char *details = vas_question_words_details (entry, now);

  if (vas_question_entry_get_starred (entry))
    return g_strjoin (", ", vas_question_get_text (question), details, C_ ("question", "starred"), NULL);

  return g_strjoin (", ", vas_question_get_text (question), details, NULL);
}

/**
 * vas_question_words_times:
 *
 * Returns: (transfer full): the suggested times, in words
 */
char *
vas_question_words_times (VasQuestion *question)
{
  g_autofree char *think = vas_time_format_clock (vas_question_get_think_s (question) * VAS_MS_PER_S);
  g_autofree char *answer = vas_time_format_clock (vas_question_get_answer_s (question) * VAS_MS_PER_S);

  /* Translators: suggested times of a question, as "0:30" and "2:00" */
  return g_strdup_printf (_ ("Think %1$s · Answer %2$s"), think, answer);
}

/**
 * vas_question_words_competencies:
 * @keys: (nullable) (array zero-terminated=1): keys of competencies
 *
 * Returns: (transfer full): their names, in one line; empty for none
 */
char *
vas_question_words_competencies (const char *const *keys)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_strv_builder_add (builder, vas_competency_label (keys[i]));
  labels = g_strv_builder_end (builder);

  return g_strjoinv (" · ", labels);
}

/**
 * vas_question_words_scheme:
 *
 * Returns: (transfer none): the parts an answer of this scheme has, in the person's language
 */
const char *
vas_question_words_scheme (VasScheme scheme)
{
  switch (scheme)
    {
    case VAS_SCHEME_STAR:
      return _ ("Situation, task, action, result");
    case VAS_SCHEME_SITUATIONAL:
      return _ ("Listen, acknowledge, find out, solve, follow up");
    case VAS_SCHEME_DEFINITION:
      return _ ("Definition, employer, own example");
    case VAS_SCHEME_OPEN:
    default:
      /* Translators: an answer that is not divided into named parts */
      return _ ("No fixed parts");
    }
}

/**
 * vas_question_words_part:
 * @part: (nullable): key of a part of an answer
 *
 * Returns: (transfer none) (nullable): its name in the person's language; %NULL if it has none
 */
const char *
vas_question_words_part (const char *part)
{
  int aspect;

  return vas_term_from_key (VAS_TYPE_ASPECT, part, &aspect) ? vas_aspect_label (aspect) : NULL;
}
