/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of a review: batches, labels, and what happens when another window changes the same notes. */

#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-rating.h"
#include "vas-review.h"
#include "vas-snapshot.h"
#include "vas-store-notes.h"
#include "vas-store-ratings.h"
#include "vas-store-replies.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  FlowTest flow;
  VasReview *review;
  VasStore *other; /* the connection of another window */
  char *failure;
  VasNote *rejected;
  VasNoteReply *rejected_reply;
  guint n_wanted;
  const char *text;
} Fixture;

static void
on_failed (VasReview *review, const char *message, Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static void
on_rejected (VasReview *review, VasNote *note, Fixture *fixture)
{
  g_set_object (&fixture->rejected, note);
}

static void
on_reply_rejected (VasReview *review, VasNoteReply *reply, Fixture *fixture)
{
  g_set_object (&fixture->rejected_reply, reply);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  flow_test_init (&fixture->flow);
  id = flow_test_add_interview (&fixture->flow, "Review me", 2);
  fixture->review = vas_review_new (fixture->flow.library, id);
  g_signal_connect (fixture->review, "failed", G_CALLBACK (on_failed), fixture);
  g_signal_connect (fixture->review, "note-rejected", G_CALLBACK (on_rejected), fixture);
  g_signal_connect (fixture->review, "reply-rejected", G_CALLBACK (on_reply_rejected), fixture);
  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);

  fixture->other = vas_store_new (vas_store_get_directory (vas_library_get_store (fixture->flow.library)));
  vas_store_open_sync (fixture->other, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->other);
  g_clear_object (&fixture->review);
  g_clear_object (&fixture->rejected);
  g_clear_object (&fixture->rejected_reply);
  g_free (fixture->failure);
  flow_test_clear (&fixture->flow);
}

static GListModel *
get_notes (Fixture *fixture)
{
  return vas_review_get_notes (fixture->review);
}

static gboolean
is_settled (gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean can_undo, can_redo;

  g_object_get (fixture->review, "can-undo", &can_undo, "can-redo", &can_redo, NULL);

  return (can_undo || can_redo) && g_list_model_get_n_items (get_notes (fixture)) == fixture->n_wanted;
}

/* Until nothing is being written any more; there is something to undo or redo then. */
static void
await_notes (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (is_settled, fixture, PATIENCE_S));
}

static void
undo (Fixture *fixture, guint n_wanted)
{
  vas_review_undo (fixture->review);
  await_notes (fixture, n_wanted);
}

static VasNote *
get_note (Fixture *fixture, guint position)
{
  return g_list_model_get_item (get_notes (fixture), position);
}

static void
add (Fixture *fixture, gint64 start_ms, VasNoteKind kind, const char *text)
{
  guint n_notes = g_list_model_get_n_items (get_notes (fixture));

  vas_review_add_note (fixture->review, start_ms, start_ms, VAS_ASPECT_ACTION, kind, text);
  await_notes (fixture, n_notes + 1);
}

static gpointer
update_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_update_note (connection, data, error) ? g_object_ref (data) : NULL;
}

static gpointer
delete_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_set_note_deleted (connection, vas_note_get_id (data), 1000, error) ? g_object_ref (data) : NULL;
}

static gpointer
get_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_note (connection, vas_note_get_id (data), error);
}

static void
do_elsewhere (Fixture *fixture, VasStoreFunc job, VasNote *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) done = vas_store_call_sync (fixture->other, VAS_STORE_WRITE, job, note, &error);

  g_assert_no_error (error);
}

/* What the library holds, whatever the list shows. */
static VasNote *
read_note (Fixture *fixture, VasNote *note)
{
  g_autoptr (GError) error = NULL;
  VasNote *read = vas_store_call_sync (fixture->other, VAS_STORE_READ, get_job, note, &error);

  g_assert_no_error (error);

  return read;
}

