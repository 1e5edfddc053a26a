/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gst/app/gstappsink.h>
#include <gst/check/gstharness.h>
#include <gst/video/video.h>

#include "media-fixture.h"
#include "vas-media.h"
#include "vas-picture-decoder.h"

#define KEY_FRAME_DISTANCE 15

static const MediaFixture two_seconds = { .seconds = 2, .fps = 30, .noisy = TRUE };

/* The coded pictures of a film */
static GPtrArray *
read_film (const MediaFixture *options, GstCaps **caps)
{
  char *path = media_fixture_make (options);
  g_autofree char *text =
      g_strdup_printf ("filesrc location=\"%s\" ! matroskademux name=d d.video_0 ! appsink name=sink "
                       "sync=false d.audio_0 ! fakesink sync=false async=false",
                       path);
  g_autoptr (GstElement) pipeline = gst_parse_launch (text, NULL);
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) gst_buffer_unref);
  GstSample *sample;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  while ((sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), 20 * GST_SECOND)) != NULL)
    {
      g_ptr_array_add (pictures, gst_buffer_ref (gst_sample_get_buffer (sample)));
      gst_caps_replace (caps, gst_sample_get_caps (sample));
      gst_sample_unref (sample);
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  media_fixture_remove (path);
  g_assert_cmpuint (pictures->len, ==, (guint) (options->seconds * options->fps));

  return pictures;
}

static GstHarness *
decoder_new (const char *name, GstCaps *caps)
{
  GstHarness *harness = gst_harness_new (name);

  gst_harness_set_src_caps (harness, gst_caps_ref (caps));

  return harness;
}

static void
flush (GstHarness *harness)
{
  GstSegment segment;

  gst_segment_init (&segment, GST_FORMAT_TIME);
  gst_harness_push_event (harness, gst_event_new_flush_start ());
  gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE));
  gst_harness_push_event (harness, gst_event_new_segment (&segment));
}

/* (transfer full) (nullable): what comes of one picture of the film */
static GstBuffer *
decode (GstHarness *harness, GPtrArray *film, guint number)
{
  gst_harness_push (harness, gst_buffer_copy (g_ptr_array_index (film, number)));

  return gst_harness_try_pull (harness);
}

static void
decode_up_to (GstHarness *harness, GPtrArray *film, guint first, guint last)
{
  for (guint number = first; number <= last; number++)
    {
      g_autoptr (GstBuffer) picture = decode (harness, film, number);

      g_assert_nonnull (picture);
    }
}

static void
assert_same_pixels (GstBuffer *one, GstBuffer *other)
{
  GstMapInfo map;

  g_assert_true (gst_buffer_map (one, &map, GST_MAP_READ));
  g_assert_cmpuint (gst_buffer_get_size (other), ==, map.size);
  g_assert_cmpint (gst_buffer_memcmp (other, 0, map.data, map.size), ==, 0);
  gst_buffer_unmap (one, &map);
}

/* What follows a jump looks as if nothing had been decoded before it */
static void
test_jump (void)
{
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GPtrArray) film = read_film (&two_seconds, &caps);
  GstHarness *jumping = decoder_new (VAS_PICTURE_DECODER, caps), *fresh = decoder_new ("vp8dec", caps);

  decode_up_to (jumping, film, 0, 40);
  flush (jumping);
  for (guint number = KEY_FRAME_DISTANCE; number < 2 * KEY_FRAME_DISTANCE; number++)
    {
      g_autoptr (GstBuffer) picture = decode (jumping, film, number);
      g_autoptr (GstBuffer) expected = decode (fresh, film, number);

      assert_same_pixels (picture, expected);
      g_assert_cmpuint (GST_BUFFER_PTS (picture), ==, GST_BUFFER_PTS (g_ptr_array_index (film, number)));
    }

  gst_harness_teardown (jumping);
  gst_harness_teardown (fresh);
}

/* Pictures that build on one from before the jump */
static void
test_jump_between_key_frames (void)
{
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GPtrArray) film = read_film (&two_seconds, &caps);
  GstHarness *harness = decoder_new (VAS_PICTURE_DECODER, caps);

  decode_up_to (harness, film, 0, 3);
  flush (harness);
  for (guint number = 20; number < 2 * KEY_FRAME_DISTANCE; number++)
    g_assert_null (decode (harness, film, number));
  decode_up_to (harness, film, 2 * KEY_FRAME_DISTANCE, 40);

  gst_harness_teardown (harness);
}

/* A pool that is made anew is memory that is mapped anew */
static void
test_keeps_memory (void)
{
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GPtrArray) film = read_film (&two_seconds, &caps);
  GstHarness *harness = decoder_new (VAS_PICTURE_DECODER, caps);
  g_autoptr (GstBuffer) before = decode (harness, film, 0);
  g_autoptr (GstBuffer) after = NULL;

  g_assert_nonnull (before->pool);
  flush (harness);
  after = decode (harness, film, KEY_FRAME_DISTANCE);
  g_assert_true (after->pool == before->pool);

  gst_harness_teardown (harness);
}

/* Recordings that were joined: the second half is of another size */
static void
test_other_size (void)
{
  MediaFixture larger = { .seconds = 1, .fps = 30, .width = 640, .height = 360 };
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GPtrArray) film = read_film (&two_seconds, &caps);
  g_autoptr (GPtrArray) other = read_film (&larger, &caps);
  GstHarness *harness = decoder_new (VAS_PICTURE_DECODER, caps), *fresh = decoder_new ("vp8dec", caps);
  g_autoptr (GstBuffer) picture = NULL;
  g_autoptr (GstBuffer) expected = decode (fresh, other, 0);

  decode_up_to (harness, film, 0, 3);
  flush (harness);
  picture = decode (harness, other, 0);
  assert_same_pixels (picture, expected);

  gst_harness_teardown (harness);
  gst_harness_teardown (fresh);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);
  vas_picture_decoder_register ();

  g_test_add_func ("/picture-decoder/jump", test_jump);
  g_test_add_func ("/picture-decoder/jump-between-key-frames", test_jump_between_key_frames);
  g_test_add_func ("/picture-decoder/keeps-memory", test_keeps_memory);
  g_test_add_func ("/picture-decoder/other-size", test_other_size);

  return g_test_run ();
}
