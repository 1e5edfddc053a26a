/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading aloud, to a Speech Dispatcher that only pretends: it speaks SSIP on a socket and notes what it is asked. */

#include "vas-speaker.h"
#include "wait-until.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

#define PATIENCE_S 20

typedef struct
{
  char *folder;
  char *path;
  GSocketService *service;
  GMutex lock;
  GString *asked;
  gboolean ends;
  gboolean left;
} Dispatcher;

static void
answer (GOutputStream *stream, const char *text)
{
  g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, NULL);
}

static gboolean
begins (const char *request, const char *command)
{
  return g_ascii_strncasecmp (request, command, strlen (command)) == 0;
}

/* What of the protocol libspeechd needs; the numbers are those of the SSIP documentation. */
static void
answer_request (Dispatcher *dispatcher, GOutputStream *stream, const char *request)
{
  if (begins (request, "LIST SYNTHESIS_VOICES"))
    answer (stream, "249-Suomi\tfi\tnone\r\n249-Bokmal\tnb-NO\tnone\r\n249 OK VOICE LIST SENT\r\n");
  else if (begins (request, "HISTORY GET CLIENT_ID"))
    answer (stream, "245-1\r\n245 OK CLIENT ID SENT\r\n");
  else if (begins (request, "SPEAK"))
    answer (stream, "230 OK RECEIVING DATA\r\n");
  else if (g_str_equal (request, "."))
    {
      answer (stream, "225-21\r\n225 OK MESSAGE QUEUED\r\n");
      if (dispatcher->ends)
        answer (stream, "702-21\r\n702-1\r\n702 END\r\n");
    }
  else if (begins (request, "QUIT"))
    answer (stream, "231 HAPPY HACKING\r\n");
  else
    answer (stream, "208 OK\r\n");
}