static gboolean
shows_text (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (VasNote) note = get_note (fixture, 0);
  gboolean can_undo;

  g_object_get (fixture->review, "can-undo", &can_undo, NULL);

  return can_undo && note != NULL && g_str_equal (vas_note_get_text (note), fixture->text);
}

static void
write_text (Fixture *fixture, VasNote *seen, const char *text)
{
  g_autoptr (VasNote) after = vas_snapshot_with (seen, "text", text, NULL);

  vas_review_revise_note (fixture->review, seen, after);
  fixture->text = text;
  g_assert_true (wait_until (shows_text, fixture, PATIENCE_S));
}

/* A note of the answer before is changed, and neither listed nor undone with those of the open one. */
static void
test_note_of_another_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) other = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);
  g_autoptr (VasNote) seen = NULL;
  g_autoptr (VasNote) after = NULL;
  g_autoptr (VasNote) now = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_NEUTRAL, "mine");
  seen = get_note (fixture, 0);
  after = vas_snapshot_with (seen, "text", "later", NULL);
  vas_review_set_answer (fixture->review, other);
  vas_review_revise_note (fixture->review, seen, after);
  add (fixture, 2000, VAS_NOTE_KIND_NEUTRAL, "of the other");
  undo (fixture, 0);
  vas_review_undo (fixture->review);

  now = read_note (fixture, seen);
  g_assert_cmpstr (vas_note_get_text (now), ==, "later");
}

/* Somebody changes the kind between the moment the person began to type and the moment they saved. */
static void
test_both_changes_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) seen = NULL;
  g_autoptr (VasNote) theirs = NULL;
  g_autoptr (VasNote) now = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_NEUTRAL, "mine");
  seen = get_note (fixture, 0);
  theirs = vas_snapshot_with (seen, "kind", VAS_NOTE_KIND_TRY_INSTEAD, "state", VAS_NOTE_STATE_ADDRESSED, "start-ms",
                              (gint64) 700, NULL);
  do_elsewhere (fixture, update_job, theirs);

  write_text (fixture, seen, "mine, longer");
  now = read_note (fixture, seen);
  g_assert_cmpstr (vas_note_get_text (now), ==, "mine, longer");
  g_assert_cmpint (vas_note_get_kind (now), ==, VAS_NOTE_KIND_TRY_INSTEAD);
  g_assert_cmpint (vas_note_get_state (now), ==, VAS_NOTE_STATE_ADDRESSED);
  g_assert_cmpint (vas_note_get_start_ms (now), ==, 700);
  g_assert_cmpint (vas_note_get_end_ms (now), ==, 1000);
}

static void
test_undo_leaves_what_others_wrote (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) seen = NULL;
  g_autoptr (VasNote) after = NULL;
  g_autoptr (VasNote) theirs = NULL;
  g_autoptr (VasNote) now = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_NEUTRAL, "first");
  seen = get_note (fixture, 0);
  after = vas_snapshot_with (seen, "text", "second", "kind", VAS_NOTE_KIND_STRENGTH, NULL);
  vas_review_revise_note (fixture->review, seen, after);
  fixture->text = "second";
  g_assert_true (wait_until (shows_text, fixture, PATIENCE_S));

  theirs = vas_snapshot_with (after, "text", "theirs", NULL);
  do_elsewhere (fixture, update_job, theirs);
  vas_review_undo (fixture->review);
  fixture->text = "theirs";
  g_assert_true (wait_until (shows_text, fixture, PATIENCE_S));
  now = read_note (fixture, seen);
  g_assert_cmpstr (vas_note_get_text (now), ==, "theirs");
  g_assert_cmpint (vas_note_get_kind (now), ==, VAS_NOTE_KIND_NEUTRAL);
}

static gboolean
is_rejected (gpointer user_data)
{
  return ((Fixture *) user_data)->rejected != NULL;
}

