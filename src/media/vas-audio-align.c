/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-audio-align.h"

#include <math.h>

/* A sound card has a clock of its own: a microphone 1000 ppm fast is 47 ms ahead of the picture after a minute. What
 * comes in is therefore compared with the clock. The smoothed difference starts a correction at 5 ms, which stretches or
 * squeezes the sound by a four-hundredth, too little to be heard, until the difference is under 1 ms. A difference above
 * 60 ms is no drift but a gap (a stalled sound daemon, another device): silence fills it, or what overlaps is dropped.
 */
#define GAP_NS (60.0 * GST_MSECOND)
#define CORRECT_FROM_NS (5.0 * GST_MSECOND)
#define CORRECT_TO_NS (1.0 * GST_MSECOND)
#define SMOOTHING_SAMPLES ((double) VAS_AUDIO_RATE)
#define CORRECTION_STEP 400

/* A clock time far ahead is a broken source, not an hour of silence */
#define MAX_SILENCE_SAMPLES ((guint64) VAS_AUDIO_RATE * 60)

struct _VasAudioAlign
{
  GstClockTime start;
  GstClockTime end;
  guint64 n_written;
  double drift_ns;
  gboolean correcting;
};

static guint64
samples_until (VasAudioAlign *self, GstClockTime time)
{
  if (time <= self->start)
    return 0;

  return gst_util_uint64_scale_round (time - self->start, VAS_AUDIO_RATE, GST_SECOND);
}

static double
difference_ns (VasAudioAlign *self, GstBuffer *buffer)
{
  GstClockTime expected = self->start + gst_util_uint64_scale (self->n_written, GST_SECOND, VAS_AUDIO_RATE);

  return (double) GST_BUFFER_PTS (buffer) - (double) expected;
}

static void
append_silence (GArray *out, guint64 n_samples)
{
  guint length = out->len;

  n_samples = MIN (n_samples, MAX_SILENCE_SAMPLES);
  /* An array that has had nothing in it has no memory either */
  if (n_samples == 0)
    return;

  g_array_set_size (out, length + n_samples);
  memset (&g_array_index (out, gint16, length), 0, n_samples * sizeof (gint16));
}

/* Straight lines between the samples: at a four-hundredth nothing else is needed */
static void
append_resampled (GArray *out, const gint16 *samples, guint n_samples, guint n_wanted)
{
  double step = (double) n_samples / n_wanted;

  for (guint i = 0; i < n_wanted; i++)
    {
      double place = i * step;
      guint index = (guint) place;
      guint next = MIN (index + 1, n_samples - 1);
      double part = place - index;
      gint16 value = (gint16) lround (samples[index] * (1 - part) + samples[next] * part);

      g_array_append_val (out, value);
    }
}

static guint
corrected_length (VasAudioAlign *self, guint n_samples)
{
  guint step = MAX (n_samples / CORRECTION_STEP, 1);

  if (fabs (self->drift_ns) > CORRECT_FROM_NS)
    self->correcting = TRUE;
  else if (fabs (self->drift_ns) < CORRECT_TO_NS)
    self->correcting = FALSE;

  if (!self->correcting || n_samples <= step)
    return n_samples;

  return self->drift_ns > 0 ? n_samples + step : n_samples - step;
}

static void
append_sound (VasAudioAlign *self, GArray *out, const gint16 *samples, guint n_samples, double difference)
{
  guint n_wanted;

  self->drift_ns += (difference - self->drift_ns) * MIN (n_samples / SMOOTHING_SAMPLES, 1.0);
  n_wanted = corrected_length (self, n_samples);

  if (n_wanted == n_samples)
    g_array_append_vals (out, samples, n_samples);
  else
    append_resampled (out, samples, n_samples, n_wanted);
}

static void
align (VasAudioAlign *self, GArray *out, const gint16 *samples, guint n_samples, double difference)
{
  gboolean first = self->n_written == 0;
  guint64 n_off = (guint64) (fabs (difference) * VAS_AUDIO_RATE / GST_SECOND + 0.5);

  if (!first && fabs (difference) <= GAP_NS)
    {
      append_sound (self, out, samples, n_samples, difference);
      return;
    }

  self->drift_ns = 0;
  self->correcting = FALSE;
  if (difference > 0)
    append_silence (out, n_off);
  else if (n_off >= n_samples)
    return;
  else
    {
      samples += n_off;
      n_samples -= n_off;
    }
  g_array_append_vals (out, samples, n_samples);
}

static GstBuffer *
take_samples (VasAudioAlign *self, GArray *out)
{
  GstBuffer *buffer;
  gsize size;

  if (GST_CLOCK_TIME_IS_VALID (self->end))
    {
      guint64 n_last = samples_until (self, self->end);
      guint64 n_left = n_last > self->n_written ? n_last - self->n_written : 0;

      g_array_set_size (out, MIN (out->len, n_left));
    }

  if (out->len == 0)
    {
      g_array_unref (out);
      return NULL;
    }

  size = out->len * sizeof (gint16);
  buffer = gst_buffer_new_wrapped (g_array_free (out, FALSE), size);
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (self->n_written, GST_SECOND, VAS_AUDIO_RATE);
  self->n_written += size / sizeof (gint16);
  GST_BUFFER_DURATION (buffer) = vas_audio_align_get_duration (self) - GST_BUFFER_PTS (buffer);

  return buffer;
}

VasAudioAlign *
vas_audio_align_new (GstClockTime start)
{
  VasAudioAlign *self = g_new0 (VasAudioAlign, 1);

  self->start = start;
  self->end = GST_CLOCK_TIME_NONE;

  return self;
}

void
vas_audio_align_free (VasAudioAlign *self)
{
  g_free (self);
}

GstBuffer *
vas_audio_align_push (VasAudioAlign *self, GstBuffer *buffer)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (gint16));
  GstMapInfo map;

  if (gst_buffer_map (buffer, &map, GST_MAP_READ))
    {
      align (self, out, (const gint16 *) map.data, map.size / sizeof (gint16), difference_ns (self, buffer));
      gst_buffer_unmap (buffer, &map);
    }

  return take_samples (self, out);
}

void
vas_audio_align_set_end (VasAudioAlign *self, GstClockTime end)
{
  self->end = end;
}

gboolean
vas_audio_align_is_complete (VasAudioAlign *self)
{
  return GST_CLOCK_TIME_IS_VALID (self->end) && self->n_written >= samples_until (self, self->end);
}

GstBuffer *
vas_audio_align_fill (VasAudioAlign *self, GstClockTime until)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (gint16));
  guint64 n_last = samples_until (self, until);

  if (n_last > self->n_written)
    append_silence (out, n_last - self->n_written);

  return take_samples (self, out);
}

GstClockTime
vas_audio_align_get_duration (VasAudioAlign *self)
{
  return gst_util_uint64_scale (self->n_written, GST_SECOND, VAS_AUDIO_RATE);
}
