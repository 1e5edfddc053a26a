/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-decode.h"

#include <math.h>

#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <gst/video/video.h>

#define RATE 48000
/* Decoding waits for the test, however slow that is: nothing piles up */
#define SINK " ! appsink name=sink sync=false max-buffers=4"
/* A machine under load may take its time: only a pipeline that hangs takes this long */
#define LIMIT (60 * GST_SECOND)
#define SOUND "opusdec ! audioconvert ! audioresample ! audio/x-raw,format=S16LE,rate=48000,channels=1" SINK
#define PICTURES "vp8dec ! videoconvert ! video/x-raw,format=GRAY8" SINK

typedef void (*SampleFunc) (GstSample *sample, GArray *out);

static void
add_sound (GstSample *sample, GArray *out)
{
  GstMapInfo map;

  g_assert_true (gst_buffer_map (gst_sample_get_buffer (sample), &map, GST_MAP_READ));
  g_array_append_vals (out, map.data, map.size / sizeof (gint16));
  gst_buffer_unmap (gst_sample_get_buffer (sample), &map);
}

static void
add_picture (GstSample *sample, GArray *out)
{
  DecodedPicture picture = { .time_ns = GST_BUFFER_PTS (gst_sample_get_buffer (sample)) };
  GstVideoFrame frame;
  GstVideoInfo info;
  gint64 sum = 0;

  g_assert_true (gst_video_info_from_caps (&info, gst_sample_get_caps (sample)));
  g_assert_true (gst_video_frame_map (&frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ));
  for (int y = 0; y < info.height; y++)
    {
      const guint8 *row = (const guint8 *) GST_VIDEO_FRAME_PLANE_DATA (&frame, 0) +
                          (gsize) y * GST_VIDEO_FRAME_PLANE_STRIDE (&frame, 0);

      for (int x = 0; x < info.width; x++)
        sum += row[x];
    }
  gst_video_frame_unmap (&frame);

  picture.width = info.width;
  picture.height = info.height;
  picture.brightness = (double) sum / info.width / info.height;
  g_array_append_val (out, picture);
}

static GArray *
decode (const char *path, const char *chain, SampleFunc add, gsize element_size, gint64 *start_ns)
{
  g_autofree char *text = g_strdup_printf ("filesrc location=\"%s\" ! matroskademux ! %s", path, chain);
  g_autoptr (GstElement) pipeline = gst_parse_launch (text, NULL);
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  GArray *out = g_array_new (FALSE, FALSE, element_size);
  gboolean first = TRUE;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (;;)
    {
      g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), LIMIT);

      if (sample == NULL)
        break;
      if (first && start_ns != NULL)
        *start_ns = GST_BUFFER_PTS (gst_sample_get_buffer (sample));
      first = FALSE;
      add (sample, out);
    }
  if (!gst_app_sink_is_eos (GST_APP_SINK (sink)) || first)
    g_clear_pointer (&out, g_array_unref);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return out;
}

GArray *
media_decode_sound (const char *path, gint64 *start_ns)
{
  return decode (path, SOUND, add_sound, sizeof (gint16), start_ns);
}

GArray *
media_decode_pictures (const char *path)
{
  return decode (path, PICTURES, add_picture, sizeof (DecodedPicture), NULL);
}

static void
clip_range (GArray *samples, gint64 from_ms, gint64 to_ms, guint *first, guint *last)
{
  *first = MIN (from_ms * (RATE / 1000), samples->len);
  *last = MIN (to_ms * (RATE / 1000), samples->len);
  g_assert_cmpuint (*first, <, *last);
}

double
media_decode_rms_db (GArray *samples, gint64 from_ms, gint64 to_ms)
{
  double sum = 0;
  guint first, last;

  clip_range (samples, from_ms, to_ms, &first, &last);
  for (guint i = first; i < last; i++)
    sum += pow (g_array_index (samples, gint16, i) / 32768.0, 2);

  return 10 * log10 (MAX (sum / (last - first), 1e-12));
}

double
media_decode_tone_db (GArray *samples, gint64 from_ms, gint64 to_ms, double hz)
{
  double sine = 0, cosine = 0;
  guint first, last;

  clip_range (samples, from_ms, to_ms, &first, &last);
  for (guint i = first; i < last; i++)
    {
      double angle = 2 * G_PI * hz * i / RATE;

      sine += sin (angle) * g_array_index (samples, gint16, i) / 32768.0;
      cosine += cos (angle) * g_array_index (samples, gint16, i) / 32768.0;
    }
  sine = 2 * sine / (last - first);
  cosine = 2 * cosine / (last - first);

  return 10 * log10 (MAX ((sine * sine + cosine * cosine) / 2, 1e-12));
}
