/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-schema.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_mode (const char *directory, const char *name, guint mode)
{
  g_autofree char *path = store_test_path (directory, name);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, mode);
}

static void
assert_text (VasConnection *connection, const char *sql, const char *expected)
{
  g_autofree char *text = store_test_sql_text (connection, sql);

  g_assert_cmpstr (text, ==, expected);
}

static void
settings (VasConnection *connection, StoreTest *test)
{
  g_assert_cmpint (store_test_sql_int (connection, "PRAGMA application_id"), ==, 0x56415354);
  g_assert_cmpint (store_test_sql_int (connection, "PRAGMA user_version"), ==, vas_schema_latest ());
  g_assert_cmpint (store_test_sql_int (connection, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (store_test_sql_int (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "PRAGMA secure_delete"), ==, 1);
  assert_text (connection, "PRAGMA journal_mode", "wal");
  g_assert_cmpint (
      store_test_sql_int (connection,
                          "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                          "name NOT LIKE 'sqlite_%' AND NOT strict"),
      ==, 0);
}

static void
test_settings (StoreTest *test, gconstpointer data)
{
  store_test_read (test, settings);
}

static void
test_modes (StoreTest *test, gconstpointer data)
{
  g_autofree char *nested = g_build_filename (test->directory, "a", "b", NULL);
  g_autoptr (VasStore) store = vas_store_new (nested);
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_open_sync (store, &error));
  g_assert_no_error (error);
  assert_mode (nested, ".", 0700);
  assert_mode (nested, "recordings", 0700);
  assert_mode (nested, "library.sqlite3", 0600);
  assert_mode (nested, "library.sqlite3-wal", 0600);
  g_assert_true (vas_store_close_sync (store, &error));
}

static void
test_again (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_open_sync (test->store, &error));
  g_assert_true (vas_store_close_sync (test->store, &error));
  g_assert_true (vas_store_open_sync (test->store, &error));
  g_assert_no_error (error);
  store_test_read (test, settings);
}

/* A folder with a file in the library's place; opening it has to fail and leave everything as it is. */
static void
assert_refused (const char *contents, gsize length, int code)
{
  g_autofree char *directory = store_test_directory ();
  g_autofree char *path = store_test_path (directory, "library.sqlite3");
  g_autoptr (VasStore) store = vas_store_new (directory);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gsize after_length = 0;
  g_autoptr (GDir) entries = NULL;

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  g_assert_false (vas_store_open_sync (store, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 40);
  g_clear_error (&error);
  g_assert_true (vas_store_close_sync (store, &error));

  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (after, after_length, contents, length);
  entries = g_dir_open (directory, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (entries), ==, "library.sqlite3");
  g_assert_null (g_dir_read_name (entries));
  store_test_remove (directory);
}

/* Returns: (transfer full): the bytes of a library that was closed in good order */
static char *
library_bytes (StoreTest *test, const char *sql, gsize *length)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_assert_true (vas_store_close_sync (test->store, &error));
  store_test_file_sql (path, sql);
  g_assert_true (g_file_get_contents (path, &bytes, length, &error));
  g_assert_no_error (error);

  return bytes;
}

static void
test_foreign (StoreTest *test, gconstpointer data)
{
  g_autofree char *directory = store_test_directory ();
  g_autofree char *path = store_test_path (directory, "other.sqlite3");
  g_autofree char *unnamed = NULL;
  g_autofree char *named = NULL;
  gsize length = 0;

  assert_refused ("Dear diary", 10, VAS_STORE_ERROR_FOREIGN);
  assert_refused ("S", 1, VAS_STORE_ERROR_CORRUPT);

  store_test_file_sql (path, "CREATE TABLE t (a)");
  g_assert_true (g_file_get_contents (path, &unnamed, &length, NULL));
  assert_refused (unnamed, length, VAS_STORE_ERROR_FOREIGN);

  named = library_bytes (test, "PRAGMA application_id = 12345", &length);
  assert_refused (named, length, VAS_STORE_ERROR_FOREIGN);
  store_test_remove (directory);
}

static void
test_newer (StoreTest *test, gconstpointer data)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", vas_schema_latest () + 1);
  g_autofree char *newer = NULL;
  gsize length = 0;

  newer = library_bytes (test, sql, &length);
  assert_refused (newer, length, VAS_STORE_ERROR_NEWER);
}

