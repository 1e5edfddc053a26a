/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-marks.h"

#include "flow-test.h"
#include "media-fixture.h"
#include "vas-library-private.h"
#include "vas-store-answers.h"
#include "vas-store-people.h"
#include "wait-until.h"

#include <gio/gio.h>

#define PATIENCE_S 20
#define FPS 25

typedef struct
{
  FlowTest flow;
  VasReview *review;
  VasReviewMarks *marks;
  GPtrArray *events; /* "begun situation" */
  const char *wanted;
} Fixture;

static void
on_marked (VasReviewMarks *marks, VasNote *note, VasMarkEvent event, Fixture *fixture)
{
  g_ptr_array_add (fixture->events, g_strdup_printf ("%s %s", vas_term_key (VAS_TYPE_MARK_EVENT, (int) event),
                                                     vas_term_key (VAS_TYPE_ASPECT, (int) vas_note_get_aspect (note))));
}

/* In the store's thread: the answer has a recording of eight seconds from now on. */
static gpointer
finish_job (VasConnection *connection, gpointer data, GError **error)
{
  const char *answer_id = data;
  g_autofree char *file = g_strconcat (answer_id, ".mkv", NULL);
  g_autoptr (VasRecording) recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", answer_id, "file", file,
                                                     "media-type", "video/x-matroska", "duration-ms",
                                                     G_GINT64_CONSTANT (8000), "has-video", TRUE, "width", 320,
                                                     "height", 240, NULL);

  return GINT_TO_POINTER (
      vas_store_finish_answer (connection, answer_id, VAS_ANSWER_STATE_COMPLETE, 8000, recording, error));
}

static gpointer
set_reaction_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_reaction (connection, data, 500, error));
}

static void
write_down (Fixture *fixture, VasStoreFunc job, const char *id)
{
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE, job, (gpointer) id, &error);
  g_assert_no_error (error);
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

static gboolean
is_ready (gpointer user_data)
{
  gboolean ready;

  g_object_get (vas_review_get_playback (((Fixture *) user_data)->review), "ready", &ready, NULL);
  return ready;
}

/* The first answer gets a film whose pictures bear their number. */
static void
add_film (Fixture *fixture)
{
  static char *film;
  g_autoptr (GError) error = NULL;
  const char *answer_id = vas_answer_get_id (vas_review_get_answer (fixture->review));
  g_autofree char *target = g_strdup_printf ("%s/recordings/%s.mkv", fixture->flow.folder, answer_id);
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = g_file_new_for_path (target);

  if (film == NULL)
    film = media_fixture_make (&(MediaFixture){ .seconds = 8, .fps = FPS });
  from = g_file_new_for_path (film);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  write_down (fixture, finish_job, answer_id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  flow_test_init (&fixture->flow);
  id = flow_test_add_interview (&fixture->flow, "Mark me", 2);
  fixture->review = vas_review_new (fixture->flow.library, id);
  fixture->marks = vas_review_get_marks (fixture->review);
  fixture->events = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (fixture->marks, "marked", G_CALLBACK (on_marked), fixture);
  g_assert_false (vas_marking_get_can_mark (VAS_MARKING (fixture->marks)));
  load (fixture);
  g_assert_true (vas_marking_get_can_mark (VAS_MARKING (fixture->marks)));
  g_assert_cmpint (vas_marking_get_scheme (VAS_MARKING (fixture->marks)), ==, VAS_SCHEME_STAR);

  add_film (fixture);
  load (fixture);
  g_assert_true (wait_until (is_ready, fixture, PATIENCE_S));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->marks, fixture);
  g_clear_object (&fixture->review);
  g_clear_pointer (&fixture->events, g_ptr_array_unref);
  flow_test_clear (&fixture->flow);
}

/* The notes of the answer as "situation neutral 0-0, ..." in the order of the list */
static char *
describe_notes (Fixture *fixture)
{
  GListModel *notes = vas_review_get_notes (fixture->review);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);

      g_string_append_printf (words, "%s%s%s %s %d-%d", i > 0 ? ", " : "", vas_note_get_label (note),
                              vas_term_key (VAS_TYPE_ASPECT, (int) vas_note_get_aspect (note)),
                              vas_term_key (VAS_TYPE_NOTE_KIND, (int) vas_note_get_kind (note)),
                              (int) vas_note_get_start_ms (note), (int) vas_note_get_end_ms (note));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_as_wanted (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *words = describe_notes (fixture);

  return g_str_equal (words, fixture->wanted);
}

