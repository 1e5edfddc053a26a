/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recordings that were cut off, and recordings that lose their picture. */

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "media-decode.h"
#include "media-fixture.h"
#include "record-fixture.h"
#include "vas-media.h"
#include "vas-probe.h"
#include "vas-remux.h"
#include "wait-until.h"

static const char *own_path;

static gboolean
has_said_how_long (gpointer user_data)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (user_data, &contents, NULL, NULL) && strchr (contents, '\n') != NULL;
}

/* The child: records until it is killed, and says how long it has been recording just before that may happen */
static int
record_until_killed (const char *path, const char *report)
{
  g_autofree char *text = NULL;
  RecordFixture fixture;

  record_fixture_init (&fixture, RECORD_TONE, RECORD_PICTURE);
  g_rmdir (fixture.folder);
  if (!record_fixture_wait_ready (&fixture))
    return 1;
  g_free (fixture.path);
  fixture.path = g_strdup (path);
  if (!record_fixture_start (&fixture))
    return 1;
  record_fixture_run_for (&fixture, 2500);
  text = g_strdup_printf ("%" G_GINT64_FORMAT "\n", vas_recorder_get_elapsed_ns (fixture.recorder) / 1000000);
  g_file_set_contents (report, text, -1, NULL);
  kill (getpid (), SIGKILL);

  return 1;
}

static void
on_child_ended (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static void
on_recovered (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  VasRecording **recording = user_data;

  *recording = vas_remux_recover_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gpointer *) user_data != NULL;
}

