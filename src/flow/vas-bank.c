/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in questions and the sets that are made of them. */

#include "vas-bank-private.h"

#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-store-questions.h"
#include "vas-uuid.h"

typedef struct
{
  GPtrArray *questions;
  const char *version;
} Bank;

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

static gpointer
is_current_job (VasConnection *connection, gpointer version, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *there = vas_store_get_bank_version (connection, &local_error);
  gboolean *is_current;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  is_current = g_new (gboolean, 1);
  *is_current = g_strcmp0 (there, version) == 0;
  return is_current;
}

static gpointer
put_job (VasConnection *connection, gpointer data, GError **error)
{
  Bank *bank = data;
  g_autoptr (GPtrArray) sets = vas_bank_make_sets (bank->questions);

  return GINT_TO_POINTER (vas_store_put_bank (connection, bank->questions, sets, bank->version, error));
}

/**
 * vas_bank_ensure_sync:
 * @store: an open library
 * @source: the built-in questions
 *
 * Sees to it that the library has the built-in questions of this program. Only when it has not are they loaded, and
 * written. Waits: never on the main thread of a window.
 *
 * Errors: those of @source and of the store
 *
 * Returns: whether the library has them
 */
gboolean
vas_bank_ensure_sync (VasStore *store, const VasBankSource *source, GError **error)
{
  g_autofree char *version = source->get_version (source->data, error);
  g_autofree gboolean *is_current = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  if (version == NULL)
    return FALSE;
  is_current = vas_store_call_sync (store, VAS_STORE_READ, is_current_job, version, error);
  if (is_current == NULL || *is_current)
    return is_current != NULL;

  questions = source->load (source->data, error);
  return questions != NULL &&
         vas_store_call_sync (store, VAS_STORE_WRITE, put_job, &(Bank){ questions, version }, error) != NULL;
}
