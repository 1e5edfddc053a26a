/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-check.h"

#include "vas-search-row.h"
#include "vas-stamp.h"
#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-terms.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each gives table, id and column of the rows whose value the program never writes, and the value. */
static const char *const value_checks[] = {
  "SELECT 'note', id, 'end_ms', end_ms FROM note WHERE start_ms < 0 OR end_ms < start_ms",
  "SELECT 'note', id, 'deleted', deleted FROM note WHERE deleted < 0",
  "SELECT 'answer', id, 'take', take FROM answer WHERE take < 1 OR position < 0",
  "SELECT 'answer', id, 'duration_ms', duration_ms FROM answer WHERE duration_ms < 0 OR limit_ms < 0",
  "SELECT 'interview', id, 'deleted', deleted FROM interview WHERE deleted < 0 OR created < 0",
  "SELECT 'recording', answer_id, 'bytes', bytes FROM recording WHERE bytes < 0 OR duration_ms < 0 OR go_ms < 0",
  "SELECT 'recording', answer_id, 'file', file FROM recording WHERE file = '' OR instr (file, '/') > 0 OR "
  "substr (file, 1, 1) = '.'",
  "SELECT 'rating', answer_id, 'value', value FROM rating WHERE value NOT BETWEEN 0 AND 5 OR withdrawn NOT IN (0, 1)",
  "SELECT 'note_reply', id, 'deleted', deleted FROM note_reply WHERE deleted < 0 OR created < 0",
  "SELECT 'review', interview_id, 'finished', finished FROM review WHERE finished < 0 OR blind NOT IN (0, 1) OR "
  "draft NOT IN (0, 1)",
  "SELECT 'marker_set', id, 'deleted', deleted FROM marker_set WHERE deleted < 0 OR created < 0",
  "SELECT 'marker', set_id, 'key', key FROM marker WHERE key NOT GLOB '[0-9A-Z]'",
  "SELECT 'marker', set_id, 'colour', colour FROM marker WHERE colour <> '' AND colour NOT GLOB "
  "'#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'",
  "SELECT 'marker', set_id, 'span', span FROM marker WHERE span NOT IN (0, 1)",
  "SELECT 'rubric', id, 'deleted', deleted FROM rubric WHERE deleted < 0 OR created < 0",
  "SELECT 'rubric_dimension', rubric_id, 'anchors', anchors FROM rubric_dimension WHERE length (anchors) - "
  "length (replace (anchors, char (10), '')) <> 4",
  "SELECT 'snippet', id, 'deleted', deleted FROM snippet WHERE deleted < 0 OR created < 0",
  "SELECT 'reviewer', id, 'reaction_ms', reaction_ms FROM reviewer WHERE reaction_ms NOT BETWEEN 0 AND 10000",
  "SELECT 'question', id, 'deleted', deleted FROM question WHERE deleted < 0 OR created < 0",
  "SELECT 'question', id, 'answer_s', answer_s FROM question WHERE think_s NOT BETWEEN 0 AND 3600 OR "
  "answer_s NOT BETWEEN 5 AND 3600",
  "SELECT 'question_set', id, 'deleted', deleted FROM question_set WHERE deleted < 0 OR created < 0",
  "SELECT 'job_profile', id, 'deleted', deleted FROM job_profile WHERE deleted < 0 OR created < 0",
  "SELECT 'job_profile', id, 'interview_date', interview_date FROM job_profile WHERE interview_date <> '' AND "
  "date (interview_date) IS NOT interview_date",
  "SELECT 'job_profile', id, 'researched', researched FROM job_profile WHERE researched <> trim (researched) OR "
  "instr (researched, '  ') > 0",
  "SELECT 'job_profile', id, 'key_words', key_words FROM job_profile WHERE key_words <> trim (key_words, char (10)) OR "
  "instr (key_words, char (10, 10)) > 0",
  "SELECT 'question', id, 'competencies', competencies FROM question WHERE competencies <> trim (competencies) OR "
  "instr (competencies, '  ') > 0",
  "SELECT 'question', id, 'follow_ups', follow_ups FROM question WHERE follow_ups <> trim (follow_ups, char (10)) OR "
  "instr (follow_ups, char (10, 10)) > 0",
  "SELECT 'question_star', question_id, 'starred', starred FROM question_star WHERE starred NOT IN (0, 1)",
  "SELECT 'interview', id, 'takes', takes FROM interview WHERE takes NOT BETWEEN 0 AND 100 OR "
  "overtime_s NOT BETWEEN 0 AND 600 OR pause_s NOT BETWEEN 0 AND 600",
  "SELECT 'searchable', question_id, 'number', number FROM searchable WHERE number NOT IN (SELECT rowid FROM "
  "question_search)",
};

