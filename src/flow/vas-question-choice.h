/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions an interview has: pure functions over what there is and what was done with it. */

#pragma once

#include "vas-question-entry.h"

G_BEGIN_DECLS

GPtrArray *vas_question_choice_spread (GPtrArray *entries, guint count, guint32 seed, gint64 now_ms);
GPtrArray *vas_question_choice_dreaded (GPtrArray *entries, guint count, guint32 seed);
GPtrArray *vas_question_choice_starred (GPtrArray *entries, guint count, guint32 seed, gint64 now_ms);
GPtrArray *vas_question_choice_in_order (GPtrArray *entries, guint count);

G_END_DECLS
