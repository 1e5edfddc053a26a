/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-json.h"
#include "vas-question.h"
#include "vas-store-questions.h"

#include <glib/gi18n-lib.h>

#define COMMAND "questions"

typedef struct
{
  char *language;
  int category;
} Filter;

/* @dossiers: by id of the question; %NULL if they are not wanted */
typedef struct
{
  GPtrArray *questions;
  GHashTable *dossiers;
} Listing;

static void
listing_clear (Listing *listing)
{
  g_clear_pointer (&listing->questions, g_ptr_array_unref);
  g_clear_pointer (&listing->dossiers, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, listing_clear)

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  Filter *filter = data;

  return vas_store_list_questions (connection, filter->language, filter->category, error);
}

static gpointer
list_dossiers_job (VasConnection *connection, gpointer data, GError **error)
{
  Listing *listing = data;

  listing->dossiers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < listing->questions->len; i++)
    {
      const char *id = vas_question_get_id (g_ptr_array_index (listing->questions, i));
      GPtrArray *dossier = vas_store_list_dossier (connection, id, error);

      if (dossier == NULL)
        return NULL;
      g_hash_table_insert (listing->dossiers, (gpointer) id, dossier);
    }

  return listing->dossiers;
}

static char *
make_text (GPtrArray *questions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      VasQuestion *question = questions->pdata[i];

      g_string_append_printf (text, "%s\t%s\t%s\t%s\n", vas_question_get_id (question),
                              vas_question_get_language (question),
                              vas_term_key (VAS_TYPE_CATEGORY, vas_question_get_category (question)),
                              vas_question_get_text (question));
    }

  return g_string_free (text, FALSE);
}

static int
print (VasCliArguments *arguments, Filter *filter, GError **error)
{
  g_autoptr (VasStore) store = vas_cli_open_with_bank (arguments->library, error);
  g_auto (Listing) listing = { NULL };
  g_autofree char *text = NULL;

  if (store == NULL)
    return VAS_CLI_REFUSED;

  listing.questions = vas_store_call_sync (store, VAS_STORE_READ, list_job, filter, error);
  if (listing.questions == NULL ||
      (arguments->json && vas_store_call_sync (store, VAS_STORE_READ, list_dossiers_job, &listing, error) == NULL))
    return VAS_CLI_REFUSED;
  vas_cli_close (store);

  if (listing.questions->len == 0)
    g_printerr ("%s\n", _ ("There is no such question."));
  text = arguments->json ? vas_json_questions (listing.questions, listing.dossiers) : make_text (listing.questions);

  return vas_cli_print (COMMAND, text);
}

/* vastaus questions [--language fi] [--category KEY] [--json] */
int
vas_cli_questions (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_autofree char *language = NULL;
  g_autofree char *category = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &language, N_ ("Only questions in this language: en, et, fi, nb"),
      N_ ("CODE") },
    { "category", 0, 0, G_OPTION_ARG_FILENAME, &category,
      N_ ("Only this category: service, behavioural, situational, personal, company, reverse"), N_ ("KEY") },
    { NULL },
  };
  const VasCliUsage usage = {
    .command = COMMAND,
    .summary = _ ("Lists the questions: id, language, category and text, with tabs between them."),
    .description = _ ("With --json, an array of objects with id (a UUID), key (the same in all languages; null for own "
                      "questions), text, language, category, competencies (an array), scheme (star, situational, "
                      "definition or open), think_s and answer_s (suggested times in seconds), origin (builtin, own "
                      "or imported), follow_ups (an array of texts), and dossier: an object with the texts purpose, "
                      "approach, expertise, newcomer, practice and body_language (null where there is none) and the "
                      "arrays outline (objects with part and text), samples (objects with text and why) and related "
                      "(keys of questions)."),
  };
  Filter filter = { NULL, -1 };
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, entries, argv, &error) &&
      (category == NULL || vas_cli_parse_term ("--category", VAS_TYPE_CATEGORY, category, &filter.category, &error)))
    {
      filter.language = language;
      status = print (&arguments, &filter, &error);
    }

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
