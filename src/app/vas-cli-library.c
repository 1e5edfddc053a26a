/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library, as the commands use it. */

#include "vas-cli-commands.h"

#include "vas-answer.h"
#include "vas-bank-loader.h"
#include "vas-bank.h"
#include "vas-interview.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHORTEST_PREFIX 4

typedef struct
{
  GPtrArray *questions;
  char *version;
} Bank;

static gpointer
read_bank_version (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_bank_version (connection, error);
}

static gpointer
put_bank (VasConnection *connection, gpointer data, GError **error)
{
  Bank *bank = data;
  g_autoptr (GPtrArray) sets = vas_bank_make_sets (bank->questions);

  return GINT_TO_POINTER (vas_store_put_bank (connection, bank->questions, sets, bank->version, error));
}

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
 * vas_cli_put_bank:
 * @store: an open library
 *
 * Sees to it that the library has the questions of this program. Writes only if it has not.
 *
 * Returns: whether it has them
 */
gboolean
vas_cli_put_bank (VasStore *store, GError **error)
{
  g_autofree char *version = NULL;
  g_autofree char *present = NULL;
  g_autoptr (GPtrArray) questions = vas_bank_loader_load (&version, error);
  g_autoptr (GError) local_error = NULL;
  Bank bank = { questions, version };

  if (questions == NULL)
    return FALSE;

  present = vas_store_call_sync (store, VAS_STORE_READ, read_bank_version, NULL, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return g_strcmp0 (present, version) == 0 ||
         vas_store_call_sync (store, VAS_STORE_WRITE, put_bank, &bank, error) != NULL;
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
