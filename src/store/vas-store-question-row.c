/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-question-row.h"

#include "vas-dossier-entry.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define LANGUAGE_CHARS 100
#define LONGEST_S 3600
#define MOST_ENTRIES 200

static gboolean
check_question (VasQuestion *question, GError **error)
{
  g_autofree char *language = vas_value_clean_line (vas_question_get_language (question), LANGUAGE_CHARS, error);

  return language != NULL && vas_value_check_id (vas_question_get_id (question), error) &&
         vas_value_check_range (vas_question_get_think_s (question), 0, LONGEST_S, error) &&
         vas_value_check_range (vas_question_get_answer_s (question), 5, LONGEST_S, error);
}

static gboolean
check_part (const char *part, GError **error)
{
  int aspect;

  if (part == NULL || vas_term_from_key (VAS_TYPE_ASPECT, part, &aspect))
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("“%s” is not a key of this program. Nothing was changed."), part);
  return FALSE;
}

static gboolean
write_dossier (VasConnection *connection, VasQuestion *question, GError **error)
{
  const char *id = vas_question_get_id (question);
  GPtrArray *dossier = vas_question_get_dossier (question);

  if (!vas_connection_run (connection, error, "DELETE FROM dossier_entry WHERE question_id = ?", "s", id) ||
      !vas_value_check_range (dossier != NULL ? dossier->len : 0, 0, MOST_ENTRIES, error))
    return FALSE;

  for (guint i = 0; dossier != NULL && i < dossier->len; i++)
    {
      VasDossierEntry *entry = g_ptr_array_index (dossier, i);
      const char *part = vas_dossier_entry_get_part (entry);
      g_autofree char *text = vas_value_clean (vas_dossier_entry_get_text (entry), VAS_TEXT_NOTE_CHARS, error);

      if (text == NULL || !check_part (part, error) ||
          !vas_connection_run (connection, error,
                               "INSERT INTO dossier_entry (question_id, position, kind, part, text) "
                               "VALUES (?, ?, ?, ?, ?)",
                               "sisss", id, (int) i,
                               vas_term_key (VAS_TYPE_DOSSIER_KIND, vas_dossier_entry_get_kind (entry)), part, text))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_row (VasConnection *connection,
           VasQuestion *question,
           const VasQuestionTexts *texts,
           int position,
           const char *stamp,
           GError **error)
{
  return vas_connection_run (
      connection, error,
      "INSERT INTO question (id, key, origin, position, language, text, category, scheme, competencies, think_s, "
      "answer_s, profile_text, follow_ups, created, text_stamp, class_stamp, times_stamp, follow_ups_stamp, "
      "deleted_stamp) "
      "VALUES (?1, ?2, ?3, nullif (?4, -1), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15, ?15, ?15, ?15) "
      "ON CONFLICT (id) DO UPDATE SET key = excluded.key, origin = excluded.origin, position = excluded.position, "
      "retired = 0, language = excluded.language, text = excluded.text, category = excluded.category, "
      "scheme = excluded.scheme, competencies = excluded.competencies, think_s = excluded.think_s, "
      "answer_s = excluded.answer_s, profile_text = excluded.profile_text, follow_ups = excluded.follow_ups, "
      "created = iif (excluded.origin = 'builtin', created, excluded.created), text_stamp = excluded.text_stamp, "
      "class_stamp = excluded.class_stamp, times_stamp = excluded.times_stamp, "
      "follow_ups_stamp = excluded.follow_ups_stamp, deleted = 0, deleted_stamp = excluded.deleted_stamp "
      "WHERE excluded.origin = 'builtin' OR retired = 1",
      "sssisssssiissls", vas_question_get_id (question), vas_question_get_key (question),
      vas_term_key (VAS_TYPE_ORIGIN, vas_question_get_origin (question)), position,
      vas_question_get_language (question), texts->text,
      vas_term_key (VAS_TYPE_CATEGORY, vas_question_get_category (question)),
      vas_term_key (VAS_TYPE_SCHEME, vas_question_get_scheme (question)), texts->competencies,
      vas_question_get_think_s (question), vas_question_get_answer_s (question), texts->profile_text, texts->follow_ups,
      vas_time_now_ms (), stamp);
}

gpointer
vas_question_from_row (VasStatement *row)
{
  g_auto (GStrv) competencies = vas_value_split (vas_statement_text (row, 5), " ");
  g_auto (GStrv) follow_ups = vas_value_split (vas_statement_text (row, 11), "\n");

  return g_object_new (VAS_TYPE_QUESTION, "id", vas_statement_text (row, 0), "key", vas_statement_text (row, 1),
                       "language", vas_statement_text (row, 2), "category",
                       vas_statement_term (row, 3, VAS_TYPE_CATEGORY, VAS_CATEGORY_PERSONAL), "scheme",
                       vas_statement_term (row, 4, VAS_TYPE_SCHEME, VAS_SCHEME_OPEN), "competencies", competencies,
                       "text", vas_statement_text (row, 6), "think-s", vas_statement_int (row, 7, 0, LONGEST_S),
                       "answer-s", vas_statement_int (row, 8, 5, LONGEST_S), "origin",
                       vas_statement_term (row, 9, VAS_TYPE_ORIGIN, VAS_ORIGIN_OWN), "profile-text",
                       vas_statement_text (row, 10), "follow-ups", follow_ups, NULL);
}

/* Only a built-in question has a wording for a named employer: an edited one would not fit its text any more. */
gboolean
vas_question_texts_read (VasQuestionTexts *texts, VasQuestion *question, GError **error)
{
  const char *profile_text = vas_question_get_profile_text (question);

  if (!check_question (question, error))
    return FALSE;

  texts->text = vas_value_clean (vas_question_get_text (question), VAS_TEXT_QUESTION_CHARS, error);
  if (texts->text == NULL)
    return FALSE;

  if (profile_text != NULL && vas_question_get_origin (question) == VAS_ORIGIN_BUILTIN)
    {
      texts->profile_text = vas_value_clean (profile_text, VAS_TEXT_QUESTION_CHARS, error);
      if (texts->profile_text == NULL)
        return FALSE;
    }

  texts->follow_ups = vas_value_join_lines (vas_question_get_follow_ups (question), VAS_TEXT_QUESTION_CHARS, error);
  if (texts->follow_ups == NULL)
    return FALSE;

  texts->competencies = vas_value_join_keys (vas_question_get_competencies (question), error);
  return texts->competencies != NULL;
}

void
vas_question_texts_clear (VasQuestionTexts *texts)
{
  g_clear_pointer (&texts->text, g_free);
  g_clear_pointer (&texts->profile_text, g_free);
  g_clear_pointer (&texts->follow_ups, g_free);
  g_clear_pointer (&texts->competencies, g_free);
}

/* Of a built-in question @position is its place in the bank and @stamp is NULL; others have a stamp and position -1. One
 * that is there already is refused, unless it is built in: that is the same question in every library, also where it came
 * in by a file before the program brought it. One that stayed only for the interviews that had it is listed again. */
gboolean
vas_question_write (VasConnection *connection, VasQuestion *question, int position, const char *stamp, GError **error)
{
  g_auto (VasQuestionTexts) texts = { NULL, NULL, NULL, NULL };

  if (!vas_question_texts_read (&texts, question, error) ||
      !write_row (connection, question, &texts, position, stamp, error))
    return FALSE;

  if (sqlite3_changes (connection->db) == 0)
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("This question is in the library already. Nothing was changed."));
      return FALSE;
    }

  return write_dossier (connection, question, error);
}
