/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line prints with --json. */

#pragma once

#include <gio/gio.h>

#include "vas-answer.h"
#include "vas-note.h"

G_BEGIN_DECLS

char *vas_json_questions (GPtrArray *questions, GHashTable *dossiers_by_question_id);
char *vas_json_import (const char *set_name, guint n_added, guint n_known, GListModel *rejected);
char *vas_json_interviews (GPtrArray *interviews, GHashTable *answers_by_interview_id);
char *vas_json_answer (VasAnswer *answer);
char *vas_json_devices (GPtrArray *devices);
char *vas_json_note (VasNote *note);
char *vas_json_findings (GPtrArray *findings);

G_END_DECLS
