/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-checkup.h"
#include "vas-json.h"
#include "vas-media.h"

#include <glib/gi18n-lib.h>

#define COMMAND "check"

static char *
make_text (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      VasFinding *finding = findings->pdata[i];

      g_string_append_printf (text, "%s\t%s", vas_finding_kind_key (finding->kind), finding->message);
      if (finding->remedy != NULL)
        g_string_append_printf (text, " %s", finding->remedy);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static guint
count_left (GPtrArray *findings)
{
  guint n_left = 0;

  for (guint i = 0; i < findings->len; i++)
    n_left += ((VasFinding *) findings->pdata[i])->repaired ? 0 : 1;

  return n_left;
}

static void
say_result (GPtrArray *findings, guint n_left, gboolean repair)
{
  if (findings->len == 0)
    g_printerr ("%s\n", _ ("Nothing is wrong with this library."));
  else if (n_left == 0)
    g_printerr ("%s\n", _ ("Everything was put right."));
  else if (repair)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u thing could not be put right.\n",
                             "%u things could not be put right.\n", n_left),
                n_left);
  else
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u thing is wrong. “vastaus check --repair” puts right what it can.\n",
                             "%u things are wrong. “vastaus check --repair” puts right what it can.\n", n_left),
                n_left);
}

static int
report (VasCliArguments *arguments, GPtrArray *findings, gboolean repair)
{
  g_autofree char *text = arguments->json ? vas_json_findings (findings) : make_text (findings);
  guint n_left = count_left (findings);
  int status = vas_cli_print (COMMAND, text);

  say_result (findings, n_left, repair);
  return n_left > 0 ? VAS_CLI_REFUSED : status;
}

/* A library that is not there yet has nothing wrong with it, and a mistyped folder should not become one. */
static gboolean
is_there (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "library.sqlite3", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Too damaged to be opened is what a check is there to find. */
static GPtrArray *
take_for_finding (GError **error)
{
  GPtrArray *findings;

  if (!g_error_matches (*error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT))
    return NULL;

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_finding_free);
  g_ptr_array_add (findings, vas_finding_new (VAS_FINDING_DATABASE_DAMAGE, NULL, NULL, g_strdup ((*error)->message)));
  g_clear_error (error);
  return findings;
}

static GPtrArray *
look (const char *directory, gboolean repair, GError **error)
{
  g_autoptr (VasStore) store = vas_cli_open (directory, error);
  GPtrArray *findings;

  if (store == NULL)
    return take_for_finding (error);

  findings = vas_checkup_run_sync (store, repair, NULL, error);
  vas_cli_close (store);

  return findings;
}

static int
check (VasCliArguments *arguments, gboolean repair, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!is_there (arguments->library))
    {
      g_autofree char *shown = g_filename_display_name (arguments->library);

      g_printerr (_ ("There is no library in “%s” yet.\n"), shown);
      findings = g_ptr_array_new ();
      return report (arguments, findings, repair);
    }

  if (!vas_media_init (error))
    return VAS_CLI_REFUSED;
  findings = look (arguments->library, repair, error);

  return findings != NULL ? report (arguments, findings, repair) : VAS_CLI_REFUSED;
}

/* vastaus check [--repair] [--json] */
int
vas_cli_check (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean repair = FALSE;
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &repair, N_ ("Put right what can be; nothing is deleted"), NULL },
    { NULL },
  };
  const VasCliUsage usage = {
    .command = COMMAND,
    .summary = _ ("Checks the library and every recording."),
    .description = _ ("Exit status 0: nothing is wrong, or everything was put right; 1: something wrong is left.\n"
                      "\n"
                      "With --repair, takes that were cut off and recordings that lost their end become playable, "
                      "missing recordings are marked as missing and those that are back as complete, and files that "
                      "belong to no answer move into the folder “found” of the library.\n"
                      "\n"
                      "With --json, an array of objects with kind (missing, truncated, damaged, returned, orphan, "
                      "unfinished, dangling-row, bad-value or database-damage), answer_id, file, message, remedy (what "
                      "was done, or why nothing could be) and repaired. What does not apply is null."),
  };
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, entries, argv, &error))
    status = check (&arguments, repair, &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