/* Nothing that was typed disappears into a note that nobody sees. */
static void
test_text_for_a_deleted_note_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) seen = NULL;
  g_autoptr (VasNote) after = NULL;
  g_autoptr (VasNote) now = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_NEUTRAL, "first");
  seen = get_note (fixture, 0);
  do_elsewhere (fixture, delete_job, seen);
  after = vas_snapshot_with (seen, "text", "long thoughts", NULL);
  vas_review_revise_note (fixture->review, seen, after);
  g_assert_true (wait_until (is_rejected, fixture, PATIENCE_S));

  g_assert_cmpstr (vas_note_get_text (fixture->rejected), ==, "long thoughts");
  g_assert_nonnull (fixture->failure);
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 0);
  now = read_note (fixture, seen);
  g_assert_cmpint (vas_note_get_deleted (now), ==, 1000);
  g_assert_cmpstr (vas_note_get_text (now), ==, "first");
}

static void
test_nothing_comes_back_by_a_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) seen = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (VasNote) now = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_TRY_INSTEAD, "first");
  seen = get_note (fixture, 0);
  do_elsewhere (fixture, delete_job, seen);
  g_ptr_array_add (notes, seen);
  vas_review_set_notes_state (fixture->review, notes, VAS_NOTE_STATE_ADDRESSED);
  await_notes (fixture, 0);
  g_assert_null (fixture->failure);

  undo (fixture, 0);
  now = read_note (fixture, seen);
  g_assert_cmpint (vas_note_get_deleted (now), ==, 1000);
}

static GPtrArray *
get_all (Fixture *fixture)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (get_notes (fixture)); i++)
    g_ptr_array_add (notes, get_note (fixture, i));

  return notes;
}

static void
assert_states (Fixture *fixture, const char *wanted)
{
  g_autoptr (GString) states = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_notes (fixture)); i++)
    {
      g_autoptr (VasNote) note = get_note (fixture, i);

      g_string_append_c (states, *vas_term_key (VAS_TYPE_NOTE_STATE, (int) vas_note_get_state (note)));
    }
  g_assert_cmpstr (states->str, ==, wanted);
}

static void
assert_labels (Fixture *fixture, const char *undo_wanted, const char *redo_wanted)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_object_get (fixture->review, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  g_assert_cmpstr (undo_label, ==, undo_wanted);
  g_assert_cmpstr (redo_label, ==, redo_wanted);
}

static gboolean
is_undone (gpointer user_data)
{
  gboolean can_redo;

  g_object_get (((Fixture *) user_data)->review, "can-redo", &can_redo, NULL);

  return can_redo;
}

static gboolean
is_written (gpointer user_data)
{
  gboolean can_undo;

  g_object_get (((Fixture *) user_data)->review, "can-undo", &can_undo, NULL);

  return can_undo;
}

/* What praises cannot be addressed. */
static void
test_batches_are_one_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) addressed = NULL;

  add (fixture, 3000, VAS_NOTE_KIND_TRY_INSTEAD, "c");
  add (fixture, 1000, VAS_NOTE_KIND_TRY_INSTEAD, "a");
  add (fixture, 2000, VAS_NOTE_KIND_STRENGTH, "b");
  all = get_all (fixture);

  vas_review_set_notes_state (fixture->review, all, VAS_NOTE_STATE_ADDRESSED);
  g_assert_true (wait_until (is_written, fixture, PATIENCE_S));
  assert_states (fixture, "aoa");
  assert_labels (fixture, "Undo changing 2 notes", NULL);
  addressed = get_all (fixture);
  vas_review_delete_notes (fixture->review, addressed);
  await_notes (fixture, 0);
  assert_labels (fixture, "Undo deleting 3 notes", NULL);

  undo (fixture, 3);
  assert_states (fixture, "aoa");
  assert_labels (fixture, "Undo changing 2 notes", "Redo deleting 3 notes");
  undo (fixture, 3);
  assert_states (fixture, "ooo");
  vas_review_redo (fixture->review);
  g_assert_true (wait_until (is_undone, fixture, PATIENCE_S));
  assert_states (fixture, "aoa");
}

