/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From feedback to practice: what the next take is to try, and whether it did. */

#include "flow-test.h"
#include "vas-drill-write.h"
#include "vas-drill.h"
#include "vas-library-private.h"
#include "vas-review-private.h"
#include "vas-review-state.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-reviews.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  FlowTest flow;
  char *interview_id;
  VasAnswer *first;
  VasAnswer *second;
  VasReviewer *mentor;
  VasNote *note; /* of the mentor, on the first take: to look up */
  VasDrill *drill;
  VasReview *review;
  guint n_wanted;
  VasDrillOutcome wanted;
} Fixture;

/* In the store's thread: a second take of the same question, and what the mentor says of the first. */
static gpointer
fill_job (VasConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, fixture->interview_id, error);
  g_autofree char *take_id = vas_uuid_new ();
  g_autofree char *note_id = vas_uuid_new ();
  gint64 started;

  if (answers == NULL)
    return NULL;
  fixture->first = g_object_ref (answers->pdata[0]);
  started = vas_answer_get_started (fixture->first) + 60000;
  fixture->second = vas_snapshot_with (fixture->first, "id", take_id, "take", 2, "started", started, NULL);
  fixture->mentor = vas_store_ensure_reviewer (connection, "Aino", VAS_ROLE_MENTOR, error);
  if (fixture->mentor == NULL || !vas_store_add_answer (connection, fixture->second, error))
    return NULL;

  fixture->note = g_object_new (VAS_TYPE_NOTE, "id", note_id, "answer-id", vas_answer_get_id (fixture->first),
                                "reviewer", fixture->mentor, "aspect", VAS_ASPECT_EYE_CONTACT, "kind",
                                VAS_NOTE_KIND_TRY_INSTEAD, "text", "Look up", "start-ms", G_GINT64_CONSTANT (1000),
                                "end-ms", G_GINT64_CONSTANT (1000), "created", G_GINT64_CONSTANT (5), NULL);

  return vas_store_add_note (connection, fixture->note, error) ? fixture : NULL;
}

static void
call (Fixture *fixture, VasStoreFunc job, gpointer data)
{
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE, job, data, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Practise", 1);
  call (fixture, fill_job, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->drill);
  g_clear_object (&fixture->review);
  g_clear_object (&fixture->first);
  g_clear_object (&fixture->second);
  g_clear_object (&fixture->mentor);
  g_clear_object (&fixture->note);
  g_free (fixture->interview_id);
  flow_test_clear (&fixture->flow);
}

static void
open_review (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) take = NULL;

  fixture->review = vas_review_new (fixture->flow.library, fixture->interview_id);
  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);

  take = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);
  vas_review_set_answer (fixture->review, take);
  fixture->drill = vas_drill_new_for_review (fixture->review);
}

static gboolean
has_items (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_drill_get_items (fixture->drill)) == fixture->n_wanted;
}

static void
await_items (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
}

static VasDrillItem *
get_item (Fixture *fixture)
{
  return g_list_model_get_item (vas_drill_get_items (fixture->drill), 0);
}

static gboolean
has_outcome (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (VasDrillItem) item = get_item (fixture);

  return item != NULL && vas_drill_item_get_outcome (item) == fixture->wanted;
}

static void
await_outcome (Fixture *fixture, VasDrillOutcome wanted)
{
  fixture->wanted = wanted;
  g_assert_true (wait_until (has_outcome, fixture, PATIENCE_S));
}

static void
say (Fixture *fixture, VasDrillOutcome outcome)
{
  g_autoptr (VasDrillItem) item = get_item (fixture);

  vas_drill_set_outcome (fixture->drill, item, outcome);
  await_outcome (fixture, outcome);
}

static gpointer
get_note_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_note (connection, data, error);
}

static void
assert_state (Fixture *fixture, VasNoteState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_READ,
                                                  get_note_job, (gpointer) vas_note_get_id (fixture->note), &error);

  g_assert_no_error (error);
  g_assert_cmpint (vas_note_get_state (note), ==, state);
}

