/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-questions.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasQuestionDialog:
 *
 * Writes or edits an own question.
 *
 * Construct-only properties: `questions` (#VasQuestions), `question` (#VasQuestion: what to begin with; one with an
 * empty text is new). Signal `saved` (#VasQuestion).
 */
#define VAS_TYPE_QUESTION_DIALOG (vas_question_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionDialog, vas_question_dialog, VAS, QUESTION_DIALOG, AdwWindow)

GtkWidget *vas_question_dialog_new (GtkWindow *parent, VasQuestions *questions, VasQuestion *question);

G_END_DECLS
