/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-snapshot.h"
#include "vas-text.h"

#include <string.h>

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

static void
add_interview (VasConnection *connection, StoreTest *test, const char *title, gint64 created, char **id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) interview = store_test_interview (title, created, connection);
  g_autoptr (VasQuestion) question = vas_store_get_question (connection, test->question_id, &error);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  g_ptr_array_add (questions, question);
  g_assert_true (vas_store_add_interview (connection, interview, questions, &error));
  g_assert_no_error (error);
  *id = g_strdup (vas_interview_get_id (interview));
}

static void
list (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *older = NULL;
  g_autoptr (GPtrArray) interviews = NULL;
  VasInterview *got;

  add_interview (connection, test, "Newer", 3000, &newer);
  add_interview (connection, test, "Older", 500, &older);
  interviews = vas_store_list_interviews (connection, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (interviews->len, ==, 3);
  g_assert_cmpstr (vas_interview_get_id (g_ptr_array_index (interviews, 0)), ==, newer);
  g_assert_cmpstr (vas_interview_get_id (g_ptr_array_index (interviews, 2)), ==, older);

  got = g_ptr_array_index (interviews, 1);
  g_assert_cmpstr (vas_interview_get_title (got), ==, "First interview");
  g_assert_cmpint (vas_interview_get_created (got), ==, 1000);
  g_assert_cmpstr (vas_interview_get_language (got), ==, "en");
  g_assert_cmpint (vas_interview_get_think_s (got), ==, 30);
  g_assert_cmpint (vas_interview_get_answer_s (got), ==, 90);
  g_assert_cmpint (vas_interview_get_state (got), ==, VAS_INTERVIEW_STATE_RUNNING);
  g_assert_false (vas_interview_get_sample (got));
}

static void
test_list (StoreTest *test, gconstpointer data)
{
  store_test_write (test, list);
}

static void
add_answer (VasConnection *connection, StoreTest *test, int take, gint64 duration_ms, gint64 deleted, char **id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) answer = store_test_answer (test->interview_id, test->question_id, 0, take);

  g_assert_true (vas_store_add_answer (connection, answer, &error));
  *id = g_strdup (vas_answer_get_id (answer));
  g_assert_true (vas_store_finish_answer (connection, *id, VAS_ANSWER_STATE_COMPLETE, duration_ms, NULL, &error));
  g_assert_true (vas_store_set_answer_deleted (connection, *id, deleted, &error));
  g_assert_no_error (error);
}

static void
add_note (VasConnection *connection, const char *answer_id, const char *text, gint64 deleted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, answer_id, 100, text);

  g_assert_true (vas_store_add_note (connection, note, &error));
  g_assert_true (vas_store_set_note_deleted (connection, vas_note_get_id (note), deleted, &error));
  g_assert_no_error (error);
}

static void
figures (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (VasInterview) got = NULL;

  add_answer (connection, test, 2, 40000, 0, &second);
  add_answer (connection, test, 3, 99999, 5000, &gone);
  add_note (connection, test->answer_id, "a", 0);
  add_note (connection, second, "b", 0);
  add_note (connection, second, "c", 5000);
  add_note (connection, gone, "d", 0);

  got = vas_store_get_interview (connection, test->interview_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_interview_get_answer_count (got), ==, 2);
  g_assert_cmpint (vas_interview_get_duration_ms (got), ==, 100000);
  g_assert_cmpint (vas_interview_get_note_count (got), ==, 2);
  g_assert_cmpint (vas_interview_get_bytes (got), ==, 3000);
  g_assert_true (vas_interview_get_has_film (got));
}

static void
test_figures (StoreTest *test, gconstpointer data)
{
  store_test_write (test, figures);
}

static void
assert_found (VasConnection *connection, const char *search, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = vas_store_list_interviews (connection, FALSE, search, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n_expected);
}

static void
search (VasConnection *connection, StoreTest *test)
{
  g_autofree char *other = NULL;

  add_interview (connection, test, "Työhaastattelu Ålesundissa", 3000, &other);
  add_note (connection, test->answer_id, "Käsi SUULLA", 0);
  add_note (connection, test->answer_id, "poistettu", 5000);

  assert_found (connection, "tyohaastattelu", 1);
  assert_found (connection, "ÅLESUND", 1);
  assert_found (connection, "kasi suulla", 1);
  assert_found (connection, "poistettu", 0);
  assert_found (connection, "WANT THIS", 2);
  assert_found (connection, " first ", 1);
  assert_found (connection, "%", 0);
  assert_found (connection, "", 2);
  assert_found (connection, "   ", 2);
}

static void
test_search (StoreTest *test, gconstpointer data)
{
  store_test_write (test, search);
}

