/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from one version of the library to the next. What is in it afterwards is looked at in test-versions.c. */

#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-schema.h"

#include <glib/gstdio.h>
#include <string.h>

#define SCHEMA_SQL                                                                          \
  "SELECT group_concat (type || ' ' || name || ' ' || coalesce (sql, ''), char (10)) FROM " \
  "(SELECT * FROM sqlite_schema ORDER BY type, name)"

/* A library of an earlier version, opened without bringing it up to date. */
typedef struct
{
  char *directory;
  char *path;
  VasConnection *connection;
} OldLibrary;

/* The steps of a program that is two versions further. */
static char *scripts[4];

static void
set_up (OldLibrary *old, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  old->directory = store_test_directory ();
  old->path = store_test_path (old->directory, "library.sqlite3");
  store_test_fixture (old->directory, data != NULL ? data : "version-1.sql");
  old->connection = vas_connection_new (old->directory);
  vas_connection_open_file (old->connection, old->path, &error);
  g_assert_no_error (error);
  vas_connection_configure (old->connection, &error);
  g_assert_no_error (error);

  scripts[0] = vas_schema_script (1);
  scripts[1] = g_strdup ("ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red';");
  scripts[2] = g_strdup ("CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT;");
}

static void
tear_down (OldLibrary *old, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    g_clear_pointer (&scripts[i], g_free);
  vas_connection_free (old->connection);
  store_test_remove (old->directory);
  g_free (old->path);
  g_free (old->directory);
}

static gboolean
upgrade (OldLibrary *old, int n_scripts, GError **error)
{
  return vas_schema_upgrade_with (old->connection, (const char *const *) scripts, n_scripts, error);
}

static void
assert_version (OldLibrary *old, int version)
{
  g_assert_cmpint (store_test_sql_int (old->connection, "PRAGMA user_version"), ==, version);
  g_assert_true (sqlite3_get_autocommit (old->connection->db));
}

/* Every value of every table of the old version, by the names of its columns at that time */
static char *
dump_old (VasConnection *connection, const char *columns)
{
  g_auto (GStrv) selects = g_strsplit (columns, "\n", -1);
  g_autoptr (GString) dump = g_string_new (NULL);

  for (char **select = selects; *select != NULL; select++)
    {
      g_autofree char *rows = store_test_sql_text (connection, *select);

      g_string_append_printf (dump, "%s\n%s\n", *select, rows != NULL ? rows : "");
    }

  return g_strdup (dump->str);
}

/* Nothing that was there is changed by the way to the latest version, but for what is put in again from the program. */
static void
test_nothing_lost (OldLibrary *old, gconstpointer data)
{
  g_autofree char *columns = store_test_sql_text (
      old->connection,
      "SELECT group_concat (sql, char (10)) FROM (SELECT 'SELECT group_concat (' || group_concat ('quote (' || c.name || "
      "')', ' || char (32) || ') || ', char (10)) FROM (SELECT * FROM ' || t.name || ' ORDER BY 1, 2)' || iif (t.name = "
      "'meta', ' WHERE key <> ''bank_version''', '') AS sql FROM sqlite_schema t JOIN pragma_table_info (t.name) c WHERE "
      "t.type = 'table' GROUP BY t.name)");
  g_autofree char *before = dump_old (old->connection, columns);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (before, "second text, with ''quotes'' and ß"));
  g_assert_true (vas_schema_upgrade (old->connection, &error));
  g_assert_no_error (error);
  assert_version (old, vas_schema_latest ());
  after = dump_old (old->connection, columns);
  g_assert_cmpstr (after, ==, before);
}

/* What versions 2 and 3 brought keeps out what cannot be. */
static void
test_constraints (OldLibrary *old, gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE interview SET overtime_s = 601",
    "UPDATE interview SET takes = -1",
    "UPDATE interview SET pause_s = 'long'",
    "UPDATE interview SET mode = NULL",
    "UPDATE interview SET profile_id = 'nobody'",
    "UPDATE reviewer SET reaction_ms = 10001",
    "UPDATE question SET follow_ups = NULL",
    "UPDATE question_set SET deleted = -1",
    "UPDATE answer SET change = NULL",
    "INSERT INTO question_star SELECT id, 2, 'stamp' FROM question LIMIT 1",
    "INSERT INTO outline VALUES ('nobody', 'action', 'text', 'stamp')",
    "INSERT INTO dossier_entry SELECT id, -1, 'purpose', NULL, 'text' FROM question LIMIT 1",
    "INSERT INTO searchable (question_id, language) SELECT id, language FROM question UNION ALL SELECT id, language "
    "FROM question",
    "INSERT INTO job_profile SELECT 'short', '', s, '', s, '', s, '', s, '', s, '', s, '', s, '', s, '', s, 0, s, 0, 0, s "
    "FROM (SELECT 'stamp' AS s)",
    "UPDATE note SET label = NULL",
    "UPDATE rating SET withdrawn = 2",
    "INSERT INTO note_reply SELECT answer_id, 'nothing', reviewer_id, 'text', 's', 0, 0, 's' FROM note",
    "INSERT INTO review (interview_id, reviewer_id) SELECT id, 'nobody' FROM interview",
    "INSERT INTO review (interview_id, reviewer_id, draft) SELECT i.id, r.id, 2 FROM interview i, reviewer r",
    "INSERT INTO marker_set VALUES ('short', 'name', 's', 's', 0, 0, 's')",
    "INSERT INTO marker VALUES ('nothing', 0, 'name', 'pace', 'neutral', 'A', '', 0)",
    "INSERT INTO rubric VALUES ('short', 'name', 's', 's', 0, 0, 's')",
    "INSERT INTO rubric_dimension VALUES ('nothing', 0, 'pace', 'name', '')",
    "INSERT INTO drill SELECT id, 'nothing', reviewer_id, 'met', 's' FROM note",
    "INSERT INTO snippet SELECT id, 'pace', 'text', 's', -1, 0, 's' FROM note",
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_schema_upgrade (old->connection, &error));
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      int code = sqlite3_exec (old->connection->db, statements[i], NULL, NULL, NULL);

      if ((code & 0xff) != SQLITE_CONSTRAINT)
        g_error ("%s: %s", statements[i], sqlite3_errmsg (old->connection->db));
    }
}

