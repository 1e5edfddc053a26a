/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews that run, on a microphone that is made up. */

#include "flow-test.h"
#include "vas-files.h"
#include "vas-library-private.h"
#include "vas-probe.h"
#include "vas-review.h"
#include "vas-setup.h"
#include "wait-until.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define TONE "audiotestsrc is-live=true volume=0.3"
#define PICTURE "videotestsrc is-live=true pattern=ball ! video/x-raw,width=320,height=240,framerate=15/1"
#define PATIENCE_S 40

typedef struct
{
  FlowTest flow;
  VasSetup *setup;
  VasPractice *practice;
  VasPracticePhase wanted;
} PracticeTest;

static gboolean
can_begin (gpointer user_data)
{
  PracticeTest *test = user_data;
  g_autofree char *problem = NULL;

  g_object_get (test->setup, "problem", &problem, NULL);

  return problem == NULL;
}

static gboolean
is_in_phase (gpointer user_data)
{
  PracticeTest *test = user_data;

  return vas_practice_get_phase (test->practice) == test->wanted;
}

static void
await_phase (PracticeTest *test, VasPracticePhase phase)
{
  g_autofree char *message = NULL;

  test->wanted = phase;
  if (wait_until (is_in_phase, test, PATIENCE_S))
    return;

  g_object_get (test->practice, "message", &message, NULL);
  g_error ("phase %d and not %d: %s", vas_practice_get_phase (test->practice), phase, message);
}

static gboolean
has_elapsed (gpointer user_data)
{
  PracticeTest *test = user_data;
  gint64 elapsed_ms = 0;

  g_object_get (test->practice, "elapsed-ms", &elapsed_ms, NULL);

  return elapsed_ms >= 1000;
}

static void
begin (PracticeTest *test, const char *video_source, int n_questions, int think_s)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  *test = (PracticeTest){ 0 };
  flow_test_init (&test->flow);
  test->setup = vas_setup_new (test->flow.library, TONE, video_source);
  g_object_set (vas_setup_get_planner (test->setup), "question-count", n_questions, "think-s", think_s, NULL);
  g_object_set (test->setup, "record-video", video_source != NULL, NULL);
  vas_setup_start (test->setup);
  g_assert_true (wait_until (can_begin, test, PATIENCE_S));

  vas_setup_begin_async (test->setup, NULL, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  test->practice = vas_setup_begin_finish (test->setup, result, &error);
  g_assert_no_error (error);
}

static void
end (PracticeTest *test)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_practice_end_async (test->practice, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  vas_practice_end_finish (test->practice, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_practice_get_phase (test->practice), ==, VAS_PRACTICE_ENDED);
}

static void
practice_test_clear (PracticeTest *test)
{
  g_clear_object (&test->practice);
  g_clear_object (&test->setup);
  flow_test_clear (&test->flow);
}

static void
answer_for_a_second (PracticeTest *test)
{
  await_phase (test, VAS_PRACTICE_COUNTDOWN);
  await_phase (test, VAS_PRACTICE_ANSWERING);
  g_assert_true (wait_until (has_elapsed, test, PATIENCE_S));
}

/* The recording of an answer, as it lies in the library */
static VasRecording *
probe (PracticeTest *test, guint position)
{
  g_autoptr (VasAnswer) answer = g_list_model_get_item (vas_practice_get_answers (test->practice), position);
  g_autofree char *path = vas_files_get_recording_path (test->flow.library, answer);
  g_autoptr (GError) error = NULL;
  gboolean complete = FALSE;
  VasRecording *recording = vas_probe_file_sync (path, &complete, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (complete);

  return recording;
}

static void
test_two_questions (void)
{
  PracticeTest test;
  g_autoptr (VasRecording) recording = NULL;
  g_autoptr (VasAnswer) answer = NULL;

  begin (&test, NULL, 2, 30);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_THINKING);
  for (guint i = 0; i < 2; i++)
    {
      vas_practice_answer_now (test.practice);
      answer_for_a_second (&test);
      vas_practice_finish_answer (test.practice);
      await_phase (&test, VAS_PRACTICE_KEPT);
      vas_practice_next (test.practice);
    }
  await_phase (&test, VAS_PRACTICE_ENDED);

  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test.practice)), ==, 2);
  answer = g_list_model_get_item (vas_practice_get_answers (test.practice), 0);
  recording = probe (&test, 0);
  /* The room before "go" is in the file and not in the answer. */
  g_assert_cmpint (vas_recording_get_duration_ms (recording), >=, 3900);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), >=, 900);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), <, vas_recording_get_duration_ms (recording) - 2500);
  g_assert_cmpint (vas_answer_get_state (answer), ==, VAS_ANSWER_STATE_COMPLETE);
  practice_test_clear (&test);
}

static void
test_thinking_time_ends (void)
{
  PracticeTest test;

  begin (&test, NULL, 1, 1);
  await_phase (&test, VAS_PRACTICE_ANSWERING);
  end (&test);
  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test.practice)), ==, 1);
  practice_test_clear (&test);
}

