/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes in through the capture is in the file, and nothing else. */

#include <glib/gstdio.h>
#include <string.h>

#include "media-decode.h"
#include "record-fixture.h"
#include "vas-media.h"
#include "wait-until.h"

#define MS G_GINT64_CONSTANT (1000000)

static gint64
decoded_ms (GArray *samples)
{
  return samples->len / 48;
}

static void
assert_near (gint64 value, gint64 expected, gint64 tolerance)
{
  g_assert_cmpint (value, >=, expected - tolerance);
  g_assert_cmpint (value, <=, expected + tolerance);
}

static void
assert_file_is_described (RecordFixture *fixture, VasRecording *recording)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);

  g_assert_cmpint (vas_recording_get_bytes (recording), ==, length);
  g_assert_cmpstr (vas_recording_get_sha256 (recording), ==, sha256);
  g_assert_cmpstr (vas_recording_get_file (recording), ==, "take.webm");
  g_assert_cmpstr (vas_recording_get_answer_id (recording), ==, "");
}

static void
test_sound_only (void)
{
  g_autoptr (GArray) samples = NULL;
  RecordFixture fixture;
  VasRecording *recording;
  gint64 start_ns = -1, elapsed_ms;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  g_assert_cmpint (vas_recorder_get_state (fixture.recorder), ==, VAS_RECORDER_STATE_RECORDING);
  record_fixture_run_for (&fixture, 1500);
  recording = record_fixture_stop (&fixture);
  g_assert_no_error (fixture.error);
  g_assert_cmpint (vas_recorder_get_state (fixture.recorder), ==, VAS_RECORDER_STATE_STOPPED);

  elapsed_ms = vas_recorder_get_elapsed_ns (fixture.recorder) / MS;
  g_assert_cmpint (elapsed_ms, >=, 1500);
  /* A made-up source is up to one buffer ahead of the clock */
  assert_near (vas_recording_get_duration_ms (recording), elapsed_ms, 30);
  g_assert_false (vas_recording_get_has_video (recording));
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "audio/webm");
  assert_file_is_described (&fixture, recording);

  samples = media_decode_sound (fixture.path, &start_ns);
  g_assert_nonnull (samples);
  g_assert_cmpint (start_ns, ==, 0);
  assert_near (decoded_ms (samples), vas_recording_get_duration_ms (recording), 25);
  /* The tone is there from the first to the last moment, and it is the only thing that is */
  for (gint64 at = 20; at + 60 < vas_recording_get_duration_ms (recording); at += 50)
    {
      double tone = media_decode_tone_db (samples, at, at + 50, 1000);

      g_assert_cmpfloat_with_epsilon (tone, -9.03, 1);
      g_assert_cmpfloat_with_epsilon (tone, media_decode_rms_db (samples, at, at + 50), 0.3);
    }

  record_fixture_clear (&fixture);
}

static void
test_sound_and_picture (void)
{
  g_autoptr (GArray) samples = NULL;
  g_autoptr (GArray) pictures = NULL;
  RecordFixture fixture;
  VasRecording *recording;
  gint64 start_ns = -1, duration_ms;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 1500);
  recording = record_fixture_stop (&fixture);
  g_assert_no_error (fixture.error);
  g_assert_no_error (fixture.trouble);

  duration_ms = vas_recording_get_duration_ms (recording);
  g_assert_true (vas_recording_get_has_video (recording));
  g_assert_cmpint (vas_recording_get_width (recording), ==, 320);
  g_assert_cmpint (vas_recording_get_height (recording), ==, 240);
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "video/webm");
  assert_file_is_described (&fixture, recording);

  samples = media_decode_sound (fixture.path, &start_ns);
  g_assert_nonnull (samples);
  g_assert_cmpint (start_ns, ==, 0);
  assert_near (decoded_ms (samples), duration_ms, 25);

  pictures = media_decode_pictures (fixture.path);
  g_assert_nonnull (pictures);
  g_assert_cmpint (g_array_index (pictures, DecodedPicture, 0).time_ns, ==, 0);
  for (guint i = 0; i < pictures->len; i++)
    {
      DecodedPicture *picture = &g_array_index (pictures, DecodedPicture, i);

      g_assert_cmpint (picture->width, ==, 320);
      g_assert_cmpint (picture->height, ==, 240);
      g_assert_cmpint (picture->time_ns / MS, <=, duration_ms);
      if (i > 0)
        g_assert_cmpint (picture->time_ns, >, picture[-1].time_ns);
    }
  g_assert_cmpuint (pictures->len + vas_recorder_get_dropped_frames (fixture.recorder), >=, duration_ms * 20 / 1000);

  record_fixture_clear (&fixture);
}

static void
test_go_mark (void)
{
  RecordFixture fixture;
  VasRecording *recording;
  gint64 go_ms;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  vas_recorder_mark_go (fixture.recorder);
  go_ms = vas_recorder_get_elapsed_ns (fixture.recorder) / MS;
  record_fixture_run_for (&fixture, 600);
  recording = record_fixture_stop (&fixture);

  g_assert_cmpint (go_ms, >=, 300);
  assert_near (vas_recording_get_go_ms (recording), go_ms, 2);

  record_fixture_clear (&fixture);
}

