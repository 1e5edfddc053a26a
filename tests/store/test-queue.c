/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-queue.h"
#include "vas-store-ratings.h"
#include "vas-store-reviews.h"

#include <string.h>

static void
assert_queue (VasConnection *connection, const char *reviewer_id, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) queue = vas_store_list_to_review (connection, reviewer_id, &error);
  const char *const ids[] = { first, second, NULL };

  g_assert_no_error (error);
  g_assert_cmpuint (queue->len, ==, g_strv_length ((char **) ids));
  for (guint i = 0; i < queue->len; i++)
    g_assert_cmpstr (vas_queue_entry_get_answer_id (queue->pdata[i]), ==, ids[i]);
}

/* Returns: (transfer full): an answer of an earlier interview */
static char *
add_earlier (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasInterview) interview = store_test_interview ("Earlier", 500, connection);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  g_autoptr (VasQuestion) question = vas_store_get_question (connection, test->question_id, &error);
  g_autoptr (VasAnswer) answer = store_test_answer (vas_interview_get_id (interview), test->question_id, 0, 1);

  g_ptr_array_add (questions, question);
  g_assert_true (vas_store_add_interview (connection, interview, questions, &error));
  g_assert_true (vas_store_add_answer (connection, answer, &error));
  g_assert_true (vas_store_finish_answer (connection, vas_answer_get_id (answer), VAS_ANSWER_STATE_RECOVERED, 70000,
                                          NULL, &error));
  g_assert_no_error (error);
  return g_strdup (vas_answer_get_id (answer));
}

static void
list (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) kaisa = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasAnswer) running = store_test_answer (test->interview_id, test->question_id, 0, 2);
  const char *id = vas_reviewer_get_id (kaisa);
  g_autofree char *earlier = add_earlier (connection, test);
  g_autoptr (GPtrArray) queue = NULL;
  VasQueueEntry *entry;

  g_assert_true (vas_store_add_answer (connection, running, &error));
  assert_queue (connection, id, earlier, test->answer_id);
  queue = vas_store_list_to_review (connection, id, &error);
  g_assert_no_error (error);
  entry = queue->pdata[1];
  g_assert_cmpstr (vas_queue_entry_get_interview_id (entry), ==, test->interview_id);
  g_assert_cmpstr (vas_queue_entry_get_title (entry), ==, "First interview");
  g_assert_cmpstr (vas_queue_entry_get_question_text (entry), ==, "Why do you want this job?");
  g_assert_cmpint (vas_queue_entry_get_take (entry), ==, 1);
  g_assert_cmpint (vas_queue_entry_get_duration_ms (entry), ==, 60000);
  g_assert_cmpint (vas_queue_entry_get_created (entry), ==, 2000);

  g_assert_true (vas_store_set_answer_deleted (connection, earlier, 5, &error));
  assert_queue (connection, id, test->answer_id, NULL);
  g_assert_true (vas_store_set_answer_deleted (connection, earlier, 0, &error));
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 5, &error));
  g_assert_no_error (error);
  assert_queue (connection, id, earlier, NULL);
  store_test_sql (connection, "UPDATE interview SET sample = 1");
  assert_queue (connection, id, NULL, NULL);
}

static void
test_list (StoreTest *test, gconstpointer data)
{
  store_test_write (test, list);
}

/* What this reviewer said takes an answer off the queue; what others said, or what was taken back, does not. */
static void
reviewed (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) anna = vas_store_ensure_reviewer (connection, "Anna", VAS_ROLE_PEER, &error);
  g_autoptr (VasReviewer) kaisa = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  const char *id = vas_reviewer_get_id (kaisa);
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 5, "x");
  g_autoptr (VasRating) rating = g_object_new (VAS_TYPE_RATING, "answer-id", test->answer_id, "reviewer-id", id,
                                               "dimension", "voice", "value", 0, NULL);
  g_autoptr (VasReviewState) finished = g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", test->interview_id,
                                                      "reviewer-id", id, "finished", G_GINT64_CONSTANT (9), NULL);
  g_autoptr (VasReviewState) reopened = vas_snapshot_with (finished, "finished", (gint64) 0, NULL);

  g_assert_true (vas_store_add_note (connection, note, &error));
  assert_queue (connection, id, NULL, NULL);
  assert_queue (connection, vas_reviewer_get_id (anna), test->answer_id, NULL);
  g_assert_true (vas_store_set_note_deleted (connection, vas_note_get_id (note), 5, &error));
  assert_queue (connection, id, test->answer_id, NULL);

  g_assert_true (vas_store_set_rating (connection, rating, &error));
  assert_queue (connection, id, NULL, NULL);
  g_assert_true (vas_store_withdraw_rating (connection, test->answer_id, id, "voice", &error));
  assert_queue (connection, id, test->answer_id, NULL);

  g_assert_true (vas_store_set_review_state (connection, NULL, finished, &error));
  assert_queue (connection, id, NULL, NULL);
  assert_queue (connection, vas_reviewer_get_id (anna), test->answer_id, NULL);
  g_assert_true (vas_store_set_review_state (connection, finished, reopened, &error));
  g_assert_no_error (error);
  assert_queue (connection, id, test->answer_id, NULL);
}

