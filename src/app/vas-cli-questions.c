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

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  Filter *filter = data;

  return vas_store_list_questions (connection, filter->language, filter->category, error);
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
  g_autoptr (VasStore) store = vas_cli_open (arguments->library, error);
  g_autoptr (GPtrArray) questions = NULL;
  g_autofree char *text = NULL;

  if (store == NULL || !vas_cli_put_bank (store, error))
    return VAS_CLI_REFUSED;

  questions = vas_store_call_sync (store, VAS_STORE_READ, list_job, filter, error);
  if (questions == NULL)
    return VAS_CLI_REFUSED;
  vas_cli_close (store);

  if (questions->len == 0)
    g_printerr ("%s\n", _ ("There is no such question."));
  text = arguments->json ? vas_json_questions (questions) : make_text (questions);

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
                      "definition or open), think_s and answer_s (suggested times in seconds), and origin (builtin, "
                      "own or imported)."),
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