static gboolean
on_run (GThreadedSocketService *service, GSocketConnection *connection, GObject *source, gpointer user_data)
{
  Dispatcher *dispatcher = user_data;
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_autoptr (GDataInputStream) input = g_data_input_stream_new (
      g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  gboolean speaking = FALSE;
  char *line;

  g_data_input_stream_set_newline_type (input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  while ((line = g_data_input_stream_read_line (input, NULL, NULL, NULL)) != NULL)
    {
      g_mutex_lock (&dispatcher->lock);
      g_string_append_printf (dispatcher->asked, "%s\n", line);
      g_mutex_unlock (&dispatcher->lock);
      if (!speaking || g_str_equal (line, "."))
        answer_request (dispatcher, output, line);
      speaking = (!speaking && begins (line, "SPEAK")) || (speaking && !g_str_equal (line, "."));
      g_free (line);
    }

  g_mutex_lock (&dispatcher->lock);
  dispatcher->left = TRUE;
  g_mutex_unlock (&dispatcher->lock);

  return TRUE;
}

static void
set_up (Dispatcher *dispatcher, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketAddress) address = NULL;
  g_autofree char *variable = NULL;

  dispatcher->folder = g_dir_make_tmp ("speaker-XXXXXX", NULL);
  dispatcher->path = g_build_filename (dispatcher->folder, "speechd.sock", NULL);
  dispatcher->asked = g_string_new (NULL);
  dispatcher->ends = TRUE;
  g_mutex_init (&dispatcher->lock);

  dispatcher->service = g_threaded_socket_service_new (4);
  address = g_unix_socket_address_new (dispatcher->path);
  g_socket_listener_add_address (G_SOCKET_LISTENER (dispatcher->service), address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (dispatcher->service, "run", G_CALLBACK (on_run), dispatcher);
  g_socket_service_start (dispatcher->service);

  variable = g_strconcat ("unix_socket:", dispatcher->path, NULL);
  g_setenv ("SPEECHD_ADDRESS", variable, TRUE);
}

static gboolean
was_left (gpointer user_data)
{
  Dispatcher *dispatcher = user_data;
  gboolean left;

  g_mutex_lock (&dispatcher->lock);
  left = dispatcher->left;
  g_mutex_unlock (&dispatcher->lock);

  return left;
}

static void
tear_down (Dispatcher *dispatcher, gconstpointer data)
{
  g_assert_true (wait_until (was_left, dispatcher, PATIENCE_S));
  g_socket_service_stop (dispatcher->service);
  g_socket_listener_close (G_SOCKET_LISTENER (dispatcher->service));
  g_object_unref (dispatcher->service);
  g_unlink (dispatcher->path);
  g_rmdir (dispatcher->folder);
  g_string_free (dispatcher->asked, TRUE);
  g_mutex_clear (&dispatcher->lock);
  g_free (dispatcher->path);
  g_free (dispatcher->folder);
}

static gboolean
has_looked (gpointer user_data)
{
  gboolean looked = FALSE;

  g_object_get (user_data, "looked", &looked, NULL);
  return looked;
}

static gboolean
is_silent (gpointer user_data)
{
  return !vas_speaker_get_speaking (user_data);
}

static gboolean
was_asked (Dispatcher *dispatcher, const char *text)
{
  gboolean was;

  g_mutex_lock (&dispatcher->lock);
  was = strstr (dispatcher->asked->str, text) != NULL;
  g_mutex_unlock (&dispatcher->lock);

  return was;
}

static void
test_voices (Dispatcher *dispatcher, gconstpointer data)
{
  g_autoptr (VasSpeaker) speaker = vas_speaker_new ();

  g_assert_false (vas_speaker_has_voice (speaker, "fi"));
  vas_speaker_look (speaker);
  g_assert_true (wait_until (has_looked, speaker, PATIENCE_S));
  g_assert_true (vas_speaker_has_voice (speaker, "fi"));
  g_assert_true (vas_speaker_has_voice (speaker, "nb"));
  g_assert_false (vas_speaker_has_voice (speaker, "et"));
}

static void
test_say (Dispatcher *dispatcher, gconstpointer data)
{
  g_autoptr (VasSpeaker) speaker = vas_speaker_new ();

  vas_speaker_say (speaker, "Kuka olet?", "fi");
  g_assert_true (vas_speaker_get_speaking (speaker));
  g_assert_true (wait_until (is_silent, speaker, PATIENCE_S));
  g_assert_true (was_asked (dispatcher, "LANGUAGE fi"));
  g_assert_true (was_asked (dispatcher, "Kuka olet?"));
}

static gboolean
was_cancelled (gpointer user_data)
{
  return was_asked (user_data, "CANCEL self") || was_asked (user_data, "CANCEL SELF");
}

static void
test_stop (Dispatcher *dispatcher, gconstpointer data)
{
  g_autoptr (VasSpeaker) speaker = vas_speaker_new ();

  dispatcher->ends = FALSE;
  vas_speaker_say (speaker, "Kuka olet?", "fi");
  vas_speaker_stop (speaker);
  g_assert_false (vas_speaker_get_speaking (speaker));
  g_assert_true (wait_until (was_cancelled, dispatcher, PATIENCE_S));
}

static void
test_nobody_there (void)
{
  g_autoptr (VasSpeaker) speaker = vas_speaker_new ();

  g_setenv ("SPEECHD_ADDRESS", "unix_socket:/nonexistent/speechd.sock", TRUE);
  vas_speaker_look (speaker);
  g_assert_true (wait_until (has_looked, speaker, PATIENCE_S));
  g_assert_false (vas_speaker_has_voice (speaker, "fi"));
  vas_speaker_say (speaker, "Kuka olet?", "fi");
  g_assert_true (wait_until (is_silent, speaker, PATIENCE_S));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/speaker/voices", Dispatcher, NULL, set_up, test_voices, tear_down);
  g_test_add ("/speaker/say", Dispatcher, NULL, set_up, test_say, tear_down);
  g_test_add ("/speaker/stop", Dispatcher, NULL, set_up, test_stop, tear_down);
  g_test_add_func ("/speaker/nobody-there", test_nobody_there);

  return g_test_run ();
}
