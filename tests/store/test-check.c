/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-statement.h"
#include "vas-store-check.h"
#include "vas-store-search.h"

#include <string.h>

/* A wrong row, put in behind the program's back, and what has to be found of it */
typedef struct
{
  const char *sql;
  VasStoreFindingKind kind;
  const char *table;
} Fault;

static void
add_note (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 10, "fine");

  g_assert_true (vas_store_add_note (connection, note, &error));
}

static gpointer
check (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_check_database (connection, error);
}

static GPtrArray *
find (StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = vas_store_call_sync (test->store, VAS_STORE_READ, check, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

static void
test_clean (StoreTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  store_test_write (test, add_note);
  findings = find (test);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_fault (StoreTest *test, gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autofree char *sql = g_strconcat ("PRAGMA ignore_check_constraints = ON;", fault->sql, NULL);
  g_autoptr (GPtrArray) findings = NULL;
  gboolean found = FALSE;

  store_test_write (test, add_note);
  store_test_file_sql (path, sql);
  findings = find (test);
  g_assert_cmpuint (findings->len, >=, 1);

  for (guint i = 0; i < findings->len; i++)
    {
      VasStoreFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpuint (strlen (finding->text), >, 0);
      g_assert_true (g_utf8_validate (finding->text, -1, NULL));
      if (finding->kind == fault->kind && g_strcmp0 (finding->table, fault->table) == 0)
        found = TRUE;
    }
  g_assert_true (found);
}

static gpointer
text_from_row (VasStatement *row)
{
  return g_strdup (vas_statement_text (row, 0));
}

static gboolean
is_named (GPtrArray *findings, const char *table, const char *column)
{
  g_autofree char *named = g_strconcat (": ", column, " ", NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      VasStoreFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == VAS_STORE_FINDING_VALUE && g_strcmp0 (finding->table, table) == 0 &&
          strstr (finding->text, named) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
assert_looked_at (VasConnection *connection, const char *table, const char *column, const char *value)
{
  g_autofree char *sql = g_strdup_printf ("SAVEPOINT before; UPDATE %s SET %s = CAST (%s AS TEXT)", table, column,
                                          value);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  store_test_sql (connection, sql);
  findings = vas_store_check_database (connection, &error);
  g_assert_no_error (error);
  if (!is_named (findings, table, column))
    g_error ("nobody looks at %s of %s", column, table);
  store_test_sql (connection, "ROLLBACK TO before; RELEASE before");
}

/* Ids apart, which no row can have wrongly without being lost. */
#define COLUMNS                                                                                                   \
  "FROM pragma_table_list t JOIN pragma_table_info (t.name) c WHERE t.strict = 1 AND c.type = 'TEXT' AND c.pk = " \
  "0 AND c.name NOT LIKE '%\\_id' ESCAPE '\\' ORDER BY t.name, c.cid"

static void
spoil_columns (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  guint n_profile = 0;

  add_note (connection, test);
  store_test_sql (connection, "INSERT INTO job_profile SELECT '00000000-0000-4000-8000-000000000001', 'a', text_stamp, "
                              "'b', text_stamp, 'fi', text_stamp, '2026-11-26', text_stamp, 'c', text_stamp, 'd', "
                              "text_stamp, 'e', text_stamp, 'f', text_stamp, 'about', text_stamp, 0, text_stamp, 1, 0, "
                              "text_stamp FROM note");
  tables = vas_connection_list (connection, text_from_row, g_free, &error, "SELECT t.name " COLUMNS, "");
  columns = vas_connection_list (connection, text_from_row, g_free, &error, "SELECT c.name " COLUMNS, "");
  g_assert_no_error (error);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *table = tables->pdata[i];
      const char *column = columns->pdata[i];
      g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM %s", table);

      if (store_test_sql_int (connection, count) == 0)
        continue;
      n_profile += g_str_equal (table, "job_profile") ? 1 : 0;
      assert_looked_at (connection, table, column, "x'61ff62'");
      assert_looked_at (connection, table, column, "x'610062'");
      if (g_str_has_suffix (column, "_stamp"))
        assert_looked_at (connection, table, column, "'5'");
    }
  g_assert_cmpuint (n_profile, ==, 20);
}

static void
test_every_column (StoreTest *test, gconstpointer data)
{
  store_test_write (test, spoil_columns);
}

static gpointer
clear_dangling (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_clear_dangling (connection, error));
}

/* The recording without an answer goes; the note without one stays, for its text may be all there is. */
static void
test_clear_dangling (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  store_test_write (test, add_note);
  store_test_file_sql (path, "DELETE FROM answer; INSERT INTO question_set_item VALUES ('nothing', 0, 'nothing');"
                             "INSERT INTO dossier_entry VALUES ('x', 0, 'purpose', NULL, 'a');"
                             "INSERT INTO question_star VALUES ('x', 1, '1795291900000-05dbd966b18c34b4');"
                             "INSERT INTO searchable VALUES (99, 'x', 'en');"
                             "UPDATE interview SET profile_id = 'x';");
  g_assert_nonnull (vas_store_call_sync (test->store, VAS_STORE_WRITE, clear_dangling, NULL, &error));
  g_assert_no_error (error);

  findings = find (test);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((VasStoreFinding *) g_ptr_array_index (findings, 0))->table, ==, "note");
}

static gpointer
find_words (VasConnection *connection, gpointer data, GError **error)
{
  static char *job[] = { (char *) "job", NULL };
  char **words[] = { job, NULL };

  return vas_store_search_questions (connection, words, NULL, error);
}

/* A question whose words got lost is told, and found again afterwards. */
static void
test_lost_words (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  before = vas_store_call_sync (test->store, VAS_STORE_READ, find_words, NULL, &error);
  g_assert_cmpuint (before->len, >, 0);
  store_test_file_sql (path, "DELETE FROM question_search");
  lost = vas_store_call_sync (test->store, VAS_STORE_READ, find_words, NULL, &error);
  g_assert_cmpuint (lost->len, ==, 0);
  findings = find (test);
  g_assert_cmpuint (findings->len, >, 0);
  g_assert_cmpstr (((VasStoreFinding *) g_ptr_array_index (findings, 0))->table, ==, "searchable");

  g_assert_nonnull (vas_store_call_sync (test->store, VAS_STORE_WRITE, clear_dangling, NULL, &error));
  found = vas_store_call_sync (test->store, VAS_STORE_READ, find_words, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, before->len);
  none = find (test);
  g_assert_cmpuint (none->len, ==, 0);
}

static gpointer
find_page (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (store_test_sql_int (connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'note'"));
}

/* The page of the notes overwritten with something else: told as damage, and no reason to give up. */
static void
test_damage (StoreTest *test, gconstpointer data)
{
  g_autofree char *path = store_test_path (test->directory, "library.sqlite3");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;
  int page;

  page = GPOINTER_TO_INT (vas_store_call_sync (test->store, VAS_STORE_READ, find_page, NULL, &error));
  g_assert_cmpint (page, >, 1);
  g_assert_true (vas_store_close_sync (test->store, &error));
  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  memset (bytes + (page - 1) * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (path, bytes, length, &error));
  g_assert_true (vas_store_open_sync (test->store, &error));
  g_assert_no_error (error);

  findings = find (test);
  g_assert_cmpuint (findings->len, >=, 1);
  g_assert_cmpint (((VasStoreFinding *) g_ptr_array_index (findings, 0))->kind, ==, VAS_STORE_FINDING_DAMAGE);
}

/* A job profile with these key words and this research */
#define PROFILE(words)                                                                                                 \
  "INSERT INTO job_profile (key_words, researched, id, company, company_stamp, role, role_stamp, language, "           \
  "language_stamp, interview_date, interview_date_stamp, advertisement, advertisement_stamp, mission, "                \
  "mission_stamp, research, research_stamp, key_words_stamp, researched_stamp, asked, asked_stamp, created, "          \
  "deleted, deleted_stamp) SELECT " words ", id, '', text_stamp, '', text_stamp, '', text_stamp, '', text_stamp, '', " \
  "text_stamp, '', text_stamp, '', text_stamp, text_stamp, text_stamp, 0, text_stamp, 1, 0, text_stamp FROM note"

static void
add_fault (const char *name, const Fault *fault)
{
  g_autofree char *path = g_strconcat ("/store/check/", name, NULL);

  g_test_add (path, StoreTest, fault, store_test_set_up, test_fault, store_test_tear_down);
}

int
main (int argc, char **argv)
{
  static const Fault dangling_note = { "DELETE FROM answer", VAS_STORE_FINDING_DANGLING, "note" };
  static const Fault dangling_recording = { "DELETE FROM answer", VAS_STORE_FINDING_DANGLING, "recording" };
  static const Fault span = { "UPDATE note SET end_ms = 1", VAS_STORE_FINDING_VALUE, "note" };
  static const Fault take = { "UPDATE answer SET take = 0", VAS_STORE_FINDING_VALUE, "answer" };
  static const Fault aspect = { "UPDATE note SET aspect = 'smell'", VAS_STORE_FINDING_VALUE, "note" };
  static const Fault state = { "UPDATE answer SET state = 'eaten'", VAS_STORE_FINDING_VALUE, "answer" };
  static const Fault stamp = { "UPDATE note SET text_stamp = '5'", VAS_STORE_FINDING_VALUE, "note" };
  static const Fault text = { "UPDATE note SET text = CAST (x'61ff62' AS TEXT)", VAS_STORE_FINDING_VALUE, "note" };
  static const Fault file = { "UPDATE recording SET file = '../x'", VAS_STORE_FINDING_VALUE, "recording" };
  static const Fault constraint = { "UPDATE note SET end_ms = 1", VAS_STORE_FINDING_DAMAGE, NULL };

  static const Fault dangling_outline = {
    "INSERT INTO outline VALUES ('x', 'outline', 'a', '1795291900000-05dbd966b18c34b4')", VAS_STORE_FINDING_DANGLING,
    "outline"
  };
  static const Fault dangling_star = { "INSERT INTO question_star VALUES ('x', 1, '1795291900000-05dbd966b18c34b4')",
                                       VAS_STORE_FINDING_DANGLING, "question_star" };
  static const Fault dangling_dossier = { "INSERT INTO dossier_entry VALUES ('x', 0, 'purpose', NULL, 'a')",
                                          VAS_STORE_FINDING_DANGLING, "dossier_entry" };
  static const Fault dangling_profile = { "UPDATE interview SET profile_id = 'x'", VAS_STORE_FINDING_DANGLING,
                                          "interview" };
  static const Fault dangling_words = { "INSERT INTO searchable VALUES (99, 'x', 'en')", VAS_STORE_FINDING_DANGLING,
                                        "searchable" };
  static const Fault mode = { "UPDATE interview SET mode = 'lax'", VAS_STORE_FINDING_VALUE, "interview" };
  static const Fault reaction = { "UPDATE reviewer SET reaction_ms = -1", VAS_STORE_FINDING_VALUE, "reviewer" };
  static const Fault part = { "INSERT INTO outline SELECT id, 'smell', 'a', text_stamp FROM question",
                              VAS_STORE_FINDING_VALUE, "outline" };
  static const Fault kind = { "INSERT INTO dossier_entry SELECT id, 0, 'joke', NULL, 'a' FROM question",
                              VAS_STORE_FINDING_VALUE, "dossier_entry" };
  static const Fault follow_ups = { "UPDATE question SET follow_ups = CAST (x'61ff62' AS TEXT)",
                                    VAS_STORE_FINDING_VALUE, "question" };

  static const Fault researched = { PROFILE ("'a', 'about  news'"), VAS_STORE_FINDING_VALUE, "job_profile" };
  static const Fault key_words = { PROFILE ("'a' || char (10), 'about'"), VAS_STORE_FINDING_VALUE, "job_profile" };
  static const Fault competencies = { "UPDATE question SET competencies = ' calm'", VAS_STORE_FINDING_VALUE,
                                      "question" };

  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/check/clean", test_clean);
  store_test_add ("/store/check/every-column", test_every_column);
  store_test_add ("/store/check/clear-dangling", test_clear_dangling);
  store_test_add ("/store/check/lost-words", test_lost_words);
  store_test_add ("/store/check/damage", test_damage);
  add_fault ("dangling-note", &dangling_note);
  add_fault ("dangling-recording", &dangling_recording);
  add_fault ("span", &span);
  add_fault ("take", &take);
  add_fault ("aspect", &aspect);
  add_fault ("state", &state);
  add_fault ("stamp", &stamp);
  add_fault ("text", &text);
  add_fault ("file", &file);
  add_fault ("constraint", &constraint);
  add_fault ("dangling-outline", &dangling_outline);
  add_fault ("dangling-star", &dangling_star);
  add_fault ("dangling-dossier", &dangling_dossier);
  add_fault ("dangling-profile", &dangling_profile);
  add_fault ("dangling-words", &dangling_words);
  add_fault ("mode", &mode);
  add_fault ("reaction", &reaction);
  add_fault ("part", &part);
  add_fault ("kind", &kind);
  add_fault ("follow-ups", &follow_ups);
  add_fault ("researched", &researched);
  add_fault ("key-words", &key_words);
  add_fault ("competencies", &competencies);

  return g_test_run ();
}
