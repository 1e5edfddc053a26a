/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-drills.h"

#include "vas-statement.h"
#include "vas-store-note-row.h"

static gpointer
mark_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_DRILL_MARK, "note-id", vas_statement_text (row, 0), "answer-id",
                       vas_statement_text (row, 1), "reviewer-id", vas_statement_text (row, 2), "outcome",
                       vas_statement_term (row, 3, VAS_TYPE_DRILL_OUTCOME, VAS_DRILL_OUTCOME_OPEN), NULL);
}

/* What vas_review_state_shows() says, of a writer with the review w and a viewer with the review v */
#define SHOWN "(n.reviewer_id IS ?2 OR ((w.draft IS NOT 1 OR w.finished > 0) AND (v.blind IS NOT 1 OR v.finished > 0)))"

/**
 * vas_store_list_open_tries:
 * @question_id: UUID
 * @viewer_id: (nullable): UUID of the reviewer who looks; %NULL: somebody who has reviewed nothing
 *
 * What is to be tried in the next take: the notes to try something instead on all takes of a question that nobody has
 * addressed, as far as @viewer_id is to see them (see [func@review_state_shows]). Those of the sample interview are not
 * among them.
 *
 * Returns: (transfer full) (element-type VasNote): the notes, of the latest take first
 */
GPtrArray *
vas_store_list_open_tries (VasConnection *connection, const char *question_id, const char *viewer_id, GError **error)
{
  return vas_connection_list (connection, vas_note_from_row, g_object_unref, error,
                              VAS_NOTE_ROW_SELECT
                              "JOIN answer a ON a.id = n.answer_id JOIN interview i ON i.id = a.interview_id "
                              "LEFT JOIN review w ON w.interview_id = i.id AND w.reviewer_id = n.reviewer_id "
                              "LEFT JOIN review v ON v.interview_id = i.id AND v.reviewer_id = ?2 "
                              "WHERE a.question_id = ?1 AND a.deleted = 0 AND i.deleted = 0 AND i.sample = 0 AND "
                              "n.deleted = 0 AND n.kind = 'try-instead' AND n.state = 'open' AND " SHOWN
                              " ORDER BY a.started DESC, a.id, n.start_ms, n.created, n.id",
                              "ss", question_id, viewer_id);
}

/**
 * vas_store_list_drill_notes:
 * @answer_id: UUID of a take
 * @viewer_id: (nullable): UUID of the reviewer who looks
 *
 * What this take was to try: the notes to try something instead on earlier takes of its question that are still open, or
 * of which somebody has said how this take did. Who sees what is as in vas_store_list_open_tries().
 *
 * Returns: (transfer full) (element-type VasNote): the notes, of the latest take first
 */
GPtrArray *
vas_store_list_drill_notes (VasConnection *connection, const char *answer_id, const char *viewer_id, GError **error)
{
  return vas_connection_list (connection, vas_note_from_row, g_object_unref, error,
                              VAS_NOTE_ROW_SELECT
                              "JOIN answer t ON t.id = ?1 "
                              "JOIN answer a ON a.id = n.answer_id JOIN interview i ON i.id = a.interview_id "
                              "LEFT JOIN review w ON w.interview_id = i.id AND w.reviewer_id = n.reviewer_id "
                              "LEFT JOIN review v ON v.interview_id = i.id AND v.reviewer_id = ?2 "
                              "WHERE a.question_id = t.question_id AND a.id <> t.id AND a.started < t.started AND "
                              "a.deleted = 0 AND i.deleted = 0 AND i.sample = 0 AND "
                              "n.deleted = 0 AND n.kind = 'try-instead' AND (n.state = 'open' OR EXISTS "
                              "(SELECT 1 FROM drill d WHERE d.note_id = n.id AND d.answer_id = t.id AND "
                              "d.outcome <> 'open')) AND " SHOWN
                              " ORDER BY a.started DESC, a.id, n.start_ms, n.created, n.id",
                              "ss", answer_id, viewer_id);
}

/**
 * vas_store_list_met:
 * @note_id: UUID of a note
 *
 * Returns: (transfer full) (element-type VasDrillMark): who says that which take met it
 */
GPtrArray *
vas_store_list_met (VasConnection *connection, const char *note_id, GError **error)
{
  return vas_connection_list (connection, mark_from_row, g_object_unref, error,
                              "SELECT note_id, answer_id, reviewer_id, outcome FROM drill "
                              "WHERE note_id = ? AND outcome = 'met' ORDER BY answer_id, reviewer_id",
                              "s", note_id);
}

/**
 * vas_store_set_drill_mark:
 * @mark: in the place of what its reviewer said of this note and take before
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND without note, answer or reviewer
 *
 * Returns: whether the library has it like that
 */
gboolean
vas_store_set_drill_mark (VasConnection *connection, VasDrillMark *mark, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run (connection, error,
                             "INSERT INTO drill (note_id, answer_id, reviewer_id, outcome, outcome_stamp) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (note_id, answer_id, reviewer_id) DO UPDATE SET "
                             "outcome = excluded.outcome, outcome_stamp = excluded.outcome_stamp "
                             "WHERE outcome <> excluded.outcome",
                             "sssss", vas_drill_mark_get_note_id (mark), vas_drill_mark_get_answer_id (mark),
                             vas_drill_mark_get_reviewer_id (mark),
                             vas_term_key (VAS_TYPE_DRILL_OUTCOME, vas_drill_mark_get_outcome (mark)), stamp);
}

/**
 * vas_store_list_drill_marks:
 * @answer_id: UUID of a later take
 *
 * Returns: (transfer full) (element-type VasDrillMark): what was said of it, by note and reviewer, without what was taken
 * back and without deleted notes
 */
GPtrArray *
vas_store_list_drill_marks (VasConnection *connection, const char *answer_id, GError **error)
{
  return vas_connection_list (connection, mark_from_row, g_object_unref, error,
                              "SELECT d.note_id, d.answer_id, d.reviewer_id, d.outcome FROM drill d JOIN note n ON "
                              "n.id = d.note_id AND n.deleted = 0 WHERE d.answer_id = ? AND d.outcome <> 'open' "
                              "ORDER BY d.note_id, d.reviewer_id",
                              "s", answer_id);
}
