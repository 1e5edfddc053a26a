/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-answer.h"
#include "vas-json.h"
#include "vas-note.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

#define COMMAND "note"

/* While a take runs, its length is only known by the clock; devices start a moment after the row is written. */
#define RUNNING_SLACK_MS VAS_MS_PER_S

typedef struct
{
  char *at;
  char *until;
  char *aspect;
  char *kind;
  char *reviewer;
  char *role;
} Options;

/* @note: (out): what was written */
typedef struct
{
  const char *answer;
  const char *text;
  const char *reviewer;
  VasRole role;
  VasAspect aspect;
  VasNoteKind kind;
  gint64 start_ms;
  gint64 end_ms;
  VasNote *note;
} Request;

static void
options_clear (Options *options)
{
  g_free (options->at);
  g_free (options->until);
  g_free (options->aspect);
  g_free (options->kind);
  g_free (options->reviewer);
  g_free (options->role);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Returns: how long the recording is, in ms; 24 hours when nobody knows */
static gint64
find_length (VasAnswer *answer)
{
  VasRecording *recording = vas_answer_get_recording (answer);
  gint64 length = recording != NULL ? vas_recording_get_duration_ms (recording) : 0;

  if (vas_answer_get_state (answer) == VAS_ANSWER_STATE_RECORDING)
    length = vas_time_now_ms () - vas_answer_get_started (answer) + RUNNING_SLACK_MS;

  return length > 0 ? MIN (length, VAS_TIME_LONGEST_MS) : VAS_TIME_LONGEST_MS;
}

static gboolean
check_span (Request *request, VasAnswer *answer, GError **error)
{
  gint64 length = find_length (answer);
  g_autofree char *shown = NULL;

  if (request->start_ms <= length && request->end_ms <= length)
    return TRUE;

  shown = g_strdup_printf ("%" G_GINT64_FORMAT ".%03d", length / VAS_MS_PER_S, (int) (length % VAS_MS_PER_S));
  /* Translators: %s is a number of seconds, such as 61.250 */
  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("This recording ends at %s s: the note would lie outside it. Nothing was written."), shown);
  return FALSE;
}

static gpointer
add_job (VasConnection *connection, gpointer data, GError **error)
{
  Request *request = data;
  g_autofree char *answer_id = vas_cli_find_answer (connection, request->answer, error);
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (VasReviewer) reviewer = NULL;
  g_autoptr (VasNote) note = NULL;

  if (answer_id == NULL)
    return NULL;
  answer = vas_store_get_answer (connection, answer_id, error);
  if (answer == NULL || !check_span (request, answer, error))
    return NULL;
  reviewer = vas_store_ensure_reviewer (connection, request->reviewer, request->role, error);
  if (reviewer == NULL)
    return NULL;

  note = g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", answer_id, "reviewer", reviewer, "start-ms",
                       request->start_ms, "end-ms", request->end_ms, "aspect", request->aspect, "kind", request->kind,
                       "text", request->text, "created", vas_time_now_ms (), NULL);
  if (!vas_store_add_note (connection, note, error))
    return NULL;

  request->note = vas_store_get_note (connection, id, error);
  return GINT_TO_POINTER (request->note != NULL);
}

