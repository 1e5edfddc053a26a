/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-outlines.h"
#include "vas-store-sets.h"
#include "vas-store-trash.h"
#include "vas-uuid.h"

#include <string.h>

#define SECRET "Salaisuus4711"

static char *note_id;
static char *second_id;

static void
fill (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 10, SECRET);
  g_autoptr (VasNote) other = store_test_note (connection, test->answer_id, 20, "stays");
  g_autoptr (VasAnswer) second = store_test_answer (test->interview_id, test->question_id, 0, 2);
  g_autoptr (GBytes) peaks = g_bytes_new_static ("abc", 3);

  g_assert_true (vas_store_add_note (connection, note, &error));
  g_assert_true (vas_store_add_note (connection, other, &error));
  g_assert_true (vas_store_add_answer (connection, second, &error));
  g_assert_true (vas_store_put_peaks (connection, vas_answer_get_id (second), peaks, &error));
  g_assert_true (vas_store_set_interview_title (connection, test->interview_id, SECRET, &error));
  g_assert_no_error (error);
  note_id = g_strdup (vas_note_get_id (note));
  second_id = g_strdup (vas_answer_get_id (second));
}

static void
free_ids (void)
{
  g_clear_pointer (&note_id, g_free);
  g_clear_pointer (&second_id, g_free);
}

static void
assert_purge (VasConnection *connection, gint64 before_ms, guint n_files, guint n_purged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = vas_store_list_purgeable_files (connection, before_ms, &error);
  guint purged = 99;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, n_files);
  g_assert_true (vas_store_purge (connection, before_ms, &purged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (purged, ==, n_purged);
}

static void
purge_note (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *kept = NULL;

  fill (connection, test);
  assert_purge (connection, G_MAXINT64, 0, 0);
  g_assert_true (vas_store_set_note_deleted (connection, note_id, 1000, &error));
  stamp = store_test_sql_text (connection, "SELECT deleted_stamp FROM note WHERE deleted > 0");
  assert_purge (connection, 1000, 0, 0);
  assert_purge (connection, 1001, 0, 1);

  g_assert_null (vas_store_get_note (connection, note_id, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  kept = store_test_sql_text (connection, "SELECT id || ' ' || kind || ' ' || deleted || ' ' || deleted_stamp "
                                          "FROM tombstone");
  g_assert_true (g_str_has_prefix (kept, note_id));
  g_assert_true (g_str_has_suffix (kept, stamp));
  g_assert_nonnull (strstr (kept, " note 1000 "));
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM note"), ==, 1);
}

static void
test_purge_note (StoreTest *test, gconstpointer data)
{
  store_test_write (test, purge_note);
  free_ids ();
}

static void
purge_answer (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = NULL;

  fill (connection, test);
  g_assert_true (vas_store_set_answer_deleted (connection, test->answer_id, 1000, &error));
  files = vas_store_list_purgeable_files (connection, 1001, &error);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (files, 0), test->answer_id));
  assert_purge (connection, 1001, 1, 1);

  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM answer"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM note"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM recording"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'note' AND deleted = "
                                                   "1000"),
                   ==, 2);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'answer'"), ==, 1);
}

static void
test_purge_answer (StoreTest *test, gconstpointer data)
{
  store_test_write (test, purge_answer);
  free_ids ();
}

static void
delete_interview (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;

  fill (connection, test);
  g_assert_true (vas_store_set_note_deleted (connection, note_id, 500, &error));
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 1000, &error));
}

static void
purge_interview (VasConnection *connection, StoreTest *test)
{
  assert_purge (connection, 2000, 2, 2);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM interview"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM answer"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM note"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM peaks"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM interview_question"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone"), ==, 5);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT deleted FROM tombstone ORDER BY deleted LIMIT 1"), ==, 500);
}

static gboolean
file_contains (const char *path, const char *needle)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return FALSE;

  return memmem (contents, length, needle, strlen (needle)) != NULL;
}

/* Not only out of the tables: no byte of it may be left on the disk, though the library stays open. */
static void
test_purge_interview (StoreTest *test, gconstpointer data)
{
  g_autofree char *library = store_test_path (test->directory, "library.sqlite3");
  g_autofree char *journal = store_test_path (test->directory, "library.sqlite3-wal");

  store_test_write (test, delete_interview);
  g_assert_true (file_contains (library, SECRET) || file_contains (journal, SECRET));
  store_test_write (test, purge_interview);
  g_assert_false (file_contains (library, SECRET));
  g_assert_false (file_contains (journal, SECRET));
  free_ids ();
}

static void
delete_question (VasConnection *connection, StoreTest *test)
{
  static const char *const follow_ups[] = { "Ja " SECRET "?", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) plain = store_test_question ("Miksi " SECRET "?");
  g_autoptr (VasQuestion) question = vas_snapshot_with (plain, "follow-ups", follow_ups, NULL);
  const char *id = vas_question_get_id (question);
  const char *const ids[] = { id, test->question_id, NULL };
  g_autofree char *set_id = vas_uuid_new ();
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", set_id, "name", "Mine", "question-ids",
                                                 ids, "origin", VAS_ORIGIN_OWN, NULL);

  g_assert_true (vas_store_add_question (connection, question, &error));
  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_true (vas_store_set_outline_part (connection, id, VAS_STORE_OUTLINE, SECRET, &error));
  g_assert_true (vas_store_set_star (connection, id, TRUE, &error));
  g_assert_true (vas_store_set_question_deleted (connection, id, 1000, &error));
  g_assert_no_error (error);
}

