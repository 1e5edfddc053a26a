/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-answer.h"
#include "vas-job-profile.h"
#include "vas-library-private.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"
#include "vas-time.h"
#include "vas-uuid.h"
#include "wait-until.h"

typedef struct
{
  GListModel *list;
  guint n_items;
} Length;

static gboolean
has_length (gpointer user_data)
{
  Length *length = user_data;

  return g_list_model_get_n_items (length->list) == length->n_items;
}

static void
await_length (GListModel *list, guint n_items)
{
  Length length = { list, n_items };

  g_assert_true (wait_until (has_length, &length, 10));
}

static VasInterview *
first_interview (FlowTest *test)
{
  return g_list_model_get_item (vas_library_get_interviews (test->library), 0);
}

static gboolean
has_title (gpointer user_data)
{
  FlowTest *test = user_data;
  g_autoptr (VasInterview) interview = first_interview (test);

  return interview != NULL && g_str_equal (vas_interview_get_title (interview), "Näitä harjoittelin");
}

static void
test_rename (void)
{
  FlowTest test;
  g_autofree char *id = NULL;
  g_autofree char *too_long = g_strnfill (201, 'x');
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  flow_test_init (&test);
  id = flow_test_add_interview (&test, "First", 2);
  vas_library_refresh (test.library);
  await_length (vas_library_get_interviews (test.library), 1);

  vas_library_rename_async (test.library, id, "  Näitä\nharjoittelin ", flow_test_on_done, &test);
  flow_test_change (&test);
  g_assert_true (wait_until (has_title, &test, 10));

  vas_library_rename_async (test.library, id, too_long, flow_test_on_done, &test);
  result = flow_test_await (&test);
  g_assert_false (vas_library_change_finish (test.library, result, &error));
  g_assert_nonnull (error);

  flow_test_reopen (&test);
  await_length (vas_library_get_interviews (test.library), 1);
  g_assert_true (has_title (&test));
  flow_test_clear (&test);
}

static void
test_delete_and_restore (void)
{
  FlowTest test;
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GObject) deleted = NULL;

  flow_test_init (&test);
  id = flow_test_add_interview (&test, "First", 1);
  other = flow_test_add_interview (&test, "Second", 1);
  vas_library_delete_interview_async (test.library, id, flow_test_on_done, &test);
  flow_test_change (&test);
  await_length (vas_library_get_interviews (test.library), 1);
  await_length (vas_library_get_deleted (test.library), 1);

  deleted = g_list_model_get_item (vas_library_get_deleted (test.library), 0);
  g_assert_cmpstr (vas_interview_get_id (VAS_INTERVIEW (deleted)), ==, id);
  g_assert_cmpint (vas_interview_get_deleted (VAS_INTERVIEW (deleted)), >, 0);
  vas_library_restore_async (test.library, deleted, flow_test_on_done, &test);
  flow_test_change (&test);
  await_length (vas_library_get_interviews (test.library), 2);
  await_length (vas_library_get_deleted (test.library), 0);
  flow_test_clear (&test);
}

static void
test_empty_trash (void)
{
  FlowTest test;
  g_autofree char *id = NULL;

  flow_test_init (&test);
  id = flow_test_add_interview (&test, "First", 3);
  vas_library_delete_interview_async (test.library, id, flow_test_on_done, &test);
  flow_test_change (&test);
  await_length (vas_library_get_deleted (test.library), 1);

  vas_library_empty_trash_async (test.library, flow_test_on_done, &test);
  flow_test_change (&test);
  await_length (vas_library_get_deleted (test.library), 0);
  g_assert_cmpuint (g_list_model_get_n_items (vas_library_get_interviews (test.library)), ==, 0);
  flow_test_clear (&test);
}

static void
test_search (void)
{
  FlowTest test;
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  g_autoptr (VasInterview) found = NULL;

  flow_test_init (&test);
  id = flow_test_add_interview (&test, "Työhaastattelu", 1);
  other = flow_test_add_interview (&test, "Something else", 1);
  vas_library_set_search (test.library, "tyohaas");
  await_length (vas_library_get_interviews (test.library), 1);
  found = first_interview (&test);
  g_assert_cmpstr (vas_interview_get_id (found), ==, id);

  vas_library_set_search (test.library, "nowhere");
  await_length (vas_library_get_interviews (test.library), 0);
  vas_library_set_search (test.library, "");
  await_length (vas_library_get_interviews (test.library), 2);
  flow_test_clear (&test);
}

