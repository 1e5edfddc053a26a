/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-question.h"

G_BEGIN_DECLS

#define VAS_TYPE_QUESTION_ENTRY (vas_question_entry_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionEntry, vas_question_entry, VAS, QUESTION_ENTRY, GObject)

VasQuestion *vas_question_entry_get_question (VasQuestionEntry *self);
gboolean vas_question_entry_get_starred (VasQuestionEntry *self);
int vas_question_entry_get_take_count (VasQuestionEntry *self);
gint64 vas_question_entry_get_practised (VasQuestionEntry *self);
int vas_question_entry_get_rating (VasQuestionEntry *self);

G_END_DECLS
