/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two answers to the same question, side by side and in step. */

#include "flow-test.h"
#include "media-fixture.h"
#include "vas-comparison.h"
#include "vas-library-private.h"
#include "vas-media.h"
#include "vas-note.h"
#include "vas-own-reviewer.h"
#include "vas-queue-entry.h"
#include "vas-rating.h"
#include "vas-review-state.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-ratings.h"
#include "vas-store-reviews.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20
#define FPS 25
#define FRAME_MS (1000 / FPS)

/* The films, whose pictures bear their number, and when their clocks started */
#define FIRST_S 3
#define FIRST_GO_MS 400
#define SECOND_S 2
#define SECOND_GO_MS 1000
/* Where the action begins in each */
#define FIRST_ACTION_MS 1600
#define SECOND_ACTION_MS 1200

typedef struct
{
  FlowTest flow;
  char *interview_id;
  char *first_id;
  char *second_id;
  VasReviewer *self;
  VasReviewer *mentor;
  VasComparison *comparison;
} Fixture;

static gboolean
add_note (VasConnection *connection,
          const char *answer_id,
          VasReviewer *by,
          VasAspect aspect,
          gint64 ms,
          GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", answer_id, "reviewer", by, "aspect",
                                           aspect, "kind", VAS_NOTE_KIND_NEUTRAL, "start-ms", ms, "end-ms", ms + 500,
                                           "created", G_GINT64_CONSTANT (5), NULL);

  return vas_store_add_note (connection, note, error);
}

static gboolean
finish (VasConnection *connection, const char *answer_id, int seconds, gint64 go_ms, GError **error)
{
  g_autofree char *file = g_strconcat (answer_id, ".mkv", NULL);
  g_autoptr (VasRecording) recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", answer_id, "file", file,
                                                     "media-type", "video/x-matroska", "duration-ms",
                                                     (gint64) seconds * 1000, "go-ms", go_ms, "width", 320, "height",
                                                     240, NULL);

  return vas_store_finish_answer (connection, answer_id, VAS_ANSWER_STATE_COMPLETE, seconds * 1000 - go_ms, recording,
                                  error);
}

/* In the store's thread: two takes with recordings, and feedback on both. */
static gpointer
fill_job (VasConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, fixture->interview_id, error);
  g_autoptr (VasAnswer) second = NULL;
  g_autoptr (VasRating) rating = NULL;

  if (answers == NULL)
    return NULL;
  fixture->first_id = g_strdup (vas_answer_get_id (answers->pdata[0]));
  fixture->second_id = vas_uuid_new ();
  second = vas_snapshot_with (answers->pdata[0], "id", fixture->second_id, "take", 2, "started",
                              vas_answer_get_started (answers->pdata[0]) + 60000, NULL);
  fixture->self = vas_own_reviewer_ensure (connection, error);
  fixture->mentor = vas_store_ensure_reviewer (connection, "Aino", VAS_ROLE_MENTOR, error);
  rating = g_object_new (VAS_TYPE_RATING, "answer-id", fixture->first_id, "reviewer-id",
                         vas_reviewer_get_id (fixture->mentor), "dimension", "pace", "value", 4, NULL);

  if (vas_store_add_answer (connection, second, error) &&
      finish (connection, fixture->first_id, FIRST_S, FIRST_GO_MS, error) &&
      finish (connection, fixture->second_id, SECOND_S, SECOND_GO_MS, error) &&
      add_note (connection, fixture->first_id, fixture->self, VAS_ASPECT_SITUATION, 500, error) &&
      add_note (connection, fixture->first_id, fixture->self, VAS_ASPECT_ACTION, FIRST_ACTION_MS, error) &&
      add_note (connection, fixture->second_id, fixture->mentor, VAS_ASPECT_ACTION, SECOND_ACTION_MS, error) &&
      add_note (connection, fixture->second_id, fixture->mentor, VAS_ASPECT_PACE, 1000, error) &&
      vas_store_set_rating (connection, rating, error))
    return fixture;

  return NULL;
}

static void
call (Fixture *fixture, VasStoreFunc job)
{
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE, job, fixture, &error);
  g_assert_no_error (error);
}

static void
put_film (Fixture *fixture, const char *answer_id, int seconds)
{
  char *film = media_fixture_make (&(MediaFixture){ .seconds = seconds, .fps = FPS });
  g_autofree char *target = g_strdup_printf ("%s/recordings/%s.mkv", fixture->flow.folder, answer_id);
  g_autoptr (GFile) from = g_file_new_for_path (film);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  media_fixture_remove (film);
}

static VasPlayback *
get_playback (Fixture *fixture, guint side)
{
  return vas_compared_answer_get_playback (vas_comparison_get_side (fixture->comparison, side));
}

static gboolean
are_ready (gpointer user_data)
{
  gboolean first, second;

  g_object_get (get_playback (user_data, 0), "ready", &first, NULL);
  g_object_get (get_playback (user_data, 1), "ready", &second, NULL);

  return first && second;
}

