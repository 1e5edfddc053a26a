/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"

#include <math.h>

#include <glib/gstdio.h>
#include <gst/audio/audio.h>
#include <gst/video/video.h>

#define BITS 16
#define BAR_HEIGHT 32
#define BLACK 16
#define WHITE 235
#define SOUND_RATE 48000
#define EVENT_NS (100 * GST_MSECOND)
/* As the recorder encodes */
#define VIDEO_ENCODER "vp8enc deadline=1 cpu-used=-16 threads=1 target-bitrate=1500000 keyframe-max-dist=15"

static void
fill_rectangle (GstVideoFrame *frame, int x, int y, int width, int height, guint8 value)
{
  guint8 *luma = GST_VIDEO_FRAME_PLANE_DATA (frame, 0);
  int stride = GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0);

  for (int row = y; row < y + height; row++)
    memset (luma + row * stride + x, value, (gsize) width);
}

/* A few steps of brightness up and down, by the generator of G. Marsaglia, "Xorshift RNGs" (2003) */
static void
add_noise (GstVideoFrame *frame, guint32 seed)
{
  guint32 state = seed * 2654435761u + 1;

  for (int y = 0; y < GST_VIDEO_FRAME_HEIGHT (frame); y++)
    {
      guint8 *row = (guint8 *) GST_VIDEO_FRAME_PLANE_DATA (frame, 0) +
                    (gsize) y * GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0);

      for (int x = 0; x < GST_VIDEO_FRAME_WIDTH (frame); x++)
        {
          state ^= state << 13;
          state ^= state >> 17;
          state ^= state << 5;
          row[x] = (guint8) CLAMP (row[x] + (int) (state & 7) - 4, BLACK, WHITE);
        }
    }
}

static GstPadProbeReturn
on_picture (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  const MediaFixture *options = user_data;
  GstBuffer *buffer = gst_buffer_make_writable (GST_PAD_PROBE_INFO_BUFFER (info));
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstClockTime pts = GST_BUFFER_PTS (buffer);
  guint number = (guint) gst_util_uint64_scale_round (pts, (guint64) options->fps, GST_SECOND);
  GstVideoInfo video;
  GstVideoFrame frame;
  int block;

  GST_PAD_PROBE_INFO_DATA (info) = buffer;
  g_assert_true (gst_video_info_from_caps (&video, caps));
  g_assert_true (gst_video_frame_map (&frame, &video, buffer, GST_MAP_READWRITE));

  if (pts % GST_SECOND < EVENT_NS)
    fill_rectangle (&frame, 0, BAR_HEIGHT, video.width, video.height - BAR_HEIGHT, WHITE);

  if (options->noisy)
    add_noise (&frame, number);

  block = video.width / BITS;
  for (int i = 0; i < BITS; i++)
    fill_rectangle (&frame, i * block, 0, block, BAR_HEIGHT, number & (1u << i) ? WHITE : BLACK);

  gst_video_frame_unmap (&frame);

  return GST_PAD_PROBE_OK;
}

static double
sound_at (MediaFixtureSound sound, guint64 sample)
{
  double t = (double) sample / SOUND_RATE;

  switch (sound)
    {
    case MEDIA_FIXTURE_SINE:
      return sin (2 * G_PI * 440 * t);
    case MEDIA_FIXTURE_BEEPS:
      return sample % SOUND_RATE < SOUND_RATE / 10 ? 0.5 * sin (2 * G_PI * 1000 * t) : 0;
    case MEDIA_FIXTURE_SILENCE:
    case MEDIA_FIXTURE_MUTE:
    default:
      return 0;
    }
}

static GstPadProbeReturn
on_sound (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  const MediaFixture *options = user_data;
  GstBuffer *buffer = gst_buffer_make_writable (GST_PAD_PROBE_INFO_BUFFER (info));
  guint64 first = gst_util_uint64_scale_round (GST_BUFFER_PTS (buffer), SOUND_RATE, GST_SECOND);
  GstMapInfo map;

  GST_PAD_PROBE_INFO_DATA (info) = buffer;
  g_assert_true (gst_buffer_map (buffer, &map, GST_MAP_WRITE));
  for (gsize i = 0; i < map.size / 2; i++)
    ((gint16 *) (gpointer) map.data)[i] = (gint16) lrint (32767 * sound_at (options->sound, first + i));
  gst_buffer_unmap (buffer, &map);

  return GST_PAD_PROBE_OK;
}

static void
add_probe (GstElement *pipeline, const char *name, GstPadProbeCallback callback, const MediaFixture *options)
{
  g_autoptr (GstElement) element = gst_bin_get_by_name (GST_BIN (pipeline), name);
  g_autoptr (GstPad) pad = NULL;

  if (element == NULL)
    return;

  pad = gst_element_get_static_pad (element, "src");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, callback, (gpointer) options, NULL);
}

static char *
describe (const MediaFixture *options)
{
  double video_s = options->stop_video_s > 0 ? options->stop_video_s : options->seconds;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s name=mux ! filesink name=file ", options->webm ? "webmmux" : "matroskamux");
  if (options->fps > 0)
    g_string_append_printf (text,
                            "videotestsrc pattern=ball num-buffers=%d ! "
                            "video/x-raw,format=I420,width=%d,height=%d,framerate=%d/1 ! identity name=picture ! %s ! "
                            "queue max-size-time=0 ! mux. ",
                            (int) lround (video_s * options->fps), options->width > 0 ? options->width : 320,
                            options->height > 0 ? options->height : 240, options->fps,
                            options->video_codec != NULL ? options->video_codec : VIDEO_ENCODER);
  if (options->sound != MEDIA_FIXTURE_MUTE)
    g_string_append_printf (text,
                            "audiotestsrc wave=silence samplesperbuffer=480 num-buffers=%d ! "
                            "audio/x-raw,format=S16LE,rate=48000,channels=1 ! identity name=sound ! "
                            "opusenc bitrate=64000 ! queue max-size-time=0 ! mux. ",
                            (int) lround (options->seconds * 100));

  return g_string_free (text, FALSE);
}

/**
 * media_fixture_make:
 *
 * Returns: (transfer full): path of a new file, for [func@media_fixture_remove]
 */
char *
media_fixture_make (const MediaFixture *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) file = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;
  char *path;
  int fd = g_file_open_tmp ("vastaus-XXXXXX.webm", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);

  description = describe (options);
  pipeline = gst_object_ref_sink (gst_parse_launch (description, &error));
  g_assert_no_error (error);
  file = gst_bin_get_by_name (GST_BIN (pipeline), "file");
  g_object_set (file, "location", path, NULL);
  add_probe (pipeline, "picture", on_picture, options);
  add_probe (pipeline, "sound", on_sound, options);

  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 300 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_nonnull (message);
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &error, NULL);
  g_assert_no_error (error);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return path;
}

/**
 * media_fixture_remove:
 * @path: (transfer full): from [func@media_fixture_make]
 */
void
media_fixture_remove (char *path)
{
  g_unlink (path);
  g_free (path);
}

/**
 * media_fixture_read_number:
 *
 * Returns: the number that the picture bears
 */
guint
media_fixture_read_number (VasFrame *frame)
{
  const guint8 *pixels = g_bytes_get_data (frame->pixels, NULL);
  const guint8 *row = pixels + BAR_HEIGHT / 2 * frame->stride;
  guint number = 0;

  for (int i = 0; i < BITS; i++)
    {
      int x = (2 * i + 1) * (frame->width / BITS) / 2;

      /* Green stands for brightness: the blocks are black or white */
      if (row[4 * x + 1] > 128)
        number |= 1u << i;
    }

  return number;
}
