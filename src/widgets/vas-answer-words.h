/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of an answer's time against its limit. */

#pragma once

#include "vas-answer.h"

G_BEGIN_DECLS

char *vas_answer_words_overtime (VasAnswer *answer);
char *vas_answer_words_time (VasAnswer *answer);

G_END_DECLS
