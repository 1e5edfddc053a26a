/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever breaks in mid-take: what was recorded until then is kept, and somebody is told. */

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "fault-gate.h"
#include "media-decode.h"
#include "record-fixture.h"
#include "vas-media.h"
#include "vas-probe.h"
#include "vas-remux.h"
#include "wait-until.h"

#define GATED_TONE RECORD_TONE " ! vasfaultgate gate=0"
#define GATED_PICTURE RECORD_PICTURE " ! vasfaultgate gate=1"

static gboolean
has_stopped_early (gpointer user_data)
{
  return ((RecordFixture *) user_data)->early != NULL;
}

static gboolean
has_trouble (gpointer user_data)
{
  return ((RecordFixture *) user_data)->trouble != NULL;
}

static void
start_take (RecordFixture *fixture, const char *audio_source, const char *video_source)
{
  record_fixture_init (fixture, audio_source, video_source);
  g_assert_true (record_fixture_wait_ready (fixture));
  g_assert_true (record_fixture_start (fixture));
  record_fixture_run_for (fixture, 500);
}

/* Closed in good order, as long as it says, and the tone is in it up to @tone_ms at least */
static void
assert_good_file (RecordFixture *fixture, gint64 tone_ms)
{
  g_autoptr (GArray) samples = media_decode_sound (fixture->path, NULL);
  g_autoptr (VasRecording) probed = NULL;
  gboolean complete = FALSE;

  probed = vas_probe_file_sync (fixture->path, &complete, NULL, NULL);
  g_assert_nonnull (probed);
  g_assert_true (complete);
  g_assert_nonnull (samples);
  g_assert_cmpint (ABS ((gint64) samples->len / 48 - vas_recording_get_duration_ms (fixture->recording)), <=, 25);
  g_assert_cmpfloat_with_epsilon (media_decode_tone_db (samples, 50, tone_ms, 1000), -9.03, 1);
}

static void
test_microphone_dies (void)
{
  RecordFixture fixture;

  start_take (&fixture, GATED_TONE, RECORD_PICTURE);
  fault_gate_set (0, FAULT_ERROR);
  g_assert_true (wait_until (has_stopped_early, &fixture, 30));
  g_assert_error (fixture.early, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  fault_gate_set (0, FAULT_NONE);

  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_true (vas_recording_get_has_video (fixture.recording));
  g_assert_cmpint (vas_recording_get_duration_ms (fixture.recording), >=, 500);
  assert_good_file (&fixture, 450);

  /* And the next take goes as if nothing had been */
  record_fixture_new_recorder (&fixture, "take.webm");
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 500);
  g_assert_nonnull (record_fixture_stop (&fixture));
  assert_good_file (&fixture, 450);

  record_fixture_clear (&fixture);
}

