/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several processes on one library, and processes that end in the middle of something. */

#include "store-child.h"
#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-recording-lock.h"
#include "vas-snapshot.h"
#include "vas-store-check.h"
#include "vas-store-reviews.h"

#include <unistd.h>

#define N_WRITES 40
#define N_OPENERS 8
#define N_KILLS 15

static gpointer
find_answer (VasConnection *connection, gpointer data, GError **error)
{
  return store_test_sql_text (connection, "SELECT id FROM answer");
}

static gpointer
add_note (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (VasNote) note = store_test_note (connection, data, 1, "word");

  return vas_store_add_note (connection, note, error) ? g_strdup (vas_note_get_id (note)) : NULL;
}

static gpointer
add_note_and_hang (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *id = add_note (connection, data, error);

  store_child_say ("in the middle");
  pause ();
  return NULL;
}

static gpointer
has_note (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (VasNote) note = vas_store_get_note (connection, data, error);

  return GINT_TO_POINTER (note != NULL);
}

static gpointer
read_int (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (store_test_sql_int (connection, data));
}

static gpointer
check (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_check_database (connection, error);
}

static VasStore *
open_store (const char *directory)
{
  g_autoptr (GError) error = NULL;
  VasStore *store = vas_store_new (directory);

  vas_store_open_sync (store, &error);
  g_assert_no_error (error);
  return store;
}

static char *
write_note (VasStore *store, VasStoreFunc func, const char *answer_id)
{
  g_autoptr (GError) error = NULL;
  char *id = vas_store_call_sync (store, VAS_STORE_WRITE, func, (gpointer) answer_id, &error);

  g_assert_no_error (error);
  return id;
}

static int
child_write (const char *directory)
{
  g_autoptr (VasStore) store = open_store (directory);
  g_autofree char *answer_id = vas_store_call_sync (store, VAS_STORE_READ, find_answer, NULL, NULL);

  store_child_say ("ready");
  for (int i = 0; i < N_WRITES; i++)
    g_free (write_note (store, add_note, answer_id));

  return 0;
}

static void
assert_int (VasStore *store, const char *sql, int expected)
{
  g_autoptr (GError) error = NULL;
  int found = GPOINTER_TO_INT (vas_store_call_sync (store, VAS_STORE_READ, read_int, (gpointer) sql, &error));

  g_assert_no_error (error);
  g_assert_cmpint (found, ==, expected);
}

/* Both write at once: every row is there, and no stamp was given twice though both are the same replica. */
static void
test_two_writers (StoreTest *test, gconstpointer data)
{
  g_autoptr (GSubprocess) child = store_child_start ("child-write", test->directory);
  g_autofree char *ready = store_child_read_line (child);

  g_assert_cmpstr (ready, ==, "ready");
  for (int i = 0; i < N_WRITES; i++)
    g_free (write_note (test->store, add_note, test->answer_id));
  g_assert_cmpint (store_child_wait (child), ==, 0);

  assert_int (test->store, "SELECT count (*) FROM note", 2 * N_WRITES);
  assert_int (test->store, "SELECT count (DISTINCT text_stamp) FROM note", 2 * N_WRITES);
  assert_int (test->store, "SELECT count (DISTINCT substr (text_stamp, 15)) FROM note", 1);
  assert_int (test->store, "SELECT count (*) FROM reviewer", 1);
}

/* What one of two windows does: it changes the field that is its own, always from what it knew last. */
typedef struct
{
  VasReviewState *state;
  gboolean is_child;
  int turn;
} Hand;

static gpointer
take_up (VasConnection *connection, gpointer data, GError **error)
{
  Hand *hand = data;
  g_autofree char *interview_id = store_test_sql_text (connection, "SELECT id FROM interview");
  g_autofree char *reviewer_id = store_test_sql_text (connection, "SELECT id FROM reviewer");

  hand->state = g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", interview_id, "reviewer-id", reviewer_id, NULL);

  return NULL;
}

