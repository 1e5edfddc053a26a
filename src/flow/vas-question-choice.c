/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-choice.h"

#include "vas-question.h"

/* A question asked in the last week comes again only if there are not enough others. */
#define RECENT_MS (G_GINT64_CONSTANT (7) * 24 * 60 * 60 * 1000)
/* What a question without a rating counts as: in the middle */
#define UNRATED 3

/* Which categories an interview with few questions has: what was done and what would be done tell most, and an opener
 * comes before them. */
static const VasCategory by_weight[VAS_N_CATEGORIES] = {
  VAS_CATEGORY_BEHAVIOURAL, VAS_CATEGORY_SITUATIONAL, VAS_CATEGORY_SERVICE,
  VAS_CATEGORY_PERSONAL,    VAS_CATEGORY_COMPANY,     VAS_CATEGORY_REVERSE,
};

static VasCategory
get_category (gpointer entry)
{
  return vas_question_get_category (vas_question_entry_get_question (entry));
}

/* Returns: (transfer container): the same entries, not owned, at random */
static GPtrArray *
shuffle (GPtrArray *entries, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GPtrArray *drawn = g_ptr_array_new ();

  /* A copy of the array would free what it does not own */
  g_ptr_array_extend (drawn, entries, NULL, NULL);
  for (guint i = drawn->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer swapped = drawn->pdata[i - 1];

      drawn->pdata[i - 1] = drawn->pdata[j];
      drawn->pdata[j] = swapped;
    }

  return drawn;
}

/* g_ptr_array_sort() is stable: what compares equal stays as it was drawn. */
static int
compare_recency (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 recent_from = *(gint64 *) user_data;
  gint64 first = vas_question_entry_get_practised (*(VasQuestionEntry **) a);
  gint64 second = vas_question_entry_get_practised (*(VasQuestionEntry **) b);

  first = first > recent_from ? first : 0;
  second = second > recent_from ? second : 0;

  return (first > second) - (first < second);
}

static int
get_rating (VasQuestionEntry *entry)
{
  int rating = vas_question_entry_get_rating (entry);

  return rating > 0 ? rating : UNRATED;
}

static int
compare_dread (gconstpointer a, gconstpointer b)
{
  VasQuestionEntry *first = *(VasQuestionEntry **) a;
  VasQuestionEntry *second = *(VasQuestionEntry **) b;
  int difference = get_rating (first) - get_rating (second);

  if (difference == 0)
    difference = vas_question_entry_get_take_count (first) - vas_question_entry_get_take_count (second);

  return difference;
}

static int
compare_category (gconstpointer a, gconstpointer b)
{
  return (int) get_category (*(gpointer *) a) - (int) get_category (*(gpointer *) b);
}

static GPtrArray *
questions_of (GPtrArray *entries)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (questions, g_object_ref (vas_question_entry_get_question (entries->pdata[i])));

  return questions;
}

/* How many of each category: one more to each in turn, as far as there are any */
static void
divide (GPtrArray *entries, guint count, guint *wanted)
{
  guint there[VAS_N_CATEGORIES] = { 0 };
  guint left = MIN (count, entries->len);

  for (guint i = 0; i < entries->len; i++)
    there[get_category (entries->pdata[i])]++;

  while (left > 0)
    for (guint i = 0; i < VAS_N_CATEGORIES && left > 0; i++)
      if (wanted[by_weight[i]] < there[by_weight[i]])
        {
          wanted[by_weight[i]]++;
          left--;
        }
}

/**
 * vas_question_choice_spread:
 * @entries: (element-type VasQuestionEntry): what there is
 * @count: how many to choose; fewer come when there are not so many
 * @seed: what decides at random
 * @now_ms: the time, in ms since 1970 UTC
 *
 * Chooses questions spread over the categories, each category at random but for questions asked in the last week, which
 * come last, the longest ago first.
 *
 * Returns: (transfer full) (element-type VasQuestion): the questions, in the order in which interviewers ask
 */
GPtrArray *
vas_question_choice_spread (GPtrArray *entries, guint count, guint32 seed, gint64 now_ms)
{
  g_autoptr (GPtrArray) drawn = shuffle (entries, seed);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint wanted[VAS_N_CATEGORIES] = { 0 };
  gint64 recent_from = now_ms - RECENT_MS;

  g_ptr_array_sort_with_data (drawn, compare_recency, &recent_from);
  divide (drawn, count, wanted);

  for (guint category = 0; category < VAS_N_CATEGORIES; category++)
    for (guint i = 0; i < drawn->len && wanted[category] > 0; i++)
      if (get_category (drawn->pdata[i]) == category)
        {
          g_ptr_array_add (chosen, g_object_ref (vas_question_entry_get_question (drawn->pdata[i])));
          wanted[category]--;
        }

  return chosen;
}

/**
 * vas_question_choice_dreaded:
 * @entries: (element-type VasQuestionEntry): what there is
 * @count: how many to choose
 * @seed: what decides at random
 *
 * Chooses the questions that the candidate rated lowest and practised least: by rating, where one without counts as the
 * middle, then by the number of takes.
 *
 * Returns: (transfer full) (element-type VasQuestion): the questions, in the order in which interviewers ask
 */
GPtrArray *
vas_question_choice_dreaded (GPtrArray *entries, guint count, guint32 seed)
{
  g_autoptr (GPtrArray) drawn = shuffle (entries, seed);

  g_ptr_array_sort (drawn, compare_dread);
  g_ptr_array_set_size (drawn, (int) MIN (count, drawn->len));
  g_ptr_array_sort (drawn, compare_category);

  return questions_of (drawn);
}

/**
 * vas_question_choice_starred:
 *
 * As [func@question_choice_spread], among the questions that the candidate has starred.
 *
 * Returns: (transfer full) (element-type VasQuestion): the questions, in the order in which interviewers ask
 */
GPtrArray *
vas_question_choice_starred (GPtrArray *entries, guint count, guint32 seed, gint64 now_ms)
{
  g_autoptr (GPtrArray) starred = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (vas_question_entry_get_starred (entries->pdata[i]))
      g_ptr_array_add (starred, entries->pdata[i]);

  return vas_question_choice_spread (starred, count, seed, now_ms);
}

/**
 * vas_question_choice_in_order:
 * @entries: (element-type VasQuestionEntry): a list in an order of somebody's own
 * @count: how many to take
 *
 * Returns: (transfer full) (element-type VasQuestion): the first ones, as they stand
 */
GPtrArray *
vas_question_choice_in_order (GPtrArray *entries, guint count)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();

  for (guint i = 0; i < MIN (count, entries->len); i++)
    g_ptr_array_add (first, entries->pdata[i]);

  return questions_of (first);
}
