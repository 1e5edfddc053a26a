/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An interview in words, as its row in a list says it. */

#pragma once

#include "vas-interview.h"

G_BEGIN_DECLS

int vas_interview_words_day (gint64 time_ms, GDateTime *now);
char *vas_interview_words_heading (gint64 time_ms, GDateTime *now);
char *vas_interview_words_details (VasInterview *interview);
char *vas_interview_words_stopped (VasInterview *interview);
char *vas_interview_words_spoken (VasInterview *interview);
char *vas_interview_words_expiry (gint64 deleted_ms, gint64 now_ms);

G_END_DECLS
