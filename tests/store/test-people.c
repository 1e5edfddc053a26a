/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-text.h"
#include "vas-uuid.h"

static void
candidate (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasCandidate) first = vas_store_ensure_candidate (connection, &error);
  g_autoptr (VasCandidate) second = NULL;
  g_autofree char *before = store_test_sql_text (connection, "SELECT name_stamp FROM candidate");
  g_autofree char *after = NULL;
  g_autofree char *same = NULL;

  g_assert_no_error (error);
  g_assert_true (vas_uuid_is_valid (vas_candidate_get_id (first)));
  g_assert_cmpstr (vas_candidate_get_name (first), ==, "");

  g_assert_true (vas_store_set_candidate_name (connection, " Äiti Õnne ", &error));
  g_assert_no_error (error);
  second = vas_store_ensure_candidate (connection, &error);
  g_assert_cmpstr (vas_candidate_get_id (second), ==, vas_candidate_get_id (first));
  g_assert_cmpstr (vas_candidate_get_name (second), ==, "Äiti Õnne");
  after = store_test_sql_text (connection, "SELECT name_stamp FROM candidate");
  g_assert_cmpstr (after, >, before);

  g_assert_true (vas_store_set_candidate_name (connection, "Äiti Õnne", &error));
  same = store_test_sql_text (connection, "SELECT name_stamp FROM candidate");
  g_assert_cmpstr (same, ==, after);
}

static void
test_candidate (StoreTest *test, gconstpointer data)
{
  store_test_write (test, candidate);
}

static void
candidate_is_there_to_read (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasCandidate) only = vas_store_ensure_candidate (connection, &error);

  g_assert_no_error (error);
  g_assert_nonnull (only);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM candidate"), ==, 1);
}

static void
test_candidate_read (StoreTest *test, gconstpointer data)
{
  store_test_read (test, candidate_is_there_to_read);
}

static void
reviewers (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) mentor = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasReviewer) again = vas_store_ensure_reviewer (connection, " Kaisa\n", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasReviewer) peer = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_PEER, &error);
  g_autoptr (VasReviewer) other = vas_store_ensure_reviewer (connection, "Aino", VAS_ROLE_SELF, &error);
  g_autoptr (VasReviewer) got = vas_store_get_reviewer (connection, vas_reviewer_get_id (peer), &error);
  g_autoptr (GPtrArray) all = vas_store_list_reviewers (connection, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vas_reviewer_get_id (again), ==, vas_reviewer_get_id (mentor));
  g_assert_cmpstr (vas_reviewer_get_id (peer), !=, vas_reviewer_get_id (mentor));
  g_assert_cmpint (vas_reviewer_get_role (got), ==, VAS_ROLE_PEER);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (vas_reviewer_get_id (g_ptr_array_index (all, 0)), ==, vas_reviewer_get_id (other));
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM reviewer WHERE length (name_stamp) = 30 AND "
                                                   "name_stamp = role_stamp"),
                   ==, 3);
}

static void
test_reviewers (StoreTest *test, gconstpointer data)
{
  store_test_write (test, reviewers);
}

static void
bad_names (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *longest = g_strnfill (VAS_TEXT_NAME_CHARS, 'a');
  g_autofree char *too_long = g_strnfill (VAS_TEXT_NAME_CHARS + 1, 'a');
  g_autoptr (VasReviewer) fits = vas_store_ensure_reviewer (connection, longest, VAS_ROLE_PEER, &error);

  g_assert_no_error (error);
  g_assert_null (vas_store_ensure_reviewer (connection, too_long, VAS_ROLE_PEER, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (vas_store_ensure_reviewer (connection, " \t ", VAS_ROLE_PEER, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_candidate_name (connection, "\xff", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (vas_store_get_reviewer (connection, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_bad_names (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bad_names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/people/candidate", test_candidate);
  store_test_add ("/store/people/candidate-read", test_candidate_read);
  store_test_add ("/store/people/reviewers", test_reviewers);
  store_test_add ("/store/people/bad-names", test_bad_names);

  return g_test_run ();
}
