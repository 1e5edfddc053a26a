/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sets that are made of the built-in questions. */

#include "vas-bank.h"

#include "vas-uuid.h"

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