static void
test_before_and_after_a_take (Fixture *fixture, gconstpointer data)
{
  const char *question_id = vas_answer_get_question_id (fixture->first);
  g_autoptr (VasDrillItem) item = NULL;

  fixture->drill = vas_drill_new (fixture->flow.library);
  vas_drill_prepare (fixture->drill, question_id);
  await_items (fixture, 1);
  g_assert_false (vas_drill_get_judging (fixture->drill));

  vas_drill_judge (fixture->drill, vas_answer_get_id (fixture->second));
  g_assert_true (vas_drill_get_judging (fixture->drill));
  await_items (fixture, 1);
  await_outcome (fixture, VAS_DRILL_OUTCOME_OPEN);
  item = get_item (fixture);
  g_assert_cmpstr (vas_note_get_text (vas_drill_item_get_note (item)), ==, "Look up");

  say (fixture, VAS_DRILL_OUTCOME_MET);
  assert_state (fixture, VAS_NOTE_STATE_ADDRESSED);
  say (fixture, VAS_DRILL_OUTCOME_NOT_YET);
  assert_state (fixture, VAS_NOTE_STATE_OPEN);
  say (fixture, VAS_DRILL_OUTCOME_OPEN);
  assert_state (fixture, VAS_NOTE_STATE_OPEN);
  say (fixture, VAS_DRILL_OUTCOME_MET);

  vas_drill_prepare (fixture->drill, question_id);
  g_assert_false (vas_drill_get_judging (fixture->drill));
  vas_drill_judge (fixture->drill, vas_answer_get_id (fixture->second));
  await_items (fixture, 1);
  await_outcome (fixture, VAS_DRILL_OUTCOME_MET);
}

static void
on_items_changed (Fixture *fixture)
{
  fixture->n_wanted++;
}

/* Whoever marks keeps the row, and the focus in it. */
static void
test_marking_keeps_the_rows (Fixture *fixture, gconstpointer data)
{
  open_review (fixture);
  await_items (fixture, 1);
  fixture->n_wanted = 0;
  g_signal_connect_swapped (vas_drill_get_items (fixture->drill), "items-changed", G_CALLBACK (on_items_changed),
                            fixture);
  say (fixture, VAS_DRILL_OUTCOME_MET);
  say (fixture, VAS_DRILL_OUTCOME_NOT_YET);
  g_assert_cmpuint (fixture->n_wanted, ==, 0);
}

static void
test_undone_in_a_review (Fixture *fixture, gconstpointer data)
{
  open_review (fixture);
  await_items (fixture, 1);
  say (fixture, VAS_DRILL_OUTCOME_MET);
  assert_state (fixture, VAS_NOTE_STATE_ADDRESSED);

  vas_review_undo (fixture->review);
  await_outcome (fixture, VAS_DRILL_OUTCOME_OPEN);
  assert_state (fixture, VAS_NOTE_STATE_OPEN);
  vas_review_redo (fixture->review);
  await_outcome (fixture, VAS_DRILL_OUTCOME_MET);
  assert_state (fixture, VAS_NOTE_STATE_ADDRESSED);
  g_assert_cmpuint (g_list_model_get_n_items (vas_review_get_notes (fixture->review)), ==, 0);
}

static gpointer
mentor_job (VasConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (VasDrillMark) mark = g_object_new (VAS_TYPE_DRILL_MARK, "note-id", vas_note_get_id (fixture->note),
                                                "answer-id", vas_answer_get_id (fixture->second), "reviewer-id",
                                                vas_reviewer_get_id (fixture->mentor), "outcome", VAS_DRILL_OUTCOME_MET,
                                                NULL);

  return vas_drill_write (connection, mark, error) ? fixture : NULL;
}

static gpointer
draft_job (VasConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (VasReviewState) state = g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", fixture->interview_id,
                                                   "reviewer-id", vas_reviewer_get_id (fixture->mentor), "draft", TRUE,
                                                   NULL);

  return vas_store_set_review_state (connection, NULL, state, error) ? fixture : NULL;
}

/* The note stays addressed as long as anybody says that it was met. */
static void
test_what_others_say (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasDrillItem) item = NULL;

  call (fixture, mentor_job, fixture);
  assert_state (fixture, VAS_NOTE_STATE_ADDRESSED);
  open_review (fixture);
  await_items (fixture, 1);
  item = get_item (fixture);
  g_assert_cmpint (vas_drill_item_get_outcome (item), ==, VAS_DRILL_OUTCOME_OPEN);
  g_assert_cmpstr (vas_drill_item_get_others (item), ==, "Aino: Met");

  say (fixture, VAS_DRILL_OUTCOME_MET);
  say (fixture, VAS_DRILL_OUTCOME_NOT_YET);
  assert_state (fixture, VAS_NOTE_STATE_ADDRESSED);
}

/* What is a draft nobody else sees: neither the note nor what is said of the take. */
static void
test_drafts_are_not_shown (Fixture *fixture, gconstpointer data)
{
  call (fixture, draft_job, fixture);
  open_review (fixture);
  vas_review_set_reviewer (fixture->review, fixture->mentor);
  await_items (fixture, 1);
  vas_review_set_answer (fixture->review, fixture->first);
  await_items (fixture, 0);
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/drill/before-and-after-a-take", test_before_and_after_a_take);
  add_test ("/drill/marking-keeps-the-rows", test_marking_keeps_the_rows);
  add_test ("/drill/undone-in-a-review", test_undone_in_a_review);
  add_test ("/drill/what-others-say", test_what_others_say);
  add_test ("/drill/drafts-are-not-shown", test_drafts_are_not_shown);

  return g_test_run ();
}
