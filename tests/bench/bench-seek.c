/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-seek: makes a film of two minutes in 720p, as the recorder encodes, and prints its path.
 * bench-seek FILM: reads times in ns, one a line, goes to each, and prints after how many ms its picture was there and
 * whether it was the right one (1 or 0). */

#include <stdio.h>

#include "media-fixture.h"
#include "vas-media.h"
#include "vas-player.h"
#include "wait-until.h"

#define FPS 30

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

/* Matroska rounds the start of a picture to milliseconds */
static gint64
picture_start (guint number)
{
  return ((gint64) number * 1000 + FPS / 2) / FPS * G_GINT64_CONSTANT (1000000);
}

static gboolean
is_right (VasPlayer *player, gint64 ns)
{
  guint number = media_fixture_read_number (vas_player_get_frame (player));

  return picture_start (number) <= ns && ns < picture_start (number + 1);
}

static void
serve (const char *path)
{
  g_autoptr (VasPlayer) player = vas_player_new ();
  Bench bench = { player };
  char line[64];

  g_signal_connect_swapped (player, "notify::seeking", G_CALLBACK (on_seeking), &bench);
  vas_player_open (player, path);
  if (!wait_until (is_ready, &bench, 20))
    g_error ("%s was not opened", path);

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      gint64 ns = g_ascii_strtoll (line, NULL, 10);
      double ms = seek_once (&bench, ns);

      g_print ("%.3f %d\n", ms, is_right (player, ns));
      fflush (stdout);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (!vas_media_init (&error))
    g_error ("%s", error->message);

  if (argc > 1)
    serve (argv[1]);
  else
    g_print ("%s\n", media_fixture_make (&(MediaFixture){
                         .seconds = 120, .fps = FPS, .width = 1280, .height = 720, .noisy = TRUE, .webm = TRUE }));

  return 0;
}