static void
test_kinds_change_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (VasNote) first = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_QUESTION, "a");
  add (fixture, 2000, VAS_NOTE_KIND_STRENGTH, "b");
  all = get_all (fixture);
  vas_review_set_notes_kind (fixture->review, all, VAS_NOTE_KIND_STRENGTH);
  g_assert_true (wait_until (is_written, fixture, PATIENCE_S));
  first = get_note (fixture, 0);
  g_assert_cmpint (vas_note_get_kind (first), ==, VAS_NOTE_KIND_STRENGTH);
  assert_labels (fixture, "Undo changing 1 note", NULL);

  /* Nothing to do is no step. */
  g_ptr_array_set_size (all, 0);
  vas_review_delete_notes (fixture->review, all);
  g_assert_true (is_written (fixture));
  assert_labels (fixture, "Undo changing 1 note", NULL);
}

/* Each reply as "writer: text", in their order. */
static gboolean
has_replies (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (VasNote) note = get_note (fixture, 0);
  GPtrArray *replies = note != NULL ? vas_review_get_replies (fixture->review, note) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; replies != NULL && i < replies->len; i++)
    g_string_append_printf (words, "%s;", vas_note_reply_get_text (replies->pdata[i]));

  return g_str_equal (words->str, fixture->text);
}

static void
await_replies (Fixture *fixture, const char *words)
{
  fixture->text = words;
  g_assert_true (wait_until (has_replies, fixture, PATIENCE_S));
}

static void
test_replies_are_undone_like_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = NULL;
  g_autoptr (VasNoteReply) first = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_TRY_INSTEAD, "Look up");
  note = get_note (fixture, 0);
  vas_review_add_reply (fixture->review, note, " will try ");
  await_replies (fixture, "will try;");
  vas_review_add_reply (fixture->review, note, "tried");
  await_replies (fixture, "will try;tried;");

  first = g_object_ref (g_ptr_array_index (vas_review_get_replies (fixture->review, note), 0));
  g_assert_cmpint (vas_reviewer_get_role (vas_note_reply_get_reviewer (first)), ==, VAS_ROLE_SELF);
  vas_review_change_reply (fixture->review, first, "will try it");
  await_replies (fixture, "will try it;tried;");
  vas_review_delete_reply (fixture->review, first);
  await_replies (fixture, "tried;");

  vas_review_undo (fixture->review);
  await_replies (fixture, "will try it;tried;");
  vas_review_undo (fixture->review);
  await_replies (fixture, "will try;tried;");
  vas_review_undo (fixture->review);
  await_replies (fixture, "will try;");
  vas_review_redo (fixture->review);
  await_replies (fixture, "will try;tried;");
}

static gboolean
is_reply_rejected (gpointer user_data)
{
  return ((Fixture *) user_data)->rejected_reply != NULL;
}

static void
test_reply_to_a_deleted_note_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = NULL;

  add (fixture, 1000, VAS_NOTE_KIND_TRY_INSTEAD, "Look up");
  note = get_note (fixture, 0);
  do_elsewhere (fixture, delete_job, note);
  vas_review_add_reply (fixture->review, note, "will try");
  g_assert_true (wait_until (is_reply_rejected, fixture, PATIENCE_S));
  g_assert_cmpstr (vas_note_reply_get_text (fixture->rejected_reply), ==, "will try");
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 0);
}

static gpointer
count_ratings_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_ratings (connection, data, error);
}

static gboolean
has_ratings (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ratings = NULL;

  ratings = vas_store_call_sync (fixture->other, VAS_STORE_READ, count_ratings_job,
                                 (gpointer) vas_answer_get_id (vas_review_get_answer (fixture->review)), &error);
  g_assert_no_error (error);

  return ratings->len == fixture->n_wanted;
}

