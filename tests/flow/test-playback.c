/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The span that is repeated, and the outline that is kept. */

#include "flow-test.h"
#include "media-fixture.h"
#include "vas-library-private.h"
#include "vas-media.h"
#include "vas-playback-kept.h"
#include "vas-store-answers.h"
#include "vas-store-recordings.h"
#include "wait-until.h"

#define PATIENCE_S 20
#define START_MS 1000
#define END_MS 1400

typedef struct
{
  char *path;
  VasPlayback *playback;
  guint n_span_changes;
  gint64 last_ms;
  gint64 furthest_ms;
  guint n_returns;
} Fixture;

static void
on_span_changed (Fixture *fixture)
{
  fixture->n_span_changes++;
}

/* Counts how often it jumps back while it plays. */
static void
on_position_notify (Fixture *fixture)
{
  gint64 position_ms = vas_playback_get_position_ms (fixture->playback);

  if (position_ms < fixture->last_ms)
    fixture->n_returns++;
  fixture->last_ms = position_ms;
  fixture->furthest_ms = MAX (fixture->furthest_ms, position_ms);
}

static gboolean
is_ready (gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean ready;

  g_object_get (fixture->playback, "ready", &ready, NULL);

  return ready;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = media_fixture_make (&(MediaFixture){ .seconds = 3, .fps = 25 });
  fixture->playback = vas_playback_new ();
  g_signal_connect_swapped (fixture->playback, "span-changed", G_CALLBACK (on_span_changed), fixture);
  vas_playback_open (fixture->playback, fixture->path);
  g_assert_true (wait_until (is_ready, fixture, PATIENCE_S));
  g_signal_connect_swapped (fixture->playback, "notify::position-ms", G_CALLBACK (on_position_notify), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  vas_playback_close (fixture->playback);
  g_clear_object (&fixture->playback);
  g_clear_pointer (&fixture->path, media_fixture_remove);
}

static void
assert_span (Fixture *fixture, gboolean whole, gint64 start_ms, gint64 end_ms)
{
  gint64 start, end;

  g_assert_cmpint (vas_playback_get_span (fixture->playback, &start, &end), ==, whole);
  g_assert_cmpint (start, ==, start_ms);
  g_assert_cmpint (end, ==, end_ms);
}

static void
test_a_span_is_chosen_at_the_position (Fixture *fixture, gconstpointer data)
{
  assert_span (fixture, FALSE, -1, -1);
  vas_playback_seek (fixture->playback, START_MS);
  vas_playback_begin_span (fixture->playback);
  assert_span (fixture, FALSE, START_MS, -1);
  vas_playback_seek (fixture->playback, END_MS);
  vas_playback_end_span (fixture->playback);
  assert_span (fixture, TRUE, START_MS, END_MS);
  g_assert_cmpuint (fixture->n_span_changes, ==, 2);

  /* A begin after the end leaves that behind, and an end before the begin takes the begin along */
  vas_playback_seek (fixture->playback, 2000);
  vas_playback_begin_span (fixture->playback);
  assert_span (fixture, FALSE, 2000, -1);
  vas_playback_seek (fixture->playback, 500);
  vas_playback_end_span (fixture->playback);
  assert_span (fixture, TRUE, 0, 500);

  vas_playback_clear_span (fixture->playback);
  assert_span (fixture, FALSE, -1, -1);
}

static gboolean
has_returned_twice (gpointer user_data)
{
  return ((Fixture *) user_data)->n_returns >= 2;
}

static gboolean
is_past_the_span (gpointer user_data)
{
  return vas_playback_get_position_ms (((Fixture *) user_data)->playback) > END_MS + 100;
}

static void
test_a_span_is_repeated (Fixture *fixture, gconstpointer data)
{
  vas_playback_set_looping (fixture->playback, TRUE);
  g_assert_false (vas_playback_get_looping (fixture->playback));

  vas_playback_set_span (fixture->playback, START_MS, END_MS);
  vas_playback_set_looping (fixture->playback, TRUE);
  g_assert_true (vas_playback_get_playing (fixture->playback));
  g_assert_true (wait_until (has_returned_twice, fixture, PATIENCE_S));
  g_assert_cmpint (fixture->furthest_ms, <=, END_MS + 40);
  g_assert_true (vas_playback_get_playing (fixture->playback));

  /* Let go, it plays on past the end */
  vas_playback_set_looping (fixture->playback, FALSE);
  g_assert_true (wait_until (is_past_the_span, fixture, PATIENCE_S));
}

static void
test_leaving_a_span (Fixture *fixture, gconstpointer data)
{
  vas_playback_set_span (fixture->playback, START_MS, END_MS);
  vas_playback_set_looping (fixture->playback, TRUE);
  vas_playback_seek (fixture->playback, START_MS + 100);
  g_assert_true (vas_playback_get_looping (fixture->playback));
  vas_playback_seek (fixture->playback, 2500);
  g_assert_false (vas_playback_get_looping (fixture->playback));
  assert_span (fixture, TRUE, START_MS, END_MS);

  vas_playback_set_looping (fixture->playback, TRUE);
  vas_playback_clear_span (fixture->playback);
  g_assert_false (vas_playback_get_looping (fixture->playback));
}

/* To the end of the recording a span has no stop of its own. */
static void
test_the_last_part_is_repeated (Fixture *fixture, gconstpointer data)
{
  vas_playback_set_span (fixture->playback, 2600, vas_playback_get_duration_ms (fixture->playback));
  vas_playback_set_looping (fixture->playback, TRUE);
  g_assert_true (wait_until (has_returned_twice, fixture, PATIENCE_S));
}

static gboolean
has_peaks (gpointer user_data)
{
  Fixture *fixture = user_data;

  return vas_playback_get_peaks (fixture->playback) != NULL &&
         vas_peaks_get_duration_ms (vas_playback_get_peaks (fixture->playback)) >= 2900;
}

static gpointer
get_peaks_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_peaks (connection, data, error);
}

