/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recorder of the window without a window: a main loop runs from the start of the take until its row is closed.
 * What ends it is the time, a signal, or the recorder itself. */

#include "vas-cli-commands.h"

#include "vas-cli-interview.h"
#include "vas-json.h"
#include "vas-media.h"
#include "vas-recovery.h"
#include "vas-take.h"
#include "vas-time.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

#define COMMAND "record"

typedef struct
{
  char *question;
  char *interview;
  char *seconds;
  char *audio_source;
  char *video_source;
  char *microphone;
  char *camera;
  gboolean no_video;
} Options;

typedef struct
{
  GMainLoop *loop;
  VasTake *take;
  gint64 limit_ms;
  gint64 since_us;
  guint timer;
  guint clock;
  gboolean running;
  gboolean stopping;
  gboolean interrupted;
  gboolean cut_short;
  VasAnswer *answer;
  GError *error;
} Session;

static void
options_clear (Options *options)
{
  g_free (options->question);
  g_free (options->interview);
  g_free (options->seconds);
  g_free (options->audio_source);
  g_free (options->video_source);
  g_free (options->microphone);
  g_free (options->camera);
}

static void
session_clear (Session *session)
{
  g_clear_handle_id (&session->timer, g_source_remove);
  g_clear_handle_id (&session->clock, g_source_remove);
  g_clear_object (&session->take);
  g_clear_object (&session->answer);
  g_clear_error (&session->error);
  g_clear_pointer (&session->loop, g_main_loop_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Session, session_clear)

static void
say_elapsed (Session *session)
{
  g_autofree char *elapsed = vas_time_format_clock ((g_get_monotonic_time () - session->since_us) / 1000);
  g_autofree char *limit = vas_time_format_clock (session->limit_ms);

  if (isatty (STDERR_FILENO))
    g_printerr ("\r%s / %s ", elapsed, limit);
}

static void
on_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Session *session = user_data;

  session->answer = vas_take_stop_finish (VAS_TAKE (source), result, &session->error);
  g_main_loop_quit (session->loop);
}

static void
stop (Session *session)
{
  if (!session->running || session->stopping)
    return;

  session->stopping = TRUE;
  g_clear_handle_id (&session->timer, g_source_remove);
  g_clear_handle_id (&session->clock, g_source_remove);
  if (isatty (STDERR_FILENO))
    g_printerr ("\n");
  vas_take_stop_async (session->take, FALSE, on_stopped, session);
}

static gboolean
on_timer (gpointer user_data)
{
  Session *session = user_data;

  session->timer = 0;
  stop (session);
  return G_SOURCE_REMOVE;
}

static gboolean
on_clock (gpointer user_data)
{
  say_elapsed (user_data);
  return G_SOURCE_CONTINUE;
}

/* What was said is kept. A signal during the start is remembered: a recorder that has begun is also closed well. */
static gboolean
on_signal (gpointer user_data)
{
  Session *session = user_data;

  session->interrupted = TRUE;
  stop (session);
  return G_SOURCE_CONTINUE;
}

static void
on_trouble (VasTake *take, GError *error, Session *session)
{
  g_printerr ("vastaus %s: %s\n", COMMAND, error->message);
}

static void
on_stopped_early (VasTake *take, GError *error, Session *session)
{
  g_printerr ("vastaus %s: %s\n", COMMAND, error->message);
  session->cut_short = TRUE;
  stop (session);
}

static void
on_started (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Session *session = user_data;

  if (!vas_take_start_finish (VAS_TAKE (source), result, &session->error))
    {
      g_main_loop_quit (session->loop);
      return;
    }

  session->running = TRUE;
  vas_take_go (session->take);
  session->since_us = g_get_monotonic_time ();
  g_printerr ("%s\n", _ ("Recording. Ctrl+C ends it and keeps the take."));
  session->timer = g_timeout_add ((guint) session->limit_ms, on_timer, session);
  session->clock = g_timeout_add_seconds (1, on_clock, session);

  if (session->interrupted || session->cut_short)
    stop (session);
}

static void
on_capture_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_main_loop_quit (user_data);
}

static VasCapture *
make_capture (const Options *options)
{
  VasCapture *capture = vas_capture_new ();

  if (options->microphone != NULL)
    vas_capture_set_microphone (capture, options->microphone);
  if (options->camera != NULL)
    vas_capture_set_camera (capture, options->camera);
  if (options->audio_source != NULL)
    vas_capture_set_audio_source (capture, options->audio_source);
  if (options->video_source != NULL)
    vas_capture_set_video_source (capture, options->video_source);
  vas_capture_set_video (capture, !options->no_video);
  vas_capture_set_preview (capture, FALSE);

  return capture;
}