static void
test_microphone_stalls (void)
{
  RecordFixture fixture;

  start_take (&fixture, GATED_TONE, NULL);
  fault_gate_set (0, FAULT_DROP);
  g_assert_true (wait_until (has_trouble, &fixture, 30));
  g_assert_error (fixture.trouble, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  g_assert_true (wait_until (has_stopped_early, &fixture, 30));
  g_assert_error (fixture.early, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  fault_gate_set (0, FAULT_NONE);

  g_assert_nonnull (record_fixture_stop (&fixture));
  assert_good_file (&fixture, 450);

  record_fixture_clear (&fixture);
}

/* A sound daemon that sleeps for two seconds leaves a gap of that length, and what comes after it stays in its place */
static void
test_gap (void)
{
  g_autoptr (GArray) samples = NULL;
  RecordFixture fixture;
  gint64 silent_from_ms, silent_to_ms;

  start_take (&fixture, GATED_TONE, NULL);
  fault_gate_set (0, FAULT_DROP);
  silent_from_ms = vas_recorder_get_elapsed_ns (fixture.recorder) / 1000000;
  g_assert_true (wait_until (has_trouble, &fixture, 30));
  silent_to_ms = vas_recorder_get_elapsed_ns (fixture.recorder) / 1000000;
  fault_gate_set (0, FAULT_NONE);
  record_fixture_run_for (&fixture, silent_to_ms + 600);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_no_error (fixture.early);

  assert_good_file (&fixture, 450);
  samples = media_decode_sound (fixture.path, NULL);
  g_assert_cmpfloat (media_decode_rms_db (samples, silent_from_ms + 100, silent_to_ms - 100), <, -60);
  g_assert_cmpfloat_with_epsilon (media_decode_tone_db (samples, silent_to_ms + 100, silent_to_ms + 500, 1000), -9.03,
                                  1);

  record_fixture_clear (&fixture);
}

static void
expect_sound_goes_on (FaultMode mode)
{
  g_autoptr (GArray) pictures = NULL;
  RecordFixture fixture;
  gint64 lost_ms;

  start_take (&fixture, RECORD_TONE, GATED_PICTURE);
  fault_gate_set (1, mode);
  g_assert_true (wait_until (has_trouble, &fixture, 30));
  g_assert_error (fixture.trouble, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST);
  fault_gate_set (1, FAULT_NONE);
  lost_ms = vas_recorder_get_elapsed_ns (fixture.recorder) / 1000000;
  record_fixture_run_for (&fixture, lost_ms + 500);
  g_assert_no_error (fixture.early);
  g_assert_cmpint (vas_recorder_get_state (fixture.recorder), ==, VAS_RECORDER_STATE_RECORDING);

  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_cmpint (vas_recording_get_duration_ms (fixture.recording), >=, lost_ms + 500);
  g_assert_true (vas_recording_get_has_video (fixture.recording));
  assert_good_file (&fixture, lost_ms + 450);
  pictures = media_decode_pictures (fixture.path);
  g_assert_nonnull (pictures);
  g_assert_cmpint (g_array_index (pictures, DecodedPicture, pictures->len - 1).time_ns / 1000000, <=, lost_ms);

  record_fixture_clear (&fixture);
}

static void
test_camera_dies (void)
{
  expect_sound_goes_on (FAULT_ERROR);
}

static void
test_camera_stalls (void)
{
  expect_sound_goes_on (FAULT_DROP);
}

/* A camera that was frozen before the take does not keep it waiting */
static void
test_camera_frozen_before (void)
{
  RecordFixture fixture;

  start_take (&fixture, RECORD_TONE, GATED_PICTURE);
  fault_gate_set (1, FAULT_DROP);
  g_assert_true (wait_until (has_trouble, &fixture, 30));
  g_assert_nonnull (record_fixture_stop (&fixture));

  record_fixture_new_recorder (&fixture, "take.webm");
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_false (vas_recording_get_has_video (fixture.recording));
  assert_good_file (&fixture, 250);
  fault_gate_set (1, FAULT_NONE);

  record_fixture_clear (&fixture);
}

static gboolean
has_no_video (gpointer user_data)
{
  return !vas_capture_get_has_video (((RecordFixture *) user_data)->capture);
}

/* A film that is played into the recorder is over in mid-take, and before the next one */
static void
test_picture_ends (void)
{
  RecordFixture fixture;

  start_take (&fixture, RECORD_TONE, "videotestsrc is-live=true num-buffers=40 ! video/x-raw,framerate=30/1");
  g_assert_true (wait_until (has_no_video, &fixture, 30));
  record_fixture_run_for (&fixture, 1500);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_no_error (fixture.trouble);
  g_assert_no_error (fixture.early);
  g_assert_true (vas_recording_get_has_video (fixture.recording));
  assert_good_file (&fixture, 1450);

  record_fixture_new_recorder (&fixture, "take.webm");
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_false (vas_recording_get_has_video (fixture.recording));

  record_fixture_clear (&fixture);
}

static void
test_camera_switched_off (void)
{
  RecordFixture fixture;

  start_take (&fixture, RECORD_TONE, RECORD_PICTURE);
  vas_capture_set_video (fixture.capture, FALSE);
  record_fixture_run_for (&fixture, 1000);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_no_error (fixture.trouble);
  assert_good_file (&fixture, 950);

  record_fixture_clear (&fixture);
}

/* The camera comes back with another picture size: the take keeps the one it has */
static void
test_camera_changes_size (void)
{
  g_autoptr (GArray) pictures = NULL;
  RecordFixture fixture;

  start_take (
      &fixture, RECORD_TONE,
      "videotestsrc is-live=true num-buffers=45 ! video/x-raw,width=320,height=240,framerate=30/1 ! concat name=c "
      "videotestsrc is-live=true ! video/x-raw,width=160,height=120,framerate=30/1 ! c. c.");
  record_fixture_run_for (&fixture, 2500);
  g_assert_nonnull (record_fixture_stop (&fixture));
  assert_good_file (&fixture, 2450);
  pictures = media_decode_pictures (fixture.path);
  g_assert_nonnull (pictures);
  for (guint i = 0; i < pictures->len; i++)
    g_assert_cmpint (g_array_index (pictures, DecodedPicture, i).width, ==, 320);

  record_fixture_clear (&fixture);
}

static gboolean
is_recoverable (gpointer user_data)
{
  g_autoptr (VasRecording) recovered = vas_remux_recover_sync (user_data, NULL, NULL);

  return recovered != NULL && vas_recording_get_duration_ms (recovered) >= 400;
}

/* Whoever owned the recorder forgot it in mid-take: nothing hangs, and what was recorded is there */
static void
test_left_behind (void)
{
  RecordFixture fixture;

  start_take (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_assert_finalize_object (g_steal_pointer (&fixture.recorder));
  g_assert_true (wait_until (is_recoverable, fixture.path, 30));

  record_fixture_new_recorder (&fixture, "take.webm");
  g_assert_true (record_fixture_start (&fixture));
  g_assert_nonnull (record_fixture_stop (&fixture));

  record_fixture_clear (&fixture);
}

/* A disk of its own, @mb large; needs the right to mount one */
static gboolean
mount_disk (const char *path, guint mb)
{
  g_autofree char *options = g_strdup_printf ("size=%um", mb);

  if (mount ("vastaus-test", path, "tmpfs", 0, options) == 0)
    return TRUE;

  g_test_skip ("no disk can be mounted here");

  return FALSE;
}

/* The recorder goes on writing meanwhile, so the last megabyte is taken as it is found */
static void
fill_disk (const char *folder, gint64 leave_free)
{
  static const char block[4096];
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);
  int fd = open (path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  struct statvfs info;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fstatvfs (fd, &info), ==, 0);
  g_assert_cmpint (posix_fallocate (fd, 0, (gint64) (info.f_bavail * info.f_frsize) - MAX (leave_free, 1000 * 1000)),
                   ==, 0);
  while (leave_free == 0 && write (fd, block, sizeof block) > 0)
    continue;
  close (fd);
}

static void
clear_disk (RecordFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ballast", NULL);

  g_unlink (path);
  g_unlink (fixture->path);
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
  record_fixture_clear (fixture);
}

static void
test_no_space_to_start (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, NULL);
  if (!mount_disk (fixture.folder, 90))
    {
      record_fixture_clear (&fixture);
      return;
    }

  g_assert_false (record_fixture_start (&fixture));
  g_assert_error (fixture.error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_SPACE);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));

  clear_disk (&fixture);
}

