/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How notes and those who write them stand in a row, for the files of this layer only. */

#pragma once

#include "vas-statement.h"

G_BEGIN_DECLS

#define VAS_REVIEWER_ROW_COLUMNS "p.id, p.name, p.role, p.reaction_ms"
/* A note that was made by a key and got its text later has not been edited. */
#define VAS_NOTE_ROW_SELECT                                                                                                   \
  "SELECT n.id, n.answer_id, n.start_ms, n.end_ms, n.aspect, n.kind, n.text, n.state, n.private, n.created, "                 \
  "n.deleted, n.label, EXISTS (SELECT 1 FROM note_text t WHERE t.note_id = n.id AND t.text <> ''), " VAS_REVIEWER_ROW_COLUMNS \
  " FROM note n JOIN reviewer p ON p.id = n.reviewer_id "

gpointer vas_reviewer_from_row (VasStatement *row, int first_column);
gpointer vas_note_from_row (VasStatement *row);

G_END_DECLS
