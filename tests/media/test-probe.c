/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "media-fixture.h"
#include "vas-media-error.h"
#include "vas-media.h"
#include "vas-probe.h"
#include "wait-until.h"

static VasRecording *
probe (const char *path, gboolean *complete)
{
  g_autoptr (GError) error = NULL;
  VasRecording *recording = vas_probe_file_sync (path, complete, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (VAS_IS_RECORDING (recording));

  return recording;
}

static void
assert_refused (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vas_probe_file_sync (path, NULL, NULL, &error));
  g_assert_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
cut (const char *path, double share)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) ((double) length * share), NULL));
}

static void
test_film (void)
{
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 4, .fps = 30, .width = 640, .height = 360 });
  gboolean complete = FALSE;
  g_autoptr (VasRecording) recording = probe (path, &complete);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_true (complete);
  g_assert_cmpint (vas_recording_get_duration_ms (recording), >=, 3990);
  g_assert_cmpint (vas_recording_get_duration_ms (recording), <=, 4030);
  g_assert_true (vas_recording_get_has_video (recording));
  g_assert_cmpint (vas_recording_get_width (recording), ==, 640);
  g_assert_cmpint (vas_recording_get_height (recording), ==, 360);
  g_assert_cmpint (vas_recording_get_bytes (recording), ==, status.st_size);
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "video/x-matroska");
  media_fixture_remove (path);
}

static void
test_sound_only (void)
{
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 3, .webm = TRUE });
  gboolean complete = FALSE;
  g_autoptr (VasRecording) recording = probe (path, &complete);

  g_assert_true (complete);
  g_assert_false (vas_recording_get_has_video (recording));
  g_assert_cmpint (vas_recording_get_duration_ms (recording), >=, 2990);
  g_assert_cmpint (vas_recording_get_duration_ms (recording), <=, 3030);
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "audio/webm");
  media_fixture_remove (path);
}

/* Wherever a file is cut, it is not complete; while it holds a picture it still is a recording */
static void
test_truncated (void)
{
  static const double shares[] = { 0.999, 0.9, 0.6, 0.35 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      char *path = media_fixture_make (&(MediaFixture){ .seconds = 6, .fps = 30 });
      g_autoptr (VasRecording) recording = NULL;
      gboolean complete = TRUE;

      cut (path, shares[i]);
      recording = probe (path, &complete);
      g_assert_false (complete);
      g_assert_cmpint (vas_recording_get_duration_ms (recording), >, 6000 * (shares[i] - 0.3));
      g_assert_cmpint (vas_recording_get_duration_ms (recording), <=, 6030);
      media_fixture_remove (path);
    }
}

/* A file that was only begun: nothing crashes, whatever is left of it */
static void
test_every_stub (void)
{
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 1, .fps = 30 });
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  for (gssize length = 0; length < 700; length += 13)
    {
      g_autoptr (VasRecording) recording = NULL;
      g_autoptr (GError) error = NULL;
      gboolean complete = FALSE;

      g_assert_true (g_file_set_contents (path, contents, length, NULL));
      recording = vas_probe_file_sync (path, &complete, NULL, &error);
      g_assert_false (complete);
      if (recording == NULL)
        g_assert_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE);
    }
  media_fixture_remove (path);
}

static void
test_rubbish (void)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("vastaus-XXXXXX.webm", &path, NULL);

  g_close (fd, NULL);
  assert_refused (path);

  g_assert_true (g_file_set_contents (path, "This is a letter, not a recording.\n", -1, NULL));
  assert_refused (path);

  /* Sizes that claim more than there is, and more than there can be */
  g_assert_true (g_file_set_contents (path, "\x1a\x45\xdf\xa3\xff\x42\x82\x84webm", 12, NULL));
  assert_refused (path);
  g_assert_true (
      g_file_set_contents (path, "\x1a\x45\xdf\xa3\x01\xff\xff\xff\xff\xff\xff\xfe\x42\x82\x84webm", 19, NULL));
  assert_refused (path);

  g_unlink (path);
  assert_refused (path);
  assert_refused (g_get_tmp_dir ());
}

static void
test_foreign (void)
{
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 1, .fps = 10, .video_codec = "jpegenc" });

  assert_refused (path);
  media_fixture_remove (path);
}

static void
test_cancelled (void)
{
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 1, .fps = 10 });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (vas_probe_file_sync (path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  media_fixture_remove (path);
}

static void
on_probed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VasRecording **recording = user_data;
  g_autoptr (GError) error = NULL;
  gboolean complete = FALSE;

  *recording = vas_probe_file_finish (result, &complete, &error);
  g_assert_no_error (error);
  g_assert_true (complete);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gpointer *) user_data != NULL;
}

static void
test_async (void)
{
  char *path = media_fixture_make (&(MediaFixture){ .seconds = 1, .fps = 10 });
  g_autoptr (VasRecording) recording = NULL;

  vas_probe_file_async (path, NULL, on_probed, &recording);
  g_assert_true (wait_until (is_set, &recording, 10));
  g_assert_true (vas_recording_get_has_video (recording));
  media_fixture_remove (path);
}

static void
test_sha256 (void)
{
  g_autofree char *path = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *abc = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("vastaus-XXXXXX", &path, NULL);

  /* Values from FIPS 180-2 */
  g_close (fd, NULL);
  empty = vas_sha256_file_sync (path, NULL, NULL);
  g_assert_cmpstr (empty, ==, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  g_assert_true (g_file_set_contents (path, "abc", 3, NULL));
  abc = vas_sha256_file_sync (path, NULL, NULL);
  g_assert_cmpstr (abc, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  g_unlink (path);
  g_assert_null (vas_sha256_file_sync (path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/probe/film", test_film);
  g_test_add_func ("/probe/sound-only", test_sound_only);
  g_test_add_func ("/probe/truncated", test_truncated);
  g_test_add_func ("/probe/every-stub", test_every_stub);
  g_test_add_func ("/probe/rubbish", test_rubbish);
  g_test_add_func ("/probe/foreign", test_foreign);
  g_test_add_func ("/probe/cancelled", test_cancelled);
  g_test_add_func ("/probe/async", test_async);
  g_test_add_func ("/probe/sha256", test_sha256);

  return g_test_run ();
}
