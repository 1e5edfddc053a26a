/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "media-fixture.h"
#include "vas-media-error.h"
#include "vas-media.h"
#include "vas-peaks-reader.h"
#include "wait-until.h"

typedef struct
{
  VasPeaks *peaks;
  GError *error;
  gboolean done;
  int n_reports;
  double last_fraction;
  gsize last_length;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->peaks, vas_peaks_unref);
  g_clear_error (&reading->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;

  reading->peaks = vas_peaks_read_finish (result, &reading->error);
  reading->done = TRUE;
}

static gboolean
is_done (gpointer user_data)
{
  return ((Reading *) user_data)->done;
}

static void
read_peaks (const char *path, Reading *reading)
{
  vas_peaks_read_async (path, NULL, on_read, reading);
  g_assert_true (wait_until (is_done, reading, 20));
}

static void
read_fixture (const MediaFixture *options, Reading *reading)
{
  char *path = media_fixture_make (options);

  read_peaks (path, reading);
  g_assert_no_error (reading->error);
  media_fixture_remove (path);
}

static void
test_silence (void)
{
  g_auto (Reading) reading = { NULL };

  read_fixture (&(MediaFixture){ .seconds = 2, .fps = 15, .sound = MEDIA_FIXTURE_SILENCE }, &reading);
  g_assert_cmpint (vas_peaks_get_duration_ms (reading.peaks), >=, 1990);
  g_assert_cmpint (vas_peaks_get_duration_ms (reading.peaks), <=, 2030);
  g_assert_cmpfloat (vas_peaks_get_highest (reading.peaks, 0, 2000), <, 0.01);
}

static void
test_full_scale (void)
{
  g_auto (Reading) reading = { NULL };

  read_fixture (&(MediaFixture){ .seconds = 2, .sound = MEDIA_FIXTURE_SINE }, &reading);
  /* Opus rings a little at the ends */
  for (gint64 ms = 100; ms < 1900; ms += 10)
    g_assert_cmpfloat (vas_peaks_get_highest (reading.peaks, ms, ms + 10), >, 0.9);
}

static void
test_bursts (void)
{
  g_auto (Reading) reading = { NULL };

  read_fixture (&(MediaFixture){ .seconds = 5, .fps = 30 }, &reading);
  for (gint64 second = 0; second < 5; second++)
    {
      gint64 ms = 1000 * second;

      g_assert_cmpfloat (vas_peaks_get_highest (reading.peaks, ms + 20, ms + 80), >, 0.42);
      g_assert_cmpfloat (vas_peaks_get_highest (reading.peaks, ms + 20, ms + 80), <, 0.62);
      g_assert_cmpfloat (vas_peaks_get_highest (reading.peaks, ms + 130, ms + 970), <, 0.05);
    }
}

static void
test_no_sound (void)
{
  g_auto (Reading) reading = { NULL };

  read_fixture (&(MediaFixture){ .seconds = 1, .fps = 30, .sound = MEDIA_FIXTURE_MUTE }, &reading);
  g_assert_cmpuint (vas_peaks_get_length (reading.peaks), ==, 0);
}

/* What is left of a cut file has its outline */
static void
test_truncated (void)
{
  g_auto (Reading) reading = { NULL };
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 6, .fps = 30 });
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length / 2, NULL));
  read_peaks (path, &reading);
  g_assert_no_error (reading.error);
  g_assert_cmpint (vas_peaks_get_duration_ms (reading.peaks), >, 1000);
  g_assert_cmpint (vas_peaks_get_duration_ms (reading.peaks), <, 5000);
  g_assert_cmpfloat (vas_peaks_get_highest (reading.peaks, 1020, 1080), >, 0.42);
  media_fixture_remove (path);
}

static void
test_bad_file (void)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("vastaus-XXXXXX.webm", &path, NULL);

  g_close (fd, NULL);
  for (int i = 0; i < 3; i++)
    {
      g_auto (Reading) reading = { NULL };

      /* Empty, then text, then missing */
      if (i == 1)
        g_assert_true (g_file_set_contents (path, "not a recording", -1, NULL));
      else if (i == 2)
        g_unlink (path);

      read_peaks (path, &reading);
      g_assert_null (reading.peaks);
      g_assert_error (reading.error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE);
    }
}

static void
on_progress (double fraction, VasPeaks *partial, gpointer user_data)
{
  Reading *reading = user_data;

  g_assert_false (reading->done);
  g_assert_cmpfloat (fraction, >=, reading->last_fraction);
  g_assert_cmpfloat (fraction, <=, 1.0);
  g_assert_cmpuint (vas_peaks_get_length (partial), >=, reading->last_length);
  reading->last_fraction = fraction;
  reading->last_length = vas_peaks_get_length (partial);
  reading->n_reports++;
}

static void
test_progress (void)
{
  g_auto (Reading) reading = { NULL };
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 300 });

  vas_peaks_read_with_progress_async (path, on_progress, &reading, NULL, on_read, &reading);
  g_assert_true (wait_until (is_done, &reading, 60));
  g_assert_no_error (reading.error);
  g_assert_cmpint (reading.n_reports, >, 0);
  g_assert_cmpfloat (reading.last_fraction, >, 0.0);
  g_assert_cmpuint (reading.last_length, <=, vas_peaks_get_length (reading.peaks));
  media_fixture_remove (path);
}

static void
test_cancel (void)
{
  g_auto (Reading) reading = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 60 });

  vas_peaks_read_async (path, cancellable, on_read, &reading);
  g_cancellable_cancel (cancellable);
  g_assert_true (wait_until (is_done, &reading, 10));
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  media_fixture_remove (path);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/peaks-reader/silence", test_silence);
  g_test_add_func ("/peaks-reader/full-scale", test_full_scale);
  g_test_add_func ("/peaks-reader/bursts", test_bursts);
  g_test_add_func ("/peaks-reader/no-sound", test_no_sound);
  g_test_add_func ("/peaks-reader/truncated", test_truncated);
  g_test_add_func ("/peaks-reader/bad-file", test_bad_file);
  g_test_add_func ("/peaks-reader/progress", test_progress);
  g_test_add_func ("/peaks-reader/cancel", test_cancel);

  return g_test_run ();
}