static void
load (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_comparison_load_async (fixture->comparison, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_comparison_load_finish (fixture->comparison, result, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Compare me", 2);
  call (fixture, fill_job);
  put_film (fixture, fixture->first_id, FIRST_S);
  put_film (fixture, fixture->second_id, SECOND_S);
  fixture->comparison = vas_comparison_new (fixture->flow.library, fixture->first_id, fixture->second_id,
                                            vas_reviewer_get_id (fixture->self));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->comparison);
  g_clear_object (&fixture->self);
  g_clear_object (&fixture->mentor);
  g_free (fixture->interview_id);
  g_free (fixture->first_id);
  g_free (fixture->second_id);
  flow_test_clear (&fixture->flow);
}

static gboolean
shows_pictures_in_step (gpointer user_data)
{
  Fixture *fixture = user_data;
  VasFrame *first = vas_playback_get_frame (get_playback (fixture, 0));
  VasFrame *second = vas_playback_get_frame (get_playback (fixture, 1));
  int apart;

  if (first == NULL || second == NULL)
    return FALSE;

  apart = (int) media_fixture_read_number (second) - (int) media_fixture_read_number (first);
  return apart == (SECOND_GO_MS - FIRST_GO_MS) / FRAME_MS;
}

typedef struct
{
  Fixture *fixture;
  guint numbers[2];
} Pictures;

static gboolean
shows_pictures (gpointer user_data)
{
  Pictures *wanted = user_data;

  for (guint i = 0; i < 2; i++)
    {
      VasFrame *frame = vas_playback_get_frame (get_playback (wanted->fixture, i));

      if (frame == NULL || media_fixture_read_number (frame) != wanted->numbers[i])
        return FALSE;
    }

  return TRUE;
}

static void
await_pictures (Fixture *fixture, gint64 first_ms, gint64 second_ms)
{
  Pictures wanted = { fixture, { (guint) (first_ms / FRAME_MS), (guint) (second_ms / FRAME_MS) } };

  g_assert_true (wait_until (shows_pictures, &wanted, PATIENCE_S));
}

/* Both clocks start at the same time, wherever that is in each recording. */
static void
test_by_time (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  g_assert_true (wait_until (are_ready, fixture, PATIENCE_S));
  g_assert_cmpint (vas_comparison_get_duration_ms (fixture->comparison), ==, FIRST_S * 1000);
  await_pictures (fixture, 0, SECOND_GO_MS - FIRST_GO_MS);
  vas_comparison_seek (fixture->comparison, FIRST_GO_MS + 600);
  g_assert_cmpint (vas_comparison_get_position_ms (fixture->comparison), ==, FIRST_GO_MS + 600);
  await_pictures (fixture, FIRST_GO_MS + 600, SECOND_GO_MS + 600);

  /* A place in one of them */
  vas_comparison_seek_side (fixture->comparison, 1, SECOND_GO_MS + 200);
  await_pictures (fixture, FIRST_GO_MS + 200, SECOND_GO_MS + 200);
  vas_comparison_step (fixture->comparison, 1);
  await_pictures (fixture, FIRST_GO_MS + 200 + FRAME_MS, SECOND_GO_MS + 200 + FRAME_MS);
}

/* The action begins in both at once. */
static void
test_by_part (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) parts = NULL;

  load (fixture);
  g_assert_true (wait_until (are_ready, fixture, PATIENCE_S));
  parts = vas_comparison_list_parts (fixture->comparison);
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpint (g_array_index (parts, VasAspect, 0), ==, VAS_ASPECT_ACTION);

  vas_comparison_set_part (fixture->comparison, VAS_ASPECT_ACTION);
  await_pictures (fixture, FIRST_ACTION_MS, SECOND_ACTION_MS);
  vas_comparison_seek (fixture->comparison, vas_comparison_get_position_ms (fixture->comparison) + 400);
  await_pictures (fixture, FIRST_ACTION_MS + 400, SECOND_ACTION_MS + 400);
  vas_comparison_set_part (fixture->comparison, VAS_COMPARISON_NO_PART);
  await_pictures (fixture, 0, SECOND_GO_MS - FIRST_GO_MS);
}

static gboolean
has_moved (gpointer user_data)
{
  Fixture *fixture = user_data;

  return vas_playback_get_position_ms (get_playback (fixture, 0)) > 200 &&
         vas_playback_get_position_ms (get_playback (fixture, 1)) > SECOND_GO_MS - FIRST_GO_MS + 200;
}

static gboolean
is_still (gpointer user_data)
{
  return !vas_comparison_get_playing (((Fixture *) user_data)->comparison);
}

static void
on_playing_notify (VasComparison *comparison, GParamSpec *pspec, guint *n_notified)
{
  (*n_notified)++;
}