static void
test_upgrade (OldLibrary *old, gconstpointer data)
{
  g_autofree char *backup = store_test_path (old->directory, "library-before-3.sqlite3");
  g_autofree char *older = store_test_path (old->directory, "library-before-1.sqlite3");
  g_autoptr (VasConnection) copy = vas_connection_new (old->directory);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (older, "x", 1, NULL));
  g_assert_true (upgrade (old, 3, &error));
  g_assert_no_error (error);
  assert_version (old, 3);
  g_assert_cmpint (store_test_sql_int (old->connection, "SELECT count (*) FROM note WHERE colour = 'red'"), ==, 2);
  g_assert_cmpint (store_test_sql_int (old->connection, "SELECT count (*) FROM extra"), ==, 0);
  g_assert_cmpint (store_test_sql_int (old->connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_test_sql_int (old->connection, "SELECT count (*) FROM candidate"), ==, 1);

  g_assert_false (g_file_test (older, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (backup, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  g_assert_true (vas_connection_open_file (copy, backup, &error));
  g_assert_cmpint (store_test_sql_int (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (store_test_sql_int (copy, "PRAGMA application_id"), ==, VAS_SCHEMA_APPLICATION_ID);
  g_assert_cmpint (store_test_sql_int (copy, "SELECT count (*) FROM note"), ==, 2);
}

static void
test_step_by_step (OldLibrary *old, gconstpointer data)
{
  g_autofree char *first = store_test_path (old->directory, "library-before-2.sqlite3");
  g_autofree char *second = store_test_path (old->directory, "library-before-3.sqlite3");
  g_autoptr (GError) error = NULL;

  g_assert_true (upgrade (old, 1, &error));
  assert_version (old, 1);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (upgrade (old, 2, &error));
  assert_version (old, 2);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (upgrade (old, 3, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
assert_fails_untouched (OldLibrary *old, const char *script, int code)
{
  g_autofree char *before = store_test_sql_text (old->connection, SCHEMA_SQL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_free (scripts[2]);
  scripts[2] = g_strdup (script);
  g_assert_false (upgrade (old, 3, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
  assert_version (old, 1);
  after = store_test_sql_text (old->connection, SCHEMA_SQL);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_test_sql_int (old->connection, "SELECT count (*) FROM note"), ==, 2);
}

/* The first step went well; the second one fails, and takes the first one back with it. */
static void
test_failing (OldLibrary *old, gconstpointer data)
{
  assert_fails_untouched (old, "CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);",
                          VAS_STORE_ERROR_FAILED);
  assert_fails_untouched (old, "CREATE TABLE half (a TEXT) STRICT; DELETE FROM answer;", VAS_STORE_ERROR_CORRUPT);
}

/* No backup, no migration. */
static void
test_no_backup (OldLibrary *old, gconstpointer data)
{
  g_autofree char *in_the_way = store_test_path (old->directory, "library-before-3.sqlite3");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (in_the_way, 0700), ==, 0);
  g_assert_false (upgrade (old, 3, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FAILED);
  assert_version (old, 1);
}

static void
test_newer (OldLibrary *old, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_test_sql (old->connection, "PRAGMA user_version = 4");
  g_assert_false (upgrade (old, 3, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NEWER);
  assert_version (old, 4);
}

/* Another process has the library: the migration waits its time, and then says so. */
static void
test_locked (OldLibrary *old, gconstpointer data)
{
  g_autoptr (VasConnection) other = vas_connection_new (old->directory);
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_connection_open_file (other, old->path, &error));
  store_test_sql (other, "BEGIN IMMEDIATE");
  sqlite3_busy_timeout (old->connection->db, 50);
  g_assert_false (upgrade (old, 3, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  store_test_sql (other, "ROLLBACK");
  g_assert_true (upgrade (old, 3, &error));
  assert_version (old, 3);
}

static void
add (const char *path, void (*func) (OldLibrary *old, gconstpointer data))
{
  g_test_add (path, OldLibrary, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/store/schema/nothing-lost", test_nothing_lost);
  g_test_add ("/store/schema/nothing-lost-2", OldLibrary, "version-2.sql", set_up, test_nothing_lost, tear_down);
  add ("/store/schema/constraints", test_constraints);
  add ("/store/schema/upgrade", test_upgrade);
  add ("/store/schema/step-by-step", test_step_by_step);
  add ("/store/schema/failing", test_failing);
  add ("/store/schema/no-backup", test_no_backup);
  add ("/store/schema/newer", test_newer);
  add ("/store/schema/locked", test_locked);

  return g_test_run ();
}
