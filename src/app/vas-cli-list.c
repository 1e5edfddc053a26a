/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-answer.h"
#include "vas-interview.h"
#include "vas-json.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

#define COMMAND "list"

typedef struct
{
  GPtrArray *interviews;
  GHashTable *answers;
} Listing;

static void
listing_free (Listing *listing)
{
  g_clear_pointer (&listing->interviews, g_ptr_array_unref);
  g_clear_pointer (&listing->answers, g_hash_table_unref);
  g_free (listing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listing, listing_free)

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (Listing) listing = g_new0 (Listing, 1);

  listing->interviews = vas_store_list_interviews (connection, FALSE, NULL, error);
  if (listing->interviews == NULL)
    return NULL;

  listing->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < listing->interviews->len; i++)
    {
      const char *id = vas_interview_get_id (listing->interviews->pdata[i]);
      GPtrArray *answers = vas_store_list_answers (connection, id, error);

      if (answers == NULL)
        return NULL;
      g_hash_table_insert (listing->answers, (gpointer) id, answers);
    }

  return g_steal_pointer (&listing);
}

static char *
format_date (gint64 ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (ms / VAS_MS_PER_S);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static void
append_answer (GString *text, VasAnswer *answer)
{
  g_autofree char *length = vas_time_format_clock (vas_answer_get_duration_ms (answer));
  int n_notes = vas_answer_get_note_count (answer);
  g_autofree char *take = g_strdup_printf (_ ("take %d"), vas_answer_get_take (answer));
  g_autofree char *notes = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d note", "%d notes", (gulong) n_notes),
                                            n_notes);

  g_string_append_printf (text, "  %s  %s  %s  %s  %s  %s\n", vas_answer_get_id (answer), take,
                          vas_term_key (VAS_TYPE_ANSWER_STATE, vas_answer_get_state (answer)), length, notes,
                          vas_answer_get_question_text (answer));
}

static char *
make_text (Listing *listing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < listing->interviews->len; i++)
    {
      VasInterview *interview = listing->interviews->pdata[i];
      GPtrArray *answers = g_hash_table_lookup (listing->answers, vas_interview_get_id (interview));
      g_autofree char *date = format_date (vas_interview_get_created (interview));

      g_string_append_printf (text, "%s  %s  %s  %s\n", vas_interview_get_id (interview), date,
                              vas_interview_get_language (interview), vas_interview_get_title (interview));
      for (guint j = 0; j < answers->len; j++)
        append_answer (text, answers->pdata[j]);
    }

  return g_string_free (text, FALSE);
}

static int
print (VasCliArguments *arguments, GError **error)
{
  g_autoptr (VasStore) store = vas_cli_open (arguments->library, error);
  g_autoptr (Listing) listing = NULL;
  g_autofree char *text = NULL;

  if (store == NULL)
    return VAS_CLI_REFUSED;
  listing = vas_store_call_sync (store, VAS_STORE_READ, list_job, NULL, error);
  if (listing == NULL)
    return VAS_CLI_REFUSED;
  vas_cli_close (store);

  if (listing->interviews->len == 0)
    g_printerr ("%s\n", _ ("There is no interview in this library yet."));
  text = arguments->json ? vas_json_interviews (listing->interviews, listing->answers) : make_text (listing);

  return vas_cli_print (COMMAND, text);
}

/* vastaus list [--json] */
int
vas_cli_list (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_autoptr (GError) error = NULL;
  const VasCliUsage usage = {
    .command = COMMAND,
    .summary = _ ("Lists interviews and their answers, newest first."),
    .description = _ ("With --json, an array of objects with id, title, created, language and answers: an array of "
                      "objects with id, question_id, question (its wording), take, state (recording, complete, "
                      "recovered, missing or removed), started, duration_ms, file (its name in the folder “recordings” "
                      "of the library, or null) and notes (their number). Times of day are ISO 8601 in UTC."),
  };
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, NULL, argv, &error))
    status = print (&arguments, &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
