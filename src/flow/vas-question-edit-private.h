/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change to a question, as it travels to the store's thread. */

#pragma once

#include "vas-question.h"
#include "vas-store.h"

G_BEGIN_DECLS

typedef struct _VasQuestionEdit VasQuestionEdit;

VasQuestionEdit *vas_question_edit_new_star (const char *question_id, gboolean starred);
VasQuestionEdit *vas_question_edit_new_save (VasQuestion *question);
VasQuestionEdit *vas_question_edit_new_delete (const char *question_id, gboolean deleted);
void vas_question_edit_free (VasQuestionEdit *edit);

gpointer vas_question_edit_job (VasConnection *connection, gpointer edit, GError **error);

G_END_DECLS
