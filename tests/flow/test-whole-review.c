/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviewing whole interviews: drafts and blind review, what is said of an interview, its answers one after another, and
 * the queue over all interviews. */

#include "flow-test.h"
#include "media-fixture.h"
#include "vas-files.h"
#include "vas-interview-notes.h"
#include "vas-library-private.h"
#include "vas-review-context.h"
#include "vas-review-course.h"
#include "vas-review-queue.h"
#include "vas-review-summary.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-people.h"
#include "vas-store-reviews.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  FlowTest flow;
  char *interview_id;
  VasReview *review;
  VasReviewSummary *summary;
  VasReviewer *helen;
  VasReviewer *own;
  char *failure;
  GListModel *list;
  guint n_wanted;
  int count;
  VasPreparation *preparation;
  const char *question_id;
} Fixture;

static gpointer
call (Fixture *fixture, VasStoreFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gpointer result = vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE, func, data,
                                         &error);

  g_assert_no_error (error);
  return result;
}

static gpointer
ensure_helen_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_ensure_reviewer (connection, "Helen", VAS_ROLE_MENTOR, error);
}

static void
on_failed (VasReview *review, const char *message, Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static void
load (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Review me", 2);
  fixture->helen = call (fixture, ensure_helen_job, NULL);
  fixture->review = vas_review_new (fixture->flow.library, fixture->interview_id);
  fixture->summary = vas_review_summary_new (fixture->review);
  g_signal_connect (fixture->review, "failed", G_CALLBACK (on_failed), fixture);
  load (fixture);
  fixture->own = g_object_ref (vas_review_get_reviewer (fixture->review));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (fixture->failure, ==, NULL);
  g_clear_object (&fixture->summary);
  g_clear_object (&fixture->review);
  g_clear_object (&fixture->helen);
  g_clear_object (&fixture->own);
  g_free (fixture->interview_id);
  flow_test_clear (&fixture->flow);
}

static gboolean
has_items (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (fixture->list) == fixture->n_wanted;
}

static void
await_items (Fixture *fixture, GListModel *list, guint n_wanted)
{
  fixture->list = list;
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
}

static void
await_notes (Fixture *fixture, guint n_wanted)
{
  await_items (fixture, vas_review_get_notes (fixture->review), n_wanted);
}

static gboolean
counts_notes (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (VasAnswer) first = g_list_model_get_item (vas_review_get_answers (fixture->review), 0);

  return vas_answer_get_note_count (first) == fixture->count;
}

static void
await_count (Fixture *fixture, int count)
{
  fixture->count = count;
  g_assert_true (wait_until (counts_notes, fixture, PATIENCE_S));
}

static void
add_note (Fixture *fixture, gint64 start_ms, const char *text)
{
  guint n_notes = g_list_model_get_n_items (vas_review_get_notes (fixture->review));

  vas_review_add_note (fixture->review, start_ms, start_ms, VAS_ASPECT_ACTION, VAS_NOTE_KIND_STRENGTH, text);
  await_notes (fixture, n_notes + 1);
}

/* Whatever was asked of the library before this has been done, and the lists have been brought up to date. */
static void
settle (Fixture *fixture)
{
  load (fixture);
  load (fixture);
}

static void
switch_to (Fixture *fixture, VasReviewer *reviewer)
{
  vas_review_set_reviewer (fixture->review, reviewer);
  settle (fixture);
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  add_note (fixture, 1000, "mine");
  switch_to (fixture, fixture->helen);
  add_note (fixture, 2000, "hers");
  vas_review_summary_set_draft (fixture->summary, TRUE);
  settle (fixture);
  await_notes (fixture, 2);

  /* The candidate does not even see how many there are; not for a moment are they in the list */
  vas_review_set_reviewer (fixture->review, fixture->own);
  await_notes (fixture, 1);
  await_count (fixture, 1);

  switch_to (fixture, fixture->helen);
  await_notes (fixture, 2);
  await_count (fixture, 2);
  vas_review_summary_set_finished (fixture->summary, TRUE);
  settle (fixture);
  switch_to (fixture, fixture->own);
  await_notes (fixture, 2);
  await_count (fixture, 2);
}

static void
test_hides_at_once (Fixture *fixture, gconstpointer data)
{
  switch_to (fixture, fixture->helen);
  add_note (fixture, 2000, "hers");
  vas_review_summary_set_draft (fixture->summary, TRUE);
  settle (fixture);

  vas_review_set_reviewer (fixture->review, fixture->own);
  g_assert_cmpuint (g_list_model_get_n_items (vas_review_get_notes (fixture->review)), ==, 0);
}

static gboolean
has_replies (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (VasNote) note = g_list_model_get_item (vas_review_get_notes (fixture->review), 0);
  GPtrArray *replies = note != NULL ? vas_review_get_replies (fixture->review, note) : NULL;

  return note != NULL && (replies != NULL ? replies->len : 0) == fixture->n_wanted;
}

static void
await_replies (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_replies, fixture, PATIENCE_S));
}

