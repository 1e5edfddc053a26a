/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-bank-loader.h"

#include "vas-question-file.h"
#include "vas-question.h"

#define FOLDER "/io/github/vastaus/Vastaus/questions/"

typedef struct
{
  GPtrArray *questions;
  char *version;
} Bank;

static void
bank_free (gpointer data)
{
  Bank *bank = data;

  g_clear_pointer (&bank->questions, g_ptr_array_unref);
  g_clear_pointer (&bank->version, g_free);
  g_free (bank);
}

static gboolean
load_file (const char *path, GPtrArray *questions, GChecksum *checksum, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) more = NULL;

  if (bytes == NULL)
    return FALSE;

  more = vas_question_file_parse (bytes, error);
  if (more == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_ptr_array_extend_and_steal (questions, g_steal_pointer (&more));
  return TRUE;
}

/* One language: its categories in the order in which interviewers ask. */
static gboolean
load_language (const char *folder, GPtrArray *questions, GChecksum *checksum, GError **error)
{
  for (int category = 0; category < VAS_N_CATEGORIES; category++)
    {
      g_autofree char *path = g_strconcat (folder, vas_term_key (VAS_TYPE_CATEGORY, category), ".json", NULL);

      if (!load_file (path, questions, checksum, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_folder (const char *folder, GPtrArray *questions, GChecksum *checksum, GError **error)
{
  g_auto (GStrv) languages = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (languages == NULL)
    return FALSE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, languages[i], NULL);

      if (!load_language (path, questions, checksum, error))
        return FALSE;
    }

  return TRUE;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  Bank *bank = g_new0 (Bank, 1);

  bank->questions = vas_bank_loader_load (&bank->version, &error);
  if (bank->questions != NULL)
    {
      g_task_return_pointer (task, bank, bank_free);
      return;
    }

  bank_free (bank);
  g_task_return_error (task, error);
}

/**
 * vas_bank_loader_load:
 * @version: (out) (transfer full): changes whenever a question does
 *
 * Returns: (transfer full) (element-type VasQuestion): the built-in questions in all languages; %NULL with the errors of
 *   [func@question_file_parse]
 */
GPtrArray *
vas_bank_loader_load (char **version, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!load_folder (FOLDER, questions, checksum, error))
    return NULL;

  *version = g_strdup (g_checksum_get_string (checksum));
  return g_steal_pointer (&questions);
}

/**
 * vas_bank_loader_load_async:
 *
 * The same in a thread, so that a window can appear meanwhile.
 */
void
vas_bank_loader_load_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, vas_bank_loader_load_async);
  g_task_run_in_thread (task, load_thread);
}

GPtrArray *
vas_bank_loader_load_finish (GAsyncResult *result, char **version, GError **error)
{
  Bank *bank = g_task_propagate_pointer (G_TASK (result), error);
  GPtrArray *questions;

  if (bank == NULL)
    return NULL;

  questions = g_steal_pointer (&bank->questions);
  *version = g_steal_pointer (&bank->version);
  bank_free (bank);
  return questions;
}