static void
test_large_picture_is_scaled (void)
{
  RecordFixture fixture;
  VasRecording *recording;

  record_fixture_init (&fixture, RECORD_TONE,
                       "videotestsrc is-live=true ! video/x-raw,width=1920,height=1080,framerate=10/1");
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  recording = record_fixture_stop (&fixture);
  g_assert_no_error (fixture.error);
  g_assert_cmpint (vas_recording_get_width (recording), ==, 1280);
  g_assert_cmpint (vas_recording_get_height (recording), ==, 720);

  record_fixture_clear (&fixture);
}

static void
test_discard (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));

  /* In mid-take */
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 200);
  g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_assert_true (record_fixture_discard (&fixture));
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_assert_null (record_fixture_stop (&fixture));
  g_assert_error (fixture.error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED);

  /* After its end */
  record_fixture_new_recorder (&fixture, "second.webm");
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 200);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_assert_true (record_fixture_discard (&fixture));
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));

  record_fixture_clear (&fixture);
}

static void
on_second_stop (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(VasRecording **) user_data = vas_recorder_stop_finish (VAS_RECORDER (object), result, NULL);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gpointer *) user_data != NULL;
}

static void
test_stop_twice (void)
{
  g_autoptr (VasRecording) other = NULL;
  RecordFixture fixture;
  VasRecording *recording;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 200);
  vas_recorder_stop_async (fixture.recorder, NULL, on_second_stop, &other);
  recording = g_object_ref (record_fixture_stop (&fixture));
  g_assert_true (wait_until (is_set, &other, 10));
  g_assert_true (recording == other);

  /* And once more when all is over */
  g_assert_true (record_fixture_stop (&fixture) == recording);
  g_object_unref (recording);

  record_fixture_clear (&fixture);
}

static void
test_many_takes (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  for (guint i = 0; i < 5; i++)
    {
      record_fixture_new_recorder (&fixture, "take.webm");
      g_assert_true (record_fixture_start (&fixture));
      record_fixture_run_for (&fixture, 100);
      g_assert_nonnull (record_fixture_stop (&fixture));
      g_assert_cmpint (vas_recording_get_duration_ms (fixture.recording), >=, 100);
    }

  record_fixture_clear (&fixture);
}

/* "Try again" may come while the last take is still being closed */
static void
test_next_before_last_is_closed (void)
{
  g_autoptr (VasRecording) first = NULL;
  g_autoptr (VasRecorder) recorder = NULL;
  g_autofree char *path = NULL;
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  recorder = g_object_ref (fixture.recorder);
  path = g_strdup (fixture.path);
  vas_recorder_stop_async (recorder, NULL, on_second_stop, &first);

  g_clear_object (&fixture.recorder);
  g_clear_pointer (&fixture.path, g_free);
  record_fixture_new_recorder (&fixture, "second.webm");
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_true (wait_until (is_set, &first, 10));
  g_assert_cmpint (vas_recording_get_duration_ms (first), >=, 300);
  g_assert_cmpint (vas_recording_get_duration_ms (fixture.recording), >=, 300);

  g_unlink (path);
  g_assert_finalize_object (g_steal_pointer (&recorder));
  record_fixture_clear (&fixture);
}

static void
on_start_cancelled (GObject *object, GAsyncResult *result, gpointer user_data)
{
  RecordFixture *fixture = user_data;

  g_assert_false (vas_recorder_start_finish (VAS_RECORDER (object), result, &fixture->error));
  fixture->done = TRUE;
}

static gboolean
fixture_is_done (gpointer user_data)
{
  return ((RecordFixture *) user_data)->done;
}

static void
test_cancel_start (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  vas_recorder_start_async (fixture.recorder, fixture.path, cancellable, on_start_cancelled, &fixture);
  g_cancellable_cancel (cancellable);
  g_assert_true (wait_until (fixture_is_done, &fixture, 30));
  g_assert_error (fixture.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));

  record_fixture_clear (&fixture);
}

static void
test_no_folder (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  record_fixture_new_recorder (&fixture, "nowhere/take.webm");
  g_assert_false (record_fixture_start (&fixture));
  g_assert_error (fixture.error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED);
  g_assert_cmpint (vas_recorder_get_state (fixture.recorder), ==, VAS_RECORDER_STATE_FAILED);

  /* The same devices go on for the next one */
  record_fixture_new_recorder (&fixture, "take.webm");
  g_assert_true (record_fixture_start (&fixture));
  g_assert_nonnull (record_fixture_stop (&fixture));

  record_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/recorder/sound-only", test_sound_only);
  g_test_add_func ("/recorder/sound-and-picture", test_sound_and_picture);
  g_test_add_func ("/recorder/go-mark", test_go_mark);
  g_test_add_func ("/recorder/large-picture-is-scaled", test_large_picture_is_scaled);
  g_test_add_func ("/recorder/discard", test_discard);
  g_test_add_func ("/recorder/stop-twice", test_stop_twice);
  g_test_add_func ("/recorder/next-before-last-is-closed", test_next_before_last_is_closed);
  g_test_add_func ("/recorder/many-takes", test_many_takes);
  g_test_add_func ("/recorder/cancel-start", test_cancel_start);
  g_test_add_func ("/recorder/no-folder", test_no_folder);

  return g_test_run ();
}
