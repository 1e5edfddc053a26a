/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Devices that come, go, fail and fall silent. */

#include "fault-gate.h"
#include "record-fixture.h"
#include "vas-media.h"
#include "wait-until.h"

#define GATED_TONE RECORD_TONE " ! vasfaultgate gate=0"
#define GATED_PICTURE RECORD_PICTURE " ! vasfaultgate gate=1"

static gboolean
has_levels (gpointer user_data)
{
  return ((RecordFixture *) user_data)->n_levels >= 5;
}

static gboolean
is_lost (gpointer user_data)
{
  return ((RecordFixture *) user_data)->n_lost > 0;
}

static gboolean
has_failed (gpointer user_data)
{
  return ((RecordFixture *) user_data)->capture_error != NULL;
}

static gboolean
has_video_failed (gpointer user_data)
{
  return ((RecordFixture *) user_data)->video_error != NULL;
}

static gboolean
is_ready (gpointer user_data)
{
  return vas_capture_get_ready (((RecordFixture *) user_data)->capture);
}

static gboolean
has_frame (gpointer user_data)
{
  return vas_capture_get_frame (((RecordFixture *) user_data)->capture) != NULL;
}

static gboolean
has_video (gpointer user_data)
{
  return vas_capture_get_has_video (((RecordFixture *) user_data)->capture);
}

static gboolean
has_no_video (gpointer user_data)
{
  return !vas_capture_get_has_video (((RecordFixture *) user_data)->capture);
}

static void
expect_level (const char *source, double rms_db, double peak_db, gboolean clipping)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, source, NULL);
  g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_IDLE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_READY);
  g_assert_true (wait_until (has_levels, &fixture, 30));
  g_assert_cmpfloat_with_epsilon (fixture.rms_db, rms_db, 0.3);
  g_assert_cmpfloat_with_epsilon (fixture.peak_db, peak_db, 0.3);
  g_assert_cmpint (fixture.clipping, ==, clipping);

  record_fixture_clear (&fixture);
}

static void
test_level (void)
{
  expect_level ("audiotestsrc is-live=true freq=1000 volume=0.5", -9.03, -6.02, FALSE);
  expect_level ("audiotestsrc is-live=true freq=1000 volume=0.05", -29.03, -26.02, FALSE);
  expect_level ("audiotestsrc is-live=true freq=1000 volume=0.95", -3.46, -0.45, FALSE);
}

static void
test_clipping (void)
{
  expect_level ("audiotestsrc is-live=true wave=square volume=1.0", 0, 0, TRUE);
}

static void
test_silence_is_ready (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, "audiotestsrc is-live=true wave=silence", NULL);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (wait_until (has_levels, &fixture, 30));
  g_assert_cmpfloat (fixture.rms_db, <, -90);
  g_assert_false (fixture.clipping);

  record_fixture_clear (&fixture);
}

static void
test_preview (void)
{
  RecordFixture fixture;
  VasFrame *frame;

  record_fixture_init (&fixture, RECORD_TONE,
                       "videotestsrc is-live=true pattern=white ! video/x-raw,width=1280,height=720,framerate=15/1");
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (wait_until (has_frame, &fixture, 30));

  frame = vas_capture_get_frame (fixture.capture);
  g_assert_cmpint (frame->width, ==, 640);
  g_assert_cmpint (frame->height, ==, 360);
  g_assert_cmpuint (frame->stride, >=, 640 * 4);
  g_assert_cmpuint (g_bytes_get_size (frame->pixels), >=, frame->stride * 360);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (((const guint8 *) g_bytes_get_data (frame->pixels, NULL))[i], >=, 250);

  record_fixture_clear (&fixture);
}

static void
count (guint *n)
{
  (*n)++;
}

static guint
count_frames (guint ms, gboolean preview)
{
  RecordFixture fixture;
  guint n_frames = 0;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  vas_capture_set_preview (fixture.capture, preview);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  g_signal_connect_swapped (fixture.capture, "notify::frame", G_CALLBACK (count), &n_frames);
  record_fixture_run_for (&fixture, ms);
  g_signal_handlers_disconnect_by_data (fixture.capture, &n_frames);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_true (vas_recording_get_has_video (fixture.recording));
  g_assert_true (preview || vas_capture_get_frame (fixture.capture) == NULL);
  record_fixture_clear (&fixture);

  return n_frames;
}