static gboolean
fail_usage (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
read_time (const char *option, const char *text, gint64 *ms, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (vas_time_parse_seconds (text, ms, &local_error))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s", option, local_error->message);
  return FALSE;
}

static gboolean
read_span (const Options *options, Request *request, GError **error)
{
  if (options->at == NULL)
    return fail_usage (error, _ ("--at is missing: the moment of the note, in seconds"));
  if (!read_time ("--at", options->at, &request->start_ms, error))
    return FALSE;

  request->end_ms = request->start_ms;
  if (options->until != NULL && !read_time ("--until", options->until, &request->end_ms, error))
    return FALSE;

  return request->end_ms >= request->start_ms || fail_usage (error, _ ("--until lies before --at"));
}

static gboolean
read_term (const char *option, GType type, const char *key, int *value, GError **error)
{
  g_autofree char *message = NULL;

  if (key != NULL)
    return vas_cli_parse_term (option, type, key, value, error);

  message = g_strdup_printf (_ ("%s is missing"), option);
  return fail_usage (error, message);
}

static gboolean
read_request (const Options *options, char **words, Request *request, GError **error)
{
  int aspect = 0, kind = 0, role = VAS_ROLE_PEER;

  if (!read_span (options, request, error) ||
      !read_term ("--aspect", VAS_TYPE_ASPECT, options->aspect, &aspect, error) ||
      !read_term ("--kind", VAS_TYPE_NOTE_KIND, options->kind, &kind, error) ||
      (options->role != NULL && !read_term ("--role", VAS_TYPE_ROLE, options->role, &role, error)))
    return FALSE;
  if (options->reviewer == NULL)
    return fail_usage (error, _ ("--reviewer is missing: the name of the person who gives the feedback"));

  request->answer = words[0];
  request->text = words[1];
  request->reviewer = options->reviewer;
  request->aspect = (VasAspect) aspect;
  request->kind = (VasNoteKind) kind;
  request->role = (VasRole) role;

  return TRUE;
}

static int
add (VasCliArguments *arguments, Request *request, GError **error)
{
  g_autoptr (VasStore) store = vas_cli_open (arguments->library, error);
  g_autoptr (VasNote) note = NULL;
  g_autofree char *text = NULL;
  gboolean added = store != NULL && vas_store_call_sync (store, VAS_STORE_WRITE, add_job, request, error) != NULL;

  note = g_steal_pointer (&request->note);
  if (!added)
    return VAS_CLI_REFUSED;
  vas_cli_close (store);

  text = arguments->json ? vas_json_note (note) : g_strconcat (vas_note_get_id (note), "\n", NULL);
  return vas_cli_print (COMMAND, text);
}

/* Returns: (transfer full): the keys, for the help */
static char *
describe (void)
{
  return g_strdup_printf (
      "%s\n\n%s\n\n%s",
      _ ("ANSWER is the id of an answer, or its beginning: at least 4 characters. Prints the id of the note. Times "
         "count from the start of the recording."),
      _ ("Aspects: situation task action result listen acknowledge find-out solve follow-up definition employer "
         "own-example reflection off-topic eye-contact posture hands expression fidgeting appearance pace pauses "
         "fillers volume competence key-word example wording"),
      _ ("With --json, an object with id, answer_id, start_ms, end_ms (the same for a moment), aspect, kind, reviewer "
         "(an object with id, name and role), text, state (open or addressed), private and created_ms (since 1970 "
         "UTC)."));
}

/* vastaus note ANSWER --at S [--until S] --aspect KEY --kind KEY --reviewer NAME [--role KEY] [--json] TEXT */
int
vas_cli_note (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_auto (Options) options = { NULL };
  g_autofree char *description = describe ();
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_FILENAME, &options.at, N_ ("The moment, or where the span begins"), N_ ("SECONDS") },
    { "until", 0, 0, G_OPTION_ARG_FILENAME, &options.until, N_ ("Where the span ends"), N_ ("SECONDS") },
    { "aspect", 0, 0, G_OPTION_ARG_FILENAME, &options.aspect, N_ ("What the note is about, see below"), N_ ("KEY") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &options.kind, N_ ("strength, try-instead, question or neutral"),
      N_ ("KEY") },
    { "reviewer", 0, 0, G_OPTION_ARG_FILENAME, &options.reviewer, N_ ("Who gives the feedback"), N_ ("NAME") },
    { "role", 0, 0, G_OPTION_ARG_FILENAME, &options.role, N_ ("self, peer or mentor; peer when not given"),
      N_ ("KEY") },
    { NULL },
  };
  const VasCliUsage usage = {
    .command = COMMAND,
    .parameters = _ ("ANSWER TEXT"),
    .summary = _ ("Adds a note to an answer."),
    .description = description,
    .n_parameters = 2,
  };
  Request request = { NULL };
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, entries, argv, &error) &&
      read_request (&options, arguments.words, &request, &error))
    status = add (&arguments, &request, &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
