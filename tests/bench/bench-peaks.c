/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-peaks [FILE]: how fast the outline of a film's sound is read, beside ffmpeg decoding the same sound where it is
 * installed. Without FILE on a film of three minutes in 720p. Exit status 1 when the aim is missed, 77 without ffmpeg. */

#include <stdlib.h>

#include "media-fixture.h"
#include "vas-media.h"
#include "vas-peaks-reader.h"
#include "wait-until.h"

#define N_RUNS 5
/* The aim: of ffmpeg's speed. */
#define SHARE 0.8

typedef struct
{
  gboolean done;
  double seconds; /* of sound */
} Bench;

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPeaks) peaks = vas_peaks_read_finish (result, &error);

  if (peaks == NULL)
    g_error ("%s", error->message);

  bench->seconds = (double) vas_peaks_get_duration_ms (peaks) / 1000;
  bench->done = TRUE;
}

static gboolean
is_done (gpointer user_data)
{
  return ((Bench *) user_data)->done;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *times)
{
  qsort (times, N_RUNS, sizeof times[0], compare);

  return times[N_RUNS / 2];
}

static double
time_ours (const char *path, double *seconds)
{
  double times[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      Bench bench = { FALSE };
      gint64 start = g_get_monotonic_time ();

      vas_peaks_read_async (path, NULL, on_read, &bench);
      if (!wait_until (is_done, &bench, 120))
        g_error ("%s was not read", path);

      times[i] = (double) (g_get_monotonic_time () - start) / 1e6;
      *seconds = bench.seconds;
    }

  return median (times);
}

static double
time_ffmpeg (const char *ffmpeg, const char *path)
{
  const char *argv[] = { ffmpeg, "-v", "error", "-vn", "-i", path, "-f", "null", "-", NULL };
  double times[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      int status;

      if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status,
                         NULL) ||
          !g_spawn_check_wait_status (status, NULL))
        g_error ("ffmpeg failed");

      times[i] = (double) (g_get_monotonic_time () - start) / 1e6;
    }

  return median (times);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ffmpeg = g_find_program_in_path ("ffmpeg");
  char *made = NULL;
  const char *path;
  double ours, seconds;
  int status = 77;

  if (!vas_media_init (&error))
    g_error ("%s", error->message);

  path = argc > 1 ? argv[1] : NULL;
  if (path == NULL)
    path = made = media_fixture_make (
        &(MediaFixture){ .seconds = 180, .fps = 30, .width = 1280, .height = 720, .noisy = TRUE, .webm = TRUE });

  ours = time_ours (path, &seconds);
  g_print ("vastaus: %.1f s of sound in %.3f s, %.0f times real time\n", seconds, ours, seconds / ours);

  if (ffmpeg != NULL)
    {
      double theirs = time_ffmpeg (ffmpeg, path);

      g_print ("ffmpeg:  %.1f s of sound in %.3f s, %.0f times real time\n", seconds, theirs, seconds / theirs);
      g_print ("%.2f of its speed, aim %.2f\n", theirs / ours, SHARE);
      status = theirs / ours >= SHARE ? 0 : 1;
    }
  else
    g_print ("ffmpeg is not installed\n");

  g_clear_pointer (&made, media_fixture_remove);

  return status;
}
