/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library, as the commands use it. */

#include "vas-cli-commands.h"

#include "vas-answer.h"
#include "vas-bank-loader.h"
#include "vas-bank-private.h"
#include "vas-interview.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHORTEST_PREFIX 4

/**
 * vas_cli_open:
 * @directory: folder of the library; made if need be
 *
 * Returns: (transfer full): the open library
 */
VasStore *
vas_cli_open (const char *directory, GError **error)
{
  g_autoptr (VasStore) store = vas_store_new (directory);

  return vas_store_open_sync (store, error) ? g_steal_pointer (&store) : NULL;
}

/**
 * vas_cli_open_with_bank:
 * @directory: folder of the library; made if need be
 *
 * Returns: (transfer full): the open library, with the built-in questions of this program
 */
VasStore *
vas_cli_open_with_bank (const char *directory, GError **error)
{
  g_autoptr (VasStore) store = vas_cli_open (directory, error);

  return store != NULL && vas_bank_ensure_sync (store, &vas_bank_loader_source, error) ? g_steal_pointer (&store) :
                                                                                         NULL;
}

/* What was to be written is written by now; a library that does not close well is put right when it is next opened. */
void
vas_cli_close (VasStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!vas_store_close_sync (store, &error))
    g_printerr ("%s\n", error->message);
}

/* Finding a row by the beginning of its id */

typedef struct
{
  const char *prefix;
  char *id;
  gboolean several;
} Search;

static void
look_at (Search *search, const char *id)
{
  if (!g_str_has_prefix (id, search->prefix))
    return;

  search->several = search->several || search->id != NULL;
  g_free (search->id);
  search->id = g_strdup (id);
}

static gboolean
look_through_answers (Search *search, VasConnection *connection, const char *interview_id, GError **error)
{
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, interview_id, error);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    look_at (search, vas_answer_get_id (answers->pdata[i]));

  return answers != NULL;
}

static gboolean
look_through (Search *search, VasConnection *connection, gboolean for_answers, GError **error)
{
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, error);

  for (guint i = 0; interviews != NULL && i < interviews->len; i++)
    {
      const char *id = vas_interview_get_id (interviews->pdata[i]);

      if (!for_answers)
        look_at (search, id);
      else if (!look_through_answers (search, connection, id, error))
        return FALSE;
    }

  return interviews != NULL;
}

static char *
find (VasConnection *connection, const char *prefix, gboolean for_answers, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (prefix, -1);
  Search search = { .prefix = lower };

  if (strlen (prefix) < SHORTEST_PREFIX)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%s” is too short: give at least %d characters of the id"), prefix, SHORTEST_PREFIX);
      return NULL;
    }
  if (!look_through (&search, connection, for_answers, error))
    {
      g_free (search.id);
      return NULL;
    }
  if (search.id != NULL && !search.several)
    return search.id;

  if (search.several)
    g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND,
                 _ ("More than one id begins with “%s”. Give more of it."), prefix);
  else
    g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND,
                 for_answers ? _ ("There is no answer “%s” in this library. “vastaus list” shows them.") :
                               _ ("There is no interview “%s” in this library. “vastaus list” shows them."),
                 prefix);
  g_free (search.id);
  return NULL;
}

/**
 * vas_cli_find_answer:
 * @connection: the library, in its thread
 * @prefix: the beginning of a UUID, at least 4 characters
 *
 * Errors: %G_OPTION_ERROR if it is too short, %VAS_STORE_ERROR_NOT_FOUND if none or several begin with it
 *
 * Returns: (transfer full): the UUID of an answer that is not deleted
 */
char *
vas_cli_find_answer (VasConnection *connection, const char *prefix, GError **error)
{
  return find (connection, prefix, TRUE, error);
}

/**
 * vas_cli_find_interview:
 * @connection: the library, in its thread
 * @prefix: the beginning of a UUID, at least 4 characters
 *
 * Errors: as [func@cli_find_answer]
 *
 * Returns: (transfer full): the UUID of an interview that is not deleted
 */
char *
vas_cli_find_interview (VasConnection *connection, const char *prefix, GError **error)
{
  return find (connection, prefix, FALSE, error);
}