/* One key plays both and pauses both, at the same time to the picture. */
static void
test_plays_in_step (Fixture *fixture, gconstpointer data)
{
  guint n_notified = 0;

  load (fixture);
  g_assert_true (wait_until (are_ready, fixture, PATIENCE_S));
  g_signal_connect (fixture->comparison, "notify::playing", G_CALLBACK (on_playing_notify), &n_notified);
  vas_comparison_toggle (fixture->comparison);
  g_assert_true (vas_comparison_get_playing (fixture->comparison));
  g_assert_true (wait_until (has_moved, fixture, PATIENCE_S));
  vas_comparison_toggle (fixture->comparison);
  g_assert_false (vas_comparison_get_playing (fixture->comparison));
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_true (wait_until (shows_pictures_in_step, fixture, PATIENCE_S));
}

/* The longer one plays to its end, while the other stands at its own; then both play from the start. */
static void
test_ends_with_the_longer_one (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  g_assert_true (wait_until (are_ready, fixture, PATIENCE_S));
  vas_comparison_seek (fixture->comparison, 1000);
  vas_comparison_play (fixture->comparison);
  g_assert_true (wait_until (is_still, fixture, PATIENCE_S));
  await_pictures (fixture, FIRST_S * 1000 - FRAME_MS, SECOND_S * 1000 - FRAME_MS);
  g_assert_cmpint (vas_comparison_get_position_ms (fixture->comparison), >=, FIRST_S * 1000 - 2 * FRAME_MS);

  vas_comparison_play (fixture->comparison);
  g_assert_cmpint (vas_comparison_get_position_ms (fixture->comparison), <, 500);
  vas_comparison_pause (fixture->comparison);
}

static void
test_one_is_heard (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (vas_playback_get_volume (get_playback (fixture, 0)), ==, 1);
  g_assert_cmpfloat (vas_playback_get_volume (get_playback (fixture, 1)), ==, 0);
  vas_comparison_set_heard (fixture->comparison, 1);
  g_assert_cmpfloat (vas_playback_get_volume (get_playback (fixture, 0)), ==, 0);
  g_assert_cmpfloat (vas_playback_get_volume (get_playback (fixture, 1)), ==, 1);
  load (fixture);
  g_assert_true (wait_until (are_ready, fixture, PATIENCE_S));
  g_assert_cmpfloat (vas_playback_get_volume (get_playback (fixture, 0)), ==, 0);
}

/* What one of them is rated for stands beside the other's, which has nothing there. */
static void
test_feedback_side_by_side (Fixture *fixture, gconstpointer data)
{
  VasComparedAnswer *first = vas_comparison_get_side (fixture->comparison, 0);
  VasComparedAnswer *second = vas_comparison_get_side (fixture->comparison, 1);
  VasComparedRating *rated, *beside;

  load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (vas_compared_answer_get_notes (first)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (vas_compared_answer_get_notes (second)), ==, 2);
  g_assert_cmpuint (vas_compared_answer_get_ratings (first)->len, ==, 1);
  g_assert_cmpuint (vas_compared_answer_get_ratings (second)->len, ==, 1);
  rated = vas_compared_answer_get_ratings (first)->pdata[0];
  beside = vas_compared_answer_get_ratings (second)->pdata[0];
  g_assert_cmpstr (rated->words, ==, "Aino: 4");
  g_assert_cmpstr (beside->dimension, ==, "pace");
  g_assert_cmpstr (beside->name, ==, rated->name);
  g_assert_cmpstr (beside->words, ==, "");
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

static void
test_drafts_are_left_out (Fixture *fixture, gconstpointer data)
{
  VasComparedAnswer *first = vas_comparison_get_side (fixture->comparison, 0);
  VasComparedAnswer *second = vas_comparison_get_side (fixture->comparison, 1);

  call (fixture, draft_job);
  load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (vas_compared_answer_get_notes (first)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (vas_compared_answer_get_notes (second)), ==, 0);
  g_assert_cmpuint (vas_compared_answer_get_ratings (first)->len, ==, 0);
}

/* The second question of the interview has no other answer. */
static void
test_finds_what_there_is_to_compare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  vas_comparison_find_async (fixture->flow.library, fixture->first_id, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  found = vas_comparison_find_finish (fixture->flow.library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (vas_queue_entry_get_answer_id (found->pdata[0]), ==, fixture->second_id);
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  add_test ("/comparison/by-time", test_by_time);
  add_test ("/comparison/by-part", test_by_part);
  add_test ("/comparison/plays-in-step", test_plays_in_step);
  add_test ("/comparison/ends-with-the-longer-one", test_ends_with_the_longer_one);
  add_test ("/comparison/one-is-heard", test_one_is_heard);
  add_test ("/comparison/feedback-side-by-side", test_feedback_side_by_side);
  add_test ("/comparison/drafts-are-left-out", test_drafts_are_left_out);
  add_test ("/comparison/finds-what-there-is-to-compare", test_finds_what_there_is_to_compare);

  return g_test_run ();
}
