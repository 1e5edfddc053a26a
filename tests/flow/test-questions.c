/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-questions.h"
#include "vas-snapshot.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasQuestions *questions;
  guint n_wanted;
} Fixture;

static gboolean
has_entries (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (vas_questions_get_entries (fixture->questions)) == fixture->n_wanted;
}

static void
await_entries (Fixture *fixture, guint n)
{
  fixture->n_wanted = n;
  g_assert_true (wait_until (has_entries, fixture, PATIENCE_S));
}

static gboolean
has_one (gpointer list)
{
  return g_list_model_get_n_items (list) == 1;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->questions = vas_questions_new (fixture->flow.library);
  vas_questions_refresh (fixture->questions);
  await_entries (fixture, fixture->flow.bank->len);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->questions);
  flow_test_clear (&fixture->flow);
}

static void
finish (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = flow_test_await (&fixture->flow);
  g_autoptr (GError) error = NULL;

  vas_questions_change_finish (fixture->questions, result, &error);
  g_assert_no_error (error);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->questions, "category", VAS_CATEGORY_SERVICE, NULL);
  await_entries (fixture, 2);
  g_object_set (fixture->questions, "category", -1, "own-only", TRUE, NULL);
  await_entries (fixture, 0);
  g_object_set (fixture->questions, "own-only", FALSE, "language", "xx", NULL);
  await_entries (fixture, 0);
}

static void
star_first (Fixture *fixture)
{
  vas_questions_set_star_async (fixture->questions, vas_question_get_id (fixture->flow.bank->pdata[0]), TRUE,
                                flow_test_on_done, &fixture->flow);
  finish (fixture);
}

static void
test_star (Fixture *fixture, gconstpointer data)
{
  const char *id = vas_question_get_id (fixture->flow.bank->pdata[0]);

  star_first (fixture);
  g_object_set (fixture->questions, "starred-only", TRUE, NULL);
  await_entries (fixture, 1);
  g_assert_true (vas_question_entry_get_starred (vas_questions_find (fixture->questions, id)));
}

/* Interviews and what was deleted are listed again only where a change can show there. */
static void
test_library_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestion) copy = vas_questions_copy (fixture->flow.bank->pdata[0]);
  GListModel *interviews = vas_library_get_interviews (fixture->flow.library);
  GListModel *deleted = vas_library_get_deleted (fixture->flow.library);
  gboolean left_behind = FALSE;
  guint n_added;

  /* A library that was opened lists once more by itself, but only once */
  for (n_added = 0; n_added < 2; n_added++)
    {
      g_autofree char *interview_id = flow_test_add_interview (&fixture->flow, "Not listed yet", 1);

      /* The library does what it is asked in that order: once more, and a list of it would be there */
      star_first (fixture);
      star_first (fixture);
      left_behind = left_behind || g_list_model_get_n_items (interviews) <= n_added;
    }
  g_assert_true (left_behind);

  vas_questions_save_async (fixture->questions, copy, flow_test_on_done, &fixture->flow);
  finish (fixture);
  vas_questions_delete_async (fixture->questions, vas_question_get_id (copy), flow_test_on_done, &fixture->flow);
  finish (fixture);
  g_assert_true (wait_until (has_one, deleted, PATIENCE_S));
  g_assert_cmpuint (g_list_model_get_n_items (interviews), ==, n_added);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->questions, "search", "nosuchwordanywhere", NULL);
  await_entries (fixture, 0);
  g_object_set (fixture->questions, "search", vas_question_get_text (fixture->flow.bank->pdata[0]), NULL);
  await_entries (fixture, 1);
  g_object_set (fixture->questions, "search", "", NULL);
  await_entries (fixture, fixture->flow.bank->len);
}

/* A copy is one's own: it can be changed, deleted and brought back. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestion) copy = vas_questions_copy (fixture->flow.bank->pdata[0]);

  g_assert_cmpint (vas_question_get_origin (copy), ==, VAS_ORIGIN_OWN);
  g_assert_cmpstr (vas_question_get_id (copy), !=, vas_question_get_id (fixture->flow.bank->pdata[0]));
  vas_questions_save_async (fixture->questions, copy, flow_test_on_done, &fixture->flow);
  finish (fixture);
  await_entries (fixture, fixture->flow.bank->len + 1);
  vas_questions_delete_async (fixture->questions, vas_question_get_id (copy), flow_test_on_done, &fixture->flow);
  finish (fixture);
  await_entries (fixture, fixture->flow.bank->len);
  vas_questions_restore_async (fixture->questions, vas_question_get_id (copy), flow_test_on_done, &fixture->flow);
  finish (fixture);
  await_entries (fixture, fixture->flow.bank->len + 1);
}

static const char *
get_first_language (Fixture *fixture)
{
  g_autoptr (VasQuestionEntry) first = g_list_model_get_item (vas_questions_get_entries (fixture->questions), 0);

  return vas_question_get_language (vas_question_entry_get_question (first));
}

/* Where all languages are listed, the person's own begins, whatever the order of the bank. */
static void
test_first_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestion) copy = vas_questions_copy (fixture->flow.bank->pdata[0]);
  g_autoptr (VasQuestion) other = vas_snapshot_with (copy, "language", "nb", NULL);
  guint n = fixture->flow.bank->len + 1;

  vas_questions_save_async (fixture->questions, other, flow_test_on_done, &fixture->flow);
  finish (fixture);
  await_entries (fixture, n);
  g_assert_cmpstr (get_first_language (fixture), !=, "nb");

  g_clear_object (&fixture->questions);
  fixture->questions = vas_questions_new (fixture->flow.library);
  g_object_set (fixture->questions, "first-language", "nb", NULL);
  vas_questions_refresh (fixture->questions);
  await_entries (fixture, n);
  g_assert_cmpstr (get_first_language (fixture), ==, "nb");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/questions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("filters", test_filters);
  ADD ("star", test_star);
  ADD ("library-follows", test_library_follows);
  ADD ("search", test_search);
  ADD ("own", test_own);
  ADD ("first-language", test_first_language);
#undef ADD

  return g_test_run ();
}
