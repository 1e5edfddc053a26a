/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was played into the recorder is what comes out, and when. */

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "media-decode.h"
#include "media-fixture.h"
#include "record-fixture.h"
#include "vas-media-error.h"
#include "vas-media.h"
#include "wait-until.h"

#define RATE 48000

static void
put_number (GByteArray *bytes, guint32 number, guint n_bytes)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (guint8 *) &little, n_bytes);
}

/* A mono file of 16 bit */
static void
write_wav (const char *path, GArray *samples)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "RIFF", 4);
  put_number (bytes, 36 + samples->len * 2, 4);
  g_byte_array_append (bytes, (const guint8 *) "WAVEfmt ", 8);
  put_number (bytes, 16, 4);
  put_number (bytes, 1, 2);
  put_number (bytes, 1, 2);
  put_number (bytes, RATE, 4);
  put_number (bytes, RATE * 2, 4);
  put_number (bytes, 2, 2);
  put_number (bytes, 16, 2);
  g_byte_array_append (bytes, (const guint8 *) "data", 4);
  put_number (bytes, samples->len * 2, 4);
  g_byte_array_append (bytes, (const guint8 *) samples->data, samples->len * 2);

  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
}

/* From 200 to 2000 Hz: every moment of it sounds different */
static GArray *
make_sweep (double seconds)
{
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (gint16));

  for (guint i = 0; i < seconds * RATE; i++)
    {
      double t = (double) i / RATE;
      double phase = 2 * G_PI * (200 * t + 900 * t * t / seconds);
      gint16 value = (gint16) lround (16000 * sin (phase));

      g_array_append_val (samples, value);
    }

  return samples;
}

/* Likeness of @n samples of each, 1 for the same and 0 for unrelated */
static double
correlate (const gint16 *a, const gint16 *b, guint n)
{
  double ab = 0, aa = 1, bb = 1;

  for (guint i = 0; i < n; i++)
    {
      ab += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }

  return ab / sqrt (aa * bb);
}

static double
find_best (GArray *recorded, GArray *played, guint at, guint n, guint *where)
{
  double best = 0;

  for (guint i = 0; i + n < played->len; i++)
    {
      /* A coarse look first: the whole comparison is dear */
      const gint16 *a = &g_array_index (recorded, gint16, at);
      const gint16 *b = &g_array_index (played, gint16, i);
      double likeness = correlate (a, b, 480) > 0.5 ? correlate (a, b, n) : 0;

      if (likeness > best)
        {
          best = likeness;
          *where = i;
        }
    }

  return best;
}

static void
test_sweep (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vastaus-sweep-XXXXXX", NULL);
  g_autofree char *wav = g_build_filename (folder, "sweep.wav", NULL);
  g_autofree char *source = g_strdup_printf ("filesrc location=%s ! wavparse ! audioconvert ! clocksync", wav);
  g_autoptr (GArray) played = make_sweep (3);
  g_autoptr (GArray) recorded = NULL;
  RecordFixture fixture;
  guint early = 0, late = 0;

  write_wav (wav, played);
  record_fixture_init (&fixture, source, NULL);
  g_assert_true (record_fixture_start (&fixture));
  /* Longer than the file: that is told, silence follows, and the take goes on */
  record_fixture_run_for (&fixture, 4000);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_no_error (fixture.early);
  g_assert_error (fixture.trouble, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  g_assert_cmpuint (fixture.n_lost, ==, 1);

  recorded = media_decode_sound (fixture.path, NULL);
  g_assert_nonnull (recorded);
  g_assert_cmpint (recorded->len / 48, >=, 3990);
  g_assert_cmpfloat (find_best (recorded, played, RATE / 4, RATE / 10, &early), >, 0.95);
  g_assert_cmpfloat (find_best (recorded, played, 2 * RATE, RATE / 10, &late), >, 0.95);
  /* Not a sample is missing or doubled between the two places */
  g_assert_cmpint (ABS ((gint) (late - early) - (gint) (2 * RATE - RATE / 4)), <=, 2);
  g_assert_cmpfloat (media_decode_rms_db (recorded, 3500, 3900), <, -60);

  g_unlink (wav);
  g_rmdir (folder);
  record_fixture_clear (&fixture);
}

static gint64
find_beep_ms (GArray *samples, gint64 from_ms)
{
  for (gint64 at = from_ms; at + 5 < samples->len / 48; at++)
    if (media_decode_tone_db (samples, at, at + 5, 1000) > -20)
      return at;

  return -1;
}

static gint64
find_flash_ms (GArray *pictures, gint64 from_ms)
{
  for (guint i = 1; i < pictures->len; i++)
    {
      DecodedPicture *picture = &g_array_index (pictures, DecodedPicture, i);

      if (picture->time_ns / 1000000 >= from_ms && picture->brightness > 120 && picture[-1].brightness < 120)
        return picture->time_ns / 1000000;
    }

  return -1;
}

static gboolean
compare_flashes (const char *path)
{
  g_autoptr (GArray) samples = media_decode_sound (path, NULL);
  g_autoptr (GArray) pictures = media_decode_pictures (path);
  guint n_compared = 0;
  gint64 worst = 0;

  g_assert_nonnull (samples);
  g_assert_nonnull (pictures);
  for (gint64 from_ms = 200;;)
    {
      gint64 flash = find_flash_ms (pictures, from_ms);
      gint64 beep = flash > 100 ? find_beep_ms (samples, flash - 100) : -1;

      if (flash < 0 || beep < 0)
        break;
      g_test_message ("flash %" G_GINT64_FORMAT " ms, beep %" G_GINT64_FORMAT " ms", flash, beep);
      worst = MAX (worst, ABS (flash - beep));
      n_compared++;
      from_ms = flash + 500;
    }

  return n_compared >= 2 && worst <= 40;
}

/* Sound and picture of a clip whose flashes and beeps are simultaneous, played into the recorder as two devices. The clip
 * is much longer than the take: a slow machine opens devices late, and what is late is played at once. */
static void
test_sound_and_picture_together (void)
{
  MediaFixture options = { .seconds = 40, .fps = 30, .width = 320, .height = 240, .sound = MEDIA_FIXTURE_BEEPS };
  char *clip = media_fixture_make (&options);
  g_autofree char *read = g_strdup_printf ("filesrc location=%s ! matroskademux", clip);
  g_autofree char *audio = g_strconcat (read, " ! opusdec ! audioconvert ! clocksync", NULL);
  g_autofree char *video = g_strconcat (read, " ! vp8dec ! clocksync", NULL);
  RecordFixture fixture;

  record_fixture_init (&fixture, audio, video);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_no_error (fixture.video_error);
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 4000);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_no_error (fixture.trouble);
  g_assert_true (compare_flashes (fixture.path));

  media_fixture_remove (clip);
  record_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/record-content/sweep", test_sweep);
  g_test_add_func ("/record-content/sound-and-picture-together", test_sound_and_picture_together);

  return g_test_run ();
}
