/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_QUESTION (vas_question_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestion, vas_question, VAS, QUESTION, GObject)

const char *vas_question_get_id (VasQuestion *self);
const char *vas_question_get_key (VasQuestion *self);
const char *vas_question_get_language (VasQuestion *self);
VasCategory vas_question_get_category (VasQuestion *self);
VasScheme vas_question_get_scheme (VasQuestion *self);
const char *const *vas_question_get_competencies (VasQuestion *self);
const char *vas_question_get_text (VasQuestion *self);
int vas_question_get_think_s (VasQuestion *self);
int vas_question_get_answer_s (VasQuestion *self);
VasOrigin vas_question_get_origin (VasQuestion *self);
const char *vas_question_get_profile_text (VasQuestion *self);
const char *const *vas_question_get_follow_ups (VasQuestion *self);
GPtrArray *vas_question_get_dossier (VasQuestion *self);

G_END_DECLS
