/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures bear their numbers, so that "the right picture" can be checked. */

#include "player-fixture.h"
#include "vas-media.h"
#include "wait-until.h"

#define MS G_GINT64_CONSTANT (1000000)
#define SECOND (1000 * MS)
#define N_SEEKS 40

static const MediaFixture ten_seconds = { .seconds = 10, .fps = 30 };

/* Matroska keeps whole milliseconds, and so a picture starts at its time rounded */
static gint64
start_of (guint number, int fps)
{
  return (number * 1000 + fps / 2) / fps * MS;
}

/* The picture that is shown at @ns */
static guint
number_at (gint64 ns, int fps)
{
  guint number = (guint) (ns * fps / SECOND) + 1;

  while (start_of (number, fps) > ns)
    number--;

  return number;
}

static void
check_random_seeks (int fps)
{
  MediaFixture options = { .seconds = 10, .fps = fps };
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &options);
  for (int i = 0; i < N_SEEKS; i++)
    {
      gint64 ns = g_test_rand_int_range (0, 9990) * MS + g_test_rand_int_range (0, MS);
      guint number = number_at (ns, fps);

      player_fixture_seek (&deck, ns);
      g_assert_cmpuint (player_fixture_read_number (&deck), ==, number);
      g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, start_of (number, fps));
    }
}

static void
test_random (void)
{
  check_random_seeks (30);
}

static void
test_random_24 (void)
{
  check_random_seeks (24);
}

static void
test_random_7 (void)
{
  check_random_seeks (7);
}

/* Exactly on a picture's start, and the nanosecond before it */
static void
test_boundaries (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  for (guint number = 25; number < 37; number++)
    {
      player_fixture_seek (&deck, start_of (number, 30));
      g_assert_cmpuint (player_fixture_read_number (&deck), ==, number);
      player_fixture_seek (&deck, start_of (number, 30) - 1);
      g_assert_cmpuint (player_fixture_read_number (&deck), ==, number - 1);
    }
}

static void
test_out_of_range (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  player_fixture_seek (&deck, 3600 * SECOND);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 299);
  player_fixture_seek (&deck, -5 * SECOND);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 0);
  player_fixture_seek (&deck, vas_player_get_duration_ns (deck.player));
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 299);
}

/* Of many seeks at once the last one wins, most are never made, and jumps add up meanwhile */
static void
test_newest_wins (void)
{
  g_auto (PlayerFixture) deck;
  int before;

  player_fixture_init (&deck, &ten_seconds);
  before = deck.n_frames;
  for (int i = 1; i <= 90; i++)
    {
      vas_player_seek (deck.player, vas_player_get_position_ns (deck.player) + 100 * MS);
      g_assert_true (vas_player_get_seeking (deck.player));
    }
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, 9 * SECOND);

  player_fixture_wait_settled (&deck);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 270);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), ==, 9 * SECOND);
  g_assert_cmpint (deck.n_frames - before, <=, 4);
}

static void
test_before_ready (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  vas_player_open (deck.player, deck.path);
  g_assert_false (vas_player_get_ready (deck.player));
  player_fixture_seek (&deck, 5 * SECOND);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 150);
}

static void
test_while_playing (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  vas_player_play (deck.player);
  for (guint i = 0; i < 8; i++)
    {
      player_fixture_seek (&deck, (i + 1) * SECOND);
      g_assert_cmpuint (player_fixture_read_number (&deck), >=, 30 * (i + 1));
      g_assert_cmpuint (player_fixture_read_number (&deck), <, 30 * (i + 1) + 5);
    }
  g_assert_true (vas_player_get_playing (deck.player));
}

static void
step_to (PlayerFixture *deck, int frames, guint expected)
{
  vas_player_step (deck->player, frames);
  player_fixture_wait_settled (deck);
  g_assert_cmpuint (player_fixture_read_number (deck), ==, expected);
  g_assert_cmpint (vas_player_get_position_ns (deck->player), ==, start_of (expected, 30));
}

/* Over a key frame, and with the roundings of all three remainders */
static void
test_step (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  player_fixture_seek (&deck, start_of (86, 30) + 10 * MS);
  for (guint number = 87; number < 94; number++)
    step_to (&deck, 1, number);
  for (guint number = 92; number > 84; number--)
    step_to (&deck, -1, number);
  step_to (&deck, 5, 90);
  step_to (&deck, -4, 86);
}

