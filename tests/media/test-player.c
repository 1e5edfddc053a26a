/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include <glib/gstdio.h>

#include "player-fixture.h"
#include "vas-media-error.h"
#include "vas-media.h"
#include "wait-until.h"

#define MS G_GINT64_CONSTANT (1000000)
#define SECOND (1000 * MS)
#define SOUND_RATE 48000

static const MediaFixture short_film = { .seconds = 2, .fps = 30 };
static const MediaFixture film = { .seconds = 10, .fps = 30 };
static const MediaFixture voice = { .seconds = 5 };

static void
test_open (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &film);
  g_assert_true (vas_player_get_has_video (deck.player));
  g_assert_cmpint (vas_player_get_duration_ns (deck.player), >=, 9990 * MS);
  g_assert_cmpint (vas_player_get_duration_ns (deck.player), <=, 10030 * MS);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 0);
  g_assert_cmpint (vas_player_get_frame (deck.player)->width, ==, 320);

  /* It never plays by itself */
  wait_for_ms (200);
  g_assert_false (vas_player_get_playing (deck.player));
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, 0);
}

static void
test_play_to_end (void)
{
  g_auto (PlayerFixture) deck;
  gint64 start;

  player_fixture_init (&deck, &short_film);
  start = g_get_monotonic_time ();
  vas_player_play (deck.player);
  g_assert_true (vas_player_get_playing (deck.player));
  player_fixture_wait_paused (&deck);

  g_assert_cmpint (g_get_monotonic_time () - start, >=, 1900000);
  g_assert_cmpint (deck.n_ended, ==, 1);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 59);
  g_assert_cmpint (deck.n_frames, >, 30);

  /* Play at the end starts over */
  vas_player_toggle (deck.player);
  player_fixture_wait_settled (&deck);
  g_assert_cmpuint (player_fixture_read_number (&deck), <, 10);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 2);
}

static void
test_play_before_ready (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &short_film);
  vas_player_open (deck.player, deck.path);
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 1);
}

/* How much the position gains in half a second, in ns */
static gint64
measure_gain (PlayerFixture *deck)
{
  gint64 start, started;

  started = g_get_monotonic_time ();
  start = vas_player_get_position_ns (deck->player);
  wait_for_ms (500);

  return (vas_player_get_position_ns (deck->player) - start) * 500000 / (g_get_monotonic_time () - started);
}

static gboolean
is_past_second (gpointer user_data)
{
  return vas_player_get_position_ns (((PlayerFixture *) user_data)->player) > SECOND;
}

/* Whether it plays at the pace at which half a second gains between @least and @most ms. A machine under load shows a
 * picture late at one end of the half second; at a wrong pace no attempt comes near. */
static gboolean
keeps_pace (PlayerFixture *deck, gint64 least, gint64 most)
{
  for (int attempt = 0; attempt < 8; attempt++)
    {
      gint64 gain;

      player_fixture_seek (deck, SECOND);
      g_assert_true (wait_until (is_past_second, deck, 15));
      gain = measure_gain (deck);
      if (gain > least * MS && gain < most * MS)
        return TRUE;
      g_test_message ("half a second gained %" G_GINT64_FORMAT " ms", gain / MS);
    }

  return FALSE;
}

static void
test_rate (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &film);
  vas_player_set_rate (deck.player, 2.0);
  vas_player_play (deck.player);
  g_assert_true (keeps_pace (&deck, 850, 1150));

  vas_player_set_rate (deck.player, 0.5);
  player_fixture_wait_settled (&deck);
  g_assert_true (keeps_pace (&deck, 180, 320));
  g_assert_true (vas_player_get_playing (deck.player));
}

/* The tone of a sound file, in Hz, by its crossings of zero; @seconds tells its length */
static double
measure_tone (const char *path, double *seconds)
{
  g_autofree char *contents = NULL;
  const gint16 *samples;
  gsize length, n_crossings = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  samples = (const gint16 *) (gpointer) contents;
  length /= 2;
  for (gsize i = 1; i < length; i++)
    n_crossings += samples[i - 1] < 0 && samples[i] >= 0;
  *seconds = (double) length / SOUND_RATE;

  return (double) n_crossings / *seconds;
}

