/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the settings of an interview do while it runs, and what is said and asked meanwhile. */

#include "mode-test.h"
#include "vas-media.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-store-ratings.h"
#include "vas-uuid.h"
#include "wait-until.h"

/* Strict: the limit is the end, to within a tenth of a second, and there is one take. */
static void
test_strict (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = {
    .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .mode = VAS_MODE_STRICT, .answer_s = 5, .takes = 1
  };
  ModeTest test;
  g_autoptr (VasAnswer) answer = NULL;

  mode_test_init (&test, &plan);
  mode_test_await_phase (&test, VAS_PRACTICE_ANSWERING);
  mode_test_await_phase (&test, VAS_PRACTICE_KEPT);

  answer = mode_test_get_answer (&test, 0);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), >=, 4900);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), <=, 5100);
  g_assert_false (vas_practice_get_can_try_again (test.practice));
  vas_practice_try_again (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_KEPT);
  mode_test_clear (&test);
}

/* Practice: time beyond the limit is recorded and counted, and the recording ends by itself. */
static void
test_overtime (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .answer_s = 5, .overtime_s = 2 };
  ModeTest test;
  g_autoptr (VasAnswer) answer = NULL;

  mode_test_init (&test, &plan);
  mode_test_await_phase (&test, VAS_PRACTICE_KEPT);

  answer = mode_test_get_answer (&test, 0);
  g_assert_cmpint (vas_answer_get_limit_ms (answer), ==, 5000);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), >=, 6900);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), <=, 7200);
  g_assert_true (vas_practice_get_can_try_again (test.practice));
  mode_test_clear (&test);
}

static void
test_one_more_take (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30, .takes = 2 };
  ModeTest test;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  g_assert_true (vas_practice_get_can_try_again (test.practice));
  vas_practice_try_again (test.practice);
  mode_test_keep_an_answer (&test);
  g_assert_false (vas_practice_get_can_try_again (test.practice));
  vas_practice_try_again (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_KEPT);

  vas_practice_next (test.practice);
  g_assert_true (vas_practice_get_can_try_again (test.practice));
  mode_test_clear (&test);
}

/* In mid-answer too: with one take there is no starting again. */
static void
test_no_starting_again (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .takes = 1 };
  ModeTest test;

  mode_test_init (&test, &plan);
  mode_test_await_phase (&test, VAS_PRACTICE_ANSWERING);
  vas_practice_start_again (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_ANSWERING);
  mode_test_clear (&test);
}

static void
test_pause (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30, .pause_s = 1 };
  ModeTest test;
  gint64 remaining_ms = 0;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  vas_practice_next (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_PAUSE);
  g_object_get (test.practice, "remaining-ms", &remaining_ms, NULL);
  g_assert_cmpint (remaining_ms, ==, 1000);
  mode_test_await_phase (&test, VAS_PRACTICE_THINKING);
  mode_test_clear (&test);
}

static void
test_pause_cut_short (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30, .pause_s = 600 };
  ModeTest test;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  vas_practice_next (test.practice);
  vas_practice_answer_now (test.practice);
  g_assert_cmpint (vas_practice_get_phase (test.practice), ==, VAS_PRACTICE_THINKING);
  mode_test_clear (&test);
}

static gpointer
read_ratings_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_ratings (connection, data, error);
}

static gpointer
read_answer_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_answer (connection, data, error);
}

/* Writes of one store keep their order: what is read after them sees them. */
static void
test_self_rating (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30 };
  ModeTest test;
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (VasAnswer) again = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (GError) error = NULL;
  int rating = 0;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  answer = mode_test_get_answer (&test, 0);
  vas_practice_rate (test.practice, 2);
  vas_practice_rate (test.practice, 4);
  vas_practice_set_change (test.practice, "Name the result");
  g_object_get (test.practice, "rating", &rating, NULL);
  g_assert_cmpint (rating, ==, 4);

  ratings = vas_store_call_sync (test.store, VAS_STORE_READ, read_ratings_job, (gpointer) vas_answer_get_id (answer),
                                 &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ratings->len, ==, 1);
  g_assert_cmpstr (vas_rating_get_dimension (ratings->pdata[0]), ==, "overall");
  g_assert_cmpint (vas_rating_get_value (ratings->pdata[0]), ==, 4);
  again = vas_store_call_sync (test.store, VAS_STORE_READ, read_answer_job, (gpointer) vas_answer_get_id (answer),
                               &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_answer_get_change (again), ==, "Name the result");

  vas_practice_try_again (test.practice);
  g_object_get (test.practice, "rating", &rating, NULL);
  g_assert_cmpint (rating, ==, 0);
  mode_test_clear (&test);
}

