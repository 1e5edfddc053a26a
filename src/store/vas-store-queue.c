/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-queue.h"

#include "vas-statement.h"

static gpointer
entry_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_QUEUE_ENTRY, "answer-id", vas_statement_text (row, 0), "interview-id",
                       vas_statement_text (row, 1), "title", vas_statement_text (row, 2), "question-text",
                       vas_statement_text (row, 3), "take", vas_statement_int (row, 4, 1, G_MAXINT), "duration-ms",
                       vas_statement_int64 (row, 5), "created", vas_statement_int64 (row, 6), NULL);
}

/**
 * vas_store_list_to_review:
 * @reviewer_id: UUID
 *
 * What this reviewer has yet to look at: the answers that can be played, of interviews whose review the reviewer has not
 * finished, without a note or rating of theirs. The sample interview is left out.
 *
 * Returns: (transfer full) (element-type VasQueueEntry): the answers, oldest interview first, in the order of each
 */
GPtrArray *
vas_store_list_to_review (VasConnection *connection, const char *reviewer_id, GError **error)
{
  return vas_connection_list (
      connection, entry_from_row, g_object_unref, error,
      "SELECT a.id, i.id, i.title, a.question_text, a.take, a.duration_ms, a.started FROM interview i "
      "CROSS JOIN answer a ON a.interview_id = i.id WHERE i.deleted = 0 AND i.sample = 0 AND a.deleted = 0 AND "
      "a.state IN ('complete', 'recovered') AND "
      "NOT EXISTS (SELECT 1 FROM review w WHERE w.interview_id = i.id AND w.reviewer_id = ?1 AND w.finished > 0) AND "
      "NOT EXISTS (SELECT 1 FROM note n WHERE n.reviewer_id = ?1 AND n.answer_id = a.id AND n.deleted = 0) AND "
      "NOT EXISTS (SELECT 1 FROM rating r WHERE r.answer_id = a.id AND r.reviewer_id = ?1 AND r.withdrawn = 0) "
      "ORDER BY i.created, i.id, a.position, a.take",
      "s", reviewer_id);
}

/**
 * vas_store_list_comparable:
 * @answer_id: UUID
 *
 * What an answer can be compared with: the other answers that can be played to the same question, also where it was asked
 * in another language, of all interviews.
 *
 * Returns: (transfer full) (element-type VasQueueEntry): the answers, newest first
 */
GPtrArray *
vas_store_list_comparable (VasConnection *connection, const char *answer_id, GError **error)
{
  return vas_connection_list (
      connection, entry_from_row, g_object_unref, error,
      "SELECT a.id, i.id, i.title, a.question_text, a.take, a.duration_ms, a.started FROM answer a "
      "JOIN interview i ON i.id = a.interview_id WHERE i.deleted = 0 AND a.deleted = 0 AND a.id <> ?1 AND "
      "a.state IN ('complete', 'recovered') AND a.question_id IN ("
      "SELECT question_id FROM answer WHERE id = ?1 UNION "
      "SELECT o.id FROM answer t JOIN question q ON q.id = t.question_id JOIN question o ON o.key = q.key "
      "WHERE t.id = ?1) ORDER BY a.started DESC, a.id",
      "s", answer_id);
}
