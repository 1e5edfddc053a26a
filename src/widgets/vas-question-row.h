/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-question-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasQuestionRow:
 *
 * One question in the list of questions.
 *
 * Signal `starred` (gboolean): the person pressed the star.
 */
#define VAS_TYPE_QUESTION_ROW (vas_question_row_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionRow, vas_question_row, VAS, QUESTION_ROW, GtkBox)

GtkWidget *vas_question_row_new (void);

VasQuestionEntry *vas_question_row_get_entry (VasQuestionRow *self);
void vas_question_row_set_entry (VasQuestionRow *self, VasQuestionEntry *entry);

G_END_DECLS
