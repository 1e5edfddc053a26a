/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is made of the built-in questions: sets, and the questions of one interview. */

#include "vas-bank.h"

#include "vas-uuid.h"

/* Which categories an interview with few questions has: what was done and what would be done tell most, and an opener
 * comes before them. */
static const VasCategory by_weight[VAS_N_CATEGORIES] = {
  VAS_CATEGORY_BEHAVIOURAL, VAS_CATEGORY_SITUATIONAL, VAS_CATEGORY_SERVICE,
  VAS_CATEGORY_PERSONAL,    VAS_CATEGORY_COMPANY,     VAS_CATEGORY_REVERSE,
};

static VasQuestionSet *
make_set (const char *key, const char *language, GPtrArray *questions, int category)
{
  g_autofree char *id = vas_uuid_for_set (key, language);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      VasQuestion *question = questions->pdata[i];

      if (g_str_equal (vas_question_get_language (question), language) &&
          (category < 0 || vas_question_get_category (question) == (VasCategory) category))
        g_strv_builder_add (builder, vas_question_get_id (question));
    }
  ids = g_strv_builder_end (builder);

  return g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "key", key, "name", key, "question-ids", ids, "origin",
                       VAS_ORIGIN_BUILTIN, NULL);
}

/**
 * vas_bank_make_sets:
 * @questions: (element-type VasQuestion): the built-in questions, in all languages
 *
 * Returns: (transfer full) (element-type VasQuestionSet): for every language one set of all questions and one for every
 *   category
 */
GPtrArray *
vas_bank_make_sets (GPtrArray *questions)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < questions->len; i++)
    {
      const char *language = vas_question_get_language (questions->pdata[i]);

      if (!g_hash_table_add (seen, (gpointer) language))
        continue;

      g_ptr_array_add (sets, make_set (VAS_BANK_MIXED, language, questions, -1));
      for (int category = 0; category < VAS_N_CATEGORIES; category++)
        g_ptr_array_add (sets, make_set (vas_term_key (VAS_TYPE_CATEGORY, category), language, questions, category));
    }

  return sets;
}

static void
shuffle (GPtrArray *questions, GRand *random)
{
  for (guint i = questions->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer swapped = questions->pdata[i - 1];

      questions->pdata[i - 1] = questions->pdata[j];
      questions->pdata[j] = swapped;
    }
}

/**
 * vas_bank_choose:
 * @questions: (element-type VasQuestion): the questions of a set
 * @count: how many to choose; fewer come when there are not so many
 * @seed: what decides at random
 *
 * Chooses the questions of an interview: spread over the categories that the set has, each category at random, in the
 * order in which interviewers ask.
 *
 * Returns: (transfer full) (element-type VasQuestion): the questions, in order
 */
GPtrArray *
vas_bank_choose (GPtrArray *questions, guint count, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) drawn = g_ptr_array_new ();
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint wanted[VAS_N_CATEGORIES] = { 0 };
  guint there[VAS_N_CATEGORIES] = { 0 };
  guint left = MIN (count, questions->len);

  /* A copy of the array would free what it does not own */
  g_ptr_array_extend (drawn, questions, NULL, NULL);
  shuffle (drawn, random);
  for (guint i = 0; i < drawn->len; i++)
    there[vas_question_get_category (drawn->pdata[i])]++;

  while (left > 0)
    for (guint i = 0; i < VAS_N_CATEGORIES && left > 0; i++)
      if (wanted[by_weight[i]] < there[by_weight[i]])
        {
          wanted[by_weight[i]]++;
          left--;
        }

  for (guint category = 0; category < VAS_N_CATEGORIES; category++)
    for (guint i = 0; i < drawn->len && wanted[category] > 0; i++)
      if (vas_question_get_category (drawn->pdata[i]) == category)
        {
          g_ptr_array_add (chosen, g_object_ref (drawn->pdata[i]));
          wanted[category]--;
        }

  return chosen;
}
