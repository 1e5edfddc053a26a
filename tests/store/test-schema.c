/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-child.h"
#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-question-entry.h"
#include "vas-schema.h"
#include "vas-store-check.h"
#include "vas-store-outlines.h"
#include "vas-store-profiles.h"
#include "vas-store-ratings.h"
#include "vas-store-search.h"
#include "vas-store-sets.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_KILLS 12
/* About twice what it takes, so that some are killed on the way and some are done */
#define LONGEST_UPGRADE_US 60000

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
load_fixture (const char *directory, const char *name)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
  g_autofree char *path = store_test_path (directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;

  g_file_get_contents (fixture, &sql, NULL, &error);
  g_assert_no_error (error);
  store_test_file_sql (path, sql);
}

static void
set_up (OldLibrary *old, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  old->directory = store_test_directory ();
  old->path = store_test_path (old->directory, "library.sqlite3");
  load_fixture (old->directory, "version-1.sql");
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

static gpointer
read_schema (VasConnection *connection, gpointer data, GError **error)
{
  return store_test_sql_text (connection, SCHEMA_SQL);
}

static gpointer
check (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_check_database (connection, error);
}

static gpointer
read_all (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, error);
  VasInterview *interview = g_ptr_array_index (interviews, 0);
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, vas_interview_get_id (interview), error);
  VasAnswer *answer = g_ptr_array_index (answers, 0);
  g_autoptr (GPtrArray) notes = vas_store_list_notes (connection, vas_answer_get_id (answer), error);
  g_autoptr (GPtrArray) ratings = vas_store_list_ratings (connection, vas_answer_get_id (answer), error);
  g_autoptr (GPtrArray) questions = vas_store_list_questions (connection, NULL, -1, error);
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);
  g_autoptr (GBytes) peaks = vas_store_get_peaks (connection, vas_answer_get_id (answer), error);

  g_assert_cmpstr (vas_interview_get_title (interview), ==, "First interview");
  g_assert_cmpint (vas_interview_get_duration_ms (interview), ==, 60000);
  g_assert_cmpint (vas_interview_get_note_count (interview), ==, 1);
  g_assert_cmpint (vas_interview_get_bytes (interview), ==, 1000);
  g_assert_cmpint (vas_answer_get_state (answer), ==, VAS_ANSWER_STATE_COMPLETE);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (vas_note_get_text (g_ptr_array_index (notes, 0)), ==, "second text, with 'quotes' and ß");
  g_assert_cmpint (vas_rating_get_value (g_ptr_array_index (ratings, 0)), ==, 4);
  g_assert_cmpuint (questions->len, ==, 2);
  g_assert_cmpstr (vas_question_get_key (g_ptr_array_index (questions, 0)), ==, "zebra");
  g_assert_cmpstr (vas_candidate_get_name (candidate), ==, "Õnne");
  g_assert_cmpuint (g_bytes_get_size (peaks), ==, 3);

  return NULL;
}

static gpointer
read_version_2 (VasConnection *connection, gpointer data, GError **error)
{
  static char *onn[] = { (char *) "onne", NULL };
  char **words[] = { onn, NULL };
  g_autoptr (GPtrArray) found = vas_store_search_questions (connection, words, "et", error);
  g_autoptr (GPtrArray) dossier = vas_store_list_dossier (connection, g_ptr_array_index (found, 0), error);
  g_autoptr (GPtrArray) entries = vas_store_list_question_entries (connection, NULL, error);
  g_autoptr (GPtrArray) sets = vas_store_list_sets (connection, "en", error);
  g_autoptr (GPtrArray) profiles = vas_store_list_profiles (connection, error);
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, error);
  VasInterview *interview = g_ptr_array_index (interviews, 0);
  g_autoptr (GPtrArray) asked = vas_store_list_interview_questions (connection, vas_interview_get_id (interview),
                                                                    error);
  VasQuestion *own = vas_question_entry_get_question (g_ptr_array_index (entries, 1));
  g_autoptr (GPtrArray) outline = vas_store_list_outline (connection, vas_question_get_id (own), error);

  g_assert_cmpuint (dossier->len, ==, 2);
  g_assert_true (vas_question_entry_get_starred (g_ptr_array_index (entries, 0)));
  g_assert_cmpint (vas_question_entry_get_take_count (g_ptr_array_index (entries, 1)), ==, 1);
  g_assert_cmpstr (vas_question_get_follow_ups (own)[0], ==, "Why here?");
  g_assert_cmpstr (vas_outline_part_get_text (g_ptr_array_index (outline, 0)), ==, "My own words");
  g_assert_cmpuint (g_strv_length ((char **) vas_question_set_get_question_ids (g_ptr_array_index (sets, 0))), ==, 2);
  g_assert_cmpstr (vas_job_profile_get_key_words (g_ptr_array_index (profiles, 0))[1], ==, "team work");
  g_assert_cmpint (vas_interview_get_mode (interview), ==, VAS_MODE_STRICT);
  g_assert_cmpstr (vas_interview_get_profile_id (interview), ==,
                   vas_job_profile_get_id (g_ptr_array_index (profiles, 0)));
  g_assert_cmpstr (vas_question_get_text (g_ptr_array_index (asked, 1)), ==, "Mis on õnn ettevõttes Õun AS?");

  return NULL;
}

