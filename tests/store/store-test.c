/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-uuid.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  StoreTest *test;
  StoreTestFunc func;
} Call;

static gpointer
run_call (VasConnection *connection, gpointer data, GError **error)
{
  Call *call = data;

  call->func (connection, call->test);
  return NULL;
}

static void
run (StoreTest *test, VasStoreMode mode, StoreTestFunc func)
{
  Call call = { test, func };
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (test->store, mode, run_call, &call, &error);
  g_assert_no_error (error);
}

/* Puts in a question, and an interview with a finished answer to it. */
void
store_test_fill (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = store_test_question ("Why do you want this job?");
  g_autoptr (VasInterview) interview = store_test_interview ("First interview", 1000, connection);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  g_autoptr (VasAnswer) answer = NULL;

  g_ptr_array_add (questions, question);
  vas_store_add_question (connection, question, &error);
  g_assert_no_error (error);
  vas_store_add_interview (connection, interview, questions, &error);
  g_assert_no_error (error);

  test->question_id = g_strdup (vas_question_get_id (question));
  test->interview_id = g_strdup (vas_interview_get_id (interview));
  answer = store_test_answer (test->interview_id, test->question_id, 0, 1);
  vas_store_add_answer (connection, answer, &error);
  g_assert_no_error (error);
  test->answer_id = g_strdup (vas_answer_get_id (answer));
  vas_store_finish_answer (connection, test->answer_id, VAS_ANSWER_STATE_COMPLETE, 60000, NULL, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full): a new folder that only the caller can read */
char *
store_test_directory (void)
{
  g_autoptr (GError) error = NULL;
  char *directory = g_dir_make_tmp ("vastaus-store-XXXXXX", &error);

  g_assert_no_error (error);
  return directory;
}

/* Removes a folder with all that is in it. A store that nobody waited for may still be taking its journal away. */
void
store_test_remove (const char *directory)
{
  GDir *entries = g_dir_open (directory, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        store_test_remove (path);
      else
        g_assert_true (g_unlink (path) == 0 || errno == ENOENT);
    }

  g_clear_pointer (&entries, g_dir_close);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

char *
store_test_path (const char *directory, const char *name)
{
  return g_build_filename (directory, name, NULL);
}

/* Puts the library of an earlier program into a folder. */
void
store_test_fixture (const char *directory, const char *name)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
  g_autofree char *path = store_test_path (directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;

  g_file_get_contents (fixture, &sql, NULL, &error);
  g_assert_no_error (error);
  store_test_file_sql (path, sql);
}

void
store_test_set_up (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->directory = store_test_directory ();
  test->store = vas_store_new (test->directory);
  vas_store_open_sync (test->store, &error);
  g_assert_no_error (error);
  store_test_write (test, store_test_fill);
}

void
store_test_tear_down (StoreTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* The thread may hold a finished task, and with it the store, for a moment longer: closing is what is certain. */
  vas_store_close_sync (test->store, &error);
  g_assert_no_error (error);
  g_object_unref (test->store);
  store_test_remove (test->directory);
  g_free (test->directory);
  g_free (test->question_id);
  g_free (test->interview_id);
  g_free (test->answer_id);
}

/* Runs @func in the store's thread, in a transaction that only reads. */
void
store_test_read (StoreTest *test, StoreTestFunc func)
{
  run (test, VAS_STORE_READ, func);
}

/* Runs @func in the store's thread, in a transaction that writes. */
void
store_test_write (StoreTest *test, StoreTestFunc func)
{
  run (test, VAS_STORE_WRITE, func);
}

void
store_test_add (const char *path, void (*func) (StoreTest *test, gconstpointer data))
{
  g_test_add (path, StoreTest, NULL, store_test_set_up, func, store_test_tear_down);
}

VasQuestion *
store_test_question (const char *text)
{
  static const char *const competencies[] = { "motivation", "honesty", NULL };
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_QUESTION, "id", id, "language", "en", "category", VAS_CATEGORY_PERSONAL, "scheme",
                       VAS_SCHEME_OPEN, "competencies", competencies, "text", text, "think-s", 30, "answer-s", 90,
                       "origin", VAS_ORIGIN_OWN, NULL);
}

VasInterview *
store_test_interview (const char *title, gint64 created, VasConnection *connection)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, &error);

  g_assert_no_error (error);
  return g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", vas_candidate_get_id (candidate), "title", title,
                       "created", created, "language", "en", "think-s", 30, "answer-s", 90, "state",
                       VAS_INTERVIEW_STATE_RUNNING, NULL);
}

