/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sound from a microphone with a clock of its own, brought onto ours. */

#include <math.h>

#include "vas-audio-align.h"

#define START (G_GUINT64_CONSTANT (1000) * GST_SECOND)
#define BLOCK 480

/* A block whose samples count up from @first, at clock time @time */
static GstBuffer *
make_block (GstClockTime time, guint n_samples, gint16 first)
{
  gint16 *samples = g_new (gint16, n_samples);
  GstBuffer *buffer;

  for (guint i = 0; i < n_samples; i++)
    samples[i] = (gint16) (first + (gint) i);
  buffer = gst_buffer_new_wrapped (samples, n_samples * sizeof (gint16));
  GST_BUFFER_PTS (buffer) = time;

  return buffer;
}

static GArray *
push (VasAudioAlign *align, GstClockTime time, guint n_samples, gint16 first)
{
  g_autoptr (GstBuffer) in = make_block (time, n_samples, first);
  GstClockTime expected = vas_audio_align_get_duration (align);
  g_autoptr (GstBuffer) out = vas_audio_align_push (align, in);
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (gint16));
  GstMapInfo map;

  if (out == NULL)
    return samples;

  g_assert_cmpuint (GST_BUFFER_PTS (out), ==, expected);
  g_assert_true (gst_buffer_map (out, &map, GST_MAP_READ));
  g_array_append_vals (samples, map.data, map.size / sizeof (gint16));
  gst_buffer_unmap (out, &map);

  return samples;
}

static void
test_passes_through (void)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GArray) out = push (align, START + i * 10 * GST_MSECOND, BLOCK, (gint16) (i * 10));

      g_assert_cmpuint (out->len, ==, BLOCK);
      for (guint k = 0; k < BLOCK; k++)
        g_assert_cmpint (g_array_index (out, gint16, k), ==, i * 10 + k);
    }
  g_assert_cmpuint (vas_audio_align_get_duration (align), ==, GST_SECOND);
}

static void
test_clips_start (void)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);
  g_autoptr (GArray) before = push (align, START - 20 * GST_MSECOND, BLOCK, 0);
  g_autoptr (GArray) across = push (align, START - 4 * GST_MSECOND, BLOCK, 0);
  g_autoptr (GArray) after = push (align, START + 6 * GST_MSECOND, BLOCK, 1000);

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (across->len, ==, BLOCK - 192);
  g_assert_cmpint (g_array_index (across, gint16, 0), ==, 192);
  g_assert_cmpuint (after->len, ==, BLOCK);
  g_assert_cmpint (g_array_index (after, gint16, 0), ==, 1000);
}

static void
test_late_start (void)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);
  g_autoptr (GArray) out = push (align, START + 5 * GST_MSECOND, BLOCK, 1000);

  g_assert_cmpuint (out->len, ==, 240 + BLOCK);
  g_assert_cmpint (g_array_index (out, gint16, 239), ==, 0);
  g_assert_cmpint (g_array_index (out, gint16, 240), ==, 1000);
}

static void
test_gap_and_overlap (void)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);
  g_autoptr (GArray) first = push (align, START, BLOCK, 1000);
  g_autoptr (GArray) gap = push (align, START + 2 * GST_SECOND, BLOCK, 1000);
  g_autoptr (GArray) again = push (align, START + GST_SECOND, BLOCK, 1000);

  g_assert_cmpuint (first->len, ==, BLOCK);
  g_assert_cmpuint (gap->len, ==, 2 * VAS_AUDIO_RATE);
  g_assert_cmpint (g_array_index (gap, gint16, 0), ==, 0);
  g_assert_cmpint (g_array_index (gap, gint16, gap->len - BLOCK), ==, 1000);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_end (void)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);
  g_autoptr (GArray) first = push (align, START, BLOCK, 1);
  g_autoptr (GArray) cut = NULL;
  g_autoptr (GArray) beyond = NULL;

  g_assert_false (vas_audio_align_is_complete (align));
  vas_audio_align_set_end (align, START + 15 * GST_MSECOND);
  g_assert_false (vas_audio_align_is_complete (align));
  cut = push (align, START + 10 * GST_MSECOND, BLOCK, 1);
  g_assert_cmpuint (cut->len, ==, 240);
  g_assert_true (vas_audio_align_is_complete (align));
  beyond = push (align, START + 20 * GST_MSECOND, BLOCK, 1);
  g_assert_cmpuint (beyond->len, ==, 0);
  g_assert_cmpuint (vas_audio_align_get_duration (align), ==, 15 * GST_MSECOND);
}

static void
test_fill (void)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);
  g_autoptr (GArray) first = push (align, START, BLOCK, 1);
  g_autoptr (GstBuffer) silence = NULL;

  vas_audio_align_set_end (align, START + 100 * GST_MSECOND);
  silence = vas_audio_align_fill (align, START + 100 * GST_MSECOND);
  g_assert_nonnull (silence);
  g_assert_cmpuint (gst_buffer_get_size (silence), ==, (4800 - BLOCK) * sizeof (gint16));
  g_assert_true (vas_audio_align_is_complete (align));
  g_assert_null (vas_audio_align_fill (align, START + 200 * GST_MSECOND));
}

/* Ten minutes from a microphone whose second is @ppm too short, its times shaken by up to @jitter_ns */
static void
expect_on_time (double ppm, GstClockTime jitter_ns)
{
  g_autoptr (VasAudioAlign) align = vas_audio_align_new (START);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double block_ns = 10.0 * GST_MSECOND / (1 + ppm / 1e6);
  double worst_ms = 0;
  guint most = 0, least = G_MAXUINT;

  for (guint i = 0; i < 60000; i++)
    {
      GstClockTime time = START + (GstClockTime) (i * block_ns);
      GstClockTime shaken = time + (jitter_ns > 0 ? (GstClockTime) g_rand_int_range (rand, 0, (gint32) jitter_ns) : 0);
      g_autoptr (GArray) out = NULL;
      double off_ms;

      off_ms = ((double) vas_audio_align_get_duration (align) - (double) (time - START)) / GST_MSECOND;
      worst_ms = MAX (worst_ms, fabs (off_ms));
      out = push (align, shaken, BLOCK, 0);
      most = MAX (most, i > 0 ? out->len : 0);
      least = MIN (least, out->len);
    }

  g_assert_cmpfloat (worst_ms, <, 12);
  /* Nothing is cut out and nothing put in that could be heard */
  g_assert_cmpuint (most, <=, BLOCK + 1);
  g_assert_cmpuint (least, >=, BLOCK - 1);
}

static void
test_drift (void)
{
  expect_on_time (0, 0);
  expect_on_time (1000, 0);
  expect_on_time (-1000, 0);
  expect_on_time (100, 0);
  expect_on_time (300, 5 * GST_MSECOND);
  expect_on_time (-1000, 8 * GST_MSECOND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);

  g_test_add_func ("/audio-align/passes-through", test_passes_through);
  g_test_add_func ("/audio-align/clips-start", test_clips_start);
  g_test_add_func ("/audio-align/late-start", test_late_start);
  g_test_add_func ("/audio-align/gap-and-overlap", test_gap_and_overlap);
  g_test_add_func ("/audio-align/end", test_end);
  g_test_add_func ("/audio-align/fill", test_fill);
  g_test_add_func ("/audio-align/drift", test_drift);

  return g_test_run ();
}
