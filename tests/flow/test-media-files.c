/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of recordings that go, by and by or all at once. */

#include "flow-test.h"
#include "media-fixture.h"
#include "vas-answer.h"
#include "vas-files.h"
#include "vas-library-private.h"
#include "vas-media.h"
#include "vas-probe.h"
#include "vas-recovery.h"
#include "vas-review.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "wait-until.h"

#include <glib/gstdio.h>

#define GO_MS 300

#define PATIENCE_S 40

typedef struct
{
  FlowTest flow;
  char *interview_id;
  GPtrArray *answers;
} FilesTest;

static gpointer
list_answers (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_answers (connection, data, error);
}

static void
read_answers (FilesTest *test)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&test->answers, g_ptr_array_unref);
  test->answers = vas_store_call_sync (vas_library_get_store (test->flow.library), VAS_STORE_READ, list_answers,
                                       test->interview_id, &error);
  g_assert_no_error (error);
}

static gpointer
complete_answer (VasConnection *connection, gpointer data, GError **error)
{
  VasRecording *recording = data;

  return GINT_TO_POINTER (vas_store_finish_answer (connection, vas_recording_get_answer_id (recording),
                                                   VAS_ANSWER_STATE_COMPLETE, 700, recording, error));
}

/* Returns: (transfer full): where the film lies */
static char *
give_film (FilesTest *test, guint position)
{
  MediaFixture options = { .seconds = 1, .fps = 10, .webm = TRUE };
  VasStore *store = vas_library_get_store (test->flow.library);
  const char *id = vas_answer_get_id (test->answers->pdata[position]);
  g_autofree char *made = media_fixture_make (&options);
  g_autofree char *file = g_strconcat (id, ".webm", NULL);
  g_autofree char *path = vas_store_get_recording_path (store, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) probed = vas_probe_file_sync (made, NULL, NULL, &error);
  g_autoptr (VasRecording) recording = NULL;
  g_autoptr (GFile) source = g_file_new_for_path (made);
  g_autoptr (GFile) target = g_file_new_for_path (path);

  g_assert_no_error (error);
  g_file_move (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  recording = vas_snapshot_with (probed, "answer-id", id, "file", file, "go-ms", (gint64) GO_MS, NULL);
  vas_store_call_sync (store, VAS_STORE_WRITE, complete_answer, recording, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
set_up (FilesTest *test, gconstpointer data)
{
  flow_test_init (&test->flow);
  test->interview_id = flow_test_add_interview (&test->flow, "On film", 2);
  read_answers (test);
}

static void
tear_down (FilesTest *test, gconstpointer data)
{
  g_clear_pointer (&test->answers, g_ptr_array_unref);
  g_clear_pointer (&test->interview_id, g_free);
  flow_test_clear (&test->flow);
}

static gboolean
drop_film (FilesTest *test, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vas_library_drop_film_async (test->flow.library, test->interview_id, cancellable, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  return vas_library_change_finish (test->flow.library, result, error);
}

static void
assert_sound_only (FilesTest *test, guint position)
{
  VasRecording *recording = vas_answer_get_recording (test->answers->pdata[position]);
  g_autofree char *path = vas_files_get_recording_path (test->flow.library, test->answers->pdata[position]);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) probed = vas_probe_file_sync (path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (vas_recording_get_has_video (probed));
  g_assert_false (vas_recording_get_has_video (recording));
  g_assert_cmpint (ABS (vas_recording_get_duration_ms (probed) - 1000), <=, 100);
  g_assert_cmpint (vas_recording_get_go_ms (recording), ==, GO_MS);
}

/* Sound and times stay as they were. */
static void
test_drop_film (FilesTest *test, gconstpointer data)
{
  g_autofree char *first = give_film (test, 0);
  g_autofree char *second = give_film (test, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (drop_film (test, NULL, &error));
  g_assert_no_error (error);
  read_answers (test);
  assert_sound_only (test, 0);
  assert_sound_only (test, 1);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* What was given up would keep its picture for a month, and show it again when it is restored. */
static void
test_drop_film_of_deleted (FilesTest *test, gconstpointer data)
{
  g_autofree char *film = give_film (test, 0);
  g_autoptr (GAsyncResult) deleted = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = vas_answer_get_id (test->answers->pdata[0]);

  vas_library_delete_answer_async (test->flow.library, id, flow_test_on_done, &test->flow);
  deleted = flow_test_await (&test->flow);
  g_assert_true (drop_film (test, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (film, G_FILE_TEST_EXISTS));

  vas_library_restore_async (test->flow.library, test->answers->pdata[0], flow_test_on_done, &test->flow);
  restored = flow_test_await (&test->flow);
  read_answers (test);
  assert_sound_only (test, 0);
}

static void
test_drop_film_beside_missing (FilesTest *test, gconstpointer data)
{
  g_autofree char *first = give_film (test, 0);
  g_autofree char *second = give_film (test, 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_false (drop_film (test, NULL, &error));
  g_assert_nonnull (error);
  read_answers (test);
  assert_sound_only (test, 1);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_drop_film_cancelled (FilesTest *test, gconstpointer data)
{
  g_autofree char *path = give_film (test, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (drop_film (test, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

typedef struct
{
  VasLibrary *library;
  gint64 bytes;
} Space;

static gboolean
takes_space (gpointer user_data)
{
  Space *space = user_data;
  gint64 bytes = 0;

  g_object_get (space->library, "bytes", &bytes, NULL);
  return bytes == space->bytes;
}

/* What is deleted counts until it goes, and counts once. */
static void
test_space_used (FilesTest *test, gconstpointer data)
{
  g_autofree char *first = give_film (test, 0);
  g_autofree char *second = give_film (test, 1);
  GStatBuf status;
  Space space = { test->flow.library };

  g_assert_cmpint (g_stat (first, &status), ==, 0);
  space.bytes = 2 * status.st_size;
  vas_library_refresh (test->flow.library);
  g_assert_true (wait_until (takes_space, &space, PATIENCE_S));

  vas_library_delete_answer_async (test->flow.library, vas_answer_get_id (test->answers->pdata[0]), flow_test_on_done,
                                   &test->flow);
  flow_test_change (&test->flow);
  /* Calls are served in order, so the list is up to date when this one has failed. */
  vas_library_rename_async (test->flow.library, "0", "", flow_test_on_done, &test->flow);
  g_object_unref (flow_test_await (&test->flow));
  g_assert_true (takes_space (&space));

  vas_library_empty_trash_async (test->flow.library, flow_test_on_done, &test->flow);
  flow_test_change (&test->flow);
  space.bytes = status.st_size;
  g_assert_true (wait_until (takes_space, &space, PATIENCE_S));
}

/* Only what was deleted goes, the whole of it. */
static void
test_empty_trash (FilesTest *test, gconstpointer data)
{
  g_autofree char *gone = give_film (test, 0);
  g_autofree char *kept = give_film (test, 1);

  vas_library_delete_answer_async (test->flow.library, vas_answer_get_id (test->answers->pdata[0]), flow_test_on_done,
                                   &test->flow);
  flow_test_change (&test->flow);
  g_assert_true (g_file_test (gone, G_FILE_TEST_EXISTS));

  vas_library_empty_trash_async (test->flow.library, flow_test_on_done, &test->flow);
  flow_test_change (&test->flow);
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  read_answers (test);
  g_assert_cmpuint (test->answers->len, ==, 1);
}

/* A file that cannot be removed keeps its row, and the next try finds it. */
static void
test_trash_that_stays (FilesTest *test, gconstpointer data)
{
  g_autofree char *path = give_film (test, 0);
  g_autofree char *inside = g_build_filename (path, "x", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  vas_library_delete_interview_async (test->flow.library, test->interview_id, flow_test_on_done, &test->flow);
  flow_test_change (&test->flow);
  vas_library_empty_trash_async (test->flow.library, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  g_assert_false (vas_library_change_finish (test->flow.library, result, &error));
  g_assert_nonnull (error);

  read_answers (test);
  g_assert_cmpuint (test->answers->len, ==, 2);
  g_assert_cmpint (g_rmdir (inside), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  vas_library_empty_trash_async (test->flow.library, flow_test_on_done, &test->flow);
  flow_test_change (&test->flow);
  read_answers (test);
  g_assert_cmpuint (test->answers->len, ==, 0);
}

static gpointer
cut_off (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_answer_state (connection, data, VAS_ANSWER_STATE_RECORDING, error));
}

static gboolean
is_playable (gpointer user_data)
{
  return vas_playback_get_duration_ms (user_data) > 0;
}

/* Somebody was quicker than the recovery, and sees its result all the same. */
static void
test_recovered_while_open (FilesTest *test, gconstpointer data)
{
  VasStore *store = vas_library_get_store (test->flow.library);
  g_autofree char *path = give_film (test, 0);
  g_autoptr (VasReview) review = vas_review_new (test->flow.library, test->interview_id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_recovered = 0;

  vas_store_call_sync (store, VAS_STORE_WRITE, cut_off, (gpointer) vas_answer_get_id (test->answers->pdata[0]), &error);
  g_assert_no_error (error);
  vas_review_load_async (review, NULL, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  g_assert_true (vas_review_load_finish (review, result, &error));
  g_assert_cmpint (vas_answer_get_state (vas_review_get_answer (review)), ==, VAS_ANSWER_STATE_RECORDING);

  g_assert_true (vas_recovery_run_sync (store, NULL, &n_recovered, &error));
  g_assert_cmpuint (n_recovered, ==, 1);
  g_object_notify (G_OBJECT (test->flow.library), "recovered-count");
  g_assert_true (wait_until (is_playable, vas_review_get_playback (review), 10));
  g_assert_cmpint (vas_answer_get_state (vas_review_get_answer (review)), ==, VAS_ANSWER_STATE_RECOVERED);
}

static void
add (const char *path, void (*func) (FilesTest *, gconstpointer))
{
  g_test_add (path, FilesTest, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);
  add ("/media-files/drop-film", test_drop_film);
  add ("/media-files/drop-film-of-deleted", test_drop_film_of_deleted);
  add ("/media-files/drop-film-beside-missing", test_drop_film_beside_missing);
  add ("/media-files/drop-film-cancelled", test_drop_film_cancelled);
  add ("/media-files/space-used", test_space_used);
  add ("/media-files/empty-trash", test_empty_trash);
  add ("/media-files/trash-that-stays", test_trash_that_stays);
  add ("/media-files/recovered-while-open", test_recovered_while_open);

  return g_test_run ();
}