/* A take has its picture whether somebody looks at it or not; a look costs half the pictures */
static void
test_preview_during_take (void)
{
  guint n_frames = count_frames (2000, TRUE);

  g_assert_cmpuint (n_frames, >, 0);
  g_assert_cmpuint (n_frames, <=, 2 * 15 + 3);
  g_assert_cmpuint (count_frames (500, FALSE), ==, 0);
}

/* A frame may be looked at long after the camera was closed */
static void
test_frame_outlives_camera (void)
{
  RecordFixture fixture;
  VasFrame *frame;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (wait_until (has_frame, &fixture, 30));
  frame = vas_frame_ref (vas_capture_get_frame (fixture.capture));
  record_fixture_clear (&fixture);

  g_assert_cmpint (frame->width, ==, 320);
  g_assert_cmpint (((const guint8 *) g_bytes_get_data (frame->pixels, NULL))[0], >=, 0);
  vas_frame_unref (frame);
}

static void
test_camera_off (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  vas_capture_set_video (fixture.capture, FALSE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (wait_until (has_levels, &fixture, 30));
  g_assert_false (vas_capture_get_has_video (fixture.capture));
  g_assert_null (vas_capture_get_frame (fixture.capture));

  vas_capture_set_video (fixture.capture, TRUE);
  g_assert_true (wait_until (has_frame, &fixture, 30));
  g_assert_true (vas_capture_get_has_video (fixture.capture));

  /* Off and on and off: the last word counts, and the sound never stops */
  vas_capture_set_video (fixture.capture, FALSE);
  vas_capture_set_video (fixture.capture, TRUE);
  vas_capture_set_video (fixture.capture, FALSE);
  g_assert_true (wait_until (has_no_video, &fixture, 30));
  g_assert_null (vas_capture_get_frame (fixture.capture));
  g_assert_true (vas_capture_get_ready (fixture.capture));
  g_assert_cmpuint (fixture.n_lost, ==, 0);

  record_fixture_clear (&fixture);
}

static void
test_unknown_device (void)
{
  static const char *const ids[] = { "v4l2:/dev/video-nowhere", "nonsense:none", "" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      RecordFixture fixture;

      record_fixture_init (&fixture, RECORD_TONE, NULL);
      vas_capture_set_camera (fixture.capture, ids[i]);
      vas_capture_set_video (fixture.capture, TRUE);
      vas_capture_start (fixture.capture);
      g_assert_true (wait_until (has_video_failed, &fixture, 30));
      g_assert_error (fixture.video_error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_DEVICE);
      /* Without a camera the sound works all the same */
      g_assert_true (wait_until (is_ready, &fixture, 30));
      g_assert_true (record_fixture_start (&fixture));
      g_assert_nonnull (record_fixture_stop (&fixture));
      g_assert_false (vas_recording_get_has_video (fixture.recording));

      record_fixture_clear (&fixture);
    }
}

static void
test_unknown_microphone (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, NULL, NULL);
  vas_capture_set_microphone (fixture.capture, "alsa:nowhere");
  g_assert_false (record_fixture_start (&fixture));
  g_assert_error (fixture.error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_DEVICE);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_FAILED);

  /* Another one, while the capture still stands there without any */
  vas_capture_set_audio_source (fixture.capture, RECORD_TONE);
  g_assert_true (wait_until (is_ready, &fixture, 30));

  record_fixture_clear (&fixture);
}

static void
test_bad_description (void)
{
  static const char *const texts[] = { "nosuchelement", "audiotestsrc ! ! x", "videotestsrc is-live=true", "fakesink" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      RecordFixture fixture;

      record_fixture_init (&fixture, texts[i], NULL);
      g_assert_false (record_fixture_wait_ready (&fixture));
      g_assert_nonnull (fixture.capture_error);
      g_assert_cmpint (fixture.capture_error->domain, ==, VAS_MEDIA_ERROR);
      g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_FAILED);

      record_fixture_clear (&fixture);
    }
}

static void
test_microphone_dies (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, GATED_TONE, NULL);
  g_assert_true (record_fixture_wait_ready (&fixture));
  fault_gate_set (0, FAULT_ERROR);
  g_assert_true (wait_until (has_failed, &fixture, 30));
  g_assert_error (fixture.capture_error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_FAILED);

  /* Plugged in again */
  fault_gate_set (0, FAULT_NONE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  g_assert_nonnull (record_fixture_stop (&fixture));

  record_fixture_clear (&fixture);
}