static void
test_draft_replies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = NULL;

  add_note (fixture, 1000, "mine");
  note = g_list_model_get_item (vas_review_get_notes (fixture->review), 0);
  switch_to (fixture, fixture->helen);
  vas_review_summary_set_draft (fixture->summary, TRUE);
  settle (fixture);
  vas_review_add_reply (fixture->review, note, "her reply");
  await_replies (fixture, 1);

  vas_review_set_reviewer (fixture->review, fixture->own);
  await_replies (fixture, 0);
  switch_to (fixture, fixture->helen);
  await_replies (fixture, 1);
}

static void
test_blind (Fixture *fixture, gconstpointer data)
{
  add_note (fixture, 1000, "mine");
  switch_to (fixture, fixture->helen);
  await_notes (fixture, 1);
  vas_review_summary_set_blind (fixture->summary, TRUE);
  await_notes (fixture, 0);
  await_count (fixture, 0);
  add_note (fixture, 2000, "hers");

  /* What she writes is no draft */
  switch_to (fixture, fixture->own);
  await_notes (fixture, 2);
  switch_to (fixture, fixture->helen);
  await_notes (fixture, 1);
  vas_review_summary_set_finished (fixture->summary, TRUE);
  await_notes (fixture, 2);
  await_count (fixture, 2);
  vas_review_summary_set_finished (fixture->summary, FALSE);
  await_notes (fixture, 1);
}

static char *
export_as (Fixture *fixture, VasReviewer *viewer)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (vas_library_get_directory (fixture->flow.library), "notes.vtt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text = NULL;

  vas_files_export_async (fixture->flow.library, vas_review_get_answer (fixture->review), viewer, "vtt", file, NULL,
                          flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_true (vas_files_finish (fixture->flow.library, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
test_export_leaves_drafts_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *as_own = NULL;
  g_autofree char *as_helen = NULL;
  g_autofree char *as_nobody = NULL;

  add_note (fixture, 1000, "mine");
  switch_to (fixture, fixture->helen);
  add_note (fixture, 2000, "hers");
  vas_review_summary_set_draft (fixture->summary, TRUE);
  settle (fixture);

  as_own = export_as (fixture, fixture->own);
  as_helen = export_as (fixture, fixture->helen);
  as_nobody = export_as (fixture, NULL);
  g_assert_nonnull (strstr (as_own, "mine"));
  g_assert_null (strstr (as_own, "hers"));
  g_assert_nonnull (strstr (as_helen, "hers"));
  g_assert_nonnull (strstr (as_helen, "mine"));
  g_assert_null (strstr (as_nobody, "hers"));
}

static void
write_texts (Fixture *fixture, const char *comment, const char *keep)
{
  g_autoptr (VasReviewState) before = g_object_ref (vas_review_summary_get_state (fixture->summary));
  g_autoptr (VasReviewState) after = vas_snapshot_with (before, "comment", comment, "keep", keep, NULL);

  vas_review_summary_revise (fixture->summary, before, after);
}

static gpointer
list_states_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_review_states (connection, data, error);
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) states = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_assert_cmpstr (vas_review_state_get_comment (vas_review_summary_get_state (fixture->summary)), ==, "");
  switch_to (fixture, fixture->helen);
  write_texts (fixture, "Well done", "");
  /* It shows before it is written, and a second change is not lost to the first */
  g_assert_cmpstr (vas_review_state_get_comment (vas_review_summary_get_state (fixture->summary)), ==, "Well done");
  write_texts (fixture, "Well done", "Your calm");
  vas_review_summary_set_draft (fixture->summary, TRUE);
  settle (fixture);
  g_assert_cmpstr (vas_review_state_get_keep (vas_review_summary_get_state (fixture->summary)), ==, "Your calm");
  states = call (fixture, list_states_job, fixture->interview_id);
  g_assert_cmpuint (states->len, ==, 1);
  g_assert_true (vas_review_state_get_draft (states->pdata[0]));
  g_assert_cmpstr (vas_review_state_get_keep (states->pdata[0]), ==, "Your calm");

  switch_to (fixture, fixture->own);
  g_assert_cmpstr (vas_review_state_get_comment (vas_review_summary_get_state (fixture->summary)), ==, "");
  others = vas_review_summary_list_others (fixture->summary);
  g_assert_cmpuint (others->len, ==, 0);
  switch_to (fixture, fixture->helen);
  vas_review_summary_set_finished (fixture->summary, TRUE);
  settle (fixture);
  switch_to (fixture, fixture->own);
  g_ptr_array_unref (others);
  others = vas_review_summary_list_others (fixture->summary);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpstr (vas_review_state_get_comment (others->pdata[0]), ==, "Well done");
}

static void
test_notes_of_all_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasInterviewNotes) notes = vas_interview_notes_new (fixture->review);
  g_autoptr (VasReviewCourse) course = vas_review_course_new (fixture->review);
  g_autoptr (VasNote) second = NULL;
  GListModel *list = vas_interview_notes_get_list (notes);

  g_assert_true (vas_review_course_step (course, 1));
  g_assert_cmpint (vas_answer_get_position (vas_review_get_answer (fixture->review)), ==, 1);
  g_assert_false (vas_review_course_step (course, 1));
  await_notes (fixture, 0);
  add_note (fixture, 1000, "of the second answer");
  g_assert_true (vas_review_course_step (course, -1));
  g_assert_false (vas_review_course_step (course, -1));
  await_notes (fixture, 0);
  add_note (fixture, 9000, "of the first answer");

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  vas_interview_notes_set_active (notes, TRUE);
  await_items (fixture, list, 2);
  second = g_list_model_get_item (list, 1);
  g_assert_cmpstr (vas_note_get_text (second), ==, "of the second answer");
  vas_review_course_show_note (course, second);
  g_assert_cmpint (vas_answer_get_position (vas_review_get_answer (fixture->review)), ==, 1);
  await_notes (fixture, 1);

  add_note (fixture, 2000, "another");
  await_items (fixture, list, 3);
  vas_review_summary_set_draft (fixture->summary, TRUE);
  settle (fixture);
  vas_review_set_reviewer (fixture->review, fixture->helen);
  await_items (fixture, list, 0);
}

