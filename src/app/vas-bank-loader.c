/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-bank-loader.h"

#include "vas-question-file.h"
#include "vas-question.h"

#include <gio/gio.h>

#define FOLDER "/io/github/vastaus/Vastaus/questions/"

/* What is done with each file of the bank */
typedef gboolean (*Visit) (const char *path, GBytes *bytes, gpointer data, GError **error);

/* One language: its categories in the order in which interviewers ask. */
static gboolean
visit_language (const char *folder, Visit visit, gpointer data, GError **error)
{
  for (int category = 0; category < VAS_N_CATEGORIES; category++)
    {
      g_autofree char *path = g_strconcat (folder, vas_term_key (VAS_TYPE_CATEGORY, category), ".json", NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL || !visit (path, bytes, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit_languages (Visit visit, gpointer data, GError **error)
{
  g_auto (GStrv) languages = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (languages == NULL)
    return FALSE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, languages[i], NULL);

      if (!visit_language (path, visit, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_to_checksum (const char *path, GBytes *bytes, gpointer checksum, GError **error)
{
  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  return TRUE;
}

static gboolean
add_questions (const char *path, GBytes *bytes, gpointer questions, GError **error)
{
  g_autoptr (GPtrArray) more = vas_question_file_parse (bytes, error);

  if (more == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  g_ptr_array_extend_and_steal (questions, g_steal_pointer (&more));
  return TRUE;
}

static char *
get_version (gpointer data, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  return visit_languages (add_to_checksum, checksum, error) ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static GPtrArray *
load (gpointer data, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);

  return visit_languages (add_questions, questions, error) ? g_steal_pointer (&questions) : NULL;
}

const VasBankSource vas_bank_loader_source = { get_version, load, NULL };
