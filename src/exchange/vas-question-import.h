/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Question sets of other people: JSON or CSV. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_QUESTION_IMPORT_MAX_QUESTIONS 10000
#define VAS_QUESTION_IMPORT_MAX_BYTES (16 * 1024 * 1024)

/**
 * VasQuestionImport:
 * @name: (nullable): what the set is called, if the file says so
 * @questions: (element-type VasQuestion): what can be taken, in the order of the file, of origin `imported`
 * @rejected: (element-type VasRejectedLine): what cannot, at most %VAS_QUESTION_IMPORT_MAX_QUESTIONS
 *
 * What is in a file with questions.
 */
typedef struct
{
  char *name;
  GPtrArray *questions;
  GPtrArray *rejected;
} VasQuestionImport;

VasQuestionImport *vas_question_import_parse (GBytes *bytes, const char *language, GError **error);
void vas_question_import_free (VasQuestionImport *import);

char *vas_question_export_json (const char *name, GPtrArray *questions);
char *vas_question_export_csv (GPtrArray *questions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasQuestionImport, vas_question_import_free)

G_END_DECLS
