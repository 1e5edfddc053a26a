/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

static VasAnswer *
add_take (VasConnection *connection, StoreTest *test, int position, int take)
{
  g_autoptr (GError) error = NULL;
  VasAnswer *answer = store_test_answer (test->interview_id, test->question_id, position, take);

  g_assert_true (vas_store_add_answer (connection, answer, &error));
  g_assert_no_error (error);
  return answer;
}

static void
add (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) answer = add_take (connection, test, 1, 1);
  g_autoptr (VasAnswer) got = vas_store_get_answer (connection, vas_answer_get_id (answer), &error);
  VasRecording *recording;

  g_assert_no_error (error);
  g_assert_cmpstr (vas_answer_get_interview_id (got), ==, test->interview_id);
  g_assert_cmpstr (vas_answer_get_question_id (got), ==, test->question_id);
  g_assert_cmpstr (vas_answer_get_question_text (got), ==, "Why do you want this job?");
  g_assert_cmpstr (vas_answer_get_language (got), ==, "en");
  g_assert_cmpint (vas_answer_get_category (got), ==, VAS_CATEGORY_PERSONAL);
  g_assert_cmpint (vas_answer_get_scheme (got), ==, VAS_SCHEME_OPEN);
  g_assert_cmpint (vas_answer_get_position (got), ==, 1);
  g_assert_cmpint (vas_answer_get_take (got), ==, 1);
  g_assert_cmpint (vas_answer_get_state (got), ==, VAS_ANSWER_STATE_RECORDING);
  g_assert_cmpint (vas_answer_get_started (got), ==, 2000);
  g_assert_cmpint (vas_answer_get_limit_ms (got), ==, 90000);
  g_assert_cmpint (vas_answer_get_deleted (got), ==, 0);

  recording = vas_answer_get_recording (got);
  g_assert_nonnull (recording);
  g_assert_true (g_str_has_prefix (vas_recording_get_file (recording), vas_answer_get_id (answer)));
  g_assert_cmpstr (vas_recording_get_media_type (recording), ==, "video/webm");
  g_assert_cmpint (vas_recording_get_go_ms (recording), ==, 3000);
  g_assert_null (vas_recording_get_sha256 (recording));
  g_assert_true (vas_recording_get_has_video (recording));
  g_assert_cmpint (vas_recording_get_width (recording), ==, 1280);
  g_assert_cmpint (vas_recording_get_height (recording), ==, 720);
}

static void
test_add (StoreTest *test, gconstpointer data)
{
  store_test_write (test, add);
}

static void
finish (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) answer = add_take (connection, test, 1, 1);
  const char *id = vas_answer_get_id (answer);
  g_autoptr (VasRecording) closed = vas_snapshot_with (vas_answer_get_recording (answer), "bytes",
                                                       G_GINT64_CONSTANT (5000000000), "sha256", "abc", "duration-ms",
                                                       G_GINT64_CONSTANT (45678), NULL);
  g_autoptr (VasAnswer) got = NULL;
  g_autoptr (VasAnswer) later = NULL;

  g_assert_true (vas_store_finish_answer (connection, id, VAS_ANSWER_STATE_COMPLETE, 42000, closed, &error));
  got = vas_store_get_answer (connection, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_answer_get_state (got), ==, VAS_ANSWER_STATE_COMPLETE);
  g_assert_cmpint (vas_answer_get_duration_ms (got), ==, 42000);
  g_assert_cmpint (vas_recording_get_bytes (vas_answer_get_recording (got)), ==, 5000000000);
  g_assert_cmpint (vas_recording_get_duration_ms (vas_answer_get_recording (got)), ==, 45678);
  g_assert_cmpstr (vas_recording_get_sha256 (vas_answer_get_recording (got)), ==, "abc");

  g_assert_true (vas_store_finish_answer (connection, id, VAS_ANSWER_STATE_RECOVERED, 41000, NULL, &error));
  later = vas_store_get_answer (connection, id, &error);
  g_assert_cmpint (vas_answer_get_state (later), ==, VAS_ANSWER_STATE_RECOVERED);
  g_assert_cmpint (vas_recording_get_bytes (vas_answer_get_recording (later)), ==, 5000000000);
}

static void
test_finish (StoreTest *test, gconstpointer data)
{
  store_test_write (test, finish);
}

