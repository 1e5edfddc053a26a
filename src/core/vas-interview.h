/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_INTERVIEW (vas_interview_get_type ())
G_DECLARE_FINAL_TYPE (VasInterview, vas_interview, VAS, INTERVIEW, GObject)

const char *vas_interview_get_id (VasInterview *self);
const char *vas_interview_get_candidate_id (VasInterview *self);
const char *vas_interview_get_title (VasInterview *self);
gint64 vas_interview_get_created (VasInterview *self);
const char *vas_interview_get_language (VasInterview *self);
int vas_interview_get_think_s (VasInterview *self);
int vas_interview_get_answer_s (VasInterview *self);
VasInterviewState vas_interview_get_state (VasInterview *self);
gboolean vas_interview_get_sample (VasInterview *self);
gint64 vas_interview_get_deleted (VasInterview *self);
int vas_interview_get_answer_count (VasInterview *self);
gint64 vas_interview_get_duration_ms (VasInterview *self);
int vas_interview_get_note_count (VasInterview *self);
gint64 vas_interview_get_bytes (VasInterview *self);
gboolean vas_interview_get_has_film (VasInterview *self);
VasMode vas_interview_get_mode (VasInterview *self);
int vas_interview_get_overtime_s (VasInterview *self);
int vas_interview_get_takes (VasInterview *self);
int vas_interview_get_pause_s (VasInterview *self);
const char *vas_interview_get_profile_id (VasInterview *self);
int vas_interview_get_question_count (VasInterview *self);
int vas_interview_get_stopped_at (VasInterview *self);

G_END_DECLS