/* Rows that hold nothing which was typed or cannot be found out again. Of the others, each may be all that is left of
 * something. */
static const char *const clear_dangling[] = {
  "DELETE FROM peaks WHERE answer_id NOT IN (SELECT id FROM answer)",
  "DELETE FROM recording WHERE answer_id NOT IN (SELECT id FROM answer)",
  "DELETE FROM question_set_item WHERE set_id NOT IN (SELECT id FROM question_set) OR "
  "question_id NOT IN (SELECT id FROM question)",
  "DELETE FROM dossier_entry WHERE question_id NOT IN (SELECT id FROM question)",
  "DELETE FROM drill WHERE note_id NOT IN (SELECT id FROM note) OR answer_id NOT IN (SELECT id FROM answer)",
  "DELETE FROM question_star WHERE question_id NOT IN (SELECT id FROM question)",
  "DELETE FROM searchable WHERE question_id NOT IN (SELECT id FROM question) OR number NOT IN (SELECT rowid FROM "
  "question_search)",
  "DELETE FROM question_search WHERE rowid NOT IN (SELECT number FROM searchable)",
  "UPDATE interview SET profile_id = NULL WHERE profile_id NOT IN (SELECT id FROM job_profile)",
};

/* Each gives id and value of all rows of a column that has keys of one type. */
static const struct
{
  GType (*type) (void);
  const char *table;
  const char *column;
  const char *sql;
} term_checks[] = {
  { vas_aspect_get_type, "note", "aspect", "SELECT id, aspect FROM note" },
  { vas_note_kind_get_type, "note", "kind", "SELECT id, kind FROM note" },
  { vas_note_state_get_type, "note", "state", "SELECT id, state FROM note" },
  { vas_answer_state_get_type, "answer", "state", "SELECT id, state FROM answer" },
  { vas_category_get_type, "answer", "category", "SELECT id, category FROM answer" },
  { vas_scheme_get_type, "answer", "scheme", "SELECT id, scheme FROM answer" },
  { vas_interview_state_get_type, "interview", "state", "SELECT id, state FROM interview" },
  { vas_role_get_type, "reviewer", "role", "SELECT id, role FROM reviewer" },
  { vas_category_get_type, "question", "category", "SELECT id, category FROM question" },
  { vas_scheme_get_type, "question", "scheme", "SELECT id, scheme FROM question" },
  { vas_mode_get_type, "interview", "mode", "SELECT id, mode FROM interview" },
  { vas_origin_get_type, "question", "origin", "SELECT id, origin FROM question" },
  { vas_origin_get_type, "question_set", "origin", "SELECT id, origin FROM question_set" },
  { vas_dossier_kind_get_type, "dossier_entry", "kind", "SELECT question_id, kind FROM dossier_entry" },
  { vas_aspect_get_type, "dossier_entry", "part",
    "SELECT question_id, part FROM dossier_entry WHERE part IS NOT NULL" },
  { vas_aspect_get_type, "marker", "aspect", "SELECT set_id, aspect FROM marker" },
  { vas_note_kind_get_type, "marker", "kind", "SELECT set_id, kind FROM marker" },
  { vas_aspect_get_type, "snippet", "aspect", "SELECT id, aspect FROM snippet" },
  { vas_drill_outcome_get_type, "drill", "outcome", "SELECT note_id, outcome FROM drill" },
  { vas_aspect_get_type, "outline", "part", "SELECT question_id, part FROM outline WHERE part <> 'outline'" },
};

/* A column of texts, and what gives id and value of all its rows that have one. */
typedef struct
{
  char *table;
  char *name;
  const char *sql;
  gboolean stamp;
} TextColumn;

static void
text_column_free (TextColumn *column)
{
  g_free (column->table);
  g_free (column->name);
  g_free (column);
}

