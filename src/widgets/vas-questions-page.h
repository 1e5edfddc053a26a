/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-questions.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasQuestionsPage:
 *
 * The questions of the library: a list to look through, and beside it (or in place of it, where there is no room) the
 * question that was opened.
 *
 * Construct-only property `library` (#VasLibrary). Writable: `question-id` (string or %NULL: the question that is open).
 * Read-only: `showing-question` (gboolean: the question is in place of the list, and one can go back).
 * To practise a question is the window's action `win.practise-question` (s: UUID).
 *
 * Signals: `deleted` (#VasQuestion: can be restored), `failed` (string: what happened, in words).
 */
#define VAS_TYPE_QUESTIONS_PAGE (vas_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionsPage, vas_questions_page, VAS, QUESTIONS_PAGE, AdwBin)

GtkWidget *vas_questions_page_new (VasLibrary *library);

VasQuestions *vas_questions_page_get_questions (VasQuestionsPage *self);
void vas_questions_page_search (VasQuestionsPage *self);
void vas_questions_page_go_back (VasQuestionsPage *self);
void vas_questions_page_restore (VasQuestionsPage *self, const char *question_id);

G_END_DECLS