static void
change (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) got = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) trash = NULL;
  const char *sql = "SELECT title_stamp || ' ' || state_stamp || ' ' || deleted_stamp FROM interview";
  g_autofree char *before = store_test_sql_text (connection, sql);
  g_autofree char *renamed = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) old_stamps = g_strsplit (before, " ", -1);
  g_auto (GStrv) mid_stamps = NULL;
  g_auto (GStrv) new_stamps = NULL;

  g_assert_true (vas_store_set_interview_title (connection, test->interview_id, "Renamed\nhere", &error));
  renamed = store_test_sql_text (connection, sql);
  mid_stamps = g_strsplit (renamed, " ", -1);
  g_assert_cmpstr (mid_stamps[0], >, old_stamps[0]);
  g_assert_cmpstr (mid_stamps[1], ==, old_stamps[1]);
  g_assert_cmpstr (mid_stamps[2], ==, old_stamps[2]);

  g_assert_true (vas_store_set_interview_state (connection, test->interview_id, VAS_INTERVIEW_STATE_ENDED, &error));
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 9000, &error));
  g_assert_no_error (error);
  after = store_test_sql_text (connection, sql);
  new_stamps = g_strsplit (after, " ", -1);
  g_assert_cmpstr (new_stamps[0], ==, mid_stamps[0]);
  g_assert_cmpstr (new_stamps[1], >, mid_stamps[0]);
  g_assert_cmpstr (new_stamps[2], >, new_stamps[1]);

  listed = vas_store_list_interviews (connection, FALSE, NULL, &error);
  g_assert_cmpuint (listed->len, ==, 0);
  trash = vas_store_list_interviews (connection, TRUE, "renamed", &error);
  g_assert_cmpuint (trash->len, ==, 1);
  got = vas_store_get_interview (connection, test->interview_id, &error);
  g_assert_cmpstr (vas_interview_get_title (got), ==, "Renamed here");
  g_assert_cmpint (vas_interview_get_state (got), ==, VAS_INTERVIEW_STATE_ENDED);
  g_assert_cmpint (vas_interview_get_deleted (got), ==, 9000);

  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 0, &error));
  assert_found (connection, NULL, 1);
}

/* With a take it stays, also with one that is being recorded; without any it goes, and what was never there is no error. */
static void
end (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) kept = NULL;
  g_autoptr (VasInterview) gone = NULL;

  g_assert_true (vas_store_end_interview (connection, "11111111-1111-4111-8111-111111111111", &error));
  g_assert_true (vas_store_set_answer_state (connection, test->answer_id, VAS_ANSWER_STATE_RECORDING, &error));
  g_assert_true (vas_store_end_interview (connection, test->interview_id, &error));
  kept = vas_store_get_interview (connection, test->interview_id, &error);
  g_assert_cmpint (vas_interview_get_state (kept), ==, VAS_INTERVIEW_STATE_ENDED);
  g_assert_cmpint (vas_interview_get_deleted (kept), ==, 0);

  g_assert_true (vas_store_set_answer_deleted (connection, test->answer_id, 9000, &error));
  g_assert_true (vas_store_end_interview (connection, test->interview_id, &error));
  gone = vas_store_get_interview (connection, test->interview_id, &error);
  g_assert_cmpint (vas_interview_get_deleted (gone), >, 0);
  g_assert_no_error (error);
}

static void
test_end (StoreTest *test, gconstpointer data)
{
  store_test_write (test, end);
}

static int
get_stopped_at (VasConnection *connection, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) interview = vas_store_get_interview (connection, id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (vas_interview_get_question_count (interview), ==, 2);
  return vas_interview_get_stopped_at (interview);
}

/* Nobody goes on while a take is being recorded, nor with what was gone through or ended. */
static void
stopped (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) second = store_test_answer (test->interview_id, test->question_id, 1, 1);

  g_assert_true (vas_store_append_interview_question (connection, test->interview_id, test->question_id, &error));
  g_assert_true (vas_store_set_answer_state (connection, test->answer_id, VAS_ANSWER_STATE_RECORDING, &error));
  g_assert_cmpint (get_stopped_at (connection, test->interview_id), ==, 0);
  g_assert_true (vas_store_set_answer_state (connection, test->answer_id, VAS_ANSWER_STATE_RECOVERED, &error));
  g_assert_cmpint (get_stopped_at (connection, test->interview_id), ==, 2);

  g_assert_true (vas_store_set_answer_deleted (connection, test->answer_id, 9000, &error));
  g_assert_cmpint (get_stopped_at (connection, test->interview_id), ==, 1);
  g_assert_true (vas_store_set_answer_deleted (connection, test->answer_id, 0, &error));
  g_assert_true (vas_store_end_interview (connection, test->interview_id, &error));
  g_assert_cmpint (get_stopped_at (connection, test->interview_id), ==, 0);

  g_assert_true (vas_store_set_interview_state (connection, test->interview_id, VAS_INTERVIEW_STATE_RUNNING, &error));
  g_assert_true (vas_store_add_answer (connection, second, &error));
  g_assert_true (
      vas_store_finish_answer (connection, vas_answer_get_id (second), VAS_ANSWER_STATE_COMPLETE, 1000, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_stopped_at (connection, test->interview_id), ==, 0);
}

