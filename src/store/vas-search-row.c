/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-search-row.h"

#include "vas-text.h"

#include <string.h>

static gboolean
is_in_word (const char *c)
{
  gunichar character;

  if ((guchar) *c < 0x80)
    return g_ascii_isalnum (*c);

  character = g_utf8_get_char (c);
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Letters and marks in one character wherever there is one, as people type them. Marks of their own begin with 0xcc or
 * 0xcd; hardly any text has one. */
static char *
compose (const char *text)
{
  return strpbrk (text, "\xcc\xcd") != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : g_strdup (text);
}

/* Folding leaves an ASCII word as it is but for its case, which the index does not look at. */
static char *
fold_other_words (const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *end;

  for (const char *start = text; *start != '\0'; start = *end != '\0' ? g_utf8_next_char (end) : end)
    {
      gboolean ascii = TRUE;

      for (end = start; is_in_word (end); end = g_utf8_next_char (end))
        ascii = ascii && (guchar) *end < 0x80;
      if (!ascii)
        g_string_append_printf (words, "%.*s ", (int) (end - start), start);
    }

  return words->len > 0 ? vas_text_fold (words->str) : g_strdup ("");
}

/* Each word once: what a dossier repeats makes the index large and tells nothing. */
static char *
drop_repeated (const char *text)
{
  g_autofree char *words = g_strdup (text);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) once = g_string_sized_new (strlen (text));
  char *position = NULL;

  for (char *word = strtok_r (words, " .,;:!?\n\t", &position); word != NULL;
       word = strtok_r (NULL, " .,;:!?\n\t", &position))
    if (g_hash_table_add (seen, word))
      {
        g_string_append (once, word);
        g_string_append_c (once, ' ');
      }

  return g_strdup (once->str);
}

static gboolean
put_words (VasConnection *connection, const char *question_id, const char *text, const char *dossier, GError **error)
{
  g_autofree char *composed_text = compose (text);
  g_autofree char *all_words = compose (dossier);
  g_autofree char *words = drop_repeated (all_words);
  g_autofree char *folded_text = fold_other_words (composed_text);
  g_autofree char *folded_dossier = fold_other_words (words);

  return vas_connection_run (connection, error,
                             "INSERT INTO searchable (question_id, language) SELECT id, language FROM question "
                             "WHERE id = ?",
                             "s", question_id) &&
         vas_connection_run (connection, error,
                             "INSERT INTO question_search (rowid, text, dossier, folded_text, folded_dossier) "
                             "VALUES (?, ?, ?, ?, ?)",
                             "lssss", (gint64) sqlite3_last_insert_rowid (connection->db), composed_text, words,
                             folded_text, folded_dossier);
}

/* A related question's key is not a text to be found by. */
static gboolean
put_if_listed (VasConnection *connection, const char *question_id, GError **error)
{
  g_auto (VasStatement) row = VAS_STATEMENT_INIT;
  gboolean listed;

  if (!vas_statement_prepare (
          &row, connection,
          "SELECT q.text, q.follow_ups || char (10) || coalesce ((SELECT group_concat (d.text, "
          "char (10)) FROM dossier_entry d WHERE d.question_id = q.id AND d.kind <> 'related'), '') "
          "FROM question q WHERE q.id = ? AND q.retired = 0 AND q.deleted = 0",
          error))
    return FALSE;

  vas_statement_bind (&row, "s", question_id);
  if (!vas_statement_step (&row, &listed, error))
    return FALSE;

  return !listed ||
         put_words (connection, question_id, vas_statement_text (&row, 0), vas_statement_text (&row, 1), error);
}

static gpointer
id_from_row (VasStatement *row)
{
  return g_strdup (vas_statement_text (row, 0));
}

/* After every change of a question. */
gboolean
vas_search_update (VasConnection *connection, const char *question_id, GError **error)
{
  return vas_connection_run (connection, error,
                             "DELETE FROM question_search WHERE rowid = (SELECT number FROM searchable WHERE "
                             "question_id = ?)",
                             "s", question_id) &&
         vas_connection_run (connection, error, "DELETE FROM searchable WHERE question_id = ?", "s", question_id) &&
         put_if_listed (connection, question_id, error);
}

gboolean
vas_search_remove_bank (VasConnection *connection, GError **error)
{
  return vas_connection_run (connection, error,
                             "DELETE FROM question_search WHERE rowid IN (SELECT s.number FROM searchable s JOIN "
                             "question q ON q.id = s.question_id WHERE q.origin = 'builtin')",
                             "") &&
         vas_connection_run (connection, error,
                             "DELETE FROM searchable WHERE question_id IN (SELECT id FROM question WHERE origin = "
                             "'builtin')",
                             "");
}

gboolean
vas_search_put_missing (VasConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) ids = vas_connection_list (connection, id_from_row, g_free, error,
                                                   "SELECT q.id FROM question q WHERE q.retired = 0 AND q.deleted = 0 "
                                                   "AND NOT EXISTS (SELECT 1 FROM searchable s WHERE s.question_id = "
                                                   "q.id) ORDER BY q.position IS NULL, q.position, q.created, q.id",
                                                   "");

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!put_if_listed (connection, g_ptr_array_index (ids, i), error))
      return FALSE;

  return ids != NULL;
}

/* Words of rows that are gone stay in the index until it is put together anew. */
gboolean
vas_search_rebuild (VasConnection *connection, GError **error)
{
  return vas_connection_run (connection, error, "INSERT INTO question_search (question_search) VALUES ('rebuild')", "");
}
