/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Question sets and job profiles in words. */

#pragma once

#include "vas-job-profile.h"
#include "vas-question-set.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *vas_bank_words_language (const char *code);
char *vas_bank_words_set (VasQuestionSet *set);
char *vas_bank_words_profile (VasJobProfile *profile);
char *vas_bank_words_profile_details (VasJobProfile *profile, GDateTime *now);
char *vas_bank_words_day (const char *date, GDateTime *now);
gboolean vas_bank_words_is_over (VasJobProfile *profile, GDateTime *now);
char *vas_bank_words_free_name (const char *wanted, GListModel *sets);

G_END_DECLS
