/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-sets.h"
#include "vas-uuid.h"

#define STAMPS "SELECT name_stamp || ' ' || items_stamp FROM question_set"

static VasQuestionSet *
own_set (const char *name, const char *first, const char *second)
{
  const char *const ids[] = { first, second, NULL };
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", name, "question-ids", ids, "origin", VAS_ORIGIN_OWN,
                       NULL);
}

static char *
add_question (VasConnection *connection, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = store_test_question (text);

  g_assert_true (vas_store_add_question (connection, question, &error));
  return g_strdup (vas_question_get_id (question));
}

static void
assert_items (VasConnection *connection, const char *id, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionSet) set = vas_store_get_set (connection, id, &error);
  const char *const *ids;

  g_assert_no_error (error);
  ids = vas_question_set_get_question_ids (set);
  g_assert_cmpstr (ids[0], ==, first);
  if (first != NULL)
    g_assert_cmpstr (ids[1], ==, second);
}

/* Only what was changed gets a new stamp. */
static void
update (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = add_question (connection, "Second?");
  g_autoptr (VasQuestionSet) set = own_set ("  Mine ", test->question_id, second);
  const char *id = vas_question_set_get_id (set);
  const char *const turned[] = { second, test->question_id, NULL };
  g_autoptr (VasQuestionSet) renamed = vas_snapshot_with (set, "name", "Ours", NULL);
  g_autoptr (VasQuestionSet) reordered = vas_snapshot_with (renamed, "question-ids", turned, NULL);
  g_autoptr (VasQuestionSet) got = NULL;
  g_auto (GStrv) before = NULL, between = NULL, after = NULL;
  g_autofree char *stamps = NULL;

  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_no_error (error);
  got = vas_store_get_set (connection, id, &error);
  g_assert_cmpstr (vas_question_set_get_name (got), ==, "Mine");
  g_assert_cmpstr (vas_question_set_get_language (got), ==, "en");
  assert_items (connection, id, test->question_id, second);
  g_clear_pointer (&stamps, g_free);
  stamps = store_test_sql_text (connection, STAMPS);
  before = g_strsplit (stamps, " ", 2);

  g_assert_true (vas_store_update_set (connection, renamed, &error));
  g_clear_pointer (&stamps, g_free);
  stamps = store_test_sql_text (connection, STAMPS);
  between = g_strsplit (stamps, " ", 2);
  g_assert_cmpstr (between[0], >, before[0]);
  g_assert_cmpstr (between[1], ==, before[1]);

  g_assert_true (vas_store_update_set (connection, reordered, &error));
  g_assert_no_error (error);
  g_clear_pointer (&stamps, g_free);
  stamps = store_test_sql_text (connection, STAMPS);
  after = g_strsplit (stamps, " ", 2);
  g_assert_cmpstr (after[0], ==, between[0]);
  g_assert_cmpstr (after[1], >, between[1]);
  assert_items (connection, id, second, test->question_id);
}

static void
test_update (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update);
}

/* A question that comes back is in its place again, also if the set was renamed meanwhile. */
static void
deleted_question (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = add_question (connection, "Second?");
  g_autoptr (VasQuestionSet) set = own_set ("Mine", second, test->question_id);
  const char *id = vas_question_set_get_id (set);
  g_autoptr (VasQuestionSet) got = NULL;
  g_autoptr (VasQuestionSet) renamed = NULL;

  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_true (vas_store_set_question_deleted (connection, second, 1000, &error));
  assert_items (connection, id, test->question_id, NULL);
  got = vas_store_get_set (connection, id, &error);
  renamed = vas_snapshot_with (got, "name", "Ours", NULL);
  g_assert_true (vas_store_update_set (connection, renamed, &error));
  g_assert_true (vas_store_set_question_deleted (connection, second, 0, &error));
  g_assert_no_error (error);
  assert_items (connection, id, second, test->question_id);
}

/* Also if something was changed meanwhile: it is behind the question that it was behind. */
static void
deleted_place (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = add_question (connection, "Second?");
  g_autofree char *third = add_question (connection, "Third?");
  g_autoptr (VasQuestionSet) set = own_set ("Mine", test->question_id, second);
  const char *id = vas_question_set_get_id (set);
  const char *const changed_ids[] = { third, test->question_id, NULL };
  g_autoptr (VasQuestionSet) changed = vas_snapshot_with (set, "question-ids", changed_ids, NULL);
  g_autoptr (VasQuestionSet) got = NULL;
  const char *const *ids;

  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_true (vas_store_set_question_deleted (connection, second, 1000, &error));
  g_assert_true (vas_store_update_set (connection, changed, &error));
  assert_items (connection, id, third, test->question_id);
  g_assert_true (vas_store_set_question_deleted (connection, second, 0, &error));
  g_assert_no_error (error);
  got = vas_store_get_set (connection, id, &error);
  ids = vas_question_set_get_question_ids (got);
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 3);
  g_assert_cmpstr (ids[0], ==, third);
  g_assert_cmpstr (ids[1], ==, test->question_id);
  g_assert_cmpstr (ids[2], ==, second);
}

static void
test_deleted_place (StoreTest *test, gconstpointer data)
{
  store_test_write (test, deleted_place);
}

static void
test_deleted_question (StoreTest *test, gconstpointer data)
{
  store_test_write (test, deleted_question);
}

static void
deleted (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionSet) set = own_set ("Mine", test->question_id, NULL);
  const char *id = vas_question_set_get_id (set);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GPtrArray) listed = NULL;

  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_true (vas_store_set_set_deleted (connection, id, 1000, &error));
  none = vas_store_list_sets (connection, NULL, &error);
  g_assert_cmpuint (none->len, ==, 0);
  trash = vas_store_list_deleted_sets (connection, &error);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_true (vas_store_set_set_deleted (connection, id, 0, &error));
  listed = vas_store_list_sets (connection, "en", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, 1);
}

static void
test_deleted (StoreTest *test, gconstpointer data)
{
  store_test_write (test, deleted);
}

static void
refusals (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionSet) set = own_set ("Mine", test->question_id, NULL);
  g_autoptr (VasQuestionSet) bad_id = vas_snapshot_with (set, "id", "x", NULL);
  g_autoptr (VasQuestionSet) dangling = own_set ("Mine", "nothing", NULL);

  g_assert_false (vas_store_add_set (connection, bad_id, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_add_set (connection, dangling, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_update_set (connection, set, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_false (vas_store_add_set (connection, set, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_refusals (StoreTest *test, gconstpointer data)
{
  store_test_write (test, refusals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/sets/update", test_update);
  store_test_add ("/store/sets/deleted-question", test_deleted_question);
  store_test_add ("/store/sets/deleted-place", test_deleted_place);
  store_test_add ("/store/sets/deleted", test_deleted);
  store_test_add ("/store/sets/refusals", test_refusals);

  return g_test_run ();
}