static void
test_space_runs_low (void)
{
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  if (!mount_disk (fixture.folder, 110))
    {
      record_fixture_clear (&fixture);
      return;
    }

  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 300);
  fill_disk (fixture.folder, 40 * 1000 * 1000);
  g_assert_true (wait_until (has_stopped_early, &fixture, 30));
  g_assert_error (fixture.early, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_SPACE);
  g_assert_nonnull (record_fixture_stop (&fixture));
  assert_good_file (&fixture, 250);

  clear_disk (&fixture);
}

static void
test_disk_full (void)
{
  g_autofree char *ballast = NULL;
  g_autoptr (VasRecording) recovered = NULL;
  g_autoptr (GError) error = NULL;
  RecordFixture fixture;
  gint64 full_ms;

  record_fixture_init (&fixture, RECORD_TONE,
                       "videotestsrc is-live=true pattern=snow ! video/x-raw,width=640,height=360");
  if (!mount_disk (fixture.folder, 110))
    {
      record_fixture_clear (&fixture);
      return;
    }

  g_assert_true (record_fixture_wait_ready (&fixture));
  g_assert_true (record_fixture_start (&fixture));
  record_fixture_run_for (&fixture, 500);
  full_ms = vas_recorder_get_elapsed_ns (fixture.recorder) / 1000000;
  fill_disk (fixture.folder, 0);
  g_assert_true (wait_until (has_stopped_early, &fixture, 30));
  g_assert_error (fixture.early, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_SPACE);
  g_assert_nonnull (record_fixture_stop (&fixture));
  g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));

  /* When there is room again, what was recorded gets its index */
  ballast = g_build_filename (fixture.folder, "ballast", NULL);
  g_unlink (ballast);
  recovered = vas_remux_recover_sync (fixture.path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_recording_get_duration_ms (recovered), >=, full_ms - 400);
  g_assert_true (vas_recording_get_has_video (recovered));

  clear_disk (&fixture);
}

