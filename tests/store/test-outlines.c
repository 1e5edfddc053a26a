/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-question-entry.h"
#include "vas-store-error.h"
#include "vas-store-outlines.h"

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

static gboolean
is_starred (VasConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = vas_store_list_question_entries (connection, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  return vas_question_entry_get_starred (g_ptr_array_index (entries, 0));
}

static void
star (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *same = NULL;
  g_autofree char *second = NULL;

  g_assert_false (is_starred (connection));
  g_assert_true (vas_store_set_star (connection, test->question_id, TRUE, &error));
  g_assert_true (is_starred (connection));
  first = store_test_sql_text (connection, "SELECT starred_stamp FROM question_star");
  g_assert_true (vas_store_set_star (connection, test->question_id, TRUE, &error));
  same = store_test_sql_text (connection, "SELECT starred_stamp FROM question_star");
  g_assert_cmpstr (same, ==, first);
  g_assert_true (vas_store_set_star (connection, test->question_id, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (is_starred (connection));
  second = store_test_sql_text (connection, "SELECT starred_stamp FROM question_star");
  g_assert_cmpstr (second, >, first);

  g_assert_false (vas_store_set_star (connection, NO_SUCH_ID, TRUE, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_star (StoreTest *test, gconstpointer data)
{
  store_test_write (test, star);
}

static void
assert_outline (VasConnection *connection, const char *id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = vas_store_list_outline (connection, id, &error);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < parts->len; i++)
    {
      VasOutlinePart *part = g_ptr_array_index (parts, i);

      g_assert_cmpstr (vas_outline_part_get_question_id (part), ==, id);
      g_string_append_printf (joined, "%s=%s;", vas_outline_part_get_part (part), vas_outline_part_get_text (part));
    }
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
outline (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  const char *id = test->question_id;
  g_autofree char *first = NULL;
  g_autofree char *same = NULL;

  assert_outline (connection, id, "");
  g_assert_true (vas_store_set_outline_part (connection, id, "result", "It went well", &error));
  g_assert_true (vas_store_set_outline_part (connection, id, "situation", " At the till ", &error));
  g_assert_true (vas_store_set_outline_part (connection, id, VAS_STORE_OUTLINE, "All", &error));
  assert_outline (connection, id, "situation=At the till;result=It went well;outline=All;");
  first = store_test_sql_text (connection, "SELECT text_stamp FROM outline WHERE part = 'result'");
  g_assert_true (vas_store_set_outline_part (connection, id, "result", "It went well", &error));
  same = store_test_sql_text (connection, "SELECT text_stamp FROM outline WHERE part = 'result'");
  g_assert_cmpstr (same, ==, first);
  g_assert_true (vas_store_set_outline_part (connection, id, "situation", "", &error));
  g_assert_no_error (error);
  assert_outline (connection, id, "result=It went well;outline=All;");

  g_assert_false (vas_store_set_outline_part (connection, id, "smell", "x", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_outline_part (connection, NO_SUCH_ID, "result", "x", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_outline (StoreTest *test, gconstpointer data)
{
  store_test_write (test, outline);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/outlines/star", test_star);
  store_test_add ("/store/outlines/outline", test_outline);

  return g_test_run ();
}
