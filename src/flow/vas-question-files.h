/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Question sets that come from files and go into files. */

#pragma once

#include "vas-library.h"
#include "vas-question-set.h"

G_BEGIN_DECLS

/**
 * VasQuestionPreview:
 *
 * What a file would bring in. Nothing has been written.
 *
 * Read-only properties: `name` (what the set would be called), `questions` (list model of #VasQuestion that are new),
 * `known` (list model of #VasQuestion that are in the library already), `rejected` (list model of #VasRejectedLine).
 */
#define VAS_TYPE_QUESTION_PREVIEW (vas_question_preview_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionPreview, vas_question_preview, VAS, QUESTION_PREVIEW, GObject)

const char *vas_question_preview_get_name (VasQuestionPreview *self);
GListModel *vas_question_preview_get_questions (VasQuestionPreview *self);
GListModel *vas_question_preview_get_known (VasQuestionPreview *self);
GListModel *vas_question_preview_get_rejected (VasQuestionPreview *self);

void vas_question_files_read_async (VasLibrary *library,
                                    GFile *file,
                                    const char *language,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
VasQuestionPreview *vas_question_files_read_finish (VasLibrary *library, GAsyncResult *result, GError **error);

void vas_question_files_take_async (VasLibrary *library,
                                    VasQuestionPreview *preview,
                                    const char *set_name,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void vas_question_files_export_async (VasLibrary *library,
                                      VasQuestionSet *set,
                                      GFile *target,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean vas_question_files_finish (VasLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