static void
takes (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) second = NULL;
  g_autoptr (VasAnswer) twin = store_test_answer (test->interview_id, test->question_id, 0, 2);
  int take = 0;

  g_assert_true (vas_store_next_take (connection, test->interview_id, 7, &take, &error));
  g_assert_cmpint (take, ==, 1);
  g_assert_true (vas_store_next_take (connection, test->interview_id, 0, &take, &error));
  g_assert_cmpint (take, ==, 2);

  second = add_take (connection, test, 0, 2);
  g_assert_true (vas_store_set_answer_deleted (connection, vas_answer_get_id (second), 5, &error));
  g_assert_true (vas_store_next_take (connection, test->interview_id, 0, &take, &error));
  g_assert_no_error (error);
  g_assert_cmpint (take, ==, 3);

  g_assert_false (vas_store_add_answer (connection, twin, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_takes (StoreTest *test, gconstpointer data)
{
  store_test_write (test, takes);
}

static void
list (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) next = add_take (connection, test, 1, 1);
  g_autoptr (VasAnswer) second = add_take (connection, test, 0, 2);
  g_autoptr (VasAnswer) gone = add_take (connection, test, 0, 3);
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 10, "x");
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (vas_store_set_answer_deleted (connection, vas_answer_get_id (gone), 5, &error));
  g_assert_true (vas_store_add_note (connection, note, &error));
  answers = vas_store_list_answers (connection, test->interview_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answers->len, ==, 3);
  g_assert_cmpstr (vas_answer_get_id (g_ptr_array_index (answers, 0)), ==, test->answer_id);
  g_assert_cmpint (vas_answer_get_note_count (g_ptr_array_index (answers, 0)), ==, 1);
  g_assert_nonnull (vas_answer_get_recording (g_ptr_array_index (answers, 0)));
  g_assert_cmpstr (vas_answer_get_id (g_ptr_array_index (answers, 1)), ==, vas_answer_get_id (second));
  g_assert_cmpstr (vas_answer_get_id (g_ptr_array_index (answers, 2)), ==, vas_answer_get_id (next));

  deleted = vas_store_list_deleted_answers (connection, &error);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpint (vas_answer_get_deleted (g_ptr_array_index (deleted, 0)), ==, 5);
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 6, &error));
  none = vas_store_list_deleted_answers (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_list (StoreTest *test, gconstpointer data)
{
  store_test_write (test, list);
}

static void
states (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) unfinished = add_take (connection, test, 0, 2);
  g_autoptr (GPtrArray) recording = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  recording = vas_store_list_answers_in_state (connection, VAS_ANSWER_STATE_RECORDING, &error);
  g_assert_cmpuint (recording->len, ==, 1);
  g_assert_cmpstr (vas_answer_get_id (g_ptr_array_index (recording, 0)), ==, vas_answer_get_id (unfinished));

  g_assert_true (vas_store_set_answer_state (connection, test->answer_id, VAS_ANSWER_STATE_MISSING, &error));
  missing = vas_store_list_answers_in_state (connection, VAS_ANSWER_STATE_MISSING, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (missing->len, ==, 1);
}

static void
test_states (StoreTest *test, gconstpointer data)
{
  store_test_write (test, states);
}

static void
refuse (VasConnection *connection, VasAnswer *answer, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_add_answer (connection, answer, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
}

static void
bad_values (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) answer = store_test_answer (test->interview_id, test->question_id, 5, 1);
  g_autoptr (VasAnswer) homeless = vas_snapshot_with (answer, "interview-id", NO_SUCH_ID, NULL);
  g_autoptr (VasAnswer) unasked = vas_snapshot_with (answer, "question-id", NO_SUCH_ID, NULL);
  g_autoptr (VasAnswer) bad_id = vas_snapshot_with (answer, "id", "../x", NULL);
  g_autoptr (VasRecording) outside = vas_snapshot_with (vas_answer_get_recording (answer), "file", "../x.webm", NULL);
  g_autoptr (VasAnswer) escaping = vas_snapshot_with (answer, "recording", outside, NULL);

  refuse (connection, homeless, VAS_STORE_ERROR_NOT_FOUND);
  refuse (connection, unasked, VAS_STORE_ERROR_NOT_FOUND);
  refuse (connection, bad_id, VAS_STORE_ERROR_INVALID);
  refuse (connection, escaping, VAS_STORE_ERROR_INVALID);
  g_assert_null (vas_store_get_answer (connection, NO_SUCH_ID, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_finish_answer (connection, NO_SUCH_ID, VAS_ANSWER_STATE_COMPLETE, 1, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_finish_answer (connection, test->answer_id, VAS_ANSWER_STATE_COMPLETE, -1, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_answer_deleted (connection, NO_SUCH_ID, 1, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_bad_values (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bad_values);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/answers/add", test_add);
  store_test_add ("/store/answers/finish", test_finish);
  store_test_add ("/store/answers/takes", test_takes);
  store_test_add ("/store/answers/list", test_list);
  store_test_add ("/store/answers/states", test_states);
  store_test_add ("/store/answers/bad-values", test_bad_values);

  return g_test_run ();
}