static gpointer
column_from_row (VasStatement *row)
{
  TextColumn *column = g_new0 (TextColumn, 1);
  char *sql = sqlite3_mprintf ("SELECT \"%w\", \"%w\" FROM \"%w\" WHERE \"%w\" IS NOT NULL",
                               vas_statement_text (row, 2), vas_statement_text (row, 1), vas_statement_text (row, 0),
                               vas_statement_text (row, 1));

  column->table = g_strdup (vas_statement_text (row, 0));
  column->name = g_strdup (vas_statement_text (row, 1));
  /* The connection keeps the statement under it. */
  column->sql = g_intern_string (sql);
  column->stamp = g_str_equal (column->name, "stamp") || g_str_has_suffix (column->name, "_stamp");
  sqlite3_free (sql);

  return column;
}

static VasStoreFinding *
new_finding (VasStoreFindingKind kind, const char *table, const char *id, char *text)
{
  VasStoreFinding *finding = g_new0 (VasStoreFinding, 1);

  finding->kind = kind;
  finding->table = g_strdup (table);
  finding->id = g_strdup (id);
  finding->text = text;

  return finding;
}

static char *
describe_value (const char *table, const char *id, const char *column, const char *value)
{
  /* Translators: a row of the library that has a wrong value: table, its identifier, column, value */
  return g_strdup_printf (_ ("%s %s: %s has the value “%s”, which is never written"), table, id, column, value);
}

static gboolean
check_integrity (VasConnection *connection, GPtrArray *findings, GError **error)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean row;

  if (!vas_statement_prepare (&statement, connection, "PRAGMA integrity_check", error))
    return FALSE;

  while (vas_statement_step (&statement, &row, error))
    {
      const char *text = row ? vas_statement_text (&statement, 0) : NULL;

      if (!row)
        return TRUE;
      if (strcmp (text, "ok") != 0)
        g_ptr_array_add (findings, new_finding (VAS_STORE_FINDING_DAMAGE, NULL, NULL, g_strdup (text)));
    }

  return FALSE;
}

/* Tables without a row number have none to tell by; the table has to do then. */
static gboolean
check_references (VasConnection *connection, GPtrArray *findings, GError **error)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean row;

  if (!vas_statement_prepare (
          &statement, connection,
          "SELECT f.\"table\", coalesce (n.id, y.id, a.id, i.id, q.id), f.parent FROM "
          "pragma_foreign_key_check f LEFT JOIN note n ON f.\"table\" = 'note' AND n.rowid = f.rowid "
          "LEFT JOIN note_reply y ON f.\"table\" = 'note_reply' AND y.rowid = f.rowid "
          "LEFT JOIN answer a ON f.\"table\" = 'answer' AND a.rowid = f.rowid "
          "LEFT JOIN interview i ON f.\"table\" = 'interview' AND i.rowid = f.rowid "
          "LEFT JOIN question q ON f.\"table\" = 'question' AND q.rowid = f.rowid",
          error))
    return FALSE;

  while (vas_statement_step (&statement, &row, error))
    {
      const char *table = row ? vas_statement_text (&statement, 0) : NULL;
      const char *id = row ? vas_statement_text (&statement, 1) : NULL;

      if (!row)
        return TRUE;
      /* Translators: a row of the library that belongs to nothing: table, its identifier or nothing, other table */
      g_ptr_array_add (findings,
                       new_finding (VAS_STORE_FINDING_DANGLING, table, id,
                                    g_strdup_printf (_ ("%s %s: belongs to a row of “%s” that does not exist"), table,
                                                     id != NULL ? id : "", vas_statement_text (&statement, 2))));
    }

  return FALSE;
}

static gboolean
check_values (VasConnection *connection, const char *sql, GPtrArray *findings, GError **error)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean row;

  if (!vas_statement_prepare (&statement, connection, sql, error))
    return FALSE;

  while (vas_statement_step (&statement, &row, error))
    {
      const char *table, *id;

      if (!row)
        return TRUE;
      table = vas_statement_text (&statement, 0);
      id = vas_statement_text (&statement, 1);
      g_ptr_array_add (findings, new_finding (VAS_STORE_FINDING_VALUE, table, id,
                                              describe_value (table, id, vas_statement_text (&statement, 2),
                                                              vas_statement_text (&statement, 3))));
    }

  return FALSE;
}

/* A zero byte would hide what comes behind it. */
static gboolean
is_text (VasStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement->handle, column);

  return g_utf8_validate (text, sqlite3_column_bytes (statement->handle, column), NULL);
}

