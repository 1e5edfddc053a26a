/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <sqlite3.h>

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
  gboolean timed_out;
} Wait;

static gboolean
on_timeout (gpointer data)
{
  Wait *wait = data;

  wait->timed_out = TRUE;
  g_main_loop_quit (wait->loop);
  return G_SOURCE_CONTINUE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->result = g_object_ref (result);
  g_main_loop_quit (wait->loop);
}

static void
begin_wait (Wait *wait)
{
  wait->loop = g_main_loop_new (NULL, FALSE);
  wait->result = NULL;
  wait->timed_out = FALSE;
}

static void
end_wait (Wait *wait)
{
  guint timeout = g_timeout_add_seconds (STORE_TEST_TIMEOUT_S, on_timeout, wait);

  g_main_loop_run (wait->loop);
  g_assert_false (wait->timed_out);
  g_source_remove (timeout);
  g_main_loop_unref (wait->loop);
}

static gpointer
append (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%d", GPOINTER_TO_INT (data));
  g_autoptr (VasCandidate) before = vas_store_ensure_candidate (connection, error);
  g_autofree char *longer = g_strconcat (vas_candidate_get_name (before), name, NULL);

  vas_store_set_candidate_name (connection, longer, error);
  return g_strdup (longer);
}

static gpointer
read_name (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);

  return candidate != NULL ? g_strdup (vas_candidate_get_name (candidate)) : NULL;
}

static gpointer
write_and_fail (VasConnection *connection, gpointer data, GError **error)
{
  vas_store_set_candidate_name (connection, "Nobody", error);
  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID, "no");
  return NULL;
}

static void
test_async (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *last = NULL;
  Wait wait;

  for (int i = 1; i <= 5; i++)
    vas_store_call_async (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (i), NULL, g_free, NULL, NULL, NULL);
  begin_wait (&wait);
  vas_store_call_async (test->store, VAS_STORE_READ, read_name, NULL, NULL, g_free, NULL, on_done, &wait);
  end_wait (&wait);
  name = vas_store_call_finish (test->store, wait.result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "12345");
  g_clear_object (&wait.result);

  last = vas_store_call_sync (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (6), &error);
  g_assert_cmpstr (last, ==, "123456");
}

