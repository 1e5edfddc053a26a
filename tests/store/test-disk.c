/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Disks that are full or may not be written. A child does what the person could not undo: limits and other users. */

#define _GNU_SOURCE

#include "store-child.h"
#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-recording-lock.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOBODY 65534
#define CHILD_NOT_POSSIBLE 77
#define CHILD_OTHER 99

static gpointer
add_long_note (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *text = g_strnfill (9000, 'n');
  g_autoptr (VasNote) note = store_test_note (connection, data, 1, text);

  return GINT_TO_POINTER (vas_store_add_note (connection, note, error));
}

static gpointer
count_notes (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (store_test_sql_int (connection, "SELECT count (*) FROM note") + 1);
}

static gpointer
find_answer (VasConnection *connection, gpointer data, GError **error)
{
  return store_test_sql_text (connection, "SELECT id FROM answer");
}

static gpointer
limit_pages (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %d", GPOINTER_TO_INT (data));

  store_test_sql (connection, sql);
  return NULL;
}

/* Returns: how many notes were kept until the first that was not */
static int
fill_up (VasStore *store, const char *answer_id, GError **error)
{
  int n_kept = 0;

  while (n_kept < 10000 && vas_store_call_sync (store, VAS_STORE_WRITE, add_long_note, (gpointer) answer_id, error))
    n_kept++;

  return n_kept;
}

static void
test_full (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int n_kept, n_found;

  vas_store_call_sync (test->store, VAS_STORE_READ, limit_pages, GINT_TO_POINTER (100), NULL);
  n_kept = fill_up (test->store, test->answer_id, &error);
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpint (n_kept, >, 0);

  n_found = GPOINTER_TO_INT (vas_store_call_sync (test->store, VAS_STORE_READ, count_notes, NULL, &error)) - 1;
  g_assert_no_error (error);
  g_assert_cmpint (n_found, ==, n_kept);

  vas_store_call_sync (test->store, VAS_STORE_READ, limit_pages, GINT_TO_POINTER (1000000), NULL);
  g_assert_nonnull (vas_store_call_sync (test->store, VAS_STORE_WRITE, add_long_note, test->answer_id, &error));
  g_assert_no_error (error);
}

/* Returns: the code of the error plus 1, or 0 if there is none */
static int
error_status (const GError *error)
{
  if (error == NULL)
    return 0;

  g_printerr ("%s\n", error->message);
  return error->domain == VAS_STORE_ERROR ? error->code + 1 : CHILD_OTHER;
}

static int
child_fill_limited (const char *directory)
{
  const struct rlimit limit = { 400000, 400000 };
  g_autoptr (VasStore) store = vas_store_new (directory);
  g_autoptr (GError) error = NULL;
  g_autofree char *answer_id = NULL;
  g_autofree char *count = NULL;

  if (!vas_store_open_sync (store, &error))
    return error_status (error);
  answer_id = vas_store_call_sync (store, VAS_STORE_READ, find_answer, NULL, &error);

  /* a write beyond it fails, as it does on a full disk */
  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return CHILD_NOT_POSSIBLE;

  count = g_strdup_printf ("%d", fill_up (store, answer_id, &error));
  store_child_say (count);
  return error_status (error);
}

static void
test_full_file (StoreTest *test, gconstpointer data)
{
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  int n_found;

  g_assert_true (vas_store_close_sync (test->store, &error));
  child = store_child_start ("child-fill-limited", test->directory);
  count = store_child_read_line (child);
  g_assert_nonnull (count);
  g_assert_cmpint (store_child_wait (child), ==, VAS_STORE_ERROR_NO_SPACE + 1);
  g_assert_cmpint (g_ascii_strtoll (count, NULL, 10), >, 0);

  g_assert_true (vas_store_open_sync (test->store, &error));
  n_found = GPOINTER_TO_INT (vas_store_call_sync (test->store, VAS_STORE_READ, count_notes, NULL, &error)) - 1;
  g_assert_no_error (error);
  g_assert_cmpint (n_found, ==, g_ascii_strtoll (count, NULL, 10));
}

/* A file system that only this thread and those it starts afterwards see. */
static gboolean
mount_small (const char *directory, const char *size)
{
  return unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", directory, "tmpfs", 0, size) == 0;
}