static void
await (Fixture *fixture, const char *wanted)
{
  fixture->wanted = wanted;
  if (!wait_until (is_as_wanted, fixture, PATIENCE_S))
    {
      g_autofree char *words = describe_notes (fixture);

      g_assert_cmpstr (words, ==, wanted);
    }
}

static VasNote *
press (Fixture *fixture, char key, gboolean shift)
{
  VasMarker marker;

  g_assert_true (vas_marker_keys_find ((gunichar) key, VAS_SCHEME_STAR, shift, &marker));
  return vas_marking_mark (VAS_MARKING (fixture->marks), &marker, g_get_monotonic_time ());
}

static void
stand_at (Fixture *fixture, gint64 position_ms)
{
  vas_playback_seek (vas_review_get_playback (fixture->review), position_ms);
  g_assert_cmpint (vas_playback_get_position_ms (vas_review_get_playback (fixture->review)), ==, position_ms);
}

static void
assert_open (Fixture *fixture, int part, gboolean off_topic)
{
  VasNote *open = vas_review_marks_get_part (fixture->marks);

  g_assert_cmpint (open != NULL ? (int) vas_note_get_aspect (open) : -1, ==, part);
  g_assert_cmpint (vas_review_marks_get_off_topic (fixture->marks) != NULL, ==, off_topic);
}

static void
assert_events (Fixture *fixture, const char *wanted)
{
  g_autofree char *events = NULL;

  g_ptr_array_add (fixture->events, NULL);
  events = g_strjoinv (", ", (char **) fixture->events->pdata);
  g_assert_cmpstr (events, ==, wanted);
  g_ptr_array_set_size (fixture->events, 0);
}

static void
undo (Fixture *fixture, const char *wanted)
{
  vas_review_undo (fixture->review);
  await (fixture, wanted);
}

static void
test_parts_follow_each_other (Fixture *fixture, gconstpointer data)
{
  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  assert_open (fixture, VAS_ASPECT_SITUATION, FALSE);
  stand_at (fixture, 3000);
  press (fixture, '3', FALSE);
  assert_open (fixture, VAS_ASPECT_ACTION, FALSE);
  stand_at (fixture, 6000);
  press (fixture, '3', TRUE);
  assert_open (fixture, -1, FALSE);
  assert_events (fixture, "begun situation, begun action, ended action");
  await (fixture, "situation neutral 1000-3000, action neutral 3000-6000");
}

/* What is off topic lies within a part. */
static void
test_off_topic_is_a_span (Fixture *fixture, gconstpointer data)
{
  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  stand_at (fixture, 2000);
  press (fixture, '6', FALSE);
  assert_open (fixture, VAS_ASPECT_SITUATION, TRUE);
  stand_at (fixture, 2500);
  press (fixture, '6', FALSE);
  assert_open (fixture, VAS_ASPECT_SITUATION, FALSE);
  stand_at (fixture, 4000);
  press (fixture, '2', FALSE);
  assert_events (fixture, "begun situation, begun off-topic, ended off-topic, begun task");
  await (fixture, "situation neutral 1000-4000, off-topic neutral 2000-2500, task neutral 4000-4000");
}

static void
test_moments (Fixture *fixture, gconstpointer data)
{
  stand_at (fixture, 2000);
  press (fixture, 'A', FALSE);
  stand_at (fixture, 3000);
  press (fixture, 'Q', TRUE);
  stand_at (fixture, 4000);
  vas_review_marks_mark_freely (fixture->marks, VAS_NOTE_KIND_STRENGTH);
  assert_open (fixture, -1, FALSE);
  assert_events (fixture, "made eye-contact, made pace, made wording");
  await (fixture, "eye-contact try-instead 2000-2000, pace strength 3000-3000, wording strength 4000-4000");
}

/* However quickly one key follows the other: the list has not shown the first mark yet. */
static void
test_the_last_mark_is_turned (Fixture *fixture, gconstpointer data)
{
  VasMarking *marking = VAS_MARKING (fixture->marks);

  g_assert_null (vas_marking_turn_last (marking, VAS_NOTE_KIND_STRENGTH));
  stand_at (fixture, 2000);
  press (fixture, 'E', FALSE);
  g_assert_nonnull (vas_marking_turn_last (marking, VAS_NOTE_KIND_STRENGTH));
  await (fixture, "pauses strength 2000-2000");
  undo (fixture, "pauses try-instead 2000-2000");
  undo (fixture, "");
  g_assert_null (vas_marking_turn_last (marking, VAS_NOTE_KIND_STRENGTH));
  assert_events (fixture, "made pauses, turned pauses");

  press (fixture, '1', FALSE);
  vas_marking_turn_last (marking, VAS_NOTE_KIND_TRY_INSTEAD);
  stand_at (fixture, 5000);
  press (fixture, '1', FALSE);
  await (fixture, "situation try-instead 2000-5000");
}

