/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * measure-recording speech RECORDING SPEECH.wav: how like the speech the recording is, second by second; a server of
 *   sound that comes too late may leave a few milliseconds out, which must not count for all that follows
 * measure-recording offset RECORDING: by how much every flash comes after its beep
 * Prints one figure a line, "name value".
 */

#include "media-decode.h"

#include <math.h>

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

#define RATE 48000
#define COARSE 12 /* samples that make one for the search */
#define SHIFT_SAMPLES (RATE / 20)
#define BRIGHT 128.0
#define LOUD 3000
#define QUIET_SAMPLES (RATE / 5)
#define FARTHEST_NS (400 * GST_MSECOND)

/* Sums of squares up to each sample, so that the energy of any stretch is one subtraction */
static double *
sum_squares (const float *samples, gsize n_samples)
{
  double *sums = g_new (double, n_samples + 1);

  sums[0] = 0;
  for (gsize i = 0; i < n_samples; i++)
    sums[i + 1] = sums[i] + (double) samples[i] * samples[i];

  return sums;
}

static double
correlate (const float *recording,
           const double *sums,
           const float *speech,
           gsize n_speech,
           double speech_energy,
           gsize lag)
{
  double energy = sums[lag + n_speech] - sums[lag];
  double product = 0;

  /* Silence is like nothing, and what rounding leaves of it is like anything */
  if (energy < n_speech)
    return 0;

  for (gsize i = 0; i < n_speech; i++)
    product += recording[lag + i] * speech[i];

  return product / sqrt (energy * speech_energy);
}

/* The best lag among those from @first to @last, both included */
static double
search (const float *recording,
        gsize n_recording,
        const float *speech,
        gsize n_speech,
        gsize first,
        gsize last,
        gsize *best)
{
  g_autofree double *sums = sum_squares (recording, n_recording);
  g_autofree double *speech_sums = sum_squares (speech, n_speech);
  double highest = 0;

  *best = first;
  for (gsize lag = first; lag <= last && lag + n_speech <= n_recording; lag++)
    {
      double value = correlate (recording, sums, speech, n_speech, speech_sums[n_speech], lag);

      if (value > highest)
        {
          highest = value;
          *best = lag;
        }
    }

  return highest;
}

/* Without what is below 60 Hz, which a recorder may leave out */
static float *
to_float (GArray *samples)
{
  float *out = g_new (float, samples->len);
  double mean = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      double value = g_array_index (samples, gint16, i);

      mean += (value - mean) * (2 * G_PI * 60 / RATE);
      out[i] = (float) (value - mean);
    }

  return out;
}

static float *
make_coarse (const float *samples, gsize n_samples)
{
  float *out = g_new0 (float, n_samples / COARSE + 1);

  for (gsize i = 0; i < n_samples / COARSE * COARSE; i++)
    out[i / COARSE] += samples[i] / COARSE;

  return out;
}

static GArray *
read_wav (const char *path)
{
  g_autofree char *text = g_strdup_printf ("filesrc location=\"%s\" ! wavparse ! audioconvert ! audioresample ! "
                                           "audio/x-raw,format=S16LE,rate=%d,channels=1 ! appsink name=sink sync=false",
                                           path, RATE);
  g_autoptr (GstElement) pipeline = gst_parse_launch (text, NULL);
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  GArray *out = g_array_new (FALSE, FALSE, sizeof (gint16));

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (;;)
    {
      g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), 10 * GST_SECOND);
      GstMapInfo map;

      if (sample == NULL || !gst_buffer_map (gst_sample_get_buffer (sample), &map, GST_MAP_READ))
        break;
      g_array_append_vals (out, map.data, map.size / sizeof (gint16));
      gst_buffer_unmap (gst_sample_get_buffer (sample), &map);
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return out;
}

typedef struct
{
  float *fine;
  float *coarse;
  gsize n;
} Sound;

static void
sound_init (Sound *sound, GArray *samples)
{
  sound->n = samples->len;
  sound->fine = to_float (samples);
  sound->coarse = make_coarse (sound->fine, sound->n);
}

static void
sound_clear (Sound *sound)
{
  g_free (sound->fine);
  g_free (sound->coarse);
}

