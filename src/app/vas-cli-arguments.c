/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-terms.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* Arguments are taken as the bytes they are: GOption would put them through the locale, which may know ASCII only. */
static gboolean
check_words (char **words, GError **error)
{
  for (char **word = words; word != NULL && *word != NULL; word++)
    if (!g_utf8_validate (*word, -1, NULL))
      {
        g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("An argument is not valid UTF-8"));
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_count (const VasCliUsage *usage, char **words, GError **error)
{
  guint count = words != NULL ? g_strv_length (words) : 0;

  if (count == usage->n_parameters)
    return TRUE;

  if (count > usage->n_parameters)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                 _ ("“%s” is one word too many. A text with spaces needs quotes around it."),
                 words[usage->n_parameters]);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("Something is missing: %s"), usage->parameters);

  return FALSE;
}

static GOptionContext *
new_context (const VasCliUsage *usage, VasCliArguments *self, const GOptionEntry *entries)
{
  const GOptionEntry common[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &self->library, N_ ("Use the library in this folder"), N_ ("DIR") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  const GOptionEntry json[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (usage->parameters);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, usage->summary);
  g_option_context_set_description (context, usage->description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!usage->text_only)
    g_option_context_add_main_entries (context, json, GETTEXT_PACKAGE);

  return context;
}

static void
settle_library (VasCliArguments *self)
{
  char *given = self->library;

  self->library = given != NULL ? g_canonicalize_filename (given, NULL) :
                                  g_build_filename (g_get_user_data_dir (), "vastaus", NULL);
  g_free (given);
}

/**
 * vas_cli_parse:
 * @self: what is to be filled, empty
 * @usage: the command
 * @entries: (nullable): its own options
 * @argv: the arguments without the name of the command
 *
 * Errors: %G_OPTION_ERROR. With `--help` it does not come back.
 *
 * Returns: whether the arguments are right
 */
gboolean
vas_cli_parse (VasCliArguments *self,
               const VasCliUsage *usage,
               const GOptionEntry *entries,
               char **argv,
               GError **error)
{
  g_autoptr (GOptionContext) context = new_context (usage, self, entries);
  g_autofree char *name = g_strdup_printf ("vastaus %s", usage->command);
  g_autofree char **rest = g_memdup2 (argv, (g_strv_length (argv) + 1) * sizeof (char *));
  int argc = (int) g_strv_length (argv);
  gboolean parsed;

  /* The help takes the name from here. */
  g_set_prgname (name);
  parsed = g_option_context_parse (context, &argc, &rest, error);
  g_set_prgname ("vastaus");

  if (!parsed || !check_words (self->words, error) || !check_count (usage, self->words, error))
    return FALSE;

  settle_library (self);
  return TRUE;
}

void
vas_cli_arguments_clear (VasCliArguments *self)
{
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->words, g_strfreev);
}

/**
 * vas_cli_fail:
 * @command: name of the command
 * @error: what went wrong
 *
 * Says it on standard error.
 *
 * Returns: the exit status
 */
int
vas_cli_fail (const char *command, const GError *error)
{
  g_printerr ("vastaus %s: %s\n", command, error->message);
  if (error->domain != G_OPTION_ERROR)
    return VAS_CLI_REFUSED;

  g_printerr (_ ("“vastaus %s --help” says how it is used.\n"), command);
  return VAS_CLI_USAGE;
}

/**
 * vas_cli_print:
 * @command: name of the command
 * @text: UTF-8, whatever the locale
 *
 * Returns: the exit status; %VAS_CLI_REFUSED if it could not be written, a full disk for example
 */
int
vas_cli_print (const char *command, const char *text)
{
  if (fwrite (text, 1, strlen (text), stdout) == strlen (text) && fflush (stdout) == 0)
    return VAS_CLI_DONE;

  g_printerr (_ ("vastaus %s: The output could not be written.\n"), command);
  return VAS_CLI_REFUSED;
}

static char *
list_keys (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  GEnumClass *terms = G_ENUM_CLASS (class);
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < terms->n_values; i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", vas_term_key (type, terms->values[i].value));

  return g_string_free (keys, FALSE);
}

/**
 * vas_cli_parse_term:
 * @option: the option it stands after, for the message
 * @type: one of the enumeration types of core
 * @key: what stands there
 * @value: (out): the value
 *
 * Errors: %G_OPTION_ERROR, with the keys that are possible
 *
 * Returns: whether @key is known
 */
gboolean
vas_cli_parse_term (const char *option, GType type, const char *key, int *value, GError **error)
{
  g_autofree char *keys = NULL;

  if (vas_term_from_key (type, key, value))
    return TRUE;

  keys = list_keys (type);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is not known for %s. Possible are: %s"), key,
               option, keys);
  return FALSE;
}