static void
purge_question (VasConnection *connection, StoreTest *test)
{
  assert_purge (connection, 2000, 0, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question_set_item"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM outline"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question_star"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question_search"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'question'"), ==, 1);
}

/* The index knows its words in lower case. */
static gboolean
has_secret (const char *path)
{
  return file_contains (path, SECRET) || file_contains (path, "salaisuus4711") || file_contains (path, "alaisuus4711");
}

static void
test_purge_question (StoreTest *test, gconstpointer data)
{
  g_autofree char *library = store_test_path (test->directory, "library.sqlite3");
  g_autofree char *journal = store_test_path (test->directory, "library.sqlite3-wal");

  store_test_write (test, delete_question);
  g_assert_true (has_secret (library) || has_secret (journal));
  store_test_write (test, purge_question);
  g_assert_false (has_secret (library));
  g_assert_false (has_secret (journal));
}

static gboolean
is_listed (VasConnection *connection, const char *id)
{
  g_autoptr (GError) error = NULL;
  gboolean listed = FALSE;

  g_assert_true (vas_store_is_question_listed (connection, id, &listed, &error));
  g_assert_no_error (error);
  return listed;
}

/* It stays for the interview that has it, out of sight; brought in once more, it is there for everything again. */
static void
purge_and_add (VasConnection *connection, StoreTest *test)
{
  static const char *const follow_ups[] = { "Ja sitten?", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) plain = store_test_question ("Miksi juuri me?");
  const char *id = vas_question_get_id (plain);
  g_autoptr (VasQuestion) question = vas_snapshot_with (plain, "follow-ups", follow_ups, "think-s", 12, NULL);
  g_autoptr (VasAnswer) answer = store_test_answer (test->interview_id, id, 1, 1);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (VasQuestion) back = NULL;

  g_assert_true (vas_store_add_question (connection, plain, &error));
  g_assert_true (vas_store_add_answer (connection, answer, &error));
  g_assert_true (is_listed (connection, id));
  g_assert_false (vas_store_add_question (connection, plain, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (vas_store_set_question_deleted (connection, id, 1000, &error));
  g_assert_false (is_listed (connection, id));
  assert_purge (connection, 2000, 0, 1);
  g_assert_false (is_listed (connection, id));

  g_assert_true (vas_store_add_question (connection, question, &error));
  g_assert_no_error (error);
  g_assert_true (is_listed (connection, id));
  listed = vas_store_list_questions (connection, NULL, -1, &error);
  back = g_object_ref (g_ptr_array_index (listed, listed->len - 1));
  g_assert_cmpstr (vas_question_get_id (back), ==, id);
  g_assert_cmpint (vas_question_get_think_s (back), ==, 12);
  g_assert_cmpstrv (vas_question_get_follow_ups (back), follow_ups);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM searchable"), ==, 2);
  /* Like any other: it can be changed, and deleted */
  g_assert_true (vas_store_update_question (connection, plain, &error));
  g_assert_true (vas_store_set_question_deleted (connection, id, 3000, &error));
  g_assert_no_error (error);
}

static void
test_purged_comes_back (StoreTest *test, gconstpointer data)
{
  store_test_write (test, purge_and_add);
}

static void
delete_set (VasConnection *connection, StoreTest *test)
{
  const char *const ids[] = { test->question_id, NULL };
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", "Mine", "question-ids", ids,
                                                 "origin", VAS_ORIGIN_OWN, NULL);

  g_assert_true (vas_store_add_set (connection, set, &error));
  g_assert_true (vas_store_set_set_deleted (connection, id, 1000, &error));
  g_assert_no_error (error);
  assert_purge (connection, 1000, 0, 0);
  assert_purge (connection, 1001, 0, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question_set"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question_set_item"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'set'"), ==, 1);
}

static void
test_purge_set (StoreTest *test, gconstpointer data)
{
  store_test_write (test, delete_set);
}

static void
restore (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 1000, &error));
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 0, &error));
  assert_purge (connection, G_MAXINT64, 0, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM interview"), ==, 1);
}

static void
test_restore (StoreTest *test, gconstpointer data)
{
  store_test_write (test, restore);
}

static void
remove_backups (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_remove_backups (connection, &error));
  g_assert_no_error (error);
}

static void
test_backups (StoreTest *test, gconstpointer data)
{
  g_autofree char *backup = store_test_path (test->directory, "library-before-2.sqlite3");
  g_autofree char *other = store_test_path (test->directory, "my-library-before-2.sqlite3");

  g_assert_true (g_file_set_contents (backup, "x", 1, NULL));
  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  store_test_write (test, remove_backups);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/trash/note", test_purge_note);
  store_test_add ("/store/trash/answer", test_purge_answer);
  store_test_add ("/store/trash/interview", test_purge_interview);
  store_test_add ("/store/trash/question", test_purge_question);
  store_test_add ("/store/trash/purged-comes-back", test_purged_comes_back);
  store_test_add ("/store/trash/set", test_purge_set);
  store_test_add ("/store/trash/restore", test_restore);
  store_test_add ("/store/trash/backups", test_backups);

  return g_test_run ();
}