/* As the summary does */
static void
test_rating_at_the_end (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30, .mode = VAS_MODE_MOCK };
  ModeTest test;
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (VasAnswer) again = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (GError) error = NULL;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  answer = mode_test_get_answer (&test, 0);
  vas_practice_next (test.practice);
  mode_test_await_phase (&test, VAS_PRACTICE_ENDED);
  g_assert_cmpint (vas_practice_get_rating_of (test.practice, answer), ==, 0);
  g_assert_cmpstr (vas_practice_get_change_of (test.practice, answer), ==, "");
  vas_practice_rate_answer (test.practice, answer, 3);
  vas_practice_set_change_of (test.practice, answer, "Slower");
  g_assert_cmpint (vas_practice_get_rating_of (test.practice, answer), ==, 3);
  g_assert_cmpstr (vas_practice_get_change_of (test.practice, answer), ==, "Slower");

  ratings = vas_store_call_sync (test.store, VAS_STORE_READ, read_ratings_job, (gpointer) vas_answer_get_id (answer),
                                 &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ratings->len, ==, 1);
  g_assert_cmpint (vas_rating_get_value (ratings->pdata[0]), ==, 3);
  again = vas_store_call_sync (test.store, VAS_STORE_READ, read_answer_job, (gpointer) vas_answer_get_id (answer),
                               &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_answer_get_change (again), ==, "Slower");
  mode_test_clear (&test);
}

static gpointer
add_mentor_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (VasReviewer) mentor = vas_store_ensure_reviewer (connection, "Aino", VAS_ROLE_MENTOR, error);

  if (mentor == NULL || !vas_store_set_reaction (connection, vas_reviewer_get_id (mentor), 1500, error))
    return NULL;

  return vas_store_get_reviewer (connection, vas_reviewer_get_id (mentor), error);
}

static gpointer
read_notes_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_notes (connection, data, error);
}

static gboolean
has_elapsed (gpointer user_data)
{
  gint64 elapsed_ms = 0;

  g_object_get (user_data, "elapsed-ms", &elapsed_ms, NULL);
  return elapsed_ms >= 2000;
}

/* A mark lies where the recording was when the key was pressed, less the reviewer's time to react. */
static void
test_marks (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30 };
  ModeTest test;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) mentor = NULL;
  g_autoptr (VasNote) early = NULL;
  g_autoptr (VasNote) mark = NULL;
  g_autoptr (VasNote) mistake = NULL;
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  gint64 elapsed_ms = 0;

  mode_test_init (&test, &plan);
  mentor = vas_store_call_sync (test.store, VAS_STORE_WRITE, add_mentor_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (vas_practice_mark (test.practice, mentor, VAS_ASPECT_PACE, VAS_NOTE_KIND_TRY_INSTEAD));

  vas_practice_answer_now (test.practice);
  mode_test_await_phase (&test, VAS_PRACTICE_COUNTDOWN);
  early = vas_practice_mark (test.practice, mentor, VAS_ASPECT_POSTURE, VAS_NOTE_KIND_STRENGTH);
  mode_test_await_phase (&test, VAS_PRACTICE_ANSWERING);
  g_assert_true (wait_until (has_elapsed, test.practice, PATIENCE_S));
  mark = vas_practice_mark (test.practice, mentor, VAS_ASPECT_PACE, VAS_NOTE_KIND_TRY_INSTEAD);
  g_object_get (test.practice, "elapsed-ms", &elapsed_ms, NULL);
  mistake = vas_practice_mark (test.practice, mentor, VAS_ASPECT_HANDS, VAS_NOTE_KIND_TRY_INSTEAD);
  vas_practice_unmark (test.practice, mistake);
  vas_practice_finish_answer (test.practice);
  mode_test_await_phase (&test, VAS_PRACTICE_KEPT);

  answer = mode_test_get_answer (&test, 0);
  notes = vas_store_call_sync (test.store, VAS_STORE_READ, read_notes_job, (gpointer) vas_answer_get_id (answer),
                               &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpint (vas_note_get_start_ms (notes->pdata[0]), ==, 0);
  g_assert_cmpint (vas_note_get_aspect (notes->pdata[1]), ==, VAS_ASPECT_PACE);
  g_assert_cmpint (ABS (vas_note_get_start_ms (notes->pdata[1]) -
                        (vas_recording_get_go_ms (vas_answer_get_recording (answer)) + elapsed_ms - 1500)),
                   <=, 100);
  mode_test_clear (&test);
}

static gpointer
read_questions_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_interview_questions (connection, data, error);
}

