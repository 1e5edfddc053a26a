/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-preparation.h"
#include "vas-question-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasQuestionPane:
 *
 * One question, and how to prepare for it: the candidate's own outline, the dossier, follow-ups, related questions.
 *
 * Property `can-go-back` (gboolean: shows the button for the action
 * `questions.back`). Its buttons call `win.practise-question` and the actions `question.*` of the page around it.
 *
 * Signals: `starred` (gboolean), `related` (#VasQuestion: the person wants to see it), `failed` (string: what happened,
 * in words).
 */
#define VAS_TYPE_QUESTION_PANE (vas_question_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionPane, vas_question_pane, VAS, QUESTION_PANE, AdwBin)

void vas_question_pane_set_library (VasQuestionPane *self, VasLibrary *library);
VasQuestionEntry *vas_question_pane_get_entry (VasQuestionPane *self);
void vas_question_pane_set_entry (VasQuestionPane *self, VasQuestionEntry *entry);

G_END_DECLS
