/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-question-entry.h"
#include "vas-snapshot.h"
#include "vas-store-ratings.h"

#include <string.h>

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

static void
ratings (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasRating) three = g_object_new (VAS_TYPE_RATING, "answer-id", test->answer_id, "reviewer-id",
                                              vas_reviewer_get_id (reviewer), "dimension", "voice", "value", 3, NULL);
  g_autoptr (VasRating) unseen = vas_snapshot_with (three, "value", 0, NULL);
  g_autoptr (VasRating) other = vas_snapshot_with (three, "dimension", "structure", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;
  const char *sql = "SELECT value_stamp FROM rating WHERE dimension = 'voice'";

  g_assert_true (vas_store_set_rating (connection, three, &error));
  before = store_test_sql_text (connection, sql);
  g_assert_true (vas_store_set_rating (connection, three, &error));
  same = store_test_sql_text (connection, sql);
  g_assert_cmpstr (same, ==, before);
  g_assert_true (vas_store_set_rating (connection, unseen, &error));
  after = store_test_sql_text (connection, sql);
  g_assert_cmpstr (after, >, before);

  g_assert_true (vas_store_set_rating (connection, other, &error));
  list = vas_store_list_ratings (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (vas_rating_get_dimension (g_ptr_array_index (list, 0)), ==, "structure");
  g_assert_cmpint (vas_rating_get_value (g_ptr_array_index (list, 0)), ==, 3);
  g_assert_cmpint (vas_rating_get_value (g_ptr_array_index (list, 1)), ==, 0);
  g_assert_cmpstr (vas_rating_get_reviewer_id (g_ptr_array_index (list, 1)), ==, vas_reviewer_get_id (reviewer));
}

static void
test_ratings (StoreTest *test, gconstpointer data)
{
  store_test_write (test, ratings);
}

/* Taken back it is listed no more, and nothing that counts ratings counts it. */
static void
withdraw (VasConnection *connection, StoreTest *test)
{
  const char *sql = "SELECT value_stamp FROM rating";
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) self = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_SELF, &error);
  const char *id = vas_reviewer_get_id (self);
  g_autoptr (VasRating) rating = g_object_new (VAS_TYPE_RATING, "answer-id", test->answer_id, "reviewer-id", id,
                                               "dimension", VAS_RATING_OVERALL, "value", 4, NULL);
  g_autoptr (VasRating) unseen = vas_snapshot_with (rating, "value", 0, NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *known = NULL;

  g_assert_false (vas_store_withdraw_rating (connection, test->answer_id, id, VAS_RATING_OVERALL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (vas_store_set_rating (connection, rating, &error));
  known = store_test_sql_text (connection, sql);
  g_assert_true (vas_store_withdraw_rating (connection, test->answer_id, id, VAS_RATING_OVERALL, &error));
  store_test_assert_stamps (connection, sql, &known, "+");
  g_assert_true (vas_store_withdraw_rating (connection, test->answer_id, id, VAS_RATING_OVERALL, &error));
  store_test_assert_stamps (connection, sql, &known, "=");
  none = vas_store_list_ratings (connection, test->answer_id, &error);
  g_assert_cmpuint (none->len, ==, 0);
  entries = vas_store_list_question_entries (connection, NULL, &error);
  g_assert_cmpint (vas_question_entry_get_rating (entries->pdata[0]), ==, 0);

  g_assert_true (vas_store_set_rating (connection, unseen, &error));
  store_test_assert_stamps (connection, sql, &known, "+");
  again = vas_store_list_ratings (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 1);
}

static void
test_withdraw (StoreTest *test, gconstpointer data)
{
  store_test_write (test, withdraw);
}

static void
interview (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasAnswer) second = store_test_answer (test->interview_id, test->question_id, 0, 2);
  g_autoptr (VasRating) later = g_object_new (VAS_TYPE_RATING, "answer-id", vas_answer_get_id (second), "reviewer-id",
                                              vas_reviewer_get_id (reviewer), "dimension", "body", "value", 2, NULL);
  g_autoptr (VasRating) voice = vas_snapshot_with (later, "answer-id", test->answer_id, "dimension", "voice", NULL);
  g_autoptr (VasRating) body = vas_snapshot_with (voice, "dimension", "body", NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *steps = NULL;

  g_assert_true (vas_store_add_answer (connection, second, &error));
  g_assert_true (vas_store_set_rating (connection, later, &error));
  g_assert_true (vas_store_set_rating (connection, voice, &error));
  g_assert_true (vas_store_set_rating (connection, body, &error));
  all = vas_store_list_interview_ratings (connection, test->interview_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (vas_snapshot_equal (all->pdata[0], body));
  g_assert_true (vas_snapshot_equal (all->pdata[1], voice));
  g_assert_true (vas_snapshot_equal (all->pdata[2], later));
  steps = store_test_plan (connection, "FROM rating r JOIN answer a ON a.id = r.answer_id WHERE");
  g_assert_null (strstr (steps, "SCAN"));

  g_assert_true (vas_store_set_answer_deleted (connection, vas_answer_get_id (second), 5, &error));
  left = vas_store_list_interview_ratings (connection, test->interview_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 2);
}

static void
test_interview (StoreTest *test, gconstpointer data)
{
  store_test_write (test, interview);
}

static void
bad_values (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRating) nobody = g_object_new (VAS_TYPE_RATING, "answer-id", test->answer_id, "reviewer-id", NO_SUCH_ID,
                                               "dimension", "voice", "value", 3, NULL);
  g_autoptr (VasRating) nothing = vas_snapshot_with (nobody, "dimension", " ", NULL);

  g_assert_false (vas_store_set_rating (connection, nobody, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_set_rating (connection, nothing, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
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

  store_test_add ("/store/ratings/set-and-list", test_ratings);
  store_test_add ("/store/ratings/withdraw", test_withdraw);
  store_test_add ("/store/ratings/interview", test_interview);
  store_test_add ("/store/ratings/bad-values", test_bad_values);

  return g_test_run ();
}