static void
test_ratings_are_undone_like_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_change_free);
  g_autoptr (VasRating) rating = NULL;

  rating = g_object_new (VAS_TYPE_RATING, "answer-id", vas_answer_get_id (vas_review_get_answer (fixture->review)),
                         "reviewer-id", vas_reviewer_get_id (vas_review_get_reviewer (fixture->review)), "dimension",
                         "structure", "value", 4, NULL);
  g_ptr_array_add (changes, vas_change_new (NULL, rating));
  vas_review_apply (fixture->review, changes, "Undo rating", "Redo rating");
  g_assert_true (wait_until (is_written, fixture, PATIENCE_S));
  fixture->n_wanted = 1;
  g_assert_true (has_ratings (fixture));

  vas_review_undo (fixture->review);
  g_assert_true (wait_until (is_undone, fixture, PATIENCE_S));
  fixture->n_wanted = 0;
  g_assert_true (has_ratings (fixture));
}

/* The answer has been read again, with its notes counted. */
static gboolean
counts_three_notes (gpointer user_data)
{
  return vas_answer_get_note_count (vas_review_get_answer (((Fixture *) user_data)->review)) == 3;
}

static void
test_praise_alone_is_asked_about_once (Fixture *fixture, gconstpointer data)
{
  add (fixture, 1000, VAS_NOTE_KIND_STRENGTH, "a");
  add (fixture, 2000, VAS_NOTE_KIND_STRENGTH, "b");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, -1);
  add (fixture, 3000, VAS_NOTE_KIND_STRENGTH, "c");
  g_assert_true (wait_until (counts_three_notes, fixture, PATIENCE_S));
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, VAS_NOTE_KIND_TRY_INSTEAD);
  add (fixture, 4000, VAS_NOTE_KIND_TRY_INSTEAD, "d");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, -1);

  undo (fixture, 3);
  add (fixture, 5000, VAS_NOTE_KIND_STRENGTH, "e");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, -1);
}

/* At the end of the recording one note is enough. */
static void
test_own_faults_alone_are_asked_about (Fixture *fixture, gconstpointer data)
{
  VasPlayback *playback = vas_review_get_playback (fixture->review);

  g_signal_emit_by_name (playback, "ended");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, -1);
  add (fixture, 1000, VAS_NOTE_KIND_TRY_INSTEAD, "a");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, -1);
  g_signal_emit_by_name (playback, "ended");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, VAS_NOTE_KIND_STRENGTH);
  vas_review_stop_asking (fixture->review);
  g_signal_emit_by_name (playback, "ended");
  g_assert_cmpint (vas_review_get_missing_kind (fixture->review), ==, -1);
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
  add_test ("/review-history/note-of-another-answer", test_note_of_another_answer);
  add_test ("/review-history/both-changes-last", test_both_changes_last);
  add_test ("/review-history/undo-leaves-what-others-wrote", test_undo_leaves_what_others_wrote);
  add_test ("/review-history/text-for-a-deleted-note-comes-back", test_text_for_a_deleted_note_comes_back);
  add_test ("/review-history/nothing-comes-back-by-a-change", test_nothing_comes_back_by_a_change);
  add_test ("/review-history/batches-are-one-step", test_batches_are_one_step);
  add_test ("/review-history/kinds-change-together", test_kinds_change_together);
  add_test ("/review-history/replies-are-undone-like-notes", test_replies_are_undone_like_notes);
  add_test ("/review-history/reply-to-a-deleted-note-comes-back", test_reply_to_a_deleted_note_comes_back);
  add_test ("/review-history/ratings-are-undone-like-notes", test_ratings_are_undone_like_notes);
  add_test ("/review-history/praise-alone-is-asked-about-once", test_praise_alone_is_asked_about_once);
  add_test ("/review-history/own-faults-alone-are-asked-about", test_own_faults_alone_are_asked_about);

  return g_test_run ();
}