/* Twice as fast is half as long, and at the same pitch */
static void
check_pitch (double rate)
{
  MediaFixture options = { .seconds = 4, .sound = MEDIA_FIXTURE_SINE };
  g_auto (PlayerFixture) deck;
  g_autofree char *heard = NULL;
  g_autofree char *description = NULL;
  double seconds, tone;
  int fd = g_file_open_tmp ("vastaus-XXXXXX.raw", &heard, NULL);

  g_close (fd, NULL);
  player_fixture_init (&deck, NULL);
  deck.path = media_fixture_make (&options);
  description = g_strdup_printf ("audioconvert ! audioresample ! audio/x-raw,format=S16LE,rate=%d,channels=1 ! "
                                 "filesink location=%s",
                                 SOUND_RATE, heard);
  g_object_set (deck.player, "audio-sink-description", description, NULL);
  vas_player_set_rate (deck.player, rate);
  player_fixture_open (&deck);
  g_assert_false (vas_player_get_silent (deck.player));

  player_fixture_wait_settled (&deck);
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 1);

  tone = measure_tone (heard, &seconds);
  g_assert_cmpfloat_with_epsilon (seconds, 4 / rate, 0.2);
  g_assert_cmpfloat_with_epsilon (tone, 440, 15);
  g_unlink (heard);
}

static void
test_pitch (void)
{
  check_pitch (0.5);
  check_pitch (1.5);
  check_pitch (2.0);
}

static void
test_span (void)
{
  g_auto (PlayerFixture) deck;
  gint64 position;

  player_fixture_init (&deck, &film);
  vas_player_play_span (deck.player, 3 * SECOND, 3500 * MS);
  g_assert_true (vas_player_get_playing (deck.player));
  player_fixture_wait_paused (&deck);
  position = vas_player_get_position_ns (deck.player);
  g_assert_cmpint (position, >=, 3500 * MS - 70 * MS);
  g_assert_cmpint (position, <, 3500 * MS);
  g_assert_cmpint (deck.n_ended, ==, 0);

  /* From there it goes on, past the span */
  vas_player_play (deck.player);
  wait_for_ms (400);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), >, 3600 * MS);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), <, 4200 * MS);
  g_assert_true (vas_player_get_playing (deck.player));
}

/* A span up to the end of the file is the end */
static void
test_span_to_end (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &short_film);
  vas_player_play_span (deck.player, 1700 * MS, 5 * SECOND);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 1);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 59);
}

/* A seek leaves the span */
static void
test_span_left (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &film);
  vas_player_play_span (deck.player, 3 * SECOND, 3300 * MS);
  player_fixture_seek (&deck, 6 * SECOND);
  wait_for_ms (600);
  g_assert_true (vas_player_get_playing (deck.player));
  g_assert_cmpint (vas_player_get_position_ns (deck.player), >, 6300 * MS);
}

static void
test_sound_only (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &voice);
  g_assert_false (vas_player_get_has_video (deck.player));
  g_assert_null (vas_player_get_frame (deck.player));
  g_assert_cmpint (vas_player_get_duration_ns (deck.player), >=, 4990 * MS);

  player_fixture_seek (&deck, 2 * SECOND);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, 2 * SECOND);
  vas_player_step (deck.player, 1);
  player_fixture_wait_settled (&deck);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, 2040 * MS);
  vas_player_step (deck.player, -2);
  player_fixture_wait_settled (&deck);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, 1960 * MS);

  vas_player_play (deck.player);
  g_assert_true (keeps_pace (&deck, 400, 600));

  player_fixture_seek (&deck, 4700 * MS);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 1);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, vas_player_get_duration_ns (deck.player));
}

static void
test_no_sound (void)
{
  MediaFixture options = { .seconds = 1, .fps = 30, .sound = MEDIA_FIXTURE_MUTE };
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &options);
  g_assert_false (vas_player_get_silent (deck.player));
  vas_player_set_volume (deck.player, 0.5);
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 29);
}