/* A view keeps its rows when nothing about them has changed. */
static void
test_refresh_keeps_rows (void)
{
  FlowTest test;
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  g_autoptr (VasInterview) before = NULL;
  g_autoptr (VasInterview) after = NULL;

  flow_test_init (&test);
  id = flow_test_add_interview (&test, "First", 1);
  vas_library_refresh (test.library);
  await_length (vas_library_get_interviews (test.library), 1);
  before = first_interview (&test);

  other = flow_test_add_interview (&test, "Second", 1);
  vas_library_refresh (test.library);
  await_length (vas_library_get_interviews (test.library), 2);
  after = first_interview (&test);
  if (after != before)
    {
      g_clear_object (&after);
      after = g_list_model_get_item (vas_library_get_interviews (test.library), 1);
    }
  g_assert_true (after == before);
  flow_test_clear (&test);
}

static gpointer
add_and_delete_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *question_id = vas_uuid_new ();
  g_autofree char *set_id = vas_uuid_new ();
  g_autofree char *profile_id = vas_uuid_new ();
  g_autoptr (VasQuestion) question = g_object_new (VAS_TYPE_QUESTION, "id", question_id, "language", "en", "text",
                                                   "And on Sundays?", "origin", VAS_ORIGIN_OWN, NULL);
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", set_id, "name", "My set", "origin",
                                                 VAS_ORIGIN_OWN, NULL);
  g_autoptr (VasJobProfile) profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", profile_id, "company", "Harbour Café",
                                                    "language", "en", NULL);

  return GINT_TO_POINTER (vas_store_add_question (connection, question, error) &&
                          vas_store_add_set (connection, set, error) &&
                          vas_store_add_profile (connection, profile, error) &&
                          vas_store_set_question_deleted (connection, question_id, vas_time_now_ms (), error) &&
                          vas_store_set_set_deleted (connection, set_id, vas_time_now_ms (), error) &&
                          vas_store_set_profile_deleted (connection, profile_id, vas_time_now_ms (), error));
}

static void
restore_first (FlowTest *test)
{
  g_autoptr (GObject) item = g_list_model_get_item (vas_library_get_deleted (test->library), 0);

  vas_library_restore_async (test->library, item, flow_test_on_done, test);
  flow_test_change (test);
}

/* What somebody made to prepare can be had back too. */
static void
test_restore_preparation (void)
{
  FlowTest test;
  g_autoptr (GError) error = NULL;

  flow_test_init (&test);
  vas_store_call_sync (vas_library_get_store (test.library), VAS_STORE_WRITE, add_and_delete_job, NULL, &error);
  g_assert_no_error (error);
  vas_library_refresh (test.library);
  await_length (vas_library_get_deleted (test.library), 3);

  for (guint n_left = 3; n_left > 0; n_left--)
    {
      restore_first (&test);
      await_length (vas_library_get_deleted (test.library), n_left - 1);
    }
  flow_test_clear (&test);
}

static void
count (guint *n)
{
  (*n)++;
}

/* Those who list other things are told when something goes or comes back; an interview's name is not in their lists. */
static void
test_changed (void)
{
  FlowTest test;
  g_autofree char *id = NULL;
  g_autofree char *too_long = g_strnfill (201, 'x');
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VasInterview) interview = NULL;
  guint n_told = 0;

  flow_test_init (&test);
  id = flow_test_add_interview (&test, "First", 2);
  flow_test_interrupt (&test, id);
  vas_library_refresh (test.library);
  await_length (vas_library_get_interviews (test.library), 1);
  interview = first_interview (&test);
  g_signal_connect_swapped (test.library, "changed", G_CALLBACK (count), &n_told);

  vas_library_rename_async (test.library, id, "Second", flow_test_on_done, &test);
  flow_test_change (&test);
  vas_library_rename_async (test.library, id, too_long, flow_test_on_done, &test);
  result = flow_test_await (&test);
  g_assert_false (vas_library_change_finish (test.library, result, NULL));
  vas_library_end_interview_async (test.library, id, flow_test_on_done, &test);
  flow_test_change (&test);
  g_assert_cmpuint (n_told, ==, 0);

  vas_library_delete_interview_async (test.library, id, flow_test_on_done, &test);
  flow_test_change (&test);
  await_length (vas_library_get_deleted (test.library), 1);
  g_assert_cmpuint (n_told, ==, 1);
  vas_library_restore_async (test.library, interview, flow_test_on_done, &test);
  flow_test_change (&test);
  await_length (vas_library_get_deleted (test.library), 0);
  g_assert_cmpuint (n_told, ==, 2);
  flow_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/rename", test_rename);
  g_test_add_func ("/library/delete-and-restore", test_delete_and_restore);
  g_test_add_func ("/library/restore-preparation", test_restore_preparation);
  g_test_add_func ("/library/changed", test_changed);
  g_test_add_func ("/library/empty-trash", test_empty_trash);
  g_test_add_func ("/library/search", test_search);
  g_test_add_func ("/library/refresh-keeps-rows", test_refresh_keeps_rows);

  return g_test_run ();
}
