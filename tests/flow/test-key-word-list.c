/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-answer.h"
#include "vas-interview.h"
#include "vas-job-profile.h"
#include "vas-key-word-list.h"
#include "vas-key-word.h"
#include "vas-library-private.h"
#include "vas-question.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-people.h"
#include "vas-store-profiles.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  FlowTest flow;
  VasReview *review;
  VasKeyWordList *list;
  guint n_used;
} ListTest;

static gboolean
add_answer (VasConnection *connection, const char *interview_id, VasQuestion *question, GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasAnswer) answer = g_object_new (VAS_TYPE_ANSWER, "id", id, "interview-id", interview_id, "question-id",
                                               vas_question_get_id (question), "question-text",
                                               vas_question_get_text (question), "language", "en", "take", 1, "state",
                                               VAS_ANSWER_STATE_COMPLETE, NULL);

  return vas_store_add_answer (connection, answer, error);
}

/* @data: whether the interview is for a job */
static gpointer
add_interview_job (VasConnection *connection, gpointer data, GError **error)
{
  const char *const words[] = { "friendly", "Vuorotyö", NULL };
  g_autofree char *profile_id = vas_uuid_new ();
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);
  g_autoptr (VasJobProfile) profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", profile_id, "company", "Harbour Café",
                                                    "language", "en", "key-words", words, NULL);
  g_autoptr (VasInterview) interview = g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id",
                                                     vas_candidate_get_id (candidate), "title", "For a job", "language",
                                                     "en", "profile-id", data != NULL ? profile_id : NULL, NULL);

  g_ptr_array_set_size (bank, 1);
  if (!vas_store_add_profile (connection, profile, error) ||
      !vas_store_add_interview (connection, interview, bank, error) ||
      !add_answer (connection, id, bank->pdata[0], error))
    return NULL;

  return g_steal_pointer (&id);
}

static void
list_test_init (ListTest *test, gboolean for_job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *id = NULL;

  *test = (ListTest){ 0 };
  flow_test_init (&test->flow);
  id = vas_store_call_sync (vas_library_get_store (test->flow.library), VAS_STORE_WRITE, add_interview_job,
                            GINT_TO_POINTER (for_job), &error);
  g_assert_no_error (error);

  test->review = vas_review_new (test->flow.library, id);
  test->list = vas_key_word_list_new (test->review);
  vas_review_load_async (test->review, NULL, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  vas_review_load_finish (test->review, result, &error);
  g_assert_no_error (error);
}

static void
list_test_clear (ListTest *test)
{
  g_clear_object (&test->list);
  g_clear_object (&test->review);
  flow_test_clear (&test->flow);
}

static gboolean
has_words (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) == 2;
}

static gboolean
is_used (gpointer user_data)
{
  ListTest *test = user_data;
  GListModel *items = vas_key_word_list_get_items (test->list);
  guint n_used = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (VasKeyWord) item = g_list_model_get_item (items, i);

      n_used += vas_key_word_get_used (item) ? 1 : 0;
    }

  return n_used == test->n_used;
}

static void
await_used (ListTest *test, guint n_used)
{
  test->n_used = n_used;
  g_assert_true (wait_until (is_used, test, PATIENCE_S));
}

static void
test_tick (void)
{
  ListTest test;
  g_autoptr (VasNote) note = NULL;

  list_test_init (&test, TRUE);
  g_assert_true (wait_until (has_words, vas_key_word_list_get_items (test.list), PATIENCE_S));
  await_used (&test, 0);

  vas_key_word_list_set_used (test.list, "Vuorotyö", TRUE);
  await_used (&test, 1);
  note = g_list_model_get_item (vas_review_get_notes (test.review), 0);
  g_assert_cmpstr (vas_note_get_text (note), ==, "Vuorotyö");
  g_assert_cmpint (vas_note_get_aspect (note), ==, VAS_ASPECT_KEY_WORD);

  vas_key_word_list_set_used (test.list, "Vuorotyö", FALSE);
  await_used (&test, 0);
  vas_review_undo (test.review);
  await_used (&test, 1);
  list_test_clear (&test);
}

/* Somebody who writes the word as a note has ticked it too, whatever the case. */
static void
test_note_ticks (void)
{
  ListTest test;

  list_test_init (&test, TRUE);
  g_assert_true (wait_until (has_words, vas_key_word_list_get_items (test.list), PATIENCE_S));
  vas_review_add_note (test.review, 0, 0, VAS_ASPECT_PACE, VAS_NOTE_KIND_STRENGTH, "friendly");
  vas_review_add_note (test.review, 0, 0, VAS_ASPECT_KEY_WORD, VAS_NOTE_KIND_STRENGTH, "FRIENDLY");
  await_used (&test, 1);
  list_test_clear (&test);
}

static void
test_without_job (void)
{
  ListTest test;

  list_test_init (&test, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (vas_key_word_list_get_items (test.list)), ==, 0);
  list_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-word-list/tick", test_tick);
  g_test_add_func ("/key-word-list/note-ticks", test_note_ticks);
  g_test_add_func ("/key-word-list/without-job", test_without_job);

  return g_test_run ();
}
