/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-recording.h"
#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_ANSWER (vas_answer_get_type ())
G_DECLARE_FINAL_TYPE (VasAnswer, vas_answer, VAS, ANSWER, GObject)

const char *vas_answer_get_id (VasAnswer *self);
const char *vas_answer_get_interview_id (VasAnswer *self);
const char *vas_answer_get_question_id (VasAnswer *self);
const char *vas_answer_get_question_text (VasAnswer *self);
const char *vas_answer_get_language (VasAnswer *self);
VasCategory vas_answer_get_category (VasAnswer *self);
VasScheme vas_answer_get_scheme (VasAnswer *self);
int vas_answer_get_position (VasAnswer *self);
int vas_answer_get_take (VasAnswer *self);
VasAnswerState vas_answer_get_state (VasAnswer *self);
gint64 vas_answer_get_started (VasAnswer *self);
gint64 vas_answer_get_duration_ms (VasAnswer *self);
gint64 vas_answer_get_limit_ms (VasAnswer *self);
gint64 vas_answer_get_deleted (VasAnswer *self);
int vas_answer_get_note_count (VasAnswer *self);
VasRecording *vas_answer_get_recording (VasAnswer *self);
const char *vas_answer_get_change (VasAnswer *self);

G_END_DECLS
