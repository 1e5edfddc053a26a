/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question out of the database, for the files of this layer only. */

#pragma once

#include "vas-statement.h"

G_BEGIN_DECLS

/* The columns that vas_question_from_row() reads, of a table under the name q */
#define VAS_QUESTION_COLUMNS \
  "q.id, q.key, q.language, q.category, q.scheme, q.competencies, q.text, q.think_s, q.answer_s, q.origin"

gpointer vas_question_from_row (VasStatement *row);

G_END_DECLS
