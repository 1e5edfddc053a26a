/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-review.h"
#include "vas-snapshot.h"
#include "wait-until.h"

typedef struct
{
  FlowTest flow;
  VasReview *review;
  char *failure;
  guint n_notes;
} ReviewTest;

static void
on_failed (VasReview *review, const char *message, ReviewTest *test)
{
  g_free (test->failure);
  test->failure = g_strdup (message);
}

static void
load_with (ReviewTest *test, const char *interview_id, const char *reviewer_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test->review = vas_review_new (test->flow.library, interview_id);
  g_object_set (test->review, "reviewer-id", reviewer_id, NULL);
  g_signal_connect (test->review, "failed", G_CALLBACK (on_failed), test);
  vas_review_load_async (test->review, NULL, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  vas_review_load_finish (test->review, result, &error);
  g_assert_no_error (error);
}

static void
review_test_init (ReviewTest *test)
{
  g_autofree char *id = NULL;

  *test = (ReviewTest){ 0 };
  flow_test_init (&test->flow);
  id = flow_test_add_interview (&test->flow, "Review me", 2);
  load_with (test, id, NULL);
}

static void
review_test_clear (ReviewTest *test)
{
  g_clear_object (&test->review);
  g_clear_pointer (&test->failure, g_free);
  flow_test_clear (&test->flow);
}

static gboolean
has_notes (gpointer user_data)
{
  ReviewTest *test = user_data;

  return g_list_model_get_n_items (vas_review_get_notes (test->review)) == test->n_notes;
}

static void
await_notes (ReviewTest *test, guint n_notes)
{
  test->n_notes = n_notes;
  g_assert_true (wait_until (has_notes, test, 10));
}

static VasNote *
get_note (ReviewTest *test, guint position)
{
  return g_list_model_get_item (vas_review_get_notes (test->review), position);
}

static gboolean
can_undo (gpointer user_data)
{
  ReviewTest *test = user_data;
  gboolean can = FALSE;

  g_object_get (test->review, "can-undo", &can, NULL);

  return can;
}

static gboolean
first_text_is_changed (gpointer user_data)
{
  g_autoptr (VasNote) note = get_note (user_data, 0);

  return note != NULL && g_str_equal (vas_note_get_text (note), "changed");
}

static gboolean
first_text_is_first (gpointer user_data)
{
  g_autoptr (VasNote) note = get_note (user_data, 0);

  return note != NULL && g_str_equal (vas_note_get_text (note), "first");
}

static void
add (ReviewTest *test, gint64 start_ms, gint64 end_ms, const char *text)
{
  vas_review_add_note (test->review, start_ms, end_ms, VAS_ASPECT_ACTION, VAS_NOTE_KIND_STRENGTH, text);
}

static void
test_load (void)
{
  ReviewTest test;

  review_test_init (&test);
  g_assert_cmpuint (g_list_model_get_n_items (vas_review_get_answers (test.review)), ==, 2);
  g_assert_cmpstr (vas_interview_get_title (vas_review_get_interview (test.review)), ==, "Review me");
  g_assert_cmpint (vas_answer_get_position (vas_review_get_answer (test.review)), ==, 0);
  g_assert_cmpint (vas_reviewer_get_role (vas_review_get_reviewer (test.review)), ==, VAS_ROLE_SELF);
  review_test_clear (&test);
}

static void
test_time_order (void)
{
  ReviewTest test;
  g_autoptr (VasNote) first = NULL;
  g_autoptr (VasNote) second = NULL;

  review_test_init (&test);
  add (&test, 9000, 9000, "later");
  add (&test, 1000, 4000, "  earlier\x01 ");
  await_notes (&test, 2);
  first = get_note (&test, 0);
  second = get_note (&test, 1);
  g_assert_cmpstr (vas_note_get_text (first), ==, "earlier");
  g_assert_cmpint (vas_note_get_end_ms (first), ==, 4000);
  g_assert_cmpstr (vas_note_get_text (second), ==, "later");
  review_test_clear (&test);
}

static void
test_undo_and_redo (void)
{
  ReviewTest test;
  g_autoptr (VasNote) note = NULL;
  g_autoptr (VasNote) changed = NULL;

  review_test_init (&test);
  add (&test, 1000, 1000, "first");
  await_notes (&test, 1);
  g_assert_true (wait_until (can_undo, &test, 10));

  note = get_note (&test, 0);
  changed = vas_snapshot_with (note, "text", "changed", "kind", VAS_NOTE_KIND_QUESTION, NULL);
  vas_review_change_note (test.review, changed);
  g_assert_true (wait_until (first_text_is_changed, &test, 10));
  vas_review_delete_note (test.review, changed);
  await_notes (&test, 0);

  vas_review_undo (test.review);
  await_notes (&test, 1);
  g_assert_true (first_text_is_changed (&test));
  vas_review_undo (test.review);
  g_assert_true (wait_until (first_text_is_first, &test, 10));
  vas_review_undo (test.review);
  await_notes (&test, 0);
  g_assert_false (can_undo (&test));

  vas_review_redo (test.review);
  await_notes (&test, 1);
  vas_review_redo (test.review);
  g_assert_true (wait_until (first_text_is_changed, &test, 10));
  review_test_clear (&test);
}

static void
test_kept (void)
{
  ReviewTest test;
  g_autofree char *id = NULL;

  review_test_init (&test);
  id = g_strdup (vas_interview_get_id (vas_review_get_interview (test.review)));
  add (&test, 1000, 1000, "changed");
  await_notes (&test, 1);
  g_clear_object (&test.review);
  flow_test_reopen (&test.flow);

  load_with (&test, id, NULL);
  await_notes (&test, 1);
  g_assert_true (first_text_is_changed (&test));
  review_test_clear (&test);
}

static gboolean
mina_reviews (gpointer user_data)
{
  ReviewTest *test = user_data;

  return g_str_equal (vas_reviewer_get_name (vas_review_get_reviewer (test->review)), "Mina");
}

/* Whoever reviewed last is there again; somebody unknown is not waited for. */
static void
test_reviewer_comes_back (void)
{
  ReviewTest test;
  g_autofree char *interview_id = NULL;
  g_autofree char *id = NULL;

  review_test_init (&test);
  g_assert_cmpint (vas_reviewer_get_role (vas_review_get_reviewer (test.review)), ==, VAS_ROLE_SELF);
  vas_review_add_reviewer (test.review, "Mina", VAS_ROLE_MENTOR);
  g_assert_true (wait_until (mina_reviews, &test, 10));
  g_object_get (test.review, "interview-id", &interview_id, "reviewer-id", &id, NULL);
  g_assert_cmpstr (id, ==, vas_reviewer_get_id (vas_review_get_reviewer (test.review)));

  g_clear_object (&test.review);
  flow_test_reopen (&test.flow);
  load_with (&test, interview_id, id);
  g_assert_true (mina_reviews (&test));
  g_clear_object (&test.review);
  load_with (&test, interview_id, "nobody");
  g_assert_cmpint (vas_reviewer_get_role (vas_review_get_reviewer (test.review)), ==, VAS_ROLE_SELF);
  review_test_clear (&test);
}

static void
on_rejected (VasReview *review, VasNote *note, guint *length)
{
  *length = (guint) g_utf8_strlen (vas_note_get_text (note), -1);
}

static void
test_too_long (void)
{
  ReviewTest test;
  guint rejected_length = 0;
  g_autofree char *longest = g_strnfill (10000, 'x');
  g_autofree char *longer = g_strnfill (10001, 'x');

  review_test_init (&test);
  g_signal_connect (test.review, "note-rejected", G_CALLBACK (on_rejected), &rejected_length);
  add (&test, 0, 0, longer);
  g_assert_nonnull (test.failure);
  g_assert_cmpuint (rejected_length, ==, 10001);
  g_clear_pointer (&test.failure, g_free);
  add (&test, 0, 0, longest);
  await_notes (&test, 1);
  g_assert_null (test.failure);
  review_test_clear (&test);
}

static gboolean
is_mentor (gpointer user_data)
{
  ReviewTest *test = user_data;

  return vas_reviewer_get_role (vas_review_get_reviewer (test->review)) == VAS_ROLE_MENTOR;
}

static void
test_reviewers (void)
{
  ReviewTest test;
  g_autoptr (VasNote) note = NULL;

  review_test_init (&test);
  vas_review_add_reviewer (test.review, "Aino", VAS_ROLE_MENTOR);
  g_assert_true (wait_until (is_mentor, &test, 10));
  add (&test, 0, 0, "from the mentor");
  await_notes (&test, 1);
  note = get_note (&test, 0);
  g_assert_cmpstr (vas_reviewer_get_name (vas_note_get_reviewer (note)), ==, "Aino");
  review_test_clear (&test);
}

/* Another answer has other notes, and nothing of the first one can be undone there. */
static void
test_other_answer (void)
{
  ReviewTest test;
  g_autoptr (VasAnswer) second = NULL;

  review_test_init (&test);
  add (&test, 0, 0, "on the first");
  await_notes (&test, 1);
  second = g_list_model_get_item (vas_review_get_answers (test.review), 1);
  vas_review_set_answer (test.review, second);
  await_notes (&test, 0);
  g_assert_false (can_undo (&test));
  review_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/reviewer-comes-back", test_reviewer_comes_back);
  g_test_add_func ("/review/load", test_load);
  g_test_add_func ("/review/time-order", test_time_order);
  g_test_add_func ("/review/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/review/kept", test_kept);
  g_test_add_func ("/review/too-long", test_too_long);
  g_test_add_func ("/review/reviewers", test_reviewers);
  g_test_add_func ("/review/other-answer", test_other_answer);

  return g_test_run ();
}
