/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-question-entry.h"

G_BEGIN_DECLS

/**
 * VasQuestions:
 *
 * The questions of the library as somebody looks through them.
 *
 * Writable properties: `language` (code, or %NULL for all), `first-language` (code of the one whose questions stand before
 * those of others where all are listed, or %NULL), `category` (int, a #VasCategory or -1 for all),
 * `competency` (key, or %NULL for all), `starred-only`, `own-only` (gboolean), `search` (string or %NULL).
 *
 * Read-only, notify on the main thread: `entries` (list model of #VasQuestionEntry: what was asked for, best match
 * first), `loaded` (gboolean: `entries` has been filled once), `total` (guint: questions in `language`, whatever else
 * is asked for).
 *
 * Follows the library, also when another process changes it.
 */
#define VAS_TYPE_QUESTIONS (vas_questions_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestions, vas_questions, VAS, QUESTIONS, GObject)

/**
 * VasQuestions::failed:
 * @self: the questions
 * @error: (type GError): why they could not be listed
 *
 * What is shown may be out of date. [method@Questions.refresh] tries again.
 */

VasQuestions *vas_questions_new (VasLibrary *library);
GListModel *vas_questions_get_entries (VasQuestions *self);
VasQuestionEntry *vas_questions_find (VasQuestions *self, const char *question_id);
void vas_questions_refresh (VasQuestions *self);

void vas_questions_set_star_async (VasQuestions *self,
                                   const char *question_id,
                                   gboolean starred,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
void vas_questions_save_async (VasQuestions *self,
                               VasQuestion *question,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void vas_questions_delete_async (VasQuestions *self,
                                 const char *question_id,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void vas_questions_restore_async (VasQuestions *self,
                                  const char *question_id,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean vas_questions_change_finish (VasQuestions *self, GAsyncResult *result, GError **error);

VasQuestion *vas_questions_copy (VasQuestion *question);

G_END_DECLS