/* Takes the signals for as long as there is something to keep. */
static void
run_loop (Session *session)
{
  const int signals[] = { SIGINT, SIGTERM, SIGHUP };
  guint sources[G_N_ELEMENTS (signals)];

  /* Nobody reading what it says is no reason to lose a take. */
  signal (SIGPIPE, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sources[i] = g_unix_signal_add (signals[i], on_signal, session);
  g_main_loop_run (session->loop);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_source_remove (sources[i]);
}

static void
run_take (Session *session, VasStore *store, VasCapture *capture, VasCliInterview *interview, gint64 limit_ms)
{
  session->loop = g_main_loop_new (NULL, FALSE);
  session->take = vas_take_new (store, capture, interview->interview, interview->questions, interview->position);
  session->limit_ms = limit_ms > 0 ? limit_ms : vas_take_get_limit_ms (session->take);
  g_signal_connect (session->take, "trouble", G_CALLBACK (on_trouble), session);
  g_signal_connect (session->take, "stopped-early", G_CALLBACK (on_stopped_early), session);

  vas_take_start_async (session->take, on_started, session);
  run_loop (session);
  g_signal_handlers_disconnect_by_data (session->take, session);

  vas_capture_stop_async (capture, NULL, on_capture_stopped, session->loop);
  g_main_loop_run (session->loop);
}

static int
report (VasCliArguments *arguments, Session *session)
{
  g_autofree char *text = arguments->json ? vas_json_answer (session->answer) :
                                            g_strconcat (vas_answer_get_id (session->answer), "\n", NULL);
  int status = vas_cli_print (COMMAND, text);

  return session->cut_short ? VAS_CLI_REFUSED : status;
}

/* A take that an earlier run left unfinished is put right first. It is no reason not to record. */
static void
recover (VasStore *store)
{
  g_autoptr (GError) error = NULL;
  guint n_recovered = 0;

  if (!vas_recovery_run_sync (store, NULL, &n_recovered, &error))
    g_printerr ("vastaus %s: %s\n", COMMAND, error->message);
  if (n_recovered > 0)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u take that was cut off was put right.\n",
                             "%u takes that were cut off were put right.\n", n_recovered),
                n_recovered);
}

static int
record (VasCliArguments *arguments, const Options *options, gint64 limit_ms, GError **error)
{
  g_autoptr (VasStore) store = NULL;
  g_autoptr (VasCliInterview) interview = NULL;
  g_autoptr (VasCapture) capture = NULL;
  g_auto (Session) session = { NULL };
  g_autoptr (GError) end_error = NULL;

  if (!vas_media_init (error))
    return VAS_CLI_REFUSED;
  store = vas_cli_open_with_bank (arguments->library, error);
  if (store == NULL)
    return VAS_CLI_REFUSED;
  recover (store);
  interview = vas_cli_interview_prepare (store, options->question, options->interview, error);
  if (interview == NULL)
    return VAS_CLI_REFUSED;

  capture = make_capture (options);
  run_take (&session, store, capture, interview, limit_ms);
  /* What the answer met with first is told already */
  if (!vas_cli_interview_end (interview, store, &end_error) && session.error == NULL)
    g_printerr ("vastaus %s: %s\n", COMMAND, end_error->message);
  vas_cli_close (store);

  if (session.answer != NULL)
    return report (arguments, &session);
  g_propagate_error (error, g_steal_pointer (&session.error));
  return VAS_CLI_REFUSED;
}

/* @limit_ms: (out): 0 when none is given */
static gboolean
read_options (const Options *options, gint64 *limit_ms, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *limit_ms = 0;
  if (options->question == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           _ ("--question is missing: the id of a question, as “vastaus questions” lists them"));
      return FALSE;
    }
  if (options->seconds == NULL)
    return TRUE;

  if (!vas_time_parse_seconds (options->seconds, limit_ms, &local_error) || *limit_ms == 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--seconds: “%s” is not a length in seconds, above 0 and up to 86400"), options->seconds);
      return FALSE;
    }

  return TRUE;
}

/* vastaus record --question UUID [--interview UUID] [--seconds N] [--no-video] [--audio-source DESC] … [--json] */
int
vas_cli_record (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_auto (Options) options = { NULL };
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "question", 0, 0, G_OPTION_ARG_FILENAME, &options.question, N_ ("Which question is answered"), N_ ("UUID") },
    { "interview", 0, 0, G_OPTION_ARG_FILENAME, &options.interview,
      N_ ("Put the answer into this interview instead of one of its own"), N_ ("UUID") },
    { "seconds", 0, 0, G_OPTION_ARG_FILENAME, &options.seconds, N_ ("How long; without it, as the question suggests"),
      N_ ("N") },
    { "no-video", 0, 0, G_OPTION_ARG_NONE, &options.no_video, N_ ("Record sound only"), NULL },
    { "microphone", 0, 0, G_OPTION_ARG_FILENAME, &options.microphone, N_ ("Microphone, as “vastaus devices” lists it"),
      N_ ("ID") },
    { "camera", 0, 0, G_OPTION_ARG_FILENAME, &options.camera, N_ ("Camera, as “vastaus devices” lists it"), N_ ("ID") },
    { "audio-source", 0, 0, G_OPTION_ARG_FILENAME, &options.audio_source,
      N_ ("Record from this GStreamer source in place of a microphone"), N_ ("DESC") },
    { "video-source", 0, 0, G_OPTION_ARG_FILENAME, &options.video_source,
      N_ ("Record from this GStreamer source in place of a camera"), N_ ("DESC") },
    { NULL },
  };
  const VasCliUsage usage = {
    .command = COMMAND,
    .summary = _ ("Records an answer to a question and prints its id."),
    .description = _ ("It begins at once. It ends when the time is over, or with Ctrl+C; the take is kept either way.\n"
                      "\n"
                      "With --json, an object with id, interview_id, question_id, question, take, state, started, "
                      "duration_ms, file and notes, as in “vastaus list --json”."),
  };
  gint64 limit_ms = 0;
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, entries, argv, &error) && read_options (&options, &limit_ms, &error))
    status = record (&arguments, &options, limit_ms, &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