static gboolean
check_texts (VasConnection *connection, const TextColumn *column, GPtrArray *findings, GError **error)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  VasStamp stamp;
  gboolean row;

  if (!vas_statement_prepare (&statement, connection, column->sql, error))
    return FALSE;

  while (vas_statement_step (&statement, &row, error))
    {
      const char *id, *text;

      if (!row)
        return TRUE;
      id = vas_statement_text (&statement, 0);
      text = vas_statement_text (&statement, 1);
      if (!is_text (&statement, 1) || (column->stamp && !vas_stamp_parse (text, &stamp)))
        g_ptr_array_add (findings, new_finding (VAS_STORE_FINDING_VALUE, column->table, id,
                                                describe_value (column->table, id, column->name, text)));
    }

  return FALSE;
}

/* All there are, so that none is forgotten that a later version adds. The index of words keeps its own books. */
static gboolean
check_all_texts (VasConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) columns = vas_connection_list (
      connection, column_from_row, (GDestroyNotify) text_column_free, error,
      "SELECT t.name, c.name, (SELECT k.name FROM pragma_table_info (t.name) k ORDER BY k.pk = 0, k.pk LIMIT 1) "
      "FROM pragma_table_list t JOIN pragma_table_info (t.name) c WHERE t.schema = 'main' AND t.strict = 1 AND "
      "c.type = 'TEXT' ORDER BY t.name, c.cid",
      "");

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    if (!check_texts (connection, columns->pdata[i], findings, error))
      return FALSE;

  return columns != NULL;
}

static gboolean
check_terms (VasConnection *connection, guint check, GPtrArray *findings, GError **error)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  const char *table = term_checks[check].table;
  gboolean row;

  if (!vas_statement_prepare (&statement, connection, term_checks[check].sql, error))
    return FALSE;

  while (vas_statement_step (&statement, &row, error))
    {
      const char *key, *id;
      int term;

      if (!row)
        return TRUE;
      key = (const char *) sqlite3_column_text (statement.handle, 1);
      if (key != NULL && vas_term_from_key (term_checks[check].type (), key, &term))
        continue;

      id = vas_statement_text (&statement, 0);
      g_ptr_array_add (findings, new_finding (VAS_STORE_FINDING_VALUE, table, id,
                                              describe_value (table, id, term_checks[check].column,
                                                              vas_statement_text (&statement, 1))));
    }

  return FALSE;
}

static gboolean
check_rows (VasConnection *connection, GPtrArray *findings, GError **error)
{
  if (!check_references (connection, findings, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (value_checks); i++)
    if (!check_values (connection, value_checks[i], findings, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (term_checks); i++)
    if (!check_terms (connection, i, findings, error))
      return FALSE;

  return check_all_texts (connection, findings, error);
}

/**
 * vas_store_finding_free:
 * @finding: (transfer full): a finding
 */
void
vas_store_finding_free (VasStoreFinding *finding)
{
  g_free (finding->table);
  g_free (finding->id);
  g_free (finding->text);
  g_free (finding);
}

/**
 * vas_store_check_database:
 *
 * Reads the whole library file. Whether the recordings are there and whole is not looked at. Damage is a finding, not an
 * error: what can still be read is checked.
 *
 * Returns: (transfer full) (element-type VasStoreFinding): what is wrong; empty if nothing is
 */
GPtrArray *
vas_store_check_database (VasConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_store_finding_free);
  g_autoptr (GError) local_error = NULL;

  if (check_integrity (connection, findings, &local_error) && check_rows (connection, findings, &local_error))
    return g_steal_pointer (&findings);

  if (!g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_ptr_array_add (findings, new_finding (VAS_STORE_FINDING_DAMAGE, NULL, NULL, g_strdup (local_error->message)));
  return g_steal_pointer (&findings);
}

/**
 * vas_store_clear_dangling:
 *
 * Removes rows that belong to nothing, as far as nothing is lost by that: the outline and the place of a recording whose
 * answer is gone, marks of drills whose note or answer is gone, questions of a set that is gone, and what the program knows of a question that is gone but for the outline
 * that was written for it. Questions that could not be found by their words can be again. The files stay where they are.
 *
 * Returns: whether it was done
 */
gboolean
vas_store_clear_dangling (VasConnection *connection, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (clear_dangling); i++)
    if (!vas_connection_run (connection, error, clear_dangling[i], ""))
      return FALSE;

  return vas_search_put_missing (connection, error);
}