/* No sound output: it plays on without, and says so */
static void
test_silent (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, NULL);
  deck.path = media_fixture_make (&short_film);
  g_object_set (deck.player, "audio-sink-description", "pulsesink server=unix:/nonexistent/socket", NULL);
  player_fixture_open (&deck);
  g_assert_cmpint (deck.n_failed, ==, 0);
  g_assert_true (vas_player_get_silent (deck.player));
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 1);
}

/* The sound output dies in the middle */
static void
test_output_dies (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, NULL);
  deck.path = media_fixture_make (&short_film);
  g_object_set (deck.player, "audio-sink-description", "identity error-after=30 ! fakesink sync=true", NULL);
  player_fixture_open (&deck);
  g_assert_false (vas_player_get_silent (deck.player));
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_failed, ==, 0);
  g_assert_true (vas_player_get_silent (deck.player));
  g_assert_cmpint (deck.n_ended, ==, 1);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 59);
}

/* The sound output never takes anything, and never says so */
static void
test_output_hangs (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, NULL);
  deck.path = media_fixture_make (&film);
  g_object_set (deck.player, "audio-sink-description", "valve drop=true ! fakesink sync=true", NULL);
  player_fixture_open (&deck);
  g_assert_cmpint (deck.n_failed, ==, 0);
  g_assert_true (vas_player_get_silent (deck.player));
  player_fixture_seek (&deck, 9 * SECOND);
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_ended, ==, 1);
}

static void
assert_refused (PlayerFixture *deck)
{
  const GError *error;

  deck->n_failed = 0;
  player_fixture_open (deck);
  error = vas_player_get_error (deck->player);
  g_assert_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE);
  g_assert_cmpint (deck->n_failed, ==, 1);
  g_assert_false (vas_player_get_ready (deck->player));

  /* Nothing that is asked of it now does harm */
  vas_player_play (deck->player);
  vas_player_seek (deck->player, SECOND);
  vas_player_step (deck->player, 1);
  vas_player_play_span (deck->player, 0, SECOND);
  g_assert_false (vas_player_get_playing (deck->player));
  g_assert_false (vas_player_get_seeking (deck->player));
}

static void
test_bad_file (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, NULL);
  deck.path = media_fixture_make (&short_film);

  g_assert_true (g_file_set_contents (deck.path, "", 0, NULL));
  assert_refused (&deck);
  g_assert_true (g_file_set_contents (deck.path, "This is a letter, not a recording.\n", -1, NULL));
  assert_refused (&deck);
  g_unlink (deck.path);
  assert_refused (&deck);

  /* And after that a good one plays */
  g_clear_pointer (&deck.path, media_fixture_remove);
  deck.path = media_fixture_make (&short_film);
  deck.n_failed = 0;
  player_fixture_open (&deck);
  g_assert_cmpint (deck.n_failed, ==, 0);
  g_assert_null (vas_player_get_error (deck.player));
}

static void
test_foreign (void)
{
  MediaFixture options = { .seconds = 1, .fps = 10, .video_codec = "jpegenc" };
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, NULL);
  deck.path = media_fixture_make (&options);
  assert_refused (&deck);
}

/* What is left of a cut file plays to where it was cut */
static void
test_truncated (void)
{
  g_auto (PlayerFixture) deck;
  g_autofree char *contents = NULL;
  gint64 duration;
  gsize length;
  guint last;

  player_fixture_init (&deck, &film);
  g_assert_true (g_file_get_contents (deck.path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (deck.path, contents, (gssize) length / 4, NULL));
  player_fixture_open (&deck);
  g_assert_cmpint (deck.n_failed, ==, 0);

  /* Its length is that of what there is, and every part of that can be reached */
  duration = vas_player_get_duration_ns (deck.player);
  g_assert_cmpint (duration, >, 1 * SECOND);
  g_assert_cmpint (duration, <, 5 * SECOND);
  player_fixture_seek (&deck, duration);
  last = player_fixture_read_number (&deck);
  g_assert_cmpuint (last, >=, (duration - 200 * MS) * 30 / SECOND);

  player_fixture_seek (&deck, 0);
  vas_player_set_rate (deck.player, 2.0);
  vas_player_play (deck.player);
  player_fixture_wait_paused (&deck);
  g_assert_cmpint (deck.n_failed, ==, 0);
  g_assert_cmpint (deck.n_ended, ==, 1);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, last);
}

