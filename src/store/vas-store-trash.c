/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-trash.h"

#include "vas-backup.h"
#include "vas-search-row.h"
#include "vas-statement.h"

/* Id and stamp of what goes. A part that was not deleted itself goes with its whole, under that one's stamp. */
static const char *const bury_interviews[] = {
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'reply', deleted, deleted_stamp "
  "FROM note_reply WHERE deleted > 0 AND deleted < ?",
  "INSERT OR IGNORE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT y.id, 'reply', n.deleted, "
  "n.deleted_stamp FROM note n JOIN note_reply y ON y.note_id = n.id WHERE n.deleted > 0 AND n.deleted < ?",
  "INSERT OR IGNORE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT y.id, 'reply', a.deleted, "
  "a.deleted_stamp FROM answer a JOIN note n ON n.answer_id = a.id JOIN note_reply y ON y.note_id = n.id "
  "WHERE a.deleted > 0 AND a.deleted < ?",
  "INSERT OR IGNORE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT y.id, 'reply', i.deleted, "
  "i.deleted_stamp FROM interview i JOIN answer a ON a.interview_id = i.id JOIN note n ON n.answer_id = a.id "
  "JOIN note_reply y ON y.note_id = n.id WHERE i.deleted > 0 AND i.deleted < ?",
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'note', deleted, deleted_stamp "
  "FROM note WHERE deleted > 0 AND deleted < ?",
  "INSERT OR IGNORE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT n.id, 'note', a.deleted, a.deleted_stamp "
  "FROM answer a JOIN note n ON n.answer_id = a.id WHERE a.deleted > 0 AND a.deleted < ?",
  "INSERT OR IGNORE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT n.id, 'note', i.deleted, i.deleted_stamp "
  "FROM interview i JOIN answer a ON a.interview_id = i.id JOIN note n ON n.answer_id = a.id "
  "WHERE i.deleted > 0 AND i.deleted < ?",
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'answer', deleted, deleted_stamp "
  "FROM answer WHERE deleted > 0 AND deleted < ?",
  "INSERT OR IGNORE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT a.id, 'answer', i.deleted, "
  "i.deleted_stamp FROM interview i JOIN answer a ON a.interview_id = i.id WHERE i.deleted > 0 AND i.deleted < ?",
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'interview', deleted, deleted_stamp "
  "FROM interview WHERE deleted > 0 AND deleted < ?",
};

/* Recordings, peaks, ratings, earlier texts, replies, drill marks, reviews and lists of questions go with what they belong
 * to. */
static const char *const clear_interviews[] = {
  "DELETE FROM note_reply WHERE deleted > 0 AND deleted < ?",
  "DELETE FROM note WHERE deleted > 0 AND deleted < ?",
  "DELETE FROM answer WHERE deleted > 0 AND deleted < ?",
  "DELETE FROM interview WHERE deleted > 0 AND deleted < ?",
};

#define GONE "origin <> 'builtin' AND deleted > 0 AND deleted < ?"
#define USED                                                                           \
  "(EXISTS (SELECT 1 FROM interview_question l WHERE l.question_id = question.id) OR " \
  "EXISTS (SELECT 1 FROM answer a WHERE a.question_id = question.id))"

/* After the interviews, so that a question goes with the last one that had it. Until then it stays for them, retired, so
 * that it cannot be restored; what was only there for preparing it goes at once. Its dossier, outline and star go with
 * it; interviews for a profile stay. */
static const char *const bury_questions[] = {
  "DELETE FROM question_set_item WHERE question_id IN (SELECT id FROM question WHERE " GONE ")",
  "DELETE FROM dossier_entry WHERE question_id IN (SELECT id FROM question WHERE " GONE ")",
  "DELETE FROM outline WHERE question_id IN (SELECT id FROM question WHERE " GONE ")",
  "DELETE FROM question_star WHERE question_id IN (SELECT id FROM question WHERE " GONE ")",
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'question', deleted, deleted_stamp "
  "FROM question WHERE " GONE " AND NOT " USED,
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'set', deleted, deleted_stamp "
  "FROM question_set WHERE " GONE,
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'profile', deleted, deleted_stamp "
  "FROM job_profile WHERE deleted > 0 AND deleted < ?",
};

static const char *const clear_questions[] = {
  "UPDATE question SET retired = 1, follow_ups = '' WHERE " GONE " AND retired = 0 AND " USED,
  "DELETE FROM question WHERE " GONE " AND NOT " USED,
};

