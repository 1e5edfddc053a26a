/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages say about a question and about what the candidate has done with it. */

#pragma once

#include "vas-question-entry.h"

G_BEGIN_DECLS

char *vas_question_words_practice (VasQuestionEntry *entry, GDateTime *now);
char *vas_question_words_details (VasQuestionEntry *entry, GDateTime *now);
char *vas_question_words_spoken (VasQuestionEntry *entry, GDateTime *now);
char *vas_question_words_times (VasQuestion *question);
char *vas_question_words_competencies (const char *const *keys);
const char *vas_question_words_scheme (VasScheme scheme);
const char *vas_question_words_part (const char *part);

G_END_DECLS