static gpointer
put_bank_anew (VasConnection *connection, gpointer data, GError **error)
{
  static char *want[] = { (char *) "want", NULL };
  char **words[] = { want, NULL };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *version = vas_store_get_bank_version (connection, error);

  g_assert_null (version);
  vas_store_put_bank (connection, none, none, "bank-1", error);
  found = vas_store_search_questions (connection, words, NULL, error);
  g_assert_cmpuint (found->len, ==, 1);

  return NULL;
}

/* It has everything in it, and the schema of a fresh one. */
static void
assert_opens (const char *directory, VasStoreFunc read)
{
  g_autofree char *fresh_directory = store_test_directory ();
  g_autoptr (VasStore) store = vas_store_new (directory);
  g_autoptr (VasStore) fresh = vas_store_new (fresh_directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh_schema = NULL;

  vas_store_open_sync (store, &error);
  g_assert_no_error (error);
  vas_store_open_sync (fresh, &error);
  g_assert_no_error (error);

  schema = vas_store_call_sync (store, VAS_STORE_READ, read_schema, NULL, &error);
  fresh_schema = vas_store_call_sync (fresh, VAS_STORE_READ, read_schema, NULL, &error);
  g_assert_cmpstr (schema, ==, fresh_schema);
  vas_store_call_sync (store, VAS_STORE_WRITE, read, NULL, &error);
  g_assert_no_error (error);
  findings = vas_store_call_sync (store, VAS_STORE_READ, check, NULL, &error);
  g_assert_cmpuint (findings->len, ==, 0);

  g_assert_true (vas_store_close_sync (store, &error));
  g_assert_true (vas_store_close_sync (fresh, &error));
  store_test_remove (fresh_directory);
}

/* A library that an earlier program left behind */
static void
assert_version_opens (const char *fixture, VasStoreFunc read)
{
  g_autofree char *directory = store_test_directory ();

  load_fixture (directory, fixture);
  assert_opens (directory, read);
  store_test_remove (directory);
}

static gpointer
read_version_1 (VasConnection *connection, gpointer data, GError **error)
{
  read_all (connection, data, error);

  return put_bank_anew (connection, data, error);
}

/* The own question of that time is found once the bank has been put in. */
static void
test_version_1 (void)
{
  assert_version_opens ("version-1.sql", read_version_1);
}

static void
test_version_2 (void)
{
  assert_version_opens ("version-2.sql", read_version_2);
}

/* Every value of every table of version 1, by the names of its columns at that time */
static char *
dump_version_1 (VasConnection *connection, const char *columns)
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
  g_autofree char *before = dump_version_1 (old->connection, columns);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (before, "second text, with ''quotes'' and ß"));
  g_assert_true (vas_schema_upgrade (old->connection, &error));
  g_assert_no_error (error);
  assert_version (old, vas_schema_latest ());
  after = dump_version_1 (old->connection, columns);
  g_assert_cmpstr (after, ==, before);
}

/* What version 2 brought keeps out what cannot be. */
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

static int
child_upgrade (const char *directory)
{
  g_autoptr (VasConnection) connection = vas_connection_new (directory);
  g_autofree char *path = store_test_path (directory, "library.sqlite3");

  if (!vas_connection_open_file (connection, path, NULL) || !vas_connection_configure (connection, NULL))
    return 1;

  store_child_say ("ready");
  return vas_schema_upgrade (connection, NULL) ? 0 : 1;
}

/* Killed anywhere on the way: the library is of one version or of the other, and whole. */
static void
test_killed (void)
{
  for (int i = 0; i < N_KILLS; i++)
    {
      g_autofree char *directory = store_test_directory ();
      g_autoptr (GSubprocess) child = NULL;
      g_autofree char *ready = NULL;

      load_fixture (directory, "version-1.sql");
      child = store_child_start ("child-upgrade", directory);
      ready = store_child_read_line (child);
      g_assert_cmpstr (ready, ==, "ready");
      g_usleep (g_test_rand_int_range (0, LONGEST_UPGRADE_US));
      store_child_kill (child);
      assert_opens (directory, read_version_1);
      store_test_remove (directory);
    }
}

/* One fixture for each version there has been. */
static void
test_fixtures (void)
{
  for (int version = 1; version <= vas_schema_latest (); version++)
    {
      g_autofree char *name = g_strdup_printf ("version-%d.sql", version);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
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
  static const StoreChildCommand commands[] = { { "child-upgrade", child_upgrade }, { NULL, NULL } };
  int status;

  if (store_child_is_one (argc, argv, commands, &status))
    return status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/schema/version-1", test_version_1);
  g_test_add_func ("/store/schema/version-2", test_version_2);
  g_test_add_func ("/store/schema/fixtures", test_fixtures);
  add ("/store/schema/nothing-lost", test_nothing_lost);
  add ("/store/schema/constraints", test_constraints);
  g_test_add_func ("/store/schema/killed", test_killed);
  add ("/store/schema/upgrade", test_upgrade);
  add ("/store/schema/step-by-step", test_step_by_step);
  add ("/store/schema/failing", test_failing);
  add ("/store/schema/no-backup", test_no_backup);
  add ("/store/schema/newer", test_newer);
  add ("/store/schema/locked", test_locked);

  return g_test_run ();
}