static void
test_step_at_ends (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  step_to (&deck, -1, 0);
  step_to (&deck, 1, 1);
  player_fixture_seek (&deck, 10 * SECOND);
  step_to (&deck, 1, 299);
  step_to (&deck, -1, 298);
  step_to (&deck, 1, 299);
  step_to (&deck, 1, 299);
  step_to (&deck, -1, 298);
}

/* Steps asked for while one is under way add up */
static void
test_steps_add_up (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  player_fixture_seek (&deck, 3 * SECOND);
  for (int i = 0; i < 10; i++)
    vas_player_step (deck.player, 1);
  player_fixture_wait_settled (&deck);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 100);
}

static void
test_step_pauses (void)
{
  g_auto (PlayerFixture) deck;
  guint number;

  player_fixture_init (&deck, &ten_seconds);
  vas_player_play (deck.player);
  wait_for_ms (200);
  vas_player_step (deck.player, 1);
  g_assert_false (vas_player_get_playing (deck.player));
  player_fixture_wait_settled (&deck);
  number = player_fixture_read_number (&deck);
  wait_for_ms (150);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, number);
}

/* Farther than the sound's queue reaches while it waits */
static void
test_step_far (void)
{
  MediaFixture options = { .seconds = 70, .fps = 10 };
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &options);
  for (guint number = 30; number < 690; number += 30)
    {
      vas_player_step (deck.player, 30);
      player_fixture_wait_settled (&deck);
      g_assert_cmpuint (player_fixture_read_number (&deck), ==, number);
    }

  player_fixture_seek (&deck, 0);
  vas_player_step (deck.player, 450);
  player_fixture_wait_settled (&deck);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 450);
}

/* The end may come before the seek that leads to it is reported */
static void
test_to_end_while_playing (void)
{
  g_auto (PlayerFixture) deck;

  player_fixture_init (&deck, &ten_seconds);
  for (int i = 0; i < 20; i++)
    {
      vas_player_play (deck.player);
      player_fixture_wait_settled (&deck);
      vas_player_seek (deck.player, 10 * SECOND - i * MS);
      player_fixture_wait_paused (&deck);
      g_assert_cmpint (deck.n_ended, ==, i + 1);
    }
}

/* A camera that stopped early: its last picture stays while the sound goes on */
static void
test_picture_ends_early (void)
{
  MediaFixture options = { .seconds = 12, .fps = 30, .stop_video_s = 4 };
  g_auto (PlayerFixture) deck;
  gint64 start;

  player_fixture_init (&deck, &options);
  player_fixture_seek (&deck, 8 * SECOND);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 119);

  player_fixture_seek (&deck, 3800 * MS);
  g_assert_cmpuint (player_fixture_read_number (&deck), ==, 114);
  vas_player_play (deck.player);
  wait_for_ms (1000);
  start = vas_player_get_position_ns (deck.player);
  g_assert_cmpint (start, >, 4300 * MS);
  wait_for_ms (300);
  g_assert_cmpint (vas_player_get_position_ns (deck.player), >, start + 150 * MS);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/player/seek/random", test_random);
  g_test_add_func ("/player/seek/random-24", test_random_24);
  g_test_add_func ("/player/seek/random-7", test_random_7);
  g_test_add_func ("/player/seek/boundaries", test_boundaries);
  g_test_add_func ("/player/seek/out-of-range", test_out_of_range);
  g_test_add_func ("/player/seek/newest-wins", test_newest_wins);
  g_test_add_func ("/player/seek/before-ready", test_before_ready);
  g_test_add_func ("/player/seek/while-playing", test_while_playing);
  g_test_add_func ("/player/seek/picture-ends-early", test_picture_ends_early);
  g_test_add_func ("/player/step/each-way", test_step);
  g_test_add_func ("/player/step/at-ends", test_step_at_ends);
  g_test_add_func ("/player/step/add-up", test_steps_add_up);
  g_test_add_func ("/player/step/far", test_step_far);
  g_test_add_func ("/player/seek/to-end-while-playing", test_to_end_while_playing);
  g_test_add_func ("/player/step/pauses", test_step_pauses);

  return g_test_run ();
}
