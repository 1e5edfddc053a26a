/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-json.h"
#include "vas-question-files-private.h"
#include "vas-rejected-line.h"

#include <glib/gi18n-lib.h>

#define COMMAND "import-questions"

/* One line for each, whatever is in the file: at most as many as an import takes questions. */
static void
print_rejected (GListModel *rejected)
{
  for (guint i = 0; i < g_list_model_get_n_items (rejected); i++)
    {
      g_autoptr (VasRejectedLine) line = g_list_model_get_item (rejected, i);
      g_autofree char *text = g_strdup (vas_rejected_line_get_text (line));

      /* Translators: number of a line, why it was not taken, and how it begins */
      g_printerr (_ ("Line %d: %s: %s\n"), vas_rejected_line_get_line (line), vas_rejected_line_get_reason (line),
                  g_strdelimit (text, "\r\n\t", ' '));
    }
}

static char *
make_text (const char *set_name, guint n_added, guint n_known, guint n_rejected)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question came in", "%u questions came in",
                                                         n_added),
                                            n_added);
  g_autofree char *known = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was there already",
                                                         "%u were there already", n_known),
                                            n_known);
  g_autofree char *rejected = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was rejected", "%u were rejected",
                                                            n_rejected),
                                               n_rejected);

  /* Translators: name of a set of questions, then what came of its import in three parts */
  return g_strdup_printf (_ ("%s: %s, %s, %s.\n"), set_name, added, known, rejected);
}

static int
report (VasCliArguments *arguments, VasQuestionPreview *preview)
{
  const char *name = vas_question_preview_get_name (preview);
  GListModel *rejected = vas_question_preview_get_rejected (preview);
  guint n_added = g_list_model_get_n_items (vas_question_preview_get_questions (preview));
  guint n_known = g_list_model_get_n_items (vas_question_preview_get_known (preview));
  g_autofree char *text = arguments->json ? vas_json_import (name, n_added, n_known, rejected) :
                                            make_text (name, n_added, n_known, g_list_model_get_n_items (rejected));

  return vas_cli_print (COMMAND, text);
}

static int
import (VasCliArguments *arguments, const char *language, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments->words[0]);
  g_autoptr (VasStore) store = vas_cli_open_with_bank (arguments->library, error);
  g_autoptr (VasQuestionPreview) preview = NULL;

  if (store == NULL)
    return VAS_CLI_REFUSED;
  preview = vas_question_files_read_sync (store, file, language, NULL, error);
  if (preview == NULL)
    return VAS_CLI_REFUSED;

  print_rejected (vas_question_preview_get_rejected (preview));
  if (g_list_model_get_n_items (vas_question_preview_get_questions (preview)) +
          g_list_model_get_n_items (vas_question_preview_get_known (preview)) ==
      0)
    {
      g_printerr (_ ("vastaus %s: No line of the file is a question. Nothing has been changed.\n"), COMMAND);
      return VAS_CLI_REFUSED;
    }
  if (!vas_question_files_take_sync (store, preview, vas_question_preview_get_name (preview), error))
    return VAS_CLI_REFUSED;

  vas_cli_close (store);
  return report (arguments, preview);
}

/* vastaus import-questions FILE.json|FILE.csv [--language fi] [--json] */
int
vas_cli_import_questions (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_autofree char *language = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &language,
      N_ ("Language of questions that do not say theirs: en, et, fi, nb; en if it is not given"), N_ ("CODE") },
    { NULL },
  };
  const VasCliUsage usage = {
    .command = COMMAND,
    .parameters = _ ("FILE.json|FILE.csv"),
    .summary = _ ("Takes questions from a file into the library, as a set."),
    .description = _ (
        "A table (CSV with commas, semicolons or tabs, UTF-8) names its columns in the first row: text, and as "
        "wanted id, language, category, scheme, competencies (with spaces between them), think_s, answer_s and "
        "follow_ups (with | between them). Without such a row the first column is the question. JSON is a list of "
        "texts or of objects with these members, or an object with name, language, category and questions, that "
        "list. At most 10000 questions and 16 MB.\n"
        "\n"
        "What is wrong is left out and named on standard error, line by line (in JSON: question by question); the "
        "rest is taken. A question that is in the library already is not doubled. The set is called after the "
        "file, or as the file says. If nothing can be taken, nothing is changed and the exit status is 1.\n"
        "\n"
        "With --json, an object with set (its name), added, known (both counts) and rejected, an array of objects "
        "with line, text (its beginning) and reason."),
    .n_parameters = 1,
  };
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, entries, argv, &error))
    status = import (&arguments, language != NULL ? language : "en", &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
