/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-drills.h"
#include "vas-store-error.h"
#include "vas-store-reviews.h"

#include <string.h>

static VasReviewer *
reviewer (VasConnection *connection, const char *name)
{
  g_autoptr (GError) error = NULL;
  VasReviewer *found = vas_store_ensure_reviewer (connection, name, VAS_ROLE_MENTOR, &error);

  g_assert_no_error (error);
  return found;
}

static char *
add_note (VasConnection *connection, const char *answer_id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, answer_id, 5000, text);

  g_assert_true (vas_store_add_note (connection, note, &error));
  g_assert_no_error (error);
  return g_strdup (vas_note_get_id (note));
}

/* Returns: (transfer full): a later take of the same question */
static char *
add_take (VasConnection *connection, StoreTest *test, int take, gint64 started)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) plain = store_test_answer (test->interview_id, test->question_id, 0, take);
  g_autoptr (VasAnswer) answer = vas_snapshot_with (plain, "started", started, NULL);

  g_assert_true (vas_store_add_answer (connection, answer, &error));
  g_assert_no_error (error);
  return g_strdup (vas_answer_get_id (answer));
}

static void
assert_tries (VasConnection *connection, StoreTest *test, const char *viewer_id, const char *texts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tries = vas_store_list_open_tries (connection, test->question_id, viewer_id, &error);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tries->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", vas_note_get_text (tries->pdata[i]));
  g_assert_cmpstr (joined->str, ==, texts);
}

static void
tries (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *later = add_take (connection, test, 2, 9000);
  g_autofree char *gone = add_take (connection, test, 3, 9500);
  g_autofree char *old = add_note (connection, test->answer_id, "old");
  g_autofree char *addressed = add_note (connection, later, "addressed");
  g_autofree char *praise = add_note (connection, later, "praise");
  g_autofree char *deleted = add_note (connection, later, "deleted");
  g_autofree char *fresh = add_note (connection, later, "fresh");
  g_autofree char *astray = add_note (connection, gone, "astray");
  g_autoptr (VasNote) note = vas_store_get_note (connection, addressed, &error);
  g_autoptr (VasNote) done = vas_snapshot_with (note, "state", VAS_NOTE_STATE_ADDRESSED, NULL);
  g_autoptr (VasNote) second = vas_store_get_note (connection, praise, &error);
  g_autoptr (VasNote) praised = vas_snapshot_with (second, "kind", VAS_NOTE_KIND_STRENGTH, NULL);

  g_assert_true (vas_store_update_note (connection, done, &error));
  g_assert_true (vas_store_update_note (connection, praised, &error));
  g_assert_true (vas_store_set_note_deleted (connection, deleted, 5, &error));
  g_assert_true (vas_store_set_answer_deleted (connection, gone, 5, &error));
  g_assert_no_error (error);
  assert_tries (connection, test, NULL, "fresh old");

  store_test_sql (connection, "UPDATE interview SET sample = 1");
  assert_tries (connection, test, NULL, "");
  store_test_sql (connection, "UPDATE interview SET sample = 0, deleted = 5");
  assert_tries (connection, test, NULL, "");
}

static void
test_tries (StoreTest *test, gconstpointer data)
{
  store_test_write (test, tries);
}

static VasReviewState *
set_state (VasConnection *connection,
           StoreTest *test,
           VasReviewer *who,
           gboolean draft,
           gboolean blind,
           gint64 finished)
{
  g_autoptr (GError) error = NULL;
  VasReviewState *state = g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", test->interview_id, "reviewer-id",
                                        vas_reviewer_get_id (who), "draft", draft, "blind", blind, "finished", finished,
                                        NULL);

  g_assert_true (vas_store_set_review_state (connection, NULL, state, &error));
  g_assert_no_error (error);
  return state;
}

/* The query says the same as the function in core, whatever either of them has chosen. */
static void
shown (VasConnection *connection, StoreTest *test)
{
  g_autoptr (VasReviewer) author = reviewer (connection, "Kaisa");
  g_autoptr (VasReviewer) viewer = reviewer (connection, "Anna");
  g_autofree char *note = add_note (connection, test->answer_id, "note");

  assert_tries (connection, test, vas_reviewer_get_id (viewer), "note");
  for (guint choice = 0; choice < 64; choice++)
    {
      g_autoptr (VasReviewState) written = set_state (connection, test, author, (choice & 1) != 0, (choice & 2) != 0,
                                                      choice & 4 ? 9 : 0);
      g_autoptr (VasReviewState) looking = set_state (connection, test, viewer, (choice & 8) != 0, (choice & 16) != 0,
                                                      choice & 32 ? 9 : 0);

      assert_tries (connection, test, vas_reviewer_get_id (viewer),
                    vas_review_state_shows (written, looking, FALSE) ? "note" : "");
      assert_tries (connection, test, vas_reviewer_get_id (author), "note");
      assert_tries (connection, test, NULL, vas_review_state_shows (written, NULL, FALSE) ? "note" : "");
    }
}

static void
test_shown (StoreTest *test, gconstpointer data)
{
  store_test_write (test, shown);
}

