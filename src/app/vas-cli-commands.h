/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands have in common. Each takes the arguments without its own name, ends with %NULL, and gives the exit
 * status. */

#pragma once

#include "vas-store.h"

G_BEGIN_DECLS

/**
 * VasCliStatus:
 * @VAS_CLI_DONE: done, or nothing is wrong
 * @VAS_CLI_REFUSED: refused, or something wrong is left
 * @VAS_CLI_USAGE: wrong usage
 *
 * Exit statuses.
 */
typedef enum
{
  VAS_CLI_DONE = 0,
  VAS_CLI_REFUSED = 1,
  VAS_CLI_USAGE = 2,
} VasCliStatus;

/**
 * VasCliUsage:
 * @command: name of the command
 * @parameters: (nullable): what comes after the options, for the help
 * @summary: what the command does
 * @description: (nullable): the rest of the help
 * @n_parameters: how many words come after the options
 * @text_only: whether it has no --json
 */
typedef struct
{
  const char *command;
  const char *parameters;
  const char *summary;
  const char *description;
  guint n_parameters;
  gboolean text_only;
} VasCliUsage;

/**
 * VasCliArguments:
 * @library: (type filename): folder of the library
 * @json: whether to print JSON
 * @words: what came after the options
 */
typedef struct
{
  char *library;
  gboolean json;
  char **words;
} VasCliArguments;

gboolean vas_cli_parse (VasCliArguments *self,
                        const VasCliUsage *usage,
                        const GOptionEntry *entries,
                        char **argv,
                        GError **error);
void vas_cli_arguments_clear (VasCliArguments *self);
int vas_cli_fail (const char *command, const GError *error);
int vas_cli_print (const char *command, const char *text);
gboolean vas_cli_parse_term (const char *option, GType type, const char *key, int *value, GError **error);

VasStore *vas_cli_open (const char *directory, GError **error);
VasStore *vas_cli_open_with_bank (const char *directory, GError **error);
void vas_cli_close (VasStore *store);
char *vas_cli_find_answer (VasConnection *connection, const char *prefix, GError **error);
char *vas_cli_find_interview (VasConnection *connection, const char *prefix, GError **error);

int vas_cli_questions (char **argv);
int vas_cli_import_questions (char **argv);
int vas_cli_record (char **argv);
int vas_cli_list (char **argv);
int vas_cli_note (char **argv);
int vas_cli_export (char **argv);
int vas_cli_check (char **argv);
int vas_cli_devices (char **argv);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VasCliArguments, vas_cli_arguments_clear)

G_END_DECLS