typedef struct
{
  const char *interview_id;
  const char *file;
} Finishing;

static gpointer
finish_answers_job (VasConnection *connection, gpointer data, GError **error)
{
  Finishing *finishing = data;
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, finishing->interview_id, error);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const char *id = vas_answer_get_id (answers->pdata[i]);
      g_autofree char *name = g_strconcat (id, ".webm", NULL);
      g_autoptr (VasRecording) recording = NULL;

      if (finishing->file != NULL)
        recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", id, "file", name, "media-type", "video/webm", NULL);
      if (!vas_store_finish_answer (connection, id, VAS_ANSWER_STATE_COMPLETE, 1000, recording, error))
        return NULL;
    }

  return answers != NULL ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
put_recordings (Fixture *fixture, const char *file)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (VasAnswer) answer = g_list_model_get_item (vas_review_get_answers (fixture->review), i);
      g_autofree char *path = vas_files_get_recording_path (fixture->flow.library, answer);
      g_autoptr (GFile) source = g_file_new_for_path (file);
      g_autoptr (GFile) target = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static gboolean
plays_the_second (gpointer data)
{
  Fixture *fixture = data;

  return vas_answer_get_position (vas_review_get_answer (fixture->review)) == 1 &&
         vas_playback_get_position_ms (vas_review_get_playback (fixture->review)) > 0;
}

static void
test_continuous (Fixture *fixture, gconstpointer data)
{
  const MediaFixture options = { .seconds = 1, .fps = 10, .webm = TRUE };
  char *file = media_fixture_make (&options);
  Finishing finishing = { fixture->interview_id, file };
  g_autoptr (VasReviewCourse) course = vas_review_course_new (fixture->review);
  g_autoptr (VasAnswer) first = NULL;

  call (fixture, finish_answers_job, &finishing);
  load (fixture);
  put_recordings (fixture, file);
  first = g_list_model_get_item (vas_review_get_answers (fixture->review), 0);
  vas_review_set_answer (fixture->review, NULL);
  vas_review_set_answer (fixture->review, first);

  vas_review_course_set_continuous (course, TRUE);
  vas_playback_play (vas_review_get_playback (fixture->review));
  g_assert_true (wait_until (plays_the_second, fixture, PATIENCE_S));
  media_fixture_remove (file);
}

static void
test_opens_the_wanted_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasReview) review = vas_review_new (fixture->flow.library, fixture->interview_id);
  g_autoptr (VasAnswer) second = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);
  g_autoptr (GAsyncResult) result = NULL;

  vas_review_open_answer (review, vas_answer_get_id (second));
  vas_review_load_async (review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_true (vas_review_load_finish (review, result, NULL));
  g_assert_cmpstr (vas_answer_get_id (vas_review_get_answer (review)), ==, vas_answer_get_id (second));
}