static void
test_stopped (StoreTest *test, gconstpointer data)
{
  store_test_write (test, stopped);
}

static void
test_change (StoreTest *test, gconstpointer data)
{
  store_test_write (test, change);
}

static void
questions_in_order (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) interview = store_test_interview ("Two", 1, connection);
  g_autoptr (VasQuestion) first = store_test_question ("Z first");
  g_autoptr (VasQuestion) second = store_test_question ("A second");
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  g_autoptr (GPtrArray) got = NULL;
  g_autoptr (GPtrArray) longer = NULL;

  g_assert_true (vas_store_add_question (connection, second, &error));
  g_assert_true (vas_store_add_question (connection, first, &error));
  g_ptr_array_add (questions, first);
  g_ptr_array_add (questions, second);
  g_ptr_array_add (questions, first);
  g_assert_true (vas_store_add_interview (connection, interview, questions, &error));
  got = vas_store_list_interview_questions (connection, vas_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (got->len, ==, 3);
  g_assert_cmpstr (vas_question_get_text (g_ptr_array_index (got, 0)), ==, "Z first");
  g_assert_cmpstr (vas_question_get_text (g_ptr_array_index (got, 1)), ==, "A second");
  g_assert_cmpstr (vas_question_get_id (g_ptr_array_index (got, 2)), ==, vas_question_get_id (first));

  g_assert_true (
      vas_store_append_interview_question (connection, vas_interview_get_id (interview), test->question_id, &error));
  longer = vas_store_list_interview_questions (connection, vas_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (longer->len, ==, 4);
  g_assert_cmpstr (vas_question_get_id (g_ptr_array_index (longer, 3)), ==, test->question_id);
  g_assert_false (vas_store_append_interview_question (connection, NO_SUCH_ID, test->question_id, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_questions (StoreTest *test, gconstpointer data)
{
  store_test_write (test, questions_in_order);
}

static void
refuse (VasConnection *connection, VasInterview *interview, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_false (vas_store_add_interview (connection, interview, none, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
}

static void
bad_values (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_title = g_strnfill (VAS_TEXT_TITLE_CHARS + 1, 'a');
  g_autoptr (VasInterview) interview = store_test_interview ("Good", 1, connection);
  g_autoptr (VasInterview) too_long = vas_snapshot_with (interview, "title", long_title, NULL);
  g_autoptr (VasInterview) nobody = vas_snapshot_with (interview, "candidate-id", NO_SUCH_ID, NULL);
  g_autoptr (VasInterview) bad_id = vas_snapshot_with (interview, "id", "UPPER", NULL);

  refuse (connection, too_long, VAS_STORE_ERROR_INVALID);
  refuse (connection, nobody, VAS_STORE_ERROR_NOT_FOUND);
  refuse (connection, bad_id, VAS_STORE_ERROR_INVALID);
  g_assert_null (vas_store_get_interview (connection, NO_SUCH_ID, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_set_interview_title (connection, NO_SUCH_ID, "x", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_set_interview_deleted (connection, test->interview_id, -1, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_bad_values (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bad_values);
}

/* Figures that come from an index alone stay quick with a thousand interviews; a walk through a table would not. */
static void
plan (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, &error);
  g_autofree char *steps = store_test_plan (connection, "SELECT i.id");

  g_assert_no_error (error);
  g_assert_null (strstr (steps, "SCAN a"));
  g_assert_null (strstr (steps, "SCAN n"));
  g_assert_null (strstr (steps, "SCAN r"));
  g_assert_null (strstr (steps, "TEMP B-TREE"));
  g_assert_nonnull (strstr (steps, "SEARCH a USING COVERING INDEX answer_by_interview"));
  g_assert_nonnull (strstr (steps, "SEARCH n USING COVERING INDEX note_by_answer"));
}

static void
test_plan (StoreTest *test, gconstpointer data)
{
  store_test_read (test, plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/interviews/list", test_list);
  store_test_add ("/store/interviews/figures", test_figures);
  store_test_add ("/store/interviews/search", test_search);
  store_test_add ("/store/interviews/change", test_change);
  store_test_add ("/store/interviews/end", test_end);
  store_test_add ("/store/interviews/stopped", test_stopped);
  store_test_add ("/store/interviews/questions", test_questions);
  store_test_add ("/store/interviews/bad-values", test_bad_values);
  store_test_add ("/store/interviews/plan", test_plan);

  return g_test_run ();
}
