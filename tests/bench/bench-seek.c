/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-seek [--make] [FILE]: how long an accurate seek takes until its picture is there, on a film of two minutes in
 * 720p. With FILE on that file; with --make only makes it. */

#include <stdlib.h>
#include <string.h>

#include "media-fixture.h"
#include "vas-media.h"
#include "vas-player.h"
#include "wait-until.h"

#define N_SEEKS 100
#define WARM_UP 5
#define SEED 20

typedef struct
{
  VasPlayer *player;
  gint64 arrived;
} Bench;

static gboolean
is_ready (gpointer user_data)
{
  return vas_player_get_ready (((Bench *) user_data)->player);
}

static gboolean
has_arrived (gpointer user_data)
{
  return ((Bench *) user_data)->arrived != 0;
}

static void
on_seeking (Bench *bench)
{
  if (!vas_player_get_seeking (bench->player))
    bench->arrived = g_get_monotonic_time ();
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
seek_once (Bench *bench, gint64 ns)
{
  gint64 start = g_get_monotonic_time ();

  bench->arrived = 0;
  vas_player_seek (bench->player, ns);
  if (!wait_until (has_arrived, bench, 20))
    g_error ("the seek to %" G_GINT64_FORMAT " never arrived", ns);

  return (double) (bench->arrived - start) / 1000;
}

static void
run (const char *path)
{
  g_autoptr (VasPlayer) player = vas_player_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Bench bench = { player };
  double times[N_SEEKS];
  double seconds;

  g_signal_connect_swapped (player, "notify::seeking", G_CALLBACK (on_seeking), &bench);
  vas_player_open (player, path);
  if (!wait_until (is_ready, &bench, 20))
    g_error ("%s was not opened", path);

  seconds = (double) vas_player_get_duration_ns (player) / 1e9;
  for (int i = -WARM_UP; i < N_SEEKS; i++)
    {
      gint64 ns = (gint64) (g_rand_double (random) * seconds * 1e9);
      double ms = seek_once (&bench, ns);

      if (i >= 0)
        times[i] = ms;
    }

  qsort (times, N_SEEKS, sizeof times[0], compare);
  g_print ("vastaus: accurate seek of %d, median %.1f ms, 95th percentile %.1f ms\n", N_SEEKS, times[N_SEEKS / 2],
           times[N_SEEKS * 95 / 100]);
}

int
main (int argc, char *argv[])
{
  gboolean only_make = argc > 1 && strcmp (argv[1], "--make") == 0;
  g_autoptr (GError) error = NULL;
  char *made;

  if (!vas_media_init (&error))
    g_error ("%s", error->message);

  if (argc > 1 && !only_make)
    {
      run (argv[1]);
      return 0;
    }

  made = media_fixture_make (
      &(MediaFixture){ .seconds = 120, .fps = 30, .width = 1280, .height = 720, .noisy = TRUE, .webm = TRUE });
  if (only_make)
    {
      g_print ("%s\n", made);
      return 0;
    }

  run (made);
  media_fixture_remove (made);

  return 0;
}