static GPtrArray *
read_questions (ModeTest *test)
{
  g_autoptr (GError) error = NULL;
  const char *id = vas_interview_get_id (vas_practice_get_interview (test->practice));
  GPtrArray *questions = vas_store_call_sync (test->store, VAS_STORE_READ, read_questions_job, (gpointer) id, &error);

  g_assert_no_error (error);
  return questions;
}

static void
test_asked_further (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30 };
  ModeTest test;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (VasAnswer) answer = NULL;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  vas_practice_ask_freely (test.practice, "And what do you do on Sundays?");
  vas_practice_ask_follow_up (test.practice, "Why?");
  g_assert_cmpstr (vas_question_get_text (vas_practice_get_question_at (test.practice, 1)), ==, "Why?");
  vas_practice_next (test.practice);
  mode_test_keep_an_answer (&test);

  answer = mode_test_get_answer (&test, 1);
  g_assert_cmpstr (vas_answer_get_question_text (answer), ==, "Why?");
  g_assert_cmpstr (vas_answer_get_question_id (answer), ==, ids[0]);
  questions = read_questions (&test);
  g_assert_cmpuint (questions->len, ==, 4);
  g_assert_cmpstr (vas_question_get_text (questions->pdata[1]), ==, "Why?");
  g_assert_cmpstr (vas_question_get_text (questions->pdata[2]), ==, "And what do you do on Sundays?");
  g_assert_cmpint (vas_question_get_origin (questions->pdata[2]), ==, VAS_ORIGIN_OWN);
  g_assert_cmpstr (vas_question_get_id (questions->pdata[3]), ==, ids[1]);
  mode_test_clear (&test);
}

/* Left with questions to go, it is gone on with at the next question. */
static void
test_resume (void)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = {
    .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30, .mode = VAS_MODE_MOCK, .overtime_s = 7
  };
  ModeTest test;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPlanned) planned = NULL;
  g_autofree char *id = NULL;

  mode_test_init (&test, &plan);
  mode_test_keep_an_answer (&test);
  id = g_strdup (vas_interview_get_id (vas_practice_get_interview (test.practice)));
  vas_practice_leave_async (test.practice, flow_test_on_done, &test.flow);
  result = flow_test_await (&test.flow);
  g_assert_true (vas_practice_end_finish (test.practice, result, &error));

  planned = vas_store_call_sync (test.store, VAS_STORE_READ, vas_plan_resume_job, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_interview_get_state (planned->interview), ==, VAS_INTERVIEW_STATE_RUNNING);
  g_assert_cmpint (vas_interview_get_mode (planned->interview), ==, VAS_MODE_MOCK);
  g_assert_cmpint (vas_interview_get_overtime_s (planned->interview), ==, 7);
  g_assert_cmpuint (planned->questions->len, ==, 2);
  g_assert_cmpuint (planned->position, ==, 1);
  mode_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/practice-modes/strict", test_strict);
  g_test_add_func ("/practice-modes/overtime", test_overtime);
  g_test_add_func ("/practice-modes/one-more-take", test_one_more_take);
  g_test_add_func ("/practice-modes/no-starting-again", test_no_starting_again);
  g_test_add_func ("/practice-modes/pause", test_pause);
  g_test_add_func ("/practice-modes/pause/cut-short", test_pause_cut_short);
  g_test_add_func ("/practice-modes/self-rating", test_self_rating);
  g_test_add_func ("/practice-modes/rating-at-the-end", test_rating_at_the_end);
  g_test_add_func ("/practice-modes/marks", test_marks);
  g_test_add_func ("/practice-modes/asked-further", test_asked_further);
  g_test_add_func ("/practice-modes/resume", test_resume);

  return g_test_run ();
}
