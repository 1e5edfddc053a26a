/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question out of the database and into it, for the files of this layer only. */

#pragma once

#include "vas-question.h"
#include "vas-statement.h"

G_BEGIN_DECLS

/* The columns that vas_question_from_row() reads, of a table under the name q, with the wording out of text */
#define VAS_QUESTION_COLUMNS_AS(text)                                                                          \
  "q.id, q.key, q.language, q.category, q.scheme, q.competencies, " text ", q.think_s, q.answer_s, q.origin, " \
  "q.profile_text, q.follow_ups"
#define VAS_QUESTION_COLUMNS VAS_QUESTION_COLUMNS_AS ("q.text")
#define VAS_QUESTION_N_COLUMNS 12

/* What of a question has to be looked at and put together before it can be written */
typedef struct
{
  char *text;
  char *profile_text;
  char *follow_ups;
  char *competencies;
} VasQuestionTexts;

gpointer vas_question_from_row (VasStatement *row);
gboolean vas_question_texts_read (VasQuestionTexts *texts, VasQuestion *question, GError **error);
void vas_question_texts_clear (VasQuestionTexts *texts);
gboolean vas_question_write (VasConnection *connection,
                             VasQuestion *question,
                             int position,
                             const char *stamp,
                             GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VasQuestionTexts, vas_question_texts_clear)

G_END_DECLS
