/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli.h"

#include "vas-cli-commands.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  int (*run) (char **argv);
} commands[] = {
  { "questions", vas_cli_questions }, { "import-questions", vas_cli_import_questions },
  { "record", vas_cli_record },       { "list", vas_cli_list },
  { "note", vas_cli_note },           { "export", vas_cli_export },
  { "check", vas_cli_check },         { "devices", vas_cli_devices },
};

static int
find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (word, commands[i].name))
      return (int) i;

  return -1;
}

/**
 * vas_cli_is_command:
 * @word: an argument
 *
 * Returns: whether @word is a command such as `record`
 */
gboolean
vas_cli_is_command (const char *word)
{
  return find (word) >= 0;
}

/**
 * vas_cli_find_command:
 * @argc: number of arguments
 * @argv: the arguments of the program
 *
 * A command is the first word that is neither an option nor the folder after `--library`.
 *
 * Returns: which argument is a command; 0 if none is, and the window is wanted
 */
int
vas_cli_find_command (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--library"))
        i++;
      else if (argv[i][0] != '-')
        return vas_cli_is_command (argv[i]) ? i : 0;
    }

  return 0;
}

/**
 * vas_cli_describe:
 *
 * Returns: (transfer none): the commands, for the help of the program
 */
const char *
vas_cli_describe (void)
{
  return _ ("Commands, each with its own --help:\n"
            "  questions         list the questions\n"
            "  import-questions  take questions from a file\n"
            "  record            record an answer\n"
            "  list              list interviews and answers\n"
            "  note              add a note to an answer\n"
            "  export            write notes as WebVTT, SubRip or JSON\n"
            "  check             check the library, and put it right\n"
            "  devices           list microphones and cameras");
}

/**
 * vas_cli_run:
 * @argc: number of arguments
 * @argv: the arguments of the program, of which [func@cli_find_command] finds one to be a command
 *
 * Runs the command; the locale has been set.
 *
 * Returns: the exit status: 0 done, or nothing wrong; 1 refused, or something wrong is left; 2 wrong usage
 */
int
vas_cli_run (int argc, char **argv)
{
  int place = vas_cli_find_command (argc, argv);
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (place > 0, VAS_CLI_USAGE);

  for (int i = 0; i < argc; i++)
    if (i != place)
      g_ptr_array_add (rest, g_strdup (argv[i]));
  g_ptr_array_add (rest, NULL);

  return commands[find (argv[place])].run ((char **) rest->pdata);
}