typedef struct
{
  FlowTest flow;
  VasAnswer *answer;
  GBytes *kept;
} Library;

static gboolean
is_kept (gpointer user_data)
{
  Library *library = user_data;

  g_clear_pointer (&library->kept, g_bytes_unref);
  library->kept = vas_store_call_sync (vas_library_get_store (library->flow.library), VAS_STORE_READ, get_peaks_job,
                                       (gpointer) vas_answer_get_id (library->answer), NULL);

  return library->kept != NULL;
}

static gpointer
put_peaks_job (VasConnection *connection, gpointer data, GError **error)
{
  Library *library = data;

  return GINT_TO_POINTER (vas_store_put_peaks (connection, vas_answer_get_id (library->answer), library->kept, error));
}

static gpointer
list_answers_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, data, error);

  return answers != NULL ? g_object_ref (g_ptr_array_index (answers, 0)) : NULL;
}

/* The second time the outline comes from the library, whatever the file may sound like now. */
static void
test_the_outline_is_kept (Fixture *fixture, gconstpointer data)
{
  Library library = { 0 };
  g_autofree char *interview_id = NULL;
  g_autofree guint8 *loud = g_malloc (300);
  g_autoptr (VasRecording) recording = NULL;
  g_autoptr (VasRecording) longer = NULL;
  VasStore *store;

  flow_test_init (&library.flow);
  interview_id = flow_test_add_interview (&library.flow, "Loud", 1);
  store = vas_library_get_store (library.flow.library);
  library.answer = vas_store_call_sync (store, VAS_STORE_READ, list_answers_job, interview_id, NULL);
  recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", vas_answer_get_id (library.answer), "duration-ms",
                            G_GINT64_CONSTANT (3000), NULL);

  vas_playback_open_kept (fixture->playback, fixture->path, store, recording);
  g_assert_true (wait_until (has_peaks, fixture, PATIENCE_S));
  g_assert_true (wait_until (is_kept, &library, PATIENCE_S));

  memset (loud, 255, 300);
  g_bytes_unref (library.kept);
  library.kept = g_bytes_new (loud, 300);
  vas_store_call_sync (store, VAS_STORE_WRITE, put_peaks_job, &library, NULL);
  vas_playback_open_kept (fixture->playback, fixture->path, store, recording);
  g_assert_true (wait_until (has_peaks, fixture, PATIENCE_S));
  g_assert_cmpfloat (vas_peaks_get_highest (vas_playback_get_peaks (fixture->playback), 500, 500), ==, 1);

  /* One that cannot be of this recording is not taken */
  longer = g_object_new (VAS_TYPE_RECORDING, "answer-id", vas_answer_get_id (library.answer), "duration-ms",
                         G_GINT64_CONSTANT (9000), NULL);
  vas_playback_open_kept (fixture->playback, fixture->path, store, longer);
  g_assert_true (wait_until (has_peaks, fixture, PATIENCE_S));
  g_assert_cmpfloat (vas_peaks_get_highest (vas_playback_get_peaks (fixture->playback), 500, 500), <, 0.1);

  vas_playback_close (fixture->playback);
  g_clear_pointer (&library.kept, g_bytes_unref);
  g_clear_object (&library.answer);
  flow_test_clear (&library.flow);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  add_test ("/playback/a-span-is-chosen-at-the-position", test_a_span_is_chosen_at_the_position);
  add_test ("/playback/a-span-is-repeated", test_a_span_is_repeated);
  add_test ("/playback/leaving-a-span", test_leaving_a_span);
  add_test ("/playback/the-last-part-is-repeated", test_the_last_part_is_repeated);
  add_test ("/playback/the-outline-is-kept", test_the_outline_is_kept);

  return g_test_run ();
}