static void
test_killed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vastaus-killed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "take.webm", NULL);
  g_autofree char *report = g_build_filename (folder, "report", NULL);
  g_autofree char *text = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (VasRecording) recording = NULL;
  g_autoptr (VasRecording) probed = NULL;
  g_autoptr (GArray) samples = NULL;
  g_autoptr (GArray) pictures = NULL;
  gboolean ended = FALSE, complete = TRUE;
  gint64 recorded_ms, start_ns = -1;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL, own_path, "--child", path, report, NULL);
  g_subprocess_wait_async (child, NULL, on_child_ended, &ended);
  g_assert_true (wait_until (is_true, &ended, 60));
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_true (has_said_how_long (report));
  g_assert_true (g_file_get_contents (report, &text, NULL, NULL));
  recorded_ms = g_ascii_strtoll (text, NULL, 10);
  g_assert_cmpint (recorded_ms, >=, 2500);

  probed = vas_probe_file_sync (path, &complete, NULL, NULL);
  g_assert_nonnull (probed);
  g_assert_false (complete);

  vas_remux_recover_async (path, NULL, on_recovered, &recording);
  g_assert_true (wait_until (is_set, &recording, 30));

  g_assert_cmpint (vas_recording_get_duration_ms (recording), >, recorded_ms - 1000);
  g_assert_cmpint (vas_recording_get_duration_ms (recording), <, recorded_ms + 200);
  g_assert_true (vas_recording_get_has_video (recording));
  g_assert_cmpint (vas_recording_get_width (recording), ==, 320);
  g_assert_cmpstr (vas_recording_get_file (recording), ==, "take.webm");
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "video/webm");
  sha256 = vas_sha256_file_sync (path, NULL, NULL);
  g_assert_cmpstr (vas_recording_get_sha256 (recording), ==, sha256);

  g_clear_object (&probed);
  probed = vas_probe_file_sync (path, &complete, NULL, NULL);
  g_assert_nonnull (probed);
  g_assert_true (complete);

  samples = media_decode_sound (path, &start_ns);
  pictures = media_decode_pictures (path);
  g_assert_nonnull (samples);
  g_assert_nonnull (pictures);
  g_assert_cmpint (start_ns, ==, 0);
  g_assert_cmpint (samples->len / 48, >, recorded_ms - 1000);
  g_assert_cmpfloat_with_epsilon (media_decode_tone_db (samples, 100, 1500, 1000), -9.03, 1);

  g_unlink (report);
  g_unlink (path);
  /* Nothing is left beside it */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_left_alone (const char *contents, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("vastaus-bad-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "take.webm", NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize after_length;

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  g_assert_null (vas_remux_recover_sync (path, NULL, &error));
  g_assert_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE);

  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (contents, length, after, after_length);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_nothing_playable (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint32 noise[1024];
  MediaFixture options = { .seconds = 1, .fps = 10, .sound = MEDIA_FIXTURE_BEEPS, .webm = TRUE };
  g_autofree char *contents = NULL;
  char *path;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
    noise[i] = g_rand_int (rand);

  assert_left_alone ("", 0);
  assert_left_alone ((const char *) noise, sizeof noise);

  /* Killed when the header was out and no sound yet */
  path = media_fixture_make (&options);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  assert_left_alone (contents, 300);
  media_fixture_remove (path);
}

static void
test_cut_anywhere (void)
{
  MediaFixture options = { .seconds = 3, .fps = 15, .sound = MEDIA_FIXTURE_BEEPS, .webm = TRUE };
  g_autofree char *contents = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vastaus-cut-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "take.webm", NULL);
  char *fixture = media_fixture_make (&options);
  gint64 last_ms = 0;
  gsize length;

  g_assert_true (g_file_get_contents (fixture, &contents, &length, NULL));
  for (guint part = 4; part <= 10; part++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VasRecording) recording = NULL;

      g_assert_true (g_file_set_contents (path, contents, length * part / 10, NULL));
      recording = vas_remux_recover_sync (path, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (vas_recording_get_duration_ms (recording), >=, last_ms);
      last_ms = vas_recording_get_duration_ms (recording);
    }
  g_assert_cmpint (last_ms, >=, 2900);

  media_fixture_remove (fixture);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_drop_video (void)
{
  MediaFixture options = { .seconds = 3, .fps = 10, .sound = MEDIA_FIXTURE_BEEPS, .webm = TRUE };
  char *source = media_fixture_make (&options);
  g_autofree char *target = g_strconcat (source, "-sound.webm", NULL);
  g_autoptr (GArray) before = media_decode_sound (source, NULL);
  g_autoptr (GArray) after = NULL;
  g_autoptr (VasRecording) recording = NULL;
  g_autoptr (VasRecording) probed = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start_ns = -1;

  recording = vas_remux_drop_video_sync (source, target, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (vas_recording_get_has_video (recording));
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "audio/webm");
  probed = vas_probe_file_sync (target, NULL, NULL, NULL);
  g_assert_false (vas_recording_get_has_video (probed));

  after = media_decode_sound (target, &start_ns);
  g_assert_nonnull (after);
  g_assert_cmpint (start_ns, ==, 0);
  g_assert_cmpmem (before->data, before->len * sizeof (gint16), after->data, after->len * sizeof (gint16));

  g_unlink (target);
  media_fixture_remove (source);
}

static void
test_drop_the_only_track (void)
{
  MediaFixture options = { .seconds = 1, .fps = 10, .sound = MEDIA_FIXTURE_MUTE, .webm = TRUE };
  char *source = media_fixture_make (&options);
  g_autofree char *target = g_strconcat (source, "-sound.webm", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vas_remux_drop_video_sync (source, target, NULL, &error));
  g_assert_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));

  media_fixture_remove (source);
}

static void
test_cancelled (void)
{
  MediaFixture options = { .seconds = 1, .fps = 10, .sound = MEDIA_FIXTURE_BEEPS, .webm = TRUE };
  char *path = media_fixture_make (&options);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (vas_remux_recover_sync (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  media_fixture_remove (path);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  own_path = argv[0];
  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    return vas_media_init (NULL) ? record_until_killed (argv[2], argv[3]) : 1;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/remux/killed", test_killed);
  g_test_add_func ("/remux/nothing-playable", test_nothing_playable);
  g_test_add_func ("/remux/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/remux/drop-video", test_drop_video);
  g_test_add_func ("/remux/drop-the-only-track", test_drop_the_only_track);
  g_test_add_func ("/remux/cancelled", test_cancelled);

  return g_test_run ();
}
