/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: what a recorder leaves to worker threads. */

#pragma once

#include "vas-record-pipeline.h"
#include "vas-recording-file.h"

G_BEGIN_DECLS

/* Checks the free space, creates the file, sets @pipeline going. When it fails or is cancelled there is no file. */
void vas_recording_writer_work_open_async (VasRecordPipeline *pipeline,
                                           const char *path,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean vas_recording_writer_work_open_finish (GAsyncResult *result, GError **error);

/* Closes the file and brings it to the disk, or removes it when @facts is %NULL */
void vas_recording_writer_work_close_async (VasRecordPipeline *pipeline,
                                            const char *path,
                                            const VasRecordingFacts *facts,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
/* (transfer full) (nullable): %NULL without an error for a file that was removed */
VasRecording *vas_recording_writer_work_close_finish (GAsyncResult *result, GError **error);

/* Looks whether there is still room for the running take; with @sync also brings it to the disk */
void vas_recording_writer_work_check_async (const char *path,
                                            gboolean sync,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean vas_recording_writer_work_check_finish (GAsyncResult *result, GError **error);

G_END_DECLS