static void
test_reviewed (StoreTest *test, gconstpointer data)
{
  store_test_write (test, reviewed);
}

/* Returns: (transfer full): a take of the question of @key in @language, of the same interview */
static char *
add_translated (VasConnection *connection, StoreTest *test, const char *key, const char *language, gint64 started)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) plain = store_test_question ("Miksi haluat tähän työhön?");
  g_autoptr (VasQuestion) question = vas_snapshot_with (plain, "key", key, "language", language, NULL);
  g_autoptr (VasAnswer) take = store_test_answer (test->interview_id, vas_question_get_id (question), 0,
                                                  (int) (started / 100));
  g_autoptr (VasAnswer) answer = vas_snapshot_with (take, "started", started, NULL);

  g_assert_true (vas_store_add_question (connection, question, &error));
  g_assert_true (vas_store_add_answer (connection, answer, &error));
  g_assert_true (
      vas_store_finish_answer (connection, vas_answer_get_id (answer), VAS_ANSWER_STATE_COMPLETE, 60000, NULL, &error));
  g_assert_no_error (error);
  return g_strdup (vas_answer_get_id (answer));
}

static void
assert_comparable (VasConnection *connection, const char *answer_id, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = vas_store_list_comparable (connection, answer_id, &error);
  const char *const ids[] = { first, second, NULL };

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, g_strv_length ((char **) ids));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (vas_queue_entry_get_answer_id (found->pdata[i]), ==, ids[i]);
}

/* The same question in any language, of any interview, newest first; what cannot be played is not there. */
static void
comparable (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *earlier = add_earlier (connection, test);
  g_autofree char *english = add_translated (connection, test, "why-us", "en", 3000);
  g_autofree char *finnish = add_translated (connection, test, "why-us", "fi", 4000);
  g_autofree char *estonian = add_translated (connection, test, "why-us", "et", 5000);
  g_autoptr (VasAnswer) running = store_test_answer (test->interview_id, test->question_id, 0, 2);

  g_assert_true (vas_store_add_answer (connection, running, &error));
  assert_comparable (connection, test->answer_id, earlier, NULL);
  assert_comparable (connection, english, estonian, finnish);
  g_assert_true (vas_store_set_answer_deleted (connection, estonian, 5, &error));
  assert_comparable (connection, english, finnish, NULL);
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 5, &error));
  g_assert_no_error (error);
  assert_comparable (connection, earlier, NULL, NULL);
}

static void
test_comparable (StoreTest *test, gconstpointer data)
{
  store_test_write (test, comparable);
}

/* One look at each answer, however many notes there are on it. */
static void
plan (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) queue = vas_store_list_to_review (connection, "nobody", &error);
  g_autofree char *steps = store_test_plan (connection, "NOT EXISTS (SELECT 1 FROM review");

  g_assert_no_error (error);
  g_assert_null (strstr (steps, "SCAN a"));
  g_assert_null (strstr (steps, "SCAN n"));
  g_assert_null (strstr (steps, "SCAN r"));
  g_assert_null (strstr (steps, "SCAN w"));
  g_assert_null (strstr (steps, "TEMP B-TREE FOR ORDER BY"));
  g_assert_nonnull (strstr (steps, "SCAN i USING INDEX interview_by_created"));
  g_assert_nonnull (strstr (steps, "SEARCH n USING COVERING INDEX note_by_reviewer (reviewer_id=? AND answer_id=?"));
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

  store_test_add ("/store/queue/list", test_list);
  store_test_add ("/store/queue/reviewed", test_reviewed);
  store_test_add ("/store/queue/comparable", test_comparable);
  store_test_add ("/store/queue/plan", test_plan);

  return g_test_run ();
}