static void
test_close_while_busy (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &film);
  for (int i = 0; i < 20; i++)
    {
      vas_player_open (deck.player, deck.path);
      /* At every stage: opening, open, seeking, playing */
      if (i % 2 == 1)
        player_fixture_open (&deck);
      vas_player_seek (deck.player, (i % 9) * SECOND);
      if (i % 4 == 3)
        vas_player_play (deck.player);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      vas_player_close (deck.player);
      g_assert_false (vas_player_get_ready (deck.player));
      g_assert_false (vas_player_get_seeking (deck.player));
      g_assert_null (vas_player_get_frame (deck.player));
    }
  g_assert_cmpint (deck.n_failed, ==, 0);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

typedef struct
{
  guint threads;
  guint files;
} Usage;

static gboolean
is_back_to (gpointer user_data)
{
  Usage *usage = user_data;

  return count_entries ("/proc/self/task") <= usage->threads && count_entries ("/proc/self/fd") <= usage->files;
}

/* Files opened one after the other leave neither threads nor descriptors behind */
static void
test_many (void)
{
  g_autofree char *path = media_fixture_make (&short_film);
  Usage usage = { 0 };

  for (int i = 0; i < 55; i++)
    {
      g_auto (PlayerFixture) deck;

      player_fixture_init (&deck, NULL);
      deck.path = g_strdup (path);
      player_fixture_open (&deck);
      vas_player_play (deck.player);
      player_fixture_seek (&deck, SECOND);
      g_clear_pointer (&deck.path, g_free);

      /* The first few start what stays for good */
      if (i == 4)
        usage = (Usage){ count_entries ("/proc/self/task"), count_entries ("/proc/self/fd") };
    }

  g_assert_true (wait_until (is_back_to, &usage, 10));
  g_unlink (path);
}

static void
test_settings (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &short_film);
  vas_player_set_rate (deck.player, 5);
  g_assert_cmpfloat (vas_player_get_rate (deck.player), ==, 2.0);
  vas_player_set_volume (deck.player, -1);
  g_assert_cmpfloat (vas_player_get_volume (deck.player), ==, 0.0);
  g_assert_false (vas_player_get_muted (deck.player));
  vas_player_set_muted (deck.player, TRUE);
  g_assert_true (vas_player_get_muted (deck.player));

  /* They outlive the file */
  player_fixture_open (&deck);
  player_fixture_wait_settled (&deck);
  g_assert_cmpfloat (vas_player_get_rate (deck.player), ==, 2.0);
  g_assert_true (vas_player_get_muted (deck.player));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/player/open", test_open);
  g_test_add_func ("/player/play-to-end", test_play_to_end);
  g_test_add_func ("/player/play-before-ready", test_play_before_ready);
  g_test_add_func ("/player/rate", test_rate);
  g_test_add_func ("/player/pitch", test_pitch);
  g_test_add_func ("/player/span/stops", test_span);
  g_test_add_func ("/player/span/to-end", test_span_to_end);
  g_test_add_func ("/player/span/left", test_span_left);
  g_test_add_func ("/player/sound-only", test_sound_only);
  g_test_add_func ("/player/no-sound", test_no_sound);
  g_test_add_func ("/player/silent", test_silent);
  g_test_add_func ("/player/output-dies", test_output_dies);
  g_test_add_func ("/player/output-hangs", test_output_hangs);
  g_test_add_func ("/player/bad-file", test_bad_file);
  g_test_add_func ("/player/foreign", test_foreign);
  g_test_add_func ("/player/truncated", test_truncated);
  g_test_add_func ("/player/close-while-busy", test_close_while_busy);
  g_test_add_func ("/player/many", test_many);
  g_test_add_func ("/player/settings", test_settings);

  return g_test_run ();
}