static gpointer
make_change (VasConnection *connection, gpointer data, GError **error)
{
  Hand *hand = data;
  g_autofree char *text = g_strdup_printf ("turn %d", hand->turn);
  g_autoptr (VasReviewState) state = hand->state;

  hand->state = vas_snapshot_with (state, hand->is_child ? "keep" : "change", text, NULL);

  return GINT_TO_POINTER (vas_store_set_review_state (connection, state, hand->state, error));
}

static void
work (VasStore *store, Hand *hand)
{
  g_autoptr (GError) error = NULL;

  for (hand->turn = 1; hand->turn <= N_WRITES; hand->turn++)
    {
      g_assert_nonnull (vas_store_call_sync (store, VAS_STORE_WRITE, make_change, hand, &error));
      g_assert_no_error (error);
    }
  g_clear_object (&hand->state);
}

static int
child_change (const char *directory)
{
  g_autoptr (VasStore) store = open_store (directory);
  Hand hand = { NULL, TRUE, 0 };

  vas_store_call_sync (store, VAS_STORE_READ, take_up, &hand, NULL);
  store_child_say ("ready");
  work (store, &hand);
  return 0;
}

/* Both change the same review, and neither ever reads what the other one wrote: nothing is lost. */
static void
test_two_hands (StoreTest *test, gconstpointer data)
{
  g_autofree char *id = write_note (test->store, add_note, test->answer_id);
  g_autoptr (GSubprocess) child = store_child_start ("child-change", test->directory);
  g_autofree char *ready = store_child_read_line (child);
  Hand hand = { NULL, FALSE, 0 };

  g_assert_cmpstr (ready, ==, "ready");
  vas_store_call_sync (test->store, VAS_STORE_READ, take_up, &hand, NULL);
  work (test->store, &hand);
  g_assert_cmpint (store_child_wait (child), ==, 0);

  assert_int (test->store, "SELECT count (*) FROM review WHERE keep = 'turn 40' AND change = 'turn 40'", 1);
  assert_int (test->store, "SELECT count (*) FROM review", 1);
}

static int
child_hang (const char *directory)
{
  g_autoptr (VasStore) store = open_store (directory);
  g_autofree char *answer_id = vas_store_call_sync (store, VAS_STORE_READ, find_answer, NULL, NULL);
  g_autofree char *id = write_note (store, add_note, answer_id);

  store_child_say (id);
  g_free (write_note (store, add_note_and_hang, answer_id));
  return 1;
}

/* Killed with one note committed and another one written but not committed. */
static void
test_killed_in_transaction (StoreTest *test, gconstpointer data)
{
  g_autoptr (GSubprocess) child = store_child_start ("child-hang", test->directory);
  g_autofree char *id = store_child_read_line (child);
  g_autofree char *middle = store_child_read_line (child);
  g_autofree char *next = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (middle, ==, "in the middle");
  assert_int (test->store, "SELECT count (*) FROM note", 1);
  store_child_kill (child);

  g_assert_nonnull (vas_store_call_sync (test->store, VAS_STORE_READ, has_note, id, &error));
  next = write_note (test->store, add_note, test->answer_id);
  assert_int (test->store, "SELECT count (*) FROM note", 2);
}

static int
child_write_on (const char *directory)
{
  g_autoptr (VasStore) store = open_store (directory);
  g_autofree char *answer_id = vas_store_call_sync (store, VAS_STORE_READ, find_answer, NULL, NULL);

  /* until it is killed */
  for (;;)
    {
      g_autofree char *id = write_note (store, add_note, answer_id);

      store_child_say (id);
    }

  return 1;
}