static void
test_corrupt (StoreTest *test, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  bytes = library_bytes (test, "PRAGMA user_version", &length);
  assert_refused ("", 0, VAS_STORE_ERROR_CORRUPT);
  assert_refused (bytes, 60, VAS_STORE_ERROR_CORRUPT);

  /* the schema's page: SQLite itself has to find out */
  memset (bytes + 100, 0x5a, 3000);
  assert_refused (bytes, length, VAS_STORE_ERROR_CORRUPT);
}

static gpointer
read_interviews (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_interviews (connection, FALSE, NULL, error);
}

/* Damage further in shows when somebody reads there. */
static void
test_corrupt_later (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  bytes = library_bytes (test, "PRAGMA user_version", &length);
  memset (bytes + 4096 * 3, 0x5a, length - 4096 * 3);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  if (vas_store_open_sync (test->store, &error))
    {
      g_autoptr (GPtrArray) interviews = vas_store_call_sync (test->store, VAS_STORE_READ, read_interviews, NULL,
                                                              &error);

      g_assert_null (interviews);
    }
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT);
}

static gpointer
rename_candidate (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_candidate_name (connection, "Old program", error));
}

/* A newer program came while this one had the library open: it may look, and not touch. */
static void
test_overtaken (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) interviews = NULL;

  store_test_file_sql (path, "PRAGMA user_version = 99");
  g_assert_null (vas_store_call_sync (test->store, VAS_STORE_WRITE, rename_candidate, NULL, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NEWER);
  g_clear_error (&error);
  interviews = vas_store_call_sync (test->store, VAS_STORE_READ, read_interviews, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (interviews->len, ==, 1);
}

static void
copy_file (const char *from_directory, const char *to_directory, const char *name)
{
  g_autofree char *from = store_test_path (from_directory, name);
  g_autofree char *to = store_test_path (to_directory, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (from, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, contents, length, &error);
  g_assert_no_error (error);
}

/* The newer version is in the journal only, as after a crash: the file itself has to stay as it is. */
static void
test_newer_in_journal (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autofree char *crashed = store_test_directory ();
  g_autofree char *crashed_path = store_test_path (crashed, "library.sqlite3");
  g_autoptr (VasStore) store = vas_store_new (crashed);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length = 0, after_length = 0;

  store_test_file_sql (path, "PRAGMA user_version = 99");
  copy_file (test->directory, crashed, "library.sqlite3");
  copy_file (test->directory, crashed, "library.sqlite3-wal");

  g_assert_true (g_file_get_contents (crashed_path, &before, &before_length, NULL));
  g_assert_false (vas_store_open_sync (store, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NEWER);
  g_clear_error (&error);
  g_assert_true (vas_store_close_sync (store, &error));
  g_assert_true (g_file_get_contents (crashed_path, &after, &after_length, NULL));
  g_assert_cmpmem (after, after_length, before, before_length);
  store_test_remove (crashed);
}

static void
test_not_a_folder (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (VasStore) store = vas_store_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_open_sync (store, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, path));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/open/settings", test_settings);
  store_test_add ("/store/open/modes", test_modes);
  store_test_add ("/store/open/again", test_again);
  store_test_add ("/store/open/foreign", test_foreign);
  store_test_add ("/store/open/newer", test_newer);
  store_test_add ("/store/open/newer-in-journal", test_newer_in_journal);
  store_test_add ("/store/open/overtaken", test_overtaken);
  store_test_add ("/store/open/corrupt", test_corrupt);
  store_test_add ("/store/open/corrupt-later", test_corrupt_later);
  store_test_add ("/store/open/not-a-folder", test_not_a_folder);

  return g_test_run ();
}