static void
test_rollback (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_null (vas_store_call_sync (test->store, VAS_STORE_WRITE, write_and_fail, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  name = vas_store_call_sync (test->store, VAS_STORE_READ, read_name, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "");
}

static gpointer
break_reference (VasConnection *connection, gpointer data, GError **error)
{
  store_test_sql (connection, "PRAGMA defer_foreign_keys = ON; UPDATE answer SET question_id = 'nothing'");
  return data;
}

static void
count_free (gpointer data)
{
  g_atomic_int_inc ((int *) data);
}

/* What fails only as it is committed: the result is freed, and the next call finds everything as it was. */
static void
test_failing_commit (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  int n_freed = 0;
  Wait wait;

  begin_wait (&wait);
  vas_store_call_async (test->store, VAS_STORE_WRITE, break_reference, &n_freed, NULL, count_free, NULL, on_done,
                        &wait);
  end_wait (&wait);
  g_assert_null (vas_store_call_finish (test->store, wait.result, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (g_atomic_int_get (&n_freed), ==, 1);
  g_clear_object (&wait.result);

  name = vas_store_call_sync (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (1), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "1");
}

static gpointer
be_impatient (VasConnection *connection, gpointer data, GError **error)
{
  store_test_sql (connection, "PRAGMA busy_timeout = 50");
  return NULL;
}

static void
test_busy (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  sqlite3 *other = NULL;

  vas_store_call_sync (test->store, VAS_STORE_READ, be_impatient, NULL, NULL);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);

  g_assert_null (vas_store_call_sync (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (1), &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  name = vas_store_call_sync (test->store, VAS_STORE_READ, read_name, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&name, g_free);

  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  name = vas_store_call_sync (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (1), &error);
  g_assert_no_error (error);
}

static gpointer
never (VasConnection *connection, gpointer data, GError **error)
{
  g_assert_not_reached ();
}

static void
test_cancelled (StoreTest *test, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int n_freed = 0;
  Wait wait;

  g_cancellable_cancel (cancellable);
  begin_wait (&wait);
  vas_store_call_async (test->store, VAS_STORE_WRITE, never, &n_freed, count_free, NULL, cancellable, on_done, &wait);
  end_wait (&wait);
  g_assert_null (vas_store_call_finish (test->store, wait.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_atomic_int_get (&n_freed), ==, 1);
  g_clear_object (&wait.result);
}

static void
test_close (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *journal = store_test_path (test->directory, "library.sqlite3-wal");
  g_autofree char *name = NULL;
  Wait wait;

  vas_store_call_async (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (7), NULL, g_free, NULL, NULL, NULL);
  begin_wait (&wait);
  vas_store_close_async (test->store, NULL, on_done, &wait);
  end_wait (&wait);
  g_assert_true (vas_store_close_finish (test->store, wait.result, &error));
  g_assert_no_error (error);
  g_clear_object (&wait.result);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_assert_null (vas_store_call_sync (test->store, VAS_STORE_READ, read_name, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_true (vas_store_close_sync (test->store, &error));
  begin_wait (&wait);
  vas_store_open_async (test->store, NULL, on_done, &wait);
  end_wait (&wait);
  g_assert_true (vas_store_open_finish (test->store, wait.result, &error));
  g_clear_object (&wait.result);
  name = vas_store_call_sync (test->store, VAS_STORE_READ, read_name, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "7");
}

static void
on_store_gone (gpointer data, GObject *store)
{
  g_atomic_int_set ((int *) data, TRUE);
  g_main_context_wakeup (NULL);
}

/* What was put in is done, even if nobody waits for it. */
static void
test_drop (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gint64 deadline = g_get_monotonic_time () + STORE_TEST_TIMEOUT_S * G_TIME_SPAN_SECOND;
  int gone = FALSE;

  for (int i = 0; i < 20; i++)
    vas_store_call_async (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (i % 10), NULL, g_free, NULL, NULL,
                          NULL);
  g_object_weak_ref (G_OBJECT (test->store), on_store_gone, &gone);
  g_object_unref (test->store);
  while (!g_atomic_int_get (&gone) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gone);

  test->store = vas_store_new (test->directory);
  g_assert_true (vas_store_open_sync (test->store, &error));
  name = vas_store_call_sync (test->store, VAS_STORE_READ, read_name, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "01234567890123456789");
}

static void
on_changed (VasStore *store, gpointer data)
{
  g_main_loop_quit (data);
}

static void
on_changed_count (VasStore *store, gpointer data)
{
  (*(int *) data)++;
}

static void
test_changed (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  int n_changes = 0;
  Wait wait;

  begin_wait (&wait);
  g_signal_connect (test->store, "changed", G_CALLBACK (on_changed_count), &n_changes);
  g_signal_connect (test->store, "changed", G_CALLBACK (on_changed), wait.loop);
  for (int i = 0; i < 3; i++)
    store_test_file_sql (path, "UPDATE candidate SET name = name || 'x'");
  end_wait (&wait);
  g_assert_cmpint (n_changes, >=, 1);
  g_assert_cmpint (n_changes, <=, 3);
}

static gboolean
on_enough (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

/* Own writes are no news. The time is that of two looks at the library. */
static void
test_unchanged (StoreTest *test, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  int n_changes = 0;

  g_signal_connect (test->store, "changed", G_CALLBACK (on_changed_count), &n_changes);
  name = vas_store_call_sync (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (1), &error);
  g_assert_no_error (error);

  g_timeout_add (1200, on_enough, loop);
  g_main_loop_run (loop);
  g_assert_cmpint (n_changes, ==, 0);
}

/* The signal belongs to the context of the thread that made the store; there it must not arrive after its end. */
static void
test_gone_before_change (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");

  store_test_file_sql (path, "UPDATE candidate SET name = 'x'");
  g_assert_finalize_object (test->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  test->store = vas_store_new (test->directory);
}

static void
test_stamps (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autofree char *first = NULL;
  g_autoptr (GError) error = NULL;

  /* a library that has seen a stamp of the year 2100: the wall clock is behind, and stamps go on from there */
  store_test_file_sql (path, "UPDATE meta SET value = '4102444800000' WHERE key = 'highest_ms'");
  first = vas_store_call_sync (test->store, VAS_STORE_WRITE, append, GINT_TO_POINTER (1), &error);
  g_assert_no_error (error);
  store_test_file_sql (path, "CREATE TEMP TABLE ok (x CHECK (x)); INSERT INTO ok SELECT name_stamp LIKE "
                             "'4102444800001-%' FROM candidate; INSERT INTO ok SELECT value = '4102444800001' FROM "
                             "meta WHERE key = 'highest_ms'; INSERT INTO ok SELECT substr (name_stamp, 15) = "
                             "(SELECT value FROM meta WHERE key = 'replica') FROM candidate");
}

static gpointer
many_stamps (VasConnection *connection, gpointer data, GError **error)
{
  VasStamp before = vas_connection_next_stamp (connection);

  for (int i = 0; i < 1000; i++)
    {
      VasStamp stamp = vas_connection_next_stamp (connection);

      g_assert_cmpint (vas_stamp_compare (&stamp, &before), >, 0);
      before = stamp;
    }

  return g_memdup2 (&before, sizeof before);
}

static void
test_stamps_rise (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree VasStamp *first = vas_store_call_sync (test->store, VAS_STORE_WRITE, many_stamps, NULL, &error);
  g_autofree VasStamp *second = NULL;

  g_assert_true (vas_store_close_sync (test->store, &error));
  g_assert_true (vas_store_open_sync (test->store, &error));
  second = vas_store_call_sync (test->store, VAS_STORE_WRITE, many_stamps, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (second->ms, >=, first->ms + 1001);
  g_assert_cmpstr (second->replica, ==, first->replica);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/store/async", test_async);
  store_test_add ("/store/store/rollback", test_rollback);
  store_test_add ("/store/store/failing-commit", test_failing_commit);
  store_test_add ("/store/store/busy", test_busy);
  store_test_add ("/store/store/cancelled", test_cancelled);
  store_test_add ("/store/store/close", test_close);
  store_test_add ("/store/store/drop", test_drop);
  store_test_add ("/store/store/changed", test_changed);
  store_test_add ("/store/store/unchanged", test_unchanged);
  store_test_add ("/store/store/gone-before-change", test_gone_before_change);
  store_test_add ("/store/store/stamps", test_stamps);
  store_test_add ("/store/store/stamps-rise", test_stamps_rise);

  return g_test_run ();
}
