/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that leave the library, recordings and exports, and those that come from elsewhere. */

#pragma once

#include "vas-answer.h"
#include "vas-library.h"
#include "vas-reviewer.h"

G_BEGIN_DECLS

char *vas_files_get_recording_path (VasLibrary *library, VasAnswer *answer);
char *vas_files_suggest_name (VasInterview *interview, VasAnswer *answer, const char *extension);
void vas_files_save_recording_async (VasLibrary *library,
                                     VasAnswer *answer,
                                     GFile *target,
                                     GFileProgressCallback progress,
                                     gpointer progress_data,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
void vas_files_export_async (VasLibrary *library,
                             VasAnswer *answer,
                             VasReviewer *viewer,
                             const char *format_key,
                             GFile *target,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GBytes *vas_files_load_sync (GFile *file, gsize most_bytes, GCancellable *cancellable, GError **error);
gboolean vas_files_finish (VasLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
