/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-search.h"

#include "vas-statement.h"
#include "vas-text.h"

#include <string.h>

/* More than anybody looks for; SQLite refuses an expression that is too deep. */
#define MOST_WORDS 20
#define MOST_ALTERNATIVES 10
#define WORD_BYTES 200

typedef enum
{
  LETTERS_EXACT,
  LETTERS_FOLDED,
} Letters;

static gboolean
has_letters (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

/* In quotes everything is text to FTS5 but the quote itself, which is left out: it is no part of a word. */
static gboolean
append_alternative (GString *expression, const char *word, Letters letters, gboolean first)
{
  g_autofree char *written = NULL;

  if (strlen (word) > WORD_BYTES || !g_utf8_validate (word, -1, NULL) || !has_letters (word))
    return FALSE;

  written = letters == LETTERS_FOLDED ? vas_text_fold (word) : g_utf8_normalize (word, -1, G_NORMALIZE_NFC);
  g_strdelimit (written, "\"", ' ');
  g_string_append_printf (expression, "%s\"%s\" *", first ? "" : " OR ", written);
  return TRUE;
}

/* Returns: (transfer full): an FTS5 expression; empty if there is no word to look for */
static char *
make_expression (char **const *alternatives, Letters letters)
{
  g_autoptr (GString) expression = g_string_new (NULL);
  guint n_words = 0;

  for (guint i = 0; alternatives[i] != NULL && n_words < MOST_WORDS; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);

      for (guint j = 0; alternatives[i][j] != NULL && j < MOST_ALTERNATIVES; j++)
        append_alternative (word, alternatives[i][j], letters, word->len == 0);
      if (word->len == 0)
        continue;

      g_string_append_printf (expression, "%s(%s)", n_words > 0 ? " AND " : "", word->str);
      n_words++;
    }

  if (letters == LETTERS_EXACT && n_words > 0)
    {
      g_string_prepend (expression, "{text dossier} : (");
      g_string_append_c (expression, ')');
    }

  return g_strdup (expression->str);
}

static gpointer
id_from_row (VasStatement *row)
{
  return g_strdup (vas_statement_text (row, 0));
}

/**
 * vas_store_search_questions:
 * @alternatives: (array zero-terminated=1): for each word of the search what may stand for it: the word itself as it was
 *   typed, and other stems of it. Up to 20 words with up to 10 alternatives count
 * @language: (nullable): only questions in this language
 *
 * Finds the listed questions in which every word of the search begins a word of the text, of a follow-up or of the
 * dossier, whatever its case and marks. Where all words are there with their very letters, the question comes first;
 * among those, the one in which the words weigh most, in its text more than in its dossier.
 *
 * Punctuation is not looked for; without any letter or digit nothing is found.
 *
 * Returns: (transfer full) (element-type utf8): ids of questions, best first
 */
GPtrArray *
vas_store_search_questions (VasConnection *connection, char **const *alternatives, const char *language, GError **error)
{
  g_autofree char *exact = make_expression (alternatives, LETTERS_EXACT);
  g_autofree char *folded = make_expression (alternatives, LETTERS_FOLDED);

  if (*folded == '\0')
    return g_ptr_array_new_with_free_func (g_free);

  return vas_connection_list (connection, id_from_row, g_free, error,
                              "SELECT s.question_id FROM question_search f JOIN searchable s ON s.number = f.rowid "
                              "WHERE f.question_search MATCH ?1 AND (?3 IS NULL OR s.language = ?3) "
                              "ORDER BY f.rowid NOT IN (SELECT rowid FROM question_search WHERE question_search MATCH "
                              "?2), bm25 (question_search, 10.0, 1.0, 10.0, 1.0), s.number",
                              "sss", folded, exact, language);
}
