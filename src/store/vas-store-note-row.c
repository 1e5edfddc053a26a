/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-note-row.h"

#include "vas-note.h"
#include "vas-reviewer.h"
#include "vas-terms.h"

#define REVIEWER_COLUMN 13

/* Returns: (transfer full): the reviewer of %VAS_REVIEWER_ROW_COLUMNS */
gpointer
vas_reviewer_from_row (VasStatement *row, int first_column)
{
  return g_object_new (VAS_TYPE_REVIEWER, "id", vas_statement_text (row, first_column), "name",
                       vas_statement_text (row, first_column + 1), "role",
                       vas_statement_term (row, first_column + 2, VAS_TYPE_ROLE, VAS_ROLE_PEER), "reaction-ms",
                       vas_statement_int (row, first_column + 3, 0, 10000), NULL);
}

/* Returns: (transfer full): the note of %VAS_NOTE_ROW_SELECT */
gpointer
vas_note_from_row (VasStatement *row)
{
  g_autoptr (VasReviewer) reviewer = vas_reviewer_from_row (row, REVIEWER_COLUMN);

  return g_object_new (VAS_TYPE_NOTE, "id", vas_statement_text (row, 0), "answer-id", vas_statement_text (row, 1),
                       "reviewer", reviewer, "start-ms", vas_statement_int64 (row, 2), "end-ms",
                       vas_statement_int64 (row, 3), "aspect",
                       vas_statement_term (row, 4, VAS_TYPE_ASPECT, VAS_ASPECT_WORDING), "kind",
                       vas_statement_term (row, 5, VAS_TYPE_NOTE_KIND, VAS_NOTE_KIND_NEUTRAL), "text",
                       vas_statement_text (row, 6), "state",
                       vas_statement_term (row, 7, VAS_TYPE_NOTE_STATE, VAS_NOTE_STATE_OPEN), "private",
                       vas_statement_int (row, 8, 0, 1), "created", vas_statement_int64 (row, 9), "deleted",
                       vas_statement_int64 (row, 10), "label", vas_statement_text (row, 11), "edited",
                       vas_statement_int (row, 12, 0, 1), NULL);
}
