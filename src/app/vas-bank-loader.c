/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-bank-loader.h"

#include "vas-question-file.h"
#include "vas-question.h"

#include <gio/gio.h>

#define PREFIX "/io/github/vastaus/Vastaus/"
#define FOLDER PREFIX "questions/"
#define VERSION_CHARS 64

static gboolean
load_file (const char *path, GPtrArray *questions, GError **error)
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

  g_ptr_array_extend_and_steal (questions, g_steal_pointer (&more));
  return TRUE;
}

/* One language: its categories in the order in which interviewers ask. */
static gboolean
load_language (const char *language, GPtrArray *questions, GError **error)
{
  for (int category = 0; category < VAS_N_CATEGORIES; category++)
    {
      g_autofree char *path = g_strconcat (FOLDER, language, vas_term_key (VAS_TYPE_CATEGORY, category), ".json", NULL);

      if (!load_file (path, questions, error))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
load (gpointer data, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) languages = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (languages == NULL)
    return NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    if (!load_language (languages[i], questions, error))
      return NULL;

  return g_steal_pointer (&questions);
}

/* Made when the program is built, see resources/meson.build. */
static char *
get_version (gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PREFIX "bank-version", G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), VERSION_CHARS) : NULL;
}

const VasBankSource vas_bank_loader_source = { get_version, load, NULL };