static void
test_camera_dies (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, GATED_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  fault_gate_set (1, FAULT_ERROR);
  g_assert_true (wait_until (has_video_failed, &fixture, 30));
  g_assert_error (fixture.video_error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  g_assert_true (wait_until (has_no_video, &fixture, 30));
  g_assert_null (vas_capture_get_frame (fixture.capture));
  g_assert_true (vas_capture_get_ready (fixture.capture));

  fault_gate_set (1, FAULT_NONE);
  vas_capture_start (fixture.capture);
  g_assert_true (wait_until (has_frame, &fixture, 30));

  record_fixture_clear (&fixture);
}

static void
test_microphone_stalls (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, GATED_TONE, NULL);
  g_assert_true (record_fixture_wait_ready (&fixture));
  fault_gate_set (0, FAULT_DROP);
  g_assert_true (wait_until (is_lost, &fixture, 30));
  g_assert_cmpint (fixture.lost, ==, VAS_DEVICE_KIND_MICROPHONE);
  g_assert_false (vas_capture_get_ready (fixture.capture));

  /* A sound daemon that was asleep for a while */
  fault_gate_set (0, FAULT_NONE);
  g_assert_true (wait_until (is_ready, &fixture, 30));
  g_assert_no_error (fixture.capture_error);

  fault_gate_set (0, FAULT_DROP);
  g_assert_true (wait_until (has_failed, &fixture, 30));
  g_assert_error (fixture.capture_error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  g_assert_cmpuint (fixture.n_lost, ==, 2);
  fault_gate_set (0, FAULT_NONE);

  record_fixture_clear (&fixture);
}

static void
test_camera_stalls (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, GATED_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  fault_gate_set (1, FAULT_DROP);
  g_assert_true (wait_until (is_lost, &fixture, 30));
  g_assert_cmpint (fixture.lost, ==, VAS_DEVICE_KIND_CAMERA);
  g_assert_false (vas_capture_get_has_video (fixture.capture));
  g_assert_true (vas_capture_get_ready (fixture.capture));

  fault_gate_set (1, FAULT_NONE);
  g_assert_true (wait_until (has_video, &fixture, 30));

  record_fixture_clear (&fixture);
}

static gboolean
is_quiet (gpointer user_data)
{
  RecordFixture *fixture = user_data;

  return vas_capture_get_ready (fixture->capture) && fixture->n_levels > 0 && fixture->rms_db < -40;
}

static void
test_change_source (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (wait_until (has_levels, &fixture, 30));

  vas_capture_set_audio_source (fixture.capture, "audiotestsrc is-live=true freq=1000 volume=0.5");
  vas_capture_set_audio_source (fixture.capture, "audiotestsrc is-live=true freq=1000 volume=0.001");
  fixture.n_levels = 0;
  g_assert_true (wait_until (is_quiet, &fixture, 30));
  g_assert_no_error (fixture.capture_error);

  record_fixture_clear (&fixture);
}

static void
test_stop_and_start (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  record_fixture_close (&fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (record_fixture_wait_ready (&fixture));
      record_fixture_close (&fixture);
      g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_IDLE);
      g_assert_false (vas_capture_get_has_video (fixture.capture));
    }

  /* Stopped while it is still being opened */
  vas_capture_start (fixture.capture);
  record_fixture_close (&fixture);
  g_assert_cmpint (vas_capture_get_state (fixture.capture), ==, VAS_CAPTURE_STATE_IDLE);

  record_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);
  fault_gate_register ();

  g_test_add_func ("/capture/level", test_level);
  g_test_add_func ("/capture/clipping", test_clipping);
  g_test_add_func ("/capture/silence-is-ready", test_silence_is_ready);
  g_test_add_func ("/capture/preview", test_preview);
  g_test_add_func ("/capture/preview-during-take", test_preview_during_take);
  g_test_add_func ("/capture/frame-outlives-camera", test_frame_outlives_camera);
  g_test_add_func ("/capture/camera-off", test_camera_off);
  g_test_add_func ("/capture/unknown-device", test_unknown_device);
  g_test_add_func ("/capture/unknown-microphone", test_unknown_microphone);
  g_test_add_func ("/capture/bad-description", test_bad_description);
  g_test_add_func ("/capture/microphone-dies", test_microphone_dies);
  g_test_add_func ("/capture/camera-dies", test_camera_dies);
  g_test_add_func ("/capture/microphone-stalls", test_microphone_stalls);
  g_test_add_func ("/capture/camera-stalls", test_camera_stalls);
  g_test_add_func ("/capture/change-source", test_change_source);
  g_test_add_func ("/capture/stop-and-start", test_stop_and_start);

  return g_test_run ();
}
