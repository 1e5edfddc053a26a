/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-question-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasQuestionPicker:
 *
 * A window to look for questions in, whatever their language, and to add them to a set one after the other.
 *
 * Signal `picked` (string: UUID of a question).
 */
#define VAS_TYPE_QUESTION_PICKER (vas_question_picker_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionPicker, vas_question_picker, VAS, QUESTION_PICKER, AdwWindow)

GtkWidget *vas_question_picker_new (GtkWindow *parent, VasLibrary *library, VasQuestionSet *set, const char *language);

G_END_DECLS