/* One key is one step, also where it has ended one part and begun another. What was open is open again. */
static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  stand_at (fixture, 3000);
  press (fixture, '2', FALSE);
  await (fixture, "situation neutral 1000-3000, task neutral 3000-3000");
  undo (fixture, "situation neutral 1000-1000");
  assert_open (fixture, VAS_ASPECT_SITUATION, FALSE);
  vas_review_redo (fixture->review);
  await (fixture, "situation neutral 1000-3000, task neutral 3000-3000");
  assert_open (fixture, VAS_ASPECT_TASK, FALSE);
  undo (fixture, "situation neutral 1000-1000");

  stand_at (fixture, 4000);
  press (fixture, '3', FALSE);
  await (fixture, "situation neutral 1000-4000, action neutral 4000-4000");
  undo (fixture, "situation neutral 1000-1000");
  undo (fixture, "");
  assert_open (fixture, -1, FALSE);
}

/* Whoever undoes at once does not wait until the mark is on disk. */
static void
test_undo_at_once (Fixture *fixture, gconstpointer data)
{
  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  stand_at (fixture, 2000);
  press (fixture, 'D', FALSE);
  vas_review_undo (fixture->review);
  stand_at (fixture, 3000);
  press (fixture, 'F', FALSE);
  await (fixture, "situation neutral 1000-1000, expression try-instead 3000-3000");
  assert_open (fixture, VAS_ASPECT_SITUATION, FALSE);
}

static void
test_a_deleted_part_is_not_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = NULL;

  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  await (fixture, "situation neutral 1000-1000");
  note = g_list_model_get_item (vas_review_get_notes (fixture->review), 0);
  vas_review_delete_note (fixture->review, note);
  await (fixture, "");
  assert_open (fixture, -1, FALSE);
  stand_at (fixture, 2000);
  press (fixture, '1', FALSE);
  await (fixture, "situation neutral 2000-2000");
}

static void
press_own (Fixture *fixture, const char *label, VasAspect aspect, gboolean span)
{
  VasMarker marker = { 'H', aspect, VAS_NOTE_KIND_STRENGTH, label, span };

  vas_marking_mark (VAS_MARKING (fixture->marks), &marker, g_get_monotonic_time ());
}

/* Spans of own markers go by their names: they end neither each other nor a part, whatever they are about. */
static void
test_own_markers (Fixture *fixture, gconstpointer data)
{
  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  stand_at (fixture, 1200);
  press_own (fixture, "Smiles:", VAS_ASPECT_EXPRESSION, TRUE);
  stand_at (fixture, 2000);
  press_own (fixture, "Frames:", VAS_ASPECT_SITUATION, TRUE);
  stand_at (fixture, 2100);
  press_own (fixture, "Nods:", VAS_ASPECT_TASK, FALSE);
  stand_at (fixture, 3000);
  press_own (fixture, "Smiles:", VAS_ASPECT_EXPRESSION, TRUE);
  assert_open (fixture, VAS_ASPECT_SITUATION, FALSE);
  assert_events (fixture, "begun situation, begun expression, begun situation, made task, ended expression");
  await (fixture, "situation neutral 1000-1000, Smiles:expression strength 1200-3000, "
                  "Frames:situation strength 2000-2000, Nods:task strength 2100-2100");
  undo (fixture, "situation neutral 1000-1000, Smiles:expression strength 1200-1200, "
                 "Frames:situation strength 2000-2000, Nods:task strength 2100-2100");
  stand_at (fixture, 5000);
  vas_review_marks_close (fixture->marks);
  assert_open (fixture, -1, FALSE);
  await (fixture, "situation neutral 1000-5000, Smiles:expression strength 1200-5000, "
                  "Frames:situation strength 2000-5000, Nods:task strength 2100-2100");
}

/* What is open when another answer is opened has ended; the other answer begins with nothing. */
static void
test_another_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) first = g_list_model_get_item (vas_review_get_answers (fixture->review), 0);
  g_autoptr (VasAnswer) second = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);

  stand_at (fixture, 1000);
  press (fixture, '1', FALSE);
  stand_at (fixture, 5000);
  vas_review_set_answer (fixture->review, second);
  assert_open (fixture, -1, FALSE);
  await (fixture, "");
  press (fixture, '2', FALSE);
  await (fixture, "task neutral 0-0");
  vas_review_set_answer (fixture->review, first);
  await (fixture, "situation neutral 1000-5000");
}