/* The child: its files may not grow beyond 200 kB, and going on is what it must do */
static int
record_against_limit (void)
{
  struct rlimit limit = { 200 * 1000, 200 * 1000 };
  RecordFixture fixture;
  gboolean good;

  record_fixture_init (&fixture, RECORD_TONE,
                       "videotestsrc is-live=true pattern=snow ! video/x-raw,width=640,height=360");
  if (!record_fixture_wait_ready (&fixture) || setrlimit (RLIMIT_FSIZE, &limit) != 0 ||
      !record_fixture_start (&fixture))
    return 1;

  good = wait_until (has_stopped_early, &fixture, 30) && fixture.early->domain == VAS_MEDIA_ERROR;
  record_fixture_stop (&fixture);
  good = good && fixture.recording != NULL && vas_recording_get_bytes (fixture.recording) >= 150 * 1000;
  record_fixture_clear (&fixture);

  return good ? 0 : 2;
}

static void
test_size_limit (void)
{
  g_test_trap_subprocess ("/record-faults/size-limit/subprocess", 60 * G_USEC_PER_SEC, 0);
  g_test_trap_assert_passed ();
}

static void
test_size_limit_child (void)
{
  g_assert_cmpint (record_against_limit (), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);
  fault_gate_register ();

  g_test_add_func ("/record-faults/microphone-dies", test_microphone_dies);
  g_test_add_func ("/record-faults/microphone-stalls", test_microphone_stalls);
  g_test_add_func ("/record-faults/gap", test_gap);
  g_test_add_func ("/record-faults/camera-dies", test_camera_dies);
  g_test_add_func ("/record-faults/camera-stalls", test_camera_stalls);
  g_test_add_func ("/record-faults/camera-frozen-before", test_camera_frozen_before);
  g_test_add_func ("/record-faults/picture-ends", test_picture_ends);
  g_test_add_func ("/record-faults/camera-switched-off", test_camera_switched_off);
  g_test_add_func ("/record-faults/camera-changes-size", test_camera_changes_size);
  g_test_add_func ("/record-faults/left-behind", test_left_behind);
  g_test_add_func ("/record-faults/no-space-to-start", test_no_space_to_start);
  g_test_add_func ("/record-faults/space-runs-low", test_space_runs_low);
  g_test_add_func ("/record-faults/disk-full", test_disk_full);
  g_test_add_func ("/record-faults/size-limit", test_size_limit);
  g_test_add_func ("/record-faults/size-limit/subprocess", test_size_limit_child);

  return g_test_run ();
}
