/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

static void
replace (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) old = store_test_recording (test->answer_id);
  g_autoptr (VasRecording) sound = vas_snapshot_with (old, "file", "sound.ogg", "media-type", "audio/ogg", "has-video",
                                                      FALSE, "width", 0, "height", 0, NULL);
  g_autoptr (GPtrArray) recordings = NULL;
  VasRecording *got;

  g_assert_true (vas_store_replace_recording (connection, sound, &error));
  recordings = vas_store_list_recordings (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recordings->len, ==, 1);
  got = g_ptr_array_index (recordings, 0);
  g_assert_cmpstr (vas_recording_get_answer_id (got), ==, test->answer_id);
  g_assert_cmpstr (vas_recording_get_file (got), ==, "sound.ogg");
  g_assert_cmpstr (vas_recording_get_media_type (got), ==, "audio/ogg");
  g_assert_false (vas_recording_get_has_video (got));
}

static void
test_replace (StoreTest *test, gconstpointer data)
{
  store_test_write (test, replace);
}

static void
remove_it (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) peaks = g_bytes_new_static ("\0\377", 2);
  g_autoptr (GPtrArray) recordings = NULL;
  g_autoptr (VasAnswer) answer = NULL;

  g_assert_true (vas_store_put_peaks (connection, test->answer_id, peaks, &error));
  g_assert_true (vas_store_remove_recording (connection, test->answer_id, &error));
  answer = vas_store_get_answer (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_answer_get_state (answer), ==, VAS_ANSWER_STATE_REMOVED);
  g_assert_null (vas_answer_get_recording (answer));
  recordings = vas_store_list_recordings (connection, &error);
  g_assert_cmpuint (recordings->len, ==, 0);
  g_assert_null (vas_store_get_peaks (connection, test->answer_id, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_false (vas_store_remove_recording (connection, NO_SUCH_ID, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_remove (StoreTest *test, gconstpointer data)
{
  store_test_write (test, remove_it);
}

static void
peaks (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = g_bytes_new_static ("\0\1\377\0", 4);
  g_autoptr (GBytes) second = g_bytes_new_static ("\7", 1);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) got = NULL;
  g_autoptr (GBytes) later = NULL;
  g_autoptr (GBytes) last = NULL;

  g_assert_true (vas_store_put_peaks (connection, test->answer_id, first, &error));
  got = vas_store_get_peaks (connection, test->answer_id, &error);
  g_assert_true (g_bytes_equal (got, first));
  g_assert_true (vas_store_put_peaks (connection, test->answer_id, second, &error));
  later = vas_store_get_peaks (connection, test->answer_id, &error);
  g_assert_true (g_bytes_equal (later, second));
  g_assert_true (vas_store_put_peaks (connection, test->answer_id, empty, &error));
  last = vas_store_get_peaks (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (last), ==, 0);

  g_assert_false (vas_store_put_peaks (connection, NO_SUCH_ID, first, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_peaks (StoreTest *test, gconstpointer data)
{
  store_test_write (test, peaks);
}

static void
bad_values (VasConnection *connection, StoreTest *test)
{
  static const char *const names[] = { "", ".hidden", "a/b", "/etc/passwd", "..", "\xff.webm" };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) good = store_test_recording (test->answer_id);
  g_autoptr (VasRecording) homeless = store_test_recording (NO_SUCH_ID);
  g_autoptr (VasAnswer) other = store_test_answer (test->interview_id, test->question_id, 0, 2);
  g_autoptr (VasRecording) taken = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (VasRecording) bad = vas_snapshot_with (good, "file", names[i], NULL);

      g_assert_false (vas_store_replace_recording (connection, bad, &error));
      g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
      g_clear_error (&error);
    }

  g_assert_false (vas_store_replace_recording (connection, homeless, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (vas_store_add_answer (connection, other, &error));
  taken = vas_snapshot_with (good, "answer-id", vas_answer_get_id (other), NULL);
  g_assert_false (vas_store_replace_recording (connection, taken, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_bad_values (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bad_values);
}

static void
test_path (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = vas_store_get_recording_path (test->store, "a.webm");
  g_autofree char *expected = g_build_filename (test->directory, "recordings", "a.webm", NULL);

  g_assert_cmpstr (path, ==, expected);
  g_assert_cmpstr (vas_store_get_directory (test->store), ==, test->directory);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/recordings/replace", test_replace);
  store_test_add ("/store/recordings/remove", test_remove);
  store_test_add ("/store/recordings/peaks", test_peaks);
  store_test_add ("/store/recordings/bad-values", test_bad_values);
  store_test_add ("/store/recordings/path", test_path);

  return g_test_run ();
}