/* Returns: (transfer full): an answer that is being recorded into a file named after it */
VasAnswer *
store_test_answer (const char *interview_id, const char *question_id, int position, int take)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasRecording) recording = store_test_recording (id);

  return g_object_new (VAS_TYPE_ANSWER, "id", id, "interview-id", interview_id, "question-id", question_id,
                       "question-text", "Why do you want this job?", "language", "en", "category",
                       VAS_CATEGORY_PERSONAL, "scheme", VAS_SCHEME_OPEN, "position", position, "take", take, "state",
                       VAS_ANSWER_STATE_RECORDING, "started", G_GINT64_CONSTANT (2000), "limit-ms",
                       G_GINT64_CONSTANT (90000), "recording", recording, NULL);
}

VasRecording *
store_test_recording (const char *answer_id)
{
  g_autofree char *file = g_strconcat (answer_id, ".webm", NULL);

  return g_object_new (VAS_TYPE_RECORDING, "answer-id", answer_id, "file", file, "media-type", "video/webm", "bytes",
                       G_GINT64_CONSTANT (1000), "duration-ms", G_GINT64_CONSTANT (63000), "go-ms",
                       G_GINT64_CONSTANT (3000), "has-video", TRUE, "width", 1280, "height", 720, NULL);
}

/* Returns: (transfer full): a note by a reviewer who is in the library afterwards */
VasNote *
store_test_note (VasConnection *connection, const char *answer_id, gint64 start_ms, const char *text)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, "Kaisa", VAS_ROLE_MENTOR, &error);

  g_assert_no_error (error);
  return g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", answer_id, "reviewer", reviewer, "start-ms", start_ms,
                       "end-ms", start_ms, "aspect", VAS_ASPECT_PACE, "kind", VAS_NOTE_KIND_TRY_INSTEAD, "text", text,
                       "created", G_GINT64_CONSTANT (3000), NULL);
}

/* Returns: (transfer full): how SQLite goes about the statement with @part in it that the program used last */
char *
store_test_plan (VasConnection *connection, const char *part)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  g_autofree char *explain = NULL;
  sqlite3_stmt *statement = NULL;
  GHashTableIter iter;
  gpointer sql = NULL;

  g_hash_table_iter_init (&iter, connection->idle_statements);
  while (explain == NULL && g_hash_table_iter_next (&iter, &sql, NULL))
    if (strstr (sql, part) != NULL)
      explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_assert_nonnull (explain);

  g_assert_cmpint (sqlite3_prepare_v2 (connection->db, explain, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (steps, "%s\n", sqlite3_column_text (statement, 3));
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  g_test_message ("%s", steps->str);

  return g_strdup (steps->str);
}

/* @sql reads the stamps of a row with a space between them, @known has them as they were and is brought up to date, and
 * @marks has + for each that has to be later now and = for each that has to be as it was. */
void
store_test_assert_stamps (VasConnection *connection, const char *sql, char **known, const char *marks)
{
  g_autofree char *now = store_test_sql_text (connection, sql);
  g_auto (GStrv) before = g_strsplit (*known, " ", -1);
  g_auto (GStrv) after = g_strsplit (now, " ", -1);

  g_assert_cmpuint (g_strv_length (before), ==, strlen (marks));
  g_assert_cmpuint (g_strv_length (after), ==, strlen (marks));
  for (gsize i = 0; marks[i] != '\0'; i++)
    if (marks[i] == '+')
      g_assert_cmpstr (after[i], >, before[i]);
    else
      g_assert_cmpstr (after[i], ==, before[i]);

  g_free (*known);
  *known = g_steal_pointer (&now);
}

/* Returns: (transfer full) (nullable): the first value of the first row */
char *
store_test_sql_text (VasConnection *connection, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (connection->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);

  return text;
}

gint64
store_test_sql_int (VasConnection *connection, const char *sql)
{
  g_autofree char *text = store_test_sql_text (connection, sql);

  g_assert_nonnull (text);
  return g_ascii_strtoll (text, NULL, 10);
}

void
store_test_sql (VasConnection *connection, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (connection->db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* Changes a library behind the program's back. */
void
store_test_file_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}