static void
test_takes (void)
{
  PracticeTest test;
  g_autoptr (VasAnswer) second = NULL;

  begin (&test, NULL, 1, 0);
  answer_for_a_second (&test);
  vas_practice_finish_answer (test.practice);
  await_phase (&test, VAS_PRACTICE_KEPT);
  vas_practice_try_again (test.practice);
  answer_for_a_second (&test);
  vas_practice_finish_answer (test.practice);
  await_phase (&test, VAS_PRACTICE_KEPT);

  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test.practice)), ==, 2);
  second = g_list_model_get_item (vas_practice_get_answers (test.practice), 1);
  g_assert_cmpint (vas_answer_get_take (second), ==, 2);
  g_assert_cmpint (vas_answer_get_position (second), ==, 0);
  end (&test);
  practice_test_clear (&test);
}

static gboolean
one_is_deleted (gpointer user_data)
{
  PracticeTest *test = user_data;

  return g_list_model_get_n_items (vas_library_get_deleted (test->flow.library)) == 1;
}

static gboolean
is_counting_down (gpointer user_data)
{
  PracticeTest *test = user_data;
  int countdown = 0;

  g_object_get (test->practice, "countdown", &countdown, NULL);

  return countdown == 1;
}

/* What was given up in mid-answer is out of the way, and can be had back. */
static void
test_start_again (void)
{
  PracticeTest test;
  g_autoptr (VasAnswer) kept = NULL;

  begin (&test, NULL, 1, 0);
  answer_for_a_second (&test);
  vas_practice_start_again (test.practice);
  answer_for_a_second (&test);
  end (&test);

  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test.practice)), ==, 1);
  kept = g_list_model_get_item (vas_practice_get_answers (test.practice), 0);
  g_assert_cmpint (vas_answer_get_take (kept), ==, 2);
  vas_library_refresh (test.flow.library);
  g_assert_true (wait_until (one_is_deleted, &test, 10));
  practice_test_clear (&test);
}

static void
test_end_in_mid_answer (void)
{
  PracticeTest test;
  g_autoptr (VasRecording) recording = NULL;

  begin (&test, PICTURE, 3, 0);
  answer_for_a_second (&test);
  end (&test);

  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test.practice)), ==, 1);
  recording = probe (&test, 0);
  g_assert_true (vas_recording_get_has_video (recording));
  g_assert_cmpint (vas_recording_get_width (recording), ==, 320);
  practice_test_clear (&test);
}

/* Somebody who leaves before the first answer leaves nothing behind. */
static void
test_leave_at_once (void)
{
  PracticeTest test;

  begin (&test, NULL, 3, 30);
  end (&test);
  flow_test_reopen (&test.flow);
  g_assert_cmpuint (g_list_model_get_n_items (vas_library_get_interviews (test.flow.library)), ==, 0);
  practice_test_clear (&test);
}

static gboolean
is_put_away (gpointer user_data)
{
  PracticeTest *test = user_data;

  return g_list_model_get_n_items (vas_library_get_interviews (test->flow.library)) == 0 && one_is_deleted (test);
}

static gboolean
is_listed (gpointer user_data)
{
  PracticeTest *test = user_data;

  return g_list_model_get_n_items (vas_library_get_interviews (test->flow.library)) == 1 &&
         g_list_model_get_n_items (vas_library_get_deleted (test->flow.library)) == 0;
}

/* No take was kept, and the interview is in the list of those there are, or of those that were deleted. */
static void
assert_nothing_kept (PracticeTest *test, gboolean listed)
{
  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test->practice)), ==, 0);
  vas_library_refresh (test->flow.library);
  g_assert_true (wait_until (listed ? is_listed : is_put_away, test, 10));
}

/* The recorder is still being started: nothing has been said. */
static void
test_end_before_countdown (void)
{
  PracticeTest test;

  begin (&test, NULL, 1, 30);
  vas_practice_answer_now (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_STARTING);
  end (&test);
  assert_nothing_kept (&test, FALSE);
  practice_test_clear (&test);
}

/* Somebody who cannot wait may have begun to talk. */
static void
test_end_in_countdown (void)
{
  PracticeTest test;
  g_autoptr (VasAnswer) answer = NULL;

  begin (&test, NULL, 1, 0);
  await_phase (&test, VAS_PRACTICE_COUNTDOWN);
  g_assert_true (wait_until (is_counting_down, &test, PATIENCE_S));
  end (&test);
  answer = g_list_model_get_item (vas_practice_get_answers (test.practice), 0);
  g_assert_nonnull (answer);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), >=, 900);
  practice_test_clear (&test);
}

/* A take given up stays given up, also when the interview ends before the next one begins. */
static void
test_end_while_starting_again (void)
{
  PracticeTest test;

  begin (&test, NULL, 1, 0);
  answer_for_a_second (&test);
  vas_practice_start_again (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_SAVING);
  end (&test);
  assert_nothing_kept (&test, FALSE);
  practice_test_clear (&test);
}

