/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replies, reviews, markers, rubrics, drills and snippets together: damage to them, and the end of what was deleted. The
 * library is that of the fixture, which has one of each. */

#include "store-test.h"

#include "vas-store-check.h"
#include "vas-store-markers.h"
#include "vas-store-replies.h"
#include "vas-store-rubrics.h"
#include "vas-store-snippets.h"
#include "vas-store-trash.h"

#include <string.h>

#define NOTE "a05b3fd3-5bc1-424c-ab30-f24ae4935540"
#define REPLY "c2a7a1de-6a4b-4a43-9a0a-6f7e2f0d3c03"
#define MARKERS "3f5f5f0e-5f0d-4c0a-9c8a-5a1d1c0a7b01"
#define RUBRIC "7b0a6a52-2d6b-4e0c-8f52-0c9b7f6a1e02"
#define SNIPPET "e4b1c9a6-0d7f-4b1e-9f5a-2a3c4d5e6f05"
#define ANSWER "a98c88d5-f163-45c4-be81-6bf8e1db6df3"
#define INTERVIEW "f6316859-b0ac-4734-b42c-d5494e23f122"

typedef struct
{
  char *directory;
  char *path;
  VasStore *store;
} Library;

static void
set_up (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  library->directory = store_test_directory ();
  library->path = store_test_path (library->directory, "library.sqlite3");
  store_test_fixture (library->directory, "version-3.sql");
  library->store = vas_store_new (library->directory);
  vas_store_open_sync (library->store, &error);
  g_assert_no_error (error);
}

static void
tear_down (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vas_store_close_sync (library->store, &error));
  g_assert_no_error (error);
  g_object_unref (library->store);
  store_test_remove (library->directory);
  g_free (library->path);
  g_free (library->directory);
}

static gpointer
check (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_check_database (connection, error);
}

static GPtrArray *
find (Library *library)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = vas_store_call_sync (library->store, VAS_STORE_READ, check, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

/* Every kind of wrong value is told, of the table it is in. */
static void
test_faults (Library *library, gconstpointer data)
{
  static const char *const faults[] = {
    "rating|withdrawn = 2",      "note_reply|created = -1",
    "review|draft = 7",          "review|finished = -1",
    "marker_set|deleted = -1",   "marker|key = 'h'",
    "marker|key = 'Ä'",          "marker|colour = 'blue'",
    "marker|colour = '#A1B2C3'", "marker|span = 2",
    "marker|aspect = 'smell'",   "marker|kind = 'joke'",
    "rubric|created = -1",       "rubric_dimension|anchors = 'one'",
    "drill|outcome = 'maybe'",   "snippet|aspect = 'smell'",
    "snippet|deleted = -1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (GStrv) parts = g_strsplit (faults[i], "|", 2);
      g_autofree char *kept = g_strdup_printf ("CREATE TABLE kept AS SELECT * FROM %s;", parts[0]);
      g_autofree char *spoil = g_strdup_printf ("PRAGMA ignore_check_constraints = ON; UPDATE %s SET %s;", parts[0],
                                                parts[1]);
      g_autofree char *mend =
          g_strdup_printf ("PRAGMA foreign_keys = OFF; DELETE FROM %s; INSERT INTO %s SELECT * FROM "
                           "kept; DROP TABLE kept;",
                           parts[0], parts[0]);
      g_autoptr (GPtrArray) findings = NULL;
      gboolean told = FALSE;

      store_test_file_sql (library->path, kept);
      store_test_file_sql (library->path, spoil);
      findings = find (library);
      for (guint k = 0; k < findings->len; k++)
        {
          VasStoreFinding *finding = findings->pdata[k];

          told = told || (finding->kind == VAS_STORE_FINDING_VALUE && g_str_equal (finding->table, parts[0]));
        }
      if (!told)
        g_error ("%s is not found", faults[i]);
      store_test_file_sql (library->path, mend);
    }
}

static gpointer
clear_dangling (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_clear_dangling (connection, error));
}

/* A reply without its note stays, for what it says; the mark of a drill says nothing by itself. */
static void
test_dangling (Library *library, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  store_test_file_sql (library->path, "DELETE FROM note_text; DELETE FROM note");
  g_assert_nonnull (vas_store_call_sync (library->store, VAS_STORE_WRITE, clear_dangling, NULL, &error));
  g_assert_no_error (error);
  findings = find (library);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((VasStoreFinding *) findings->pdata[0])->table, ==, "note_reply");
  g_assert_cmpstr (((VasStoreFinding *) findings->pdata[0])->id, ==, REPLY);
}

static void
assert_count (VasConnection *connection, const char *rows, int count)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM ", rows, NULL);

  g_test_message ("%s", sql);
  g_assert_cmpint (store_test_sql_int (connection, sql), ==, count);
}

