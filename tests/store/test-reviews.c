/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-store-reviews.h"
#include "vas-text.h"

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"
#define STAMPS                                                                                                            \
  "SELECT coalesce (comment_stamp, '-') || ' ' || coalesce (keep_stamp, '-') || ' ' || coalesce (change_stamp, '-') "     \
  "|| ' ' || coalesce (blind_stamp, '-') || ' ' || coalesce (draft_stamp, '-') || ' ' || coalesce (finished_stamp, '-') " \
  "FROM review"

static VasReviewState *
make_state (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);

  g_assert_no_error (error);
  return g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", test->interview_id, "reviewer-id",
                       vas_reviewer_get_id (reviewer), NULL);
}

static VasReviewState *
get (VasConnection *connection, VasReviewState *state)
{
  g_autoptr (GError) error = NULL;
  VasReviewState *got = NULL;

  g_assert_true (vas_store_get_review_state (connection, vas_review_state_get_interview_id (state),
                                             vas_review_state_get_reviewer_id (state), &got, &error));
  g_assert_no_error (error);
  return got;
}

/* Each field by itself; what nobody wrote has no stamp, so that it outweighs nothing written elsewhere. */
static void
change (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewState) first = make_state (connection, test);
  g_autoptr (VasReviewState) draft = vas_snapshot_with (first, "draft", TRUE, "blind", TRUE, NULL);
  g_autoptr (VasReviewState) commented = vas_snapshot_with (draft, "comment", "Hyvä", "keep", "a", "change", "b", NULL);
  g_autoptr (VasReviewState) finished = vas_snapshot_with (commented, "finished", G_GINT64_CONSTANT (9000), NULL);
  g_autoptr (VasReviewState) none = get (connection, first);
  g_autoptr (VasReviewState) got = NULL;
  g_autoptr (GPtrArray) states = NULL;
  g_autofree char *known = g_strdup ("- - - - - -");

  g_assert_null (none);
  g_assert_true (vas_store_set_review_state (connection, NULL, first, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "======");
  g_assert_true (vas_store_set_review_state (connection, NULL, draft, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "===++=");
  g_assert_true (vas_store_set_review_state (connection, draft, commented, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "+++===");
  g_assert_true (vas_store_set_review_state (connection, NULL, commented, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "======");
  g_assert_true (vas_store_set_review_state (connection, commented, finished, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=====+");
  g_assert_true (vas_store_set_review_state (connection, finished, commented, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=====+");

  got = get (connection, first);
  g_assert_true (vas_snapshot_equal (got, commented));
  states = vas_store_list_review_states (connection, test->interview_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (states->len, ==, 1);
  g_assert_true (vas_snapshot_equal (states->pdata[0], commented));
}

static void
test_change (StoreTest *test, gconstpointer data)
{
  store_test_write (test, change);
}

/* Two windows start from the same state, and each changes another field. */
static void
meanwhile (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewState) first = make_state (connection, test);
  g_autoptr (VasReviewState) here = vas_snapshot_with (first, "keep", "the smile", NULL);
  g_autoptr (VasReviewState) there = vas_snapshot_with (first, "change", "the pace", NULL);
  g_autoptr (VasReviewState) got = NULL;

  g_assert_true (vas_store_set_review_state (connection, first, here, &error));
  g_assert_true (vas_store_set_review_state (connection, first, there, &error));
  g_assert_no_error (error);
  got = get (connection, first);
  g_assert_cmpstr (vas_review_state_get_keep (got), ==, "the smile");
  g_assert_cmpstr (vas_review_state_get_change (got), ==, "the pace");
}

static void
test_meanwhile (StoreTest *test, gconstpointer data)
{
  store_test_write (test, meanwhile);
}

static void
assert_listed (VasConnection *connection, const char *search, int n_notes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, search, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (interviews->len, ==, n_notes >= 0 ? 1 : 0);
  if (n_notes >= 0)
    g_assert_cmpint (vas_interview_get_note_count (interviews->pdata[0]), ==, n_notes);
}

/* A draft is neither counted nor found by others. */
static void
draft (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewState) first = make_state (connection, test);
  g_autoptr (VasReviewState) hidden = vas_snapshot_with (first, "draft", TRUE, NULL);
  g_autoptr (VasReviewState) finished = vas_snapshot_with (hidden, "finished", G_GINT64_CONSTANT (9000), NULL);
  g_autoptr (VasReviewer) kaisa = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "id", "11111111-1111-4111-8111-111111111111", "answer-id",
                                           test->answer_id, "reviewer", kaisa, "text", "Mumbled", NULL);

  g_assert_true (vas_store_add_note (connection, note, &error));
  assert_listed (connection, "mumbled", 1);
  g_assert_true (vas_store_set_review_state (connection, NULL, hidden, &error));
  assert_listed (connection, NULL, 0);
  assert_listed (connection, "mumbled", -1);
  g_assert_true (vas_store_set_review_state (connection, NULL, finished, &error));
  g_assert_no_error (error);
  assert_listed (connection, "mumbled", 1);
}

static void
test_draft (StoreTest *test, gconstpointer data)
{
  store_test_write (test, draft);
}

static void
assert_refused (VasConnection *connection, VasReviewState *state, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_set_review_state (connection, NULL, state, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM review"), ==, 0);
}

static void
refusals (VasConnection *connection, StoreTest *test)
{
  g_autofree char *long_text = g_strnfill (VAS_TEXT_NOTE_CHARS + 1, 'x');
  g_autoptr (VasReviewState) good = make_state (connection, test);
  g_autoptr (VasReviewState) nobody = vas_snapshot_with (good, "reviewer-id", NO_SUCH_ID, NULL);
  g_autoptr (VasReviewState) nothing = vas_snapshot_with (good, "interview-id", "x", NULL);
  g_autoptr (VasReviewState) comment = vas_snapshot_with (good, "comment", long_text, NULL);
  g_autoptr (VasReviewState) keep = vas_snapshot_with (good, "keep", long_text, NULL);
  g_autoptr (VasReviewState) broken = vas_snapshot_with (good, "change", "\xff", NULL);
  g_autoptr (VasReviewState) late = vas_snapshot_with (good, "finished", G_MAXINT64, NULL);

  assert_refused (connection, nobody, VAS_STORE_ERROR_NOT_FOUND);
  assert_refused (connection, nothing, VAS_STORE_ERROR_NOT_FOUND);
  assert_refused (connection, comment, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, keep, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, broken, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, late, VAS_STORE_ERROR_INVALID);
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

  store_test_add ("/store/reviews/change", test_change);
  store_test_add ("/store/reviews/meanwhile", test_meanwhile);
  store_test_add ("/store/reviews/draft", test_draft);
  store_test_add ("/store/reviews/refusals", test_refusals);

  return g_test_run ();
}