static gboolean
has_ended (gpointer user_data)
{
  return vas_review_marks_get_part (((Fixture *) user_data)->marks) == NULL;
}

static void
test_the_end_of_the_recording (Fixture *fixture, gconstpointer data)
{
  VasPlayback *playback = vas_review_get_playback (fixture->review);
  g_autofree char *wanted = g_strdup_printf ("result neutral 7000-%d", (int) vas_playback_get_duration_ms (playback));

  stand_at (fixture, 7000);
  press (fixture, '4', FALSE);
  vas_playback_play (playback);
  g_assert_true (wait_until (has_ended, fixture, PATIENCE_S));
  await (fixture, wanted);
}

static gboolean
is_past (gpointer user_data)
{
  return vas_playback_get_position_ms (vas_review_get_playback (((Fixture *) user_data)->review)) > 3000;
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The key is heard late, the program was busy: what counts is the picture that was in sight when it was pressed. The
 * machine of the test may be busy as well, and show a picture late: so it is tried several times. */
static void
test_marks_what_was_seen (Fixture *fixture, gconstpointer data)
{
  enum
  {
    TRIES = 9
  };
  VasPlayback *playback = vas_review_get_playback (fixture->review);
  double rate = *(const double *) data;
  int off_ms[TRIES];

  write_down (fixture, set_reaction_job, vas_reviewer_get_id (vas_review_get_reviewer (fixture->review)));
  g_clear_object (&fixture->flow.result);
  load (fixture);
  g_assert_cmpint (vas_reviewer_get_reaction_ms (vas_review_get_reviewer (fixture->review)), ==, 500);
  vas_playback_set_rate (playback, rate);
  vas_playback_play (playback);
  g_assert_true (wait_until (is_past, fixture, PATIENCE_S));

  for (guint i = 0; i < TRIES; i++)
    {
      VasMarker marker = { 'G', VAS_ASPECT_FIDGETING, VAS_NOTE_KIND_TRY_INSTEAD };
      int picture_ms;
      gint64 pressed_us;
      VasNote *note;

      wait_for_ms (90);
      g_assert_true (vas_playback_get_playing (playback));
      picture_ms = (int) media_fixture_read_number (vas_playback_get_frame (playback)) * 1000 / FPS;
      pressed_us = g_get_monotonic_time ();
      wait_for_ms (40 + 13 * i);
      note = vas_marking_mark (VAS_MARKING (fixture->marks), &marker, pressed_us);
      g_assert_cmpint (vas_note_get_start_ms (note), ==, vas_note_get_end_ms (note));
      off_ms[i] = (int) (vas_note_get_start_ms (note) + (gint64) (500 * rate)) - picture_ms;
    }
  g_assert_true (vas_playback_get_playing (playback));

  qsort (off_ms, TRIES, sizeof (int), compare_ints);
  g_assert_cmpint (off_ms[TRIES / 2], >=, -1000 / FPS);
  g_assert_cmpint (off_ms[TRIES / 2], <=, (int) (2000 / FPS * MAX (rate, 1)));
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  static const double rates[] = { 1, 0.5 };

  g_test_init (&argc, &argv, NULL);

  add_test ("/review-marks/parts-follow-each-other", test_parts_follow_each_other);
  add_test ("/review-marks/off-topic-is-a-span", test_off_topic_is_a_span);
  add_test ("/review-marks/moments", test_moments);
  add_test ("/review-marks/the-last-mark-is-turned", test_the_last_mark_is_turned);
  add_test ("/review-marks/undo-and-redo", test_undo_and_redo);
  add_test ("/review-marks/undo-at-once", test_undo_at_once);
  add_test ("/review-marks/a-deleted-part-is-not-open", test_a_deleted_part_is_not_open);
  add_test ("/review-marks/own-markers", test_own_markers);
  add_test ("/review-marks/another-answer", test_another_answer);
  add_test ("/review-marks/the-end-of-the-recording", test_the_end_of_the_recording);
  g_test_add ("/review-marks/marks-what-was-seen", Fixture, &rates[0], set_up, test_marks_what_was_seen, tear_down);
  g_test_add ("/review-marks/marks-what-was-seen-slowly", Fixture, &rates[1], set_up, test_marks_what_was_seen,
              tear_down);

  return g_test_run ();
}