static void
assert_purged (VasConnection *connection, guint count)
{
  g_autoptr (GError) error = NULL;
  guint purged = 99;

  g_assert_true (vas_store_purge (connection, 2000, &purged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (purged, ==, count);
}

static gpointer
purge_tools (VasConnection *connection, gpointer data, GError **error)
{
  g_assert_true (vas_store_set_reply_deleted (connection, REPLY, 2000, error));
  g_assert_true (vas_store_set_marker_set_deleted (connection, MARKERS, 2000, error));
  g_assert_true (vas_store_set_rubric_deleted (connection, RUBRIC, 2000, error));
  g_assert_true (vas_store_set_snippet_deleted (connection, SNIPPET, 2000, error));
  assert_purged (connection, 0);
  g_assert_true (vas_store_set_reply_deleted (connection, REPLY, 1999, error));
  g_assert_true (vas_store_set_marker_set_deleted (connection, MARKERS, 1999, error));
  g_assert_true (vas_store_set_rubric_deleted (connection, RUBRIC, 1999, error));
  g_assert_true (vas_store_set_snippet_deleted (connection, SNIPPET, 1999, error));
  assert_purged (connection, 4);

  assert_count (connection, "note_reply", 0);
  assert_count (connection, "marker_set", 0);
  assert_count (connection, "marker", 0);
  assert_count (connection, "rubric", 0);
  assert_count (connection, "rubric_dimension", 0);
  assert_count (connection, "snippet", 0);
  assert_count (connection, "tombstone WHERE kind = 'reply' AND deleted = 1999 AND id = '" REPLY "'", 1);
  assert_count (connection, "tombstone WHERE kind = 'markers' AND deleted = 1999 AND id = '" MARKERS "'", 1);
  assert_count (connection, "tombstone WHERE kind = 'rubric' AND deleted = 1999 AND id = '" RUBRIC "'", 1);
  assert_count (connection, "tombstone WHERE kind = 'snippet' AND deleted = 1999 AND id = '" SNIPPET "'", 1);
  assert_count (connection, "note WHERE label = 'Smiles'", 1);
  assert_count (connection, "rating WHERE dimension = 'pace'", 1);

  return NULL;
}

static gpointer
purge_note (VasConnection *connection, gpointer data, GError **error)
{
  g_assert_true (vas_store_set_note_deleted (connection, NOTE, 1000, error));
  assert_purged (connection, 1);
  assert_count (connection, "note_reply", 0);
  assert_count (connection, "drill", 0);
  assert_count (connection, "review", 1);
  assert_count (connection, "tombstone WHERE kind = 'reply' AND deleted = 1000", 1);

  return NULL;
}

static gpointer
purge_answer (VasConnection *connection, gpointer data, GError **error)
{
  g_assert_true (vas_store_set_answer_deleted (connection, ANSWER, 1000, error));
  assert_purged (connection, 1);
  assert_count (connection, "note_reply", 0);
  assert_count (connection, "drill", 0);
  assert_count (connection, "rating", 0);
  assert_count (connection, "review", 1);
  assert_count (connection, "tombstone WHERE kind = 'reply' AND deleted = 1000", 1);

  return NULL;
}

/* A reply that was deleted before keeps the stamp of that. */
static gpointer
purge_interview (VasConnection *connection, gpointer data, GError **error)
{
  g_assert_true (vas_store_set_reply_deleted (connection, REPLY, 500, error));
  g_assert_true (vas_store_set_interview_deleted (connection, INTERVIEW, 1000, error));
  assert_purged (connection, 2);
  assert_count (connection, "note_reply", 0);
  assert_count (connection, "drill", 0);
  assert_count (connection, "review", 0);
  assert_count (connection, "tombstone WHERE kind = 'reply' AND deleted = 500", 1);
  assert_count (connection, "marker_set", 1);
  assert_count (connection, "rubric", 1);
  assert_count (connection, "snippet", 1);

  return NULL;
}

static void
test_purge (Library *library, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  VasStoreFunc const *func = data;

  /* What the fixture has in the trash goes first, so that it is not counted. */
  store_test_file_sql (library->path, "DELETE FROM note WHERE deleted > 0; PRAGMA foreign_keys = ON;");
  vas_store_call_sync (library->store, VAS_STORE_WRITE, *func, NULL, &error);
  g_assert_no_error (error);
  findings = find (library);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  static const VasStoreFunc tools = purge_tools;
  static const VasStoreFunc note = purge_note;
  static const VasStoreFunc answer = purge_answer;
  static const VasStoreFunc interview = purge_interview;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/feedback/faults", Library, NULL, set_up, test_faults, tear_down);
  g_test_add ("/store/feedback/dangling", Library, NULL, set_up, test_dangling, tear_down);
  g_test_add ("/store/feedback/purge-tools", Library, &tools, set_up, test_purge, tear_down);
  g_test_add ("/store/feedback/purge-note", Library, &note, set_up, test_purge, tear_down);
  g_test_add ("/store/feedback/purge-answer", Library, &answer, set_up, test_purge, tear_down);
  g_test_add ("/store/feedback/purge-interview", Library, &interview, set_up, test_purge, tear_down);

  return g_test_run ();
}
