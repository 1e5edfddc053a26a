/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_QUESTION_SET (vas_question_set_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionSet, vas_question_set, VAS, QUESTION_SET, GObject)

const char *vas_question_set_get_id (VasQuestionSet *self);
const char *vas_question_set_get_key (VasQuestionSet *self);
const char *vas_question_set_get_name (VasQuestionSet *self);
const char *const *vas_question_set_get_question_ids (VasQuestionSet *self);
VasOrigin vas_question_set_get_origin (VasQuestionSet *self);
const char *vas_question_set_get_label (VasQuestionSet *self);
const char *vas_question_set_get_language (VasQuestionSet *self);

G_END_DECLS