static void
marks (VasConnection *connection, StoreTest *test)
{
  const char *sql = "SELECT outcome_stamp FROM drill";
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) self = reviewer (connection, "Anna");
  g_autofree char *note = add_note (connection, test->answer_id, "note");
  g_autofree char *later = add_take (connection, test, 2, 9000);
  g_autoptr (VasDrillMark) met = g_object_new (VAS_TYPE_DRILL_MARK, "note-id", note, "answer-id", later, "reviewer-id",
                                               vas_reviewer_get_id (self), "outcome", VAS_DRILL_OUTCOME_MET, NULL);
  g_autoptr (VasDrillMark) not_yet = vas_snapshot_with (met, "outcome", VAS_DRILL_OUTCOME_NOT_YET, NULL);
  g_autoptr (VasDrillMark) open = vas_snapshot_with (met, "outcome", VAS_DRILL_OUTCOME_OPEN, NULL);
  g_autoptr (VasDrillMark) astray = vas_snapshot_with (met, "note-id", later, NULL);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *known = NULL;

  g_assert_true (vas_store_set_drill_mark (connection, met, &error));
  known = store_test_sql_text (connection, sql);
  g_assert_true (vas_store_set_drill_mark (connection, met, &error));
  store_test_assert_stamps (connection, sql, &known, "=");
  first = vas_store_list_drill_marks (connection, later, &error);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_true (vas_snapshot_equal (first->pdata[0], met));
  g_assert_true (vas_store_set_drill_mark (connection, not_yet, &error));
  store_test_assert_stamps (connection, sql, &known, "+");
  second = vas_store_list_drill_marks (connection, later, &error);
  g_assert_true (vas_snapshot_equal (second->pdata[0], not_yet));
  g_assert_true (vas_store_set_drill_mark (connection, open, &error));
  none = vas_store_list_drill_marks (connection, later, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_false (vas_store_set_drill_mark (connection, astray, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_marks (StoreTest *test, gconstpointer data)
{
  store_test_write (test, marks);
}

static void
assert_drill (VasConnection *connection, const char *answer_id, const char *texts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = vas_store_list_drill_notes (connection, answer_id, NULL, &error);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", vas_note_get_text (notes->pdata[i]));
  g_assert_cmpstr (joined->str, ==, texts);
}

/* What is addressed stays in the drill of the take that did it, and is in no other. */
static void
drill (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) self = reviewer (connection, "Anna");
  g_autofree char *second = add_take (connection, test, 2, 9000);
  g_autofree char *third = add_take (connection, test, 3, 9500);
  g_autofree char *old = add_note (connection, test->answer_id, "old");
  g_autofree char *later = add_note (connection, second, "later");
  g_autoptr (VasDrillMark) met = g_object_new (VAS_TYPE_DRILL_MARK, "note-id", old, "answer-id", second, "reviewer-id",
                                               vas_reviewer_get_id (self), "outcome", VAS_DRILL_OUTCOME_MET, NULL);
  g_autoptr (VasNote) note = vas_store_get_note (connection, old, &error);
  g_autoptr (VasNote) addressed = vas_snapshot_with (note, "state", VAS_NOTE_STATE_ADDRESSED, NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) said = NULL;

  assert_drill (connection, test->answer_id, "");
  assert_drill (connection, second, "old");
  assert_drill (connection, third, "later old");
  none = vas_store_list_met (connection, old, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (vas_store_set_drill_mark (connection, met, &error));
  g_assert_true (vas_store_update_note (connection, addressed, &error));
  said = vas_store_list_met (connection, old, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (said->len, ==, 1);
  g_assert_true (vas_snapshot_equal (said->pdata[0], met));
  assert_drill (connection, second, "old");
  assert_drill (connection, third, "later");
}

static void
test_drill (StoreTest *test, gconstpointer data)
{
  store_test_write (test, drill);
}

static void
plan (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tries = vas_store_list_open_tries (connection, test->question_id, NULL, &error);
  g_autoptr (GPtrArray) marks = vas_store_list_drill_marks (connection, test->answer_id, &error);
  g_autofree char *steps = store_test_plan (connection, "n.kind = 'try-instead'");
  g_autofree char *mark_steps = store_test_plan (connection, "FROM drill");

  g_assert_no_error (error);
  g_assert_null (strstr (steps, "SCAN"));
  g_assert_nonnull (strstr (steps, "SEARCH a USING INDEX answer_by_question"));
  g_assert_nonnull (strstr (steps, "SEARCH n USING INDEX note_by_answer"));
  g_assert_null (strstr (mark_steps, "SCAN"));
  g_assert_nonnull (strstr (mark_steps, "SEARCH d USING INDEX drill_by_answer"));
}

static void
test_plan (StoreTest *test, gconstpointer data)
{
  store_test_read (test, plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/drills/tries", test_tries);
  store_test_add ("/store/drills/shown", test_shown);
  store_test_add ("/store/drills/marks", test_marks);
  store_test_add ("/store/drills/drill", test_drill);
  store_test_add ("/store/drills/plan", test_plan);

  return g_test_run ();
}