static void
assert_next (VasQueueEntry *taken, const char *interview_id)
{
  g_autoptr (VasQueueEntry) entry = taken;

  if (interview_id == NULL)
    g_assert_null (entry);
  else
    g_assert_cmpstr (vas_queue_entry_get_interview_id (entry), ==, interview_id);
}

static void
test_queue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_id = flow_test_add_interview (&fixture->flow, "And me", 1);
  g_autoptr (VasReviewQueue) queue = vas_review_queue_new (fixture->flow.library);
  g_autoptr (VasQueueEntry) first = NULL;
  g_autoptr (VasQueueEntry) last = NULL;
  const char *first_id, *last_id;
  Finishing finishing = { fixture->interview_id, NULL };

  call (fixture, finish_answers_job, &finishing);
  finishing.interview_id = other_id;
  call (fixture, finish_answers_job, &finishing);
  load (fixture);

  /* Nobody is reminded of what they have answered long ago themselves */
  vas_review_queue_refresh (queue);
  settle (fixture);
  g_assert_cmpint (vas_reviewer_get_role (vas_review_queue_get_reviewer (queue)), ==, VAS_ROLE_SELF);
  g_assert_cmpuint (g_list_model_get_n_items (vas_review_queue_get_entries (queue)), ==, 0);

  g_object_set (queue, "reviewer-id", vas_reviewer_get_id (fixture->helen), NULL);
  await_items (fixture, vas_review_queue_get_entries (queue), 3);
  g_assert_cmpstr (vas_reviewer_get_name (vas_review_queue_get_reviewer (queue)), ==, "Helen");

  /* Interview after interview, none of them twice */
  first = g_list_model_get_item (vas_review_queue_get_entries (queue), 0);
  last = g_list_model_get_item (vas_review_queue_get_entries (queue), 2);
  first_id = vas_queue_entry_get_interview_id (first);
  last_id = vas_queue_entry_get_interview_id (last);
  g_assert_cmpstr (first_id, !=, last_id);
  assert_next (vas_review_queue_begin (queue), first_id);
  assert_next (vas_review_queue_go_on (queue, first_id), last_id);
  assert_next (vas_review_queue_go_on (queue, last_id), NULL);
  assert_next (vas_review_queue_begin (queue), first_id);

  /* A note takes one answer out of it, and finishing the rest of the interview */
  switch_to (fixture, fixture->helen);
  add_note (fixture, 1000, "hers");
  vas_review_queue_refresh (queue);
  await_items (fixture, vas_review_queue_get_entries (queue), 2);
  vas_review_summary_set_finished (fixture->summary, TRUE);
  settle (fixture);
  vas_review_queue_refresh (queue);
  await_items (fixture, vas_review_queue_get_entries (queue), 1);
  assert_next (vas_review_queue_begin (queue), other_id);
}

static gboolean
has_question (gpointer data)
{
  Fixture *fixture = data;
  VasQuestion *question = vas_preparation_get_question (fixture->preparation);

  return question != NULL && g_strcmp0 (vas_question_get_id (question), fixture->question_id) == 0;
}

static void
test_context (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasReviewContext) context = vas_review_context_new (fixture->review);
  g_autoptr (VasAnswer) second = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);

  fixture->preparation = vas_review_context_get_preparation (context);
  fixture->question_id = vas_answer_get_question_id (vas_review_get_answer (fixture->review));
  vas_review_context_set_active (context, TRUE);
  g_assert_true (wait_until (has_question, fixture, PATIENCE_S));
  vas_review_set_answer (fixture->review, second);
  fixture->question_id = vas_answer_get_question_id (second);
  g_assert_true (wait_until (has_question, fixture, PATIENCE_S));
  g_assert_null (vas_review_context_get_profile (context));
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/whole-review/draft", test_draft);
  add_test ("/whole-review/draft-replies", test_draft_replies);
  add_test ("/whole-review/hides-at-once", test_hides_at_once);
  add_test ("/whole-review/blind", test_blind);
  add_test ("/whole-review/export-leaves-drafts-out", test_export_leaves_drafts_out);
  add_test ("/whole-review/summary", test_summary);
  add_test ("/whole-review/notes-of-all-answers", test_notes_of_all_answers);
  add_test ("/whole-review/continuous", test_continuous);
  add_test ("/whole-review/opens-the-wanted-answer", test_opens_the_wanted_answer);
  add_test ("/whole-review/queue", test_queue);
  add_test ("/whole-review/context", test_context);

  return g_test_run ();
}