static const char *const clear_sets[] = {
  "DELETE FROM question_set WHERE " GONE,
  "DELETE FROM job_profile WHERE deleted > 0 AND deleted < ?",
};

/* What reviewers keep for themselves. Notes keep the labels of their markers, and ratings stay. */
static const char *const bury_tools[] = {
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'markers', deleted, deleted_stamp "
  "FROM marker_set WHERE deleted > 0 AND deleted < ?",
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'rubric', deleted, deleted_stamp "
  "FROM rubric WHERE deleted > 0 AND deleted < ?",
  "INSERT OR REPLACE INTO tombstone (id, kind, deleted, deleted_stamp) SELECT id, 'snippet', deleted, deleted_stamp "
  "FROM snippet WHERE deleted > 0 AND deleted < ?",
};

static const char *const clear_tools[] = {
  "DELETE FROM marker_set WHERE deleted > 0 AND deleted < ?",
  "DELETE FROM rubric WHERE deleted > 0 AND deleted < ?",
  "DELETE FROM snippet WHERE deleted > 0 AND deleted < ?",
};

static gpointer
text_from_row (VasStatement *row)
{
  return g_strdup (vas_statement_text (row, 0));
}

static gboolean
run_all (VasConnection *connection,
         const char *const *statements,
         gsize n_statements,
         gint64 deleted_before_ms,
         guint *n_rows,
         GError **error)
{
  for (gsize i = 0; i < n_statements; i++)
    {
      if (!vas_connection_run (connection, error, statements[i], "l", deleted_before_ms))
        return FALSE;
      *n_rows += sqlite3_changes (connection->db);
    }

  return TRUE;
}

#define RUN_ALL(statements, n_rows) \
  run_all (connection, statements, G_N_ELEMENTS (statements), deleted_before_ms, n_rows, error)

/**
 * vas_store_list_purgeable_files:
 * @deleted_before_ms: a time, in ms since 1970 UTC; %G_MAXINT64 for everything that is deleted
 *
 * Returns: (transfer full) (element-type utf8): names of the recordings of answers that were deleted before that, by
 * themselves or with their interview. They are the caller's to remove, before [func@store_purge] forgets them.
 */
GPtrArray *
vas_store_list_purgeable_files (VasConnection *connection, gint64 deleted_before_ms, GError **error)
{
  return vas_connection_list (connection, text_from_row, g_free, error,
                              "SELECT r.file FROM recording r JOIN answer a ON a.id = r.answer_id JOIN interview i ON "
                              "i.id = a.interview_id WHERE (a.deleted > 0 AND a.deleted < ?1) OR (i.deleted > 0 AND "
                              "i.deleted < ?1) ORDER BY r.file",
                              "l", deleted_before_ms);
}

/**
 * vas_store_purge:
 * @deleted_before_ms: a time, in ms since 1970 UTC; %G_MAXINT64 for everything that is deleted
 * @n_purged: (out) (optional): how many interviews, answers, notes, replies, questions, question sets, job profiles,
 *   marker sets, rubrics and snippets went that had been deleted themselves
 *
 * Ends what was deleted before that. Of each only id and stamp stay; a question that an interview still has goes with
 * that. Nothing of them is left in the file or its journal, as far as no other process is reading just now.
 *
 * If anything went, [func@store_remove_backups] should follow: backups still have it.
 *
 * Returns: whether it was done
 */
gboolean
vas_store_purge (VasConnection *connection, gint64 deleted_before_ms, guint *n_purged, GError **error)
{
  guint n_buried = 0, n_questions = 0, count = 0;

  if (!RUN_ALL (bury_interviews, &n_buried) || !RUN_ALL (clear_interviews, &count) ||
      !RUN_ALL (bury_questions, &n_buried) || !RUN_ALL (clear_questions, &n_questions) ||
      !RUN_ALL (clear_sets, &count) || !RUN_ALL (bury_tools, &n_buried) || !RUN_ALL (clear_tools, &count) ||
      (n_questions > 0 && !vas_search_rebuild (connection, error)))
    return FALSE;

  count += n_questions;
  connection->wants_checkpoint = connection->wants_checkpoint || count > 0;
  if (n_purged != NULL)
    *n_purged = count;
  return TRUE;
}

/**
 * vas_store_remove_backups:
 *
 * Removes the copies of the library that were made before migrations. Not undone if the transaction is.
 *
 * Errors: %VAS_STORE_ERROR_READ_ONLY
 *
 * Returns: whether there is none left
 */
gboolean
vas_store_remove_backups (VasConnection *connection, GError **error)
{
  return vas_backup_remove_all (connection, error);
}