static void
lose_recordings (PracticeTest *test)
{
  g_autofree char *path = g_build_filename (test->flow.folder, "recordings", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
}

/* What could not be closed is put right at the next start, and must be found then. */
static void
test_stop_fails (void)
{
  PracticeTest test;
  g_autofree char *message = NULL;

  begin (&test, NULL, 1, 0);
  answer_for_a_second (&test);
  lose_recordings (&test);
  vas_practice_finish_answer (test.practice);
  await_phase (&test, VAS_PRACTICE_FAILED);
  g_object_get (test.practice, "message", &message, NULL);
  g_assert_nonnull (message);
  end (&test);
  assert_nothing_kept (&test, TRUE);
  practice_test_clear (&test);
}

/* The library takes no answers, as a full disk would not. */
static void
refuse_answers (PracticeTest *test, gboolean refuse)
{
  g_autofree char *path = g_build_filename (test->flow.folder, "library.sqlite3", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  g_assert_cmpint (sqlite3_exec (db,
                                 refuse ? "CREATE TRIGGER refuse BEFORE UPDATE ON answer BEGIN SELECT RAISE (FAIL, "
                                          "'as the test wishes'); END" :
                                          "DROP TRIGGER refuse",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
}

/* A take that is recorded and could not be entered waits for another try. */
static void
test_entering_fails (void)
{
  PracticeTest test;
  g_autofree char *message = NULL;

  begin (&test, NULL, 1, 0);
  answer_for_a_second (&test);
  refuse_answers (&test, TRUE);
  vas_practice_finish_answer (test.practice);
  await_phase (&test, VAS_PRACTICE_FAILED);
  vas_practice_try_again (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_SAVING);
  await_phase (&test, VAS_PRACTICE_FAILED);

  refuse_answers (&test, FALSE);
  vas_practice_try_again (test.practice);
  await_phase (&test, VAS_PRACTICE_KEPT);
  g_object_get (test.practice, "message", &message, NULL);
  g_assert_null (message);
  g_assert_cmpuint (g_list_model_get_n_items (vas_practice_get_answers (test.practice)), ==, 1);
  g_object_unref (probe (&test, 0));
  end (&test);
  practice_test_clear (&test);
}

/* Ending the interview is one more try, and what cannot be entered then is found at the next start. */
static void
test_entering_fails_to_the_end (void)
{
  PracticeTest test;

  begin (&test, NULL, 1, 0);
  answer_for_a_second (&test);
  refuse_answers (&test, TRUE);
  vas_practice_finish_answer (test.practice);
  await_phase (&test, VAS_PRACTICE_FAILED);
  end (&test);
  refuse_answers (&test, FALSE);
  assert_nothing_kept (&test, TRUE);
  practice_test_clear (&test);
}

static void
test_two_recorders (void)
{
  PracticeTest first;
  PracticeTest second = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *message = NULL;

  begin (&first, NULL, 1, 0);
  answer_for_a_second (&first);

  second.flow.library = first.flow.library;
  second.setup = vas_setup_new (first.flow.library, TONE, NULL);
  g_object_set (vas_setup_get_planner (second.setup), "think-s", 0, NULL);
  vas_setup_start (second.setup);
  g_assert_true (wait_until (can_begin, &second, PATIENCE_S));
  vas_setup_begin_async (second.setup, NULL, flow_test_on_done, &second.flow);
  result = flow_test_await (&second.flow);
  second.practice = vas_setup_begin_finish (second.setup, result, NULL);
  await_phase (&second, VAS_PRACTICE_FAILED);
  g_object_get (second.practice, "message", &message, NULL);
  g_assert_nonnull (message);
  g_assert_true (vas_practice_is_recording (first.practice));

  end (&second);
  g_clear_object (&second.practice);
  g_clear_object (&second.setup);
  end (&first);
  practice_test_clear (&first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/two-questions", test_two_questions);
  g_test_add_func ("/practice/thinking-time-ends", test_thinking_time_ends);
  g_test_add_func ("/practice/takes", test_takes);
  g_test_add_func ("/practice/start-again", test_start_again);
  g_test_add_func ("/practice/end-in-mid-answer", test_end_in_mid_answer);
  g_test_add_func ("/practice/leave-at-once", test_leave_at_once);
  g_test_add_func ("/practice/end-before-countdown", test_end_before_countdown);
  g_test_add_func ("/practice/end-in-countdown", test_end_in_countdown);
  g_test_add_func ("/practice/end-while-starting-again", test_end_while_starting_again);
  g_test_add_func ("/practice/stop-fails", test_stop_fails);
  g_test_add_func ("/practice/entering-fails", test_entering_fails);
  g_test_add_func ("/practice/entering-fails-to-the-end", test_entering_fails_to_the_end);
  g_test_add_func ("/practice/two-recorders", test_two_recorders);

  return g_test_run ();
}
