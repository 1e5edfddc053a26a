/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

static VasQuestion *
add_question (VasConnection *connection, const char *text)
{
  g_autoptr (GError) error = NULL;
  VasQuestion *question = store_test_question (text);

  g_assert_true (vas_store_add_question (connection, question, &error));
  g_assert_no_error (error);
  return question;
}

static void
assert_asked (VasConnection *connection, const char *interview_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = vas_store_list_interview_questions (connection, interview_id, &error);
  g_autoptr (GString) texts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < questions->len; i++)
    g_string_append_printf (texts, "%s ", vas_question_get_text (g_ptr_array_index (questions, i)));
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
settings (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (VasInterview) plain = store_test_interview ("Strict", 5, connection);
  g_autoptr (VasInterview) strict = vas_snapshot_with (plain, "mode", VAS_MODE_STRICT, "overtime-s", 0, "takes", 1,
                                                       "pause-s", 20, NULL);
  g_autoptr (VasInterview) dangling = vas_snapshot_with (plain, "profile-id", NO_SUCH_ID, NULL);
  g_autoptr (VasInterview) got = NULL;

  g_assert_false (vas_store_add_interview (connection, dangling, none, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (vas_store_add_interview (connection, strict, none, &error));
  got = vas_store_get_interview (connection, vas_interview_get_id (strict), &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_interview_get_mode (got), ==, VAS_MODE_STRICT);
  g_assert_cmpint (vas_interview_get_overtime_s (got), ==, 0);
  g_assert_cmpint (vas_interview_get_takes (got), ==, 1);
  g_assert_cmpint (vas_interview_get_pause_s (got), ==, 20);
  g_assert_null (vas_interview_get_profile_id (got));
}

static void
test_settings (StoreTest *test, gconstpointer data)
{
  store_test_write (test, settings);
}

/* An interview keeps a wording that is not the question's own; where it is, the question may still be put right. */
static void
wording (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) interview = store_test_interview ("Two", 5, connection);
  g_autoptr (VasQuestion) first = add_question (connection, "First");
  g_autoptr (VasQuestion) second = add_question (connection, "Second");
  g_autoptr (VasQuestion) named = vas_snapshot_with (second, "text", "Second-at-Omena", NULL);
  g_autoptr (VasQuestion) better = vas_snapshot_with (first, "text", "Better", NULL);
  g_autoptr (VasQuestion) other = vas_snapshot_with (second, "text", "Other", NULL);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  g_ptr_array_add (questions, first);
  g_ptr_array_add (questions, named);
  g_assert_true (vas_store_add_interview (connection, interview, questions, &error));
  assert_asked (connection, vas_interview_get_id (interview), "First Second-at-Omena ");
  g_assert_true (vas_store_update_question (connection, better, &error));
  g_assert_true (vas_store_update_question (connection, other, &error));
  g_assert_no_error (error);
  assert_asked (connection, vas_interview_get_id (interview), "Better Second-at-Omena ");
}

static void
test_wording (StoreTest *test, gconstpointer data)
{
  store_test_write (test, wording);
}

static void
refuse_insert (VasConnection *connection, const char *interview_id, int position, const char *id, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_insert_interview_question (connection, interview_id, position, id, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
}

static void
insert (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  const char *interview = test->interview_id;
  g_autoptr (VasQuestion) second = add_question (connection, "Second");
  g_autoptr (VasQuestion) third = add_question (connection, "Third");

  g_assert_true (
      vas_store_insert_interview_question (connection, interview, 1, vas_question_get_id (third), NULL, &error));
  g_assert_true (
      vas_store_insert_interview_question (connection, interview, 1, vas_question_get_id (second), "Asked", &error));
  g_assert_true (
      vas_store_insert_interview_question (connection, interview, 1, test->question_id, "Follow-up", &error));
  g_assert_true (vas_store_insert_interview_question (connection, interview, 4, test->question_id, "Last", &error));
  g_assert_no_error (error);
  assert_asked (connection, interview, "Why do you want this job? Follow-up Asked Third Last ");
  g_assert_cmpint (store_test_sql_int (connection, "SELECT max (position) FROM interview_question"), ==, 4);

  refuse_insert (connection, interview, 0, test->question_id, VAS_STORE_ERROR_INVALID);
  refuse_insert (connection, interview, 6, test->question_id, VAS_STORE_ERROR_INVALID);
  refuse_insert (connection, interview, -1, test->question_id, VAS_STORE_ERROR_INVALID);
  refuse_insert (connection, NO_SUCH_ID, 0, test->question_id, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_insert (StoreTest *test, gconstpointer data)
{
  store_test_write (test, insert);
}

static void
insert_unknown (VasConnection *connection, StoreTest *test)
{
  refuse_insert (connection, test->interview_id, 1, NO_SUCH_ID, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_insert_unknown (StoreTest *test, gconstpointer data)
{
  store_test_write (test, insert_unknown);
}

static void
replace (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  const char *interview = test->interview_id;
  g_autoptr (VasQuestion) second = add_question (connection, "Second");
  const char *id = vas_question_get_id (second);

  g_assert_false (vas_store_set_interview_question (connection, interview, 0, id, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_interview_question (connection, interview, 1, id, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (vas_store_append_interview_question (connection, interview, test->question_id, &error));
  g_assert_true (vas_store_set_interview_question (connection, interview, 1, id, "Asked", &error));
  assert_asked (connection, interview, "Why do you want this job? Asked ");
  g_assert_true (vas_store_set_interview_question (connection, interview, 1, id, NULL, &error));
  g_assert_no_error (error);
  assert_asked (connection, interview, "Why do you want this job? Second ");
}

static void
test_replace (StoreTest *test, gconstpointer data)
{
  store_test_write (test, replace);
}

static void
after_answer (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasReviewer) quicker = NULL;
  g_autofree char *long_text = g_strnfill (3000, 'a');

  g_assert_true (vas_store_set_answer_change (connection, test->answer_id, " Speak\nslower ", &error));
  answer = vas_store_get_answer (connection, test->answer_id, &error);
  g_assert_cmpstr (vas_answer_get_change (answer), ==, "Speak slower");
  g_assert_nonnull (vas_answer_get_recording (answer));
  g_assert_false (vas_store_set_answer_change (connection, test->answer_id, long_text, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_answer_change (connection, NO_SUCH_ID, "x", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_cmpint (vas_reviewer_get_reaction_ms (reviewer), ==, 2000);
  g_assert_true (vas_store_set_reaction (connection, vas_reviewer_get_id (reviewer), 800, &error));
  quicker = vas_store_get_reviewer (connection, vas_reviewer_get_id (reviewer), &error);
  g_assert_cmpint (vas_reviewer_get_reaction_ms (quicker), ==, 800);
  g_assert_false (vas_store_set_reaction (connection, vas_reviewer_get_id (reviewer), 10001, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_after_answer (StoreTest *test, gconstpointer data)
{
  store_test_write (test, after_answer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/interview-questions/settings", test_settings);
  store_test_add ("/store/interview-questions/wording", test_wording);
  store_test_add ("/store/interview-questions/insert", test_insert);
  store_test_add ("/store/interview-questions/insert-unknown", test_insert_unknown);
  store_test_add ("/store/interview-questions/replace", test_replace);
  store_test_add ("/store/interview-questions/after-answer", test_after_answer);

  return g_test_run ();
}
