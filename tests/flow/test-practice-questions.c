/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked changes while the interview runs, and while the library is busy with the change before. */

#include "mode-test.h"
#include "vas-job-profile.h"
#include "vas-media.h"
#include "vas-snapshot.h"
#include "vas-store-interviews.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define IN_FINNISH "Entä %s?"
#define FOR_COMPANY "Miksi {company}?"

static gpointer
put_bank_job (VasConnection *connection, gpointer bank, GError **error)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();

  return GINT_TO_POINTER (vas_store_put_bank (connection, bank, sets, "2", error));
}

/* The questions of the bank, in Finnish, too */
static void
put_finnish (ModeTest *test)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  g_autoptr (GError) error = NULL;
  const char *follow_ups[] = { "Miksi?", "Entä sitten?", NULL };
  guint n_questions = bank->len;

  for (guint i = 0; i < n_questions; i++)
    {
      VasQuestion *question = bank->pdata[i];
      g_autofree char *id = vas_uuid_for_question (vas_question_get_key (question), "fi");
      g_autofree char *text = g_strdup_printf (IN_FINNISH, vas_question_get_key (question));

      g_ptr_array_add (bank, vas_snapshot_with (question, "id", id, "language", "fi", "text", text, "follow-ups",
                                                follow_ups, "profile-text", FOR_COMPANY, NULL));
    }
  vas_store_call_sync (test->store, VAS_STORE_WRITE, put_bank_job, bank, &error);
  g_assert_no_error (error);
}

static void
set_up (ModeTest *test, gconstpointer data)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 600 };

  mode_test_init (test, &plan);
  put_finnish (test);
}

static void
tear_down (ModeTest *test, gconstpointer data)
{
  mode_test_clear (test);
}

static const char *
get_text (ModeTest *test, guint position)
{
  VasQuestion *question = vas_practice_get_question_at (test->practice, position);

  return question != NULL ? vas_question_get_text (question) : NULL;
}

static gboolean
is_last_finnish (gpointer user_data)
{
  ModeTest *test = user_data;
  guint count = 0;

  g_object_get (test->practice, "question-count", &count, NULL);
  return g_str_equal (vas_question_get_language (vas_practice_get_question_at (test->practice, count - 1)), "fi");
}

static void
await_finnish (ModeTest *test)
{
  g_autofree char *message = NULL;

  g_assert_true (wait_until (is_last_finnish, test, PATIENCE_S));
  g_object_get (test->practice, "message", &message, NULL);
  g_assert_null (message);
}

static gpointer
read_questions_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_interview_questions (connection, data, error);
}

/* The library asks the same when the interview is gone on with. */
static void
assert_kept (ModeTest *test)
{
  g_autoptr (GError) error = NULL;
  const char *id = vas_interview_get_id (vas_practice_get_interview (test->practice));
  g_autoptr (GPtrArray) questions = vas_store_call_sync (test->store, VAS_STORE_READ, read_questions_job, (gpointer) id,
                                                         &error);

  g_assert_no_error (error);
  g_assert_null (get_text (test, questions->len));
  for (guint i = 0; i < questions->len; i++)
    g_assert_cmpstr (vas_question_get_text (questions->pdata[i]), ==, get_text (test, i));
}

static void
test_language (ModeTest *test, gconstpointer data)
{
  vas_practice_set_language (test->practice, "fi");
  await_finnish (test);
  g_assert_cmpstr (get_text (test, 0), ==, "Entä personal-0?");
  g_assert_cmpstr (get_text (test, 1), ==, "Entä personal-1?");
}

/* Before one more take of a question, too, which stays as it was asked the first time */
static void
test_language_before_another_take (ModeTest *test, gconstpointer data)
{
  mode_test_keep_an_answer (test);
  vas_practice_try_again (test->practice);
  g_assert_cmpint (vas_practice_get_phase (test->practice), ==, VAS_PRACTICE_THINKING);
  vas_practice_set_language (test->practice, "fi");
  await_finnish (test);
  g_assert_cmpstr (get_text (test, 0), ==, "What about personal-0?");
  g_assert_cmpstr (get_text (test, 1), ==, "Entä personal-1?");
  assert_kept (test);
}

static void
test_language_of_follow_ups (ModeTest *test, gconstpointer data)
{
  mode_test_keep_an_answer (test);
  vas_practice_ask_follow_up (test->practice, "How so?");
  vas_practice_ask_follow_up (test->practice, "And then?");
  vas_practice_set_language (test->practice, "fi");
  await_finnish (test);
  g_assert_cmpstr (get_text (test, 1), ==, "Entä sitten?");
  g_assert_cmpstr (get_text (test, 2), ==, "How so?");
  g_assert_cmpstr (get_text (test, 3), ==, "Entä personal-1?");
  assert_kept (test);
}

static void
test_asked_meanwhile (ModeTest *test, gconstpointer data)
{
  mode_test_keep_an_answer (test);
  vas_practice_set_language (test->practice, "fi");
  vas_practice_ask_freely (test->practice, "And on Sundays?");
  await_finnish (test);
  g_assert_cmpstr (get_text (test, 1), ==, "And on Sundays?");
  g_assert_cmpstr (get_text (test, 2), ==, "Entä personal-1?");
  assert_kept (test);
}

static gpointer
add_profile_job (VasConnection *connection, gpointer profile, GError **error)
{
  return GINT_TO_POINTER (vas_store_add_profile (connection, profile, error));
}

/* What names the employer does so in the other language, too. */
static void
test_language_for_a_job (ModeTest *test, gconstpointer data)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasJobProfile) profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", id, "company", "Kauppa", NULL);
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", "personal-1");
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .profile_id = id, .think_s = 600 };
  g_autoptr (VasPlanned) planned = NULL;
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (test->store, VAS_STORE_WRITE, add_profile_job, profile, &error);
  g_assert_no_error (error);
  planned = vas_store_call_sync (test->store, VAS_STORE_WRITE, vas_plan_job, &plan, &error);
  g_assert_no_error (error);
  g_object_unref (test->practice);
  test->practice = vas_practice_new (test->store, test->capture, planned->interview, planned->questions, 0);
  mode_test_keep_an_answer (test);
  vas_practice_set_language (test->practice, "fi");
  await_finnish (test);
  g_assert_cmpstr (get_text (test, 1), ==, "Miksi Kauppa?");
  assert_kept (test);
}

static gboolean
has_message (gpointer user_data)
{
  g_autofree char *message = NULL;

  g_object_get (user_data, "message", &message, NULL);
  return message != NULL;
}

/* What the library refuses is not asked: no answer to it could be kept. */
static void
test_refused (ModeTest *test, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (10000, 'x');

  mode_test_keep_an_answer (test);
  vas_practice_ask_freely (test->practice, long_text);
  g_assert_true (wait_until (has_message, test->practice, PATIENCE_S));
  g_assert_cmpstr (get_text (test, 1), ==, "What about personal-1?");
  assert_kept (test);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

#define ADD(path, func) g_test_add ("/practice-questions/" path, ModeTest, NULL, set_up, func, tear_down)
  ADD ("language", test_language);
  ADD ("language/before-another-take", test_language_before_another_take);
  ADD ("language/of-follow-ups", test_language_of_follow_ups);
  ADD ("language/asked-meanwhile", test_asked_meanwhile);
  ADD ("language/for-a-job", test_language_for_a_job);
  ADD ("refused", test_refused);

  return g_test_run ();
}