static void
assert_sound (const char *directory, GPtrArray *ids)
{
  g_autoptr (VasStore) store = open_store (directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = vas_store_call_sync (store, VAS_STORE_READ, check, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_nonnull (vas_store_call_sync (store, VAS_STORE_READ, has_note, g_ptr_array_index (ids, i), &error));
      g_assert_no_error (error);
    }
  g_assert_true (vas_store_close_sync (store, &error));
}

/* Every note that was reported as kept is there after each kill, wherever it hit. */
static void
test_killed_often (StoreTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_close_sync (test->store, &error));
  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GSubprocess) child = store_child_start ("child-write-on", test->directory);
      int n_lines = g_test_rand_int_range (1, 12);
      char *id;

      for (int line = 0; line < n_lines; line++)
        {
          id = store_child_read_line (child);
          g_assert_nonnull (id);
          g_ptr_array_add (ids, id);
        }
      g_usleep (g_test_rand_int_range (0, 3000));
      store_child_kill (child);
      while ((id = store_child_read_line (child)) != NULL)
        g_ptr_array_add (ids, id);
      assert_sound (test->directory, ids);
    }
}

static gpointer
add_self (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Process %d", (int) getpid ());
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, name, VAS_ROLE_PEER, error);

  return GINT_TO_POINTER (reviewer != NULL);
}

static int
child_open (const char *directory)
{
  g_autoptr (VasStore) store = open_store (directory);

  return vas_store_call_sync (store, VAS_STORE_WRITE, add_self, NULL, NULL) != NULL ? 0 : 1;
}

/* Whoever makes the library, all have to get the same one. */
static void
test_made_at_once (void)
{
  g_autofree char *directory = store_test_directory ();
  g_autofree char *library = store_test_path (directory, "new");
  GSubprocess *children[N_OPENERS];
  g_autoptr (VasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) entries = NULL;
  const char *name;

  for (int i = 0; i < N_OPENERS; i++)
    children[i] = store_child_start ("child-open", library);
  for (int i = 0; i < N_OPENERS; i++)
    {
      g_assert_cmpint (store_child_wait (children[i]), ==, 0);
      g_object_unref (children[i]);
    }

  store = open_store (library);
  assert_int (store, "SELECT count (*) FROM candidate", 1);
  assert_int (store, "SELECT count (*) FROM reviewer", N_OPENERS);
  g_assert_true (vas_store_close_sync (store, &error));
  entries = g_dir_open (library, 0, NULL);
  while ((name = g_dir_read_name (entries)) != NULL)
    g_assert_true (g_str_equal (name, "library.sqlite3") || g_str_equal (name, "recordings"));
  store_test_remove (directory);
}

static int
child_hold_lock (const char *directory)
{
  g_autoptr (VasRecordingLock) lock = vas_recording_lock_try (directory, NULL);

  store_child_say (lock != NULL ? "locked" : "refused");
  pause ();
  return 0;
}

static void
test_lock (StoreTest *test, gconstpointer data)
{
  g_autoptr (GSubprocess) child = store_child_start ("child-hold-lock", test->directory);
  g_autofree char *answer = store_child_read_line (child);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecordingLock) lock = NULL;

  g_assert_cmpstr (answer, ==, "locked");
  g_assert_null (vas_recording_lock_try (test->directory, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY);
  g_clear_error (&error);

  store_child_kill (child);
  lock = vas_recording_lock_try (test->directory, &error);
  g_assert_no_error (error);
  g_assert_null (vas_recording_lock_try (test->directory, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_pointer (&lock, vas_recording_lock_free);
  lock = vas_recording_lock_try (test->directory, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  static const StoreChildCommand commands[] = {
    { "child-write", child_write },
    { "child-change", child_change },
    { "child-hang", child_hang },
    { "child-write-on", child_write_on },
    { "child-open", child_open },
    { "child-hold-lock", child_hold_lock },
    { NULL, NULL },
  };
  int status;

  if (store_child_is_one (argc, argv, commands, &status))
    return status;

  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/processes/two-writers", test_two_writers);
  store_test_add ("/store/processes/two-hands", test_two_hands);
  store_test_add ("/store/processes/killed-in-transaction", test_killed_in_transaction);
  store_test_add ("/store/processes/killed-often", test_killed_often);
  g_test_add_func ("/store/processes/made-at-once", test_made_at_once);
  store_test_add ("/store/processes/recording-lock", test_lock);

  return g_test_run ();
}
