/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-ratings.h"

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
  store_test_add ("/store/ratings/bad-values", test_bad_values);

  return g_test_run ();
}