/* A disk that is really full in the end. */
static int
child_fill_disk (const char *directory)
{
  g_autoptr (VasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  StoreTest test = { NULL };
  int n_kept, n_found;

  if (!mount_small (directory, "size=1200k"))
    return CHILD_NOT_POSSIBLE;

  store = test.store = vas_store_new (directory);
  if (!vas_store_open_sync (store, &error))
    return error_status (error);
  store_test_write (&test, store_test_fill);
  n_kept = fill_up (store, test.answer_id, &error);
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE);

  /* with room again, everything kept is there and writing goes on */
  g_clear_error (&error);
  g_assert_cmpint (mount ("tmpfs", directory, "tmpfs", MS_REMOUNT, "size=10m"), ==, 0);
  n_found = GPOINTER_TO_INT (vas_store_call_sync (store, VAS_STORE_READ, count_notes, NULL, &error)) - 1;
  g_assert_cmpint (n_found, ==, n_kept);
  g_assert_nonnull (vas_store_call_sync (store, VAS_STORE_WRITE, add_long_note, test.answer_id, &error));
  g_assert_true (vas_store_close_sync (store, &error));
  g_clear_pointer (&test.question_id, g_free);
  g_clear_pointer (&test.interview_id, g_free);
  g_clear_pointer (&test.answer_id, g_free);

  return error_status (error);
}

/* Full before there is a library at all. */
static int
child_open_on_full_disk (const char *directory)
{
  g_autoptr (VasStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_small (directory, "size=64k"))
    return CHILD_NOT_POSSIBLE;

  store = vas_store_new (directory);
  vas_store_open_sync (store, &error);
  return error_status (error);
}

static void
assert_child (const char *command, const char *directory, int expected)
{
  g_autoptr (GSubprocess) child = store_child_start (command, directory);
  int status = store_child_wait (child);

  if (status == CHILD_NOT_POSSIBLE)
    g_test_skip ("this user cannot do that");
  else
    g_assert_cmpint (status, ==, expected);
}

static void
test_full_disk (void)
{
  g_autofree char *directory = store_test_directory ();

  assert_child ("child-fill-disk", directory, 0);
  assert_child ("child-open-on-full-disk", directory, VAS_STORE_ERROR_NO_SPACE + 1);
  store_test_remove (directory);
}

static gboolean
become_nobody (void)
{
  return getuid () != 0 || (setgid (NOBODY) == 0 && setuid (NOBODY) == 0);
}

static int
child_open (const char *directory)
{
  g_autoptr (VasStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!become_nobody ())
    return CHILD_NOT_POSSIBLE;

  store = vas_store_new (directory);
  vas_store_open_sync (store, &error);
  return error_status (error);
}

static int
child_lock (const char *directory)
{
  g_autoptr (VasRecordingLock) lock = NULL;
  g_autoptr (GError) error = NULL;

  if (!become_nobody ())
    return CHILD_NOT_POSSIBLE;

  lock = vas_recording_lock_try (directory, &error);
  return error_status (error);
}

static void
assert_read_only (const char *command, const char *directory)
{
  assert_child (command, directory, VAS_STORE_ERROR_READ_ONLY + 1);
}

static void
test_read_only_file (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_close_sync (test->store, &error));
  g_assert_cmpint (g_chmod (test->directory, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  assert_read_only ("child-open", test->directory);
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
}

/* The file could be written, its journal could not be made. */
static void
test_read_only_folder (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_close_sync (test->store, &error));
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (test->directory, 0555), ==, 0);
  assert_read_only ("child-open", test->directory);
  assert_read_only ("child-lock", test->directory);
  g_assert_cmpint (g_chmod (test->directory, 0700), ==, 0);
}

static void
test_read_only_empty (void)
{
  g_autofree char *directory = store_test_directory ();
  g_autofree char *inner = store_test_path (directory, "library");

  g_assert_cmpint (g_chmod (directory, 0555), ==, 0);
  assert_read_only ("child-open", directory);
  assert_read_only ("child-open", inner);
  g_assert_cmpint (g_chmod (directory, 0700), ==, 0);
  store_test_remove (directory);
}

/* What may not even be read is reported in the same way. */
static void
test_unreadable (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_close_sync (test->store, &error));
  g_assert_cmpint (g_chmod (test->directory, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0000), ==, 0);
  assert_read_only ("child-open", test->directory);
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
}

int
main (int argc, char **argv)
{
  static const StoreChildCommand commands[] = {
    { "child-fill-limited", child_fill_limited },
    { "child-fill-disk", child_fill_disk },
    { "child-open-on-full-disk", child_open_on_full_disk },
    { "child-open", child_open },
    { "child-lock", child_lock },
    { NULL, NULL },
  };
  int status;

  if (store_child_is_one (argc, argv, commands, &status))
    return status;

  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/disk/full", test_full);
  store_test_add ("/store/disk/full-file", test_full_file);
  g_test_add_func ("/store/disk/full-disk", test_full_disk);
  store_test_add ("/store/disk/read-only-file", test_read_only_file);
  store_test_add ("/store/disk/read-only-folder", test_read_only_folder);
  g_test_add_func ("/store/disk/read-only-empty", test_read_only_empty);
  store_test_add ("/store/disk/unreadable", test_unreadable);

  return g_test_run ();
}
