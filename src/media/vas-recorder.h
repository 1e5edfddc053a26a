/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vas-capture.h"
#include "vas-recording.h"

G_BEGIN_DECLS

/**
 * VasRecorderState:
 * @VAS_RECORDER_STATE_IDLE: not started yet
 * @VAS_RECORDER_STATE_STARTING: waiting for the devices and the file
 * @VAS_RECORDER_STATE_RECORDING: the take runs
 * @VAS_RECORDER_STATE_STOPPING: the file is being closed
 * @VAS_RECORDER_STATE_STOPPED: the file is closed, or discarded
 * @VAS_RECORDER_STATE_FAILED: the take did not start
 */
typedef enum
{
  VAS_RECORDER_STATE_IDLE,
  VAS_RECORDER_STATE_STARTING,
  VAS_RECORDER_STATE_RECORDING,
  VAS_RECORDER_STATE_STOPPING,
  VAS_RECORDER_STATE_STOPPED,
  VAS_RECORDER_STATE_FAILED,
} VasRecorderState;

#define VAS_TYPE_RECORDER_STATE (vas_recorder_state_get_type ())
GType vas_recorder_state_get_type (void) G_GNUC_CONST;

#define VAS_TYPE_RECORDER (vas_recorder_get_type ())
G_DECLARE_FINAL_TYPE (VasRecorder, vas_recorder, VAS, RECORDER, GObject)

VasRecorder *vas_recorder_new (VasCapture *capture);

void vas_recorder_start_async (VasRecorder *self,
                               const char *path,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean vas_recorder_start_finish (VasRecorder *self, GAsyncResult *result, GError **error);

void vas_recorder_stop_async (VasRecorder *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
VasRecording *vas_recorder_stop_finish (VasRecorder *self, GAsyncResult *result, GError **error);

void vas_recorder_discard_async (VasRecorder *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean vas_recorder_discard_finish (VasRecorder *self, GAsyncResult *result, GError **error);

void vas_recorder_mark_go (VasRecorder *self);
gint64 vas_recorder_get_elapsed_ns (VasRecorder *self);
guint vas_recorder_get_dropped_frames (VasRecorder *self);
VasRecorderState vas_recorder_get_state (VasRecorder *self);

G_END_DECLS