/* Where in the recording a stretch of the speech is: first roughly, then to the sample */
static double
find_stretch (const Sound *recording, const Sound *speech, gsize from, gsize n, gsize first, gsize last, gsize *lag)
{
  search (recording->coarse, recording->n / COARSE, speech->coarse + from / COARSE, n / COARSE, first / COARSE,
          last / COARSE, lag);
  *lag *= COARSE;

  return search (recording->fine, recording->n, speech->fine + from, n, *lag - MIN (*lag, 2 * COARSE),
                 *lag + 2 * COARSE, lag);
}

static void
measure_seconds (const Sound *recording, const Sound *speech, gsize begins)
{
  for (gsize from = 0; from + RATE <= speech->n; from += RATE)
    {
      gsize expected = begins + from;
      gsize lag;
      double correlation = find_stretch (recording, speech, from, RATE, expected - MIN (expected, SHIFT_SAMPLES),
                                         expected + SHIFT_SAMPLES, &lag);

      g_print ("second %.4f\nshift_ms %.2f\n", correlation, ((double) lag - expected) * 1000 / RATE);
    }
}

static int
measure_speech (const char *recording_path, const char *speech_path)
{
  gint64 start_ns = 0;
  g_autoptr (GArray) recorded = media_decode_sound (recording_path, &start_ns);
  g_autoptr (GArray) spoken = read_wav (speech_path);
  Sound recording, speech;
  gsize lag;

  if (recorded == NULL || spoken->len < RATE || recorded->len < spoken->len)
    {
      g_printerr ("There is too little sound in %s or in %s.\n", recording_path, speech_path);
      return 1;
    }

  sound_init (&recording, recorded);
  sound_init (&speech, spoken);
  g_print ("correlation %.4f\n", find_stretch (&recording, &speech, 0, speech.n, 0, recording.n, &lag));
  g_print ("begins_ms %.1f\n", start_ns / 1e6 + lag * 1000.0 / RATE);
  measure_seconds (&recording, &speech, lag);
  sound_clear (&recording);
  sound_clear (&speech);

  return 0;
}

/* Where sound sets in after a fifth of a second without any, in ns */
static GArray *
find_beeps (GArray *samples, gint64 start_ns)
{
  GArray *beeps = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint quiet = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      gint64 time_ns = start_ns + (gint64) gst_util_uint64_scale (i, GST_SECOND, RATE);

      if (ABS (g_array_index (samples, gint16, i)) < LOUD)
        {
          quiet++;
          continue;
        }
      if (quiet >= QUIET_SAMPLES)
        g_array_append_val (beeps, time_ns);
      quiet = 0;
    }

  return beeps;
}

static void
print_offset (GArray *beeps, gint64 flash_ns)
{
  for (guint i = 0; i < beeps->len; i++)
    {
      gint64 offset_ns = flash_ns - g_array_index (beeps, gint64, i);

      if (ABS (offset_ns) < FARTHEST_NS)
        g_print ("offset_ms %.1f\n", offset_ns / 1e6);
    }
}

static int
measure_offset (const char *path)
{
  gint64 start_ns = 0;
  g_autoptr (GArray) sound = media_decode_sound (path, &start_ns);
  g_autoptr (GArray) pictures = media_decode_pictures (path);
  g_autoptr (GArray) beeps = NULL;

  if (sound == NULL || pictures == NULL)
    {
      g_printerr ("%s has no sound or no picture.\n", path);
      return 1;
    }

  beeps = find_beeps (sound, start_ns);
  for (guint i = 1; i < pictures->len; i++)
    {
      DecodedPicture *picture = &g_array_index (pictures, DecodedPicture, i);

      if (picture->brightness > BRIGHT && picture[-1].brightness <= BRIGHT)
        print_offset (beeps, picture->time_ns);
    }
  g_print ("pictures %u\n", pictures->len);
  return 0;
}

int
main (int argc, char **argv)
{
  gst_init (NULL, NULL);

  if (argc == 4 && g_str_equal (argv[1], "speech"))
    return measure_speech (argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "offset"))
    return measure_offset (argv[2]);

  g_printerr ("measure-recording speech RECORDING SPEECH.wav | offset RECORDING\n");
  return 2;
}
