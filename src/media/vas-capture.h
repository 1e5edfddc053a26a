/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vas-frame.h"
#include "vas-terms.h"

G_BEGIN_DECLS

/**
 * VasCaptureState:
 * @VAS_CAPTURE_STATE_IDLE: off; no device is open
 * @VAS_CAPTURE_STATE_STARTING: the microphone is being opened, or has not delivered yet
 * @VAS_CAPTURE_STATE_READY: sound comes in
 * @VAS_CAPTURE_STATE_FAILED: the microphone could not be opened or was lost; starting again is possible
 */
typedef enum
{
  VAS_CAPTURE_STATE_IDLE,
  VAS_CAPTURE_STATE_STARTING,
  VAS_CAPTURE_STATE_READY,
  VAS_CAPTURE_STATE_FAILED,
} VasCaptureState;

#define VAS_TYPE_CAPTURE_STATE (vas_capture_state_get_type ())
GType vas_capture_state_get_type (void) G_GNUC_CONST;

#define VAS_TYPE_CAPTURE (vas_capture_get_type ())
G_DECLARE_FINAL_TYPE (VasCapture, vas_capture, VAS, CAPTURE, GObject)

VasCapture *vas_capture_new (void);
void vas_capture_start (VasCapture *self);
void vas_capture_stop_async (VasCapture *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean vas_capture_stop_finish (VasCapture *self, GAsyncResult *result, GError **error);

VasCaptureState vas_capture_get_state (VasCapture *self);
gboolean vas_capture_get_ready (VasCapture *self);
gboolean vas_capture_get_has_video (VasCapture *self);
VasFrame *vas_capture_get_frame (VasCapture *self);

const char *vas_capture_get_microphone (VasCapture *self);
void vas_capture_set_microphone (VasCapture *self, const char *id);
const char *vas_capture_get_camera (VasCapture *self);
void vas_capture_set_camera (VasCapture *self, const char *id);
const char *vas_capture_get_audio_source (VasCapture *self);
void vas_capture_set_audio_source (VasCapture *self, const char *description);
const char *vas_capture_get_video_source (VasCapture *self);
void vas_capture_set_video_source (VasCapture *self, const char *description);
gboolean vas_capture_get_video (VasCapture *self);
void vas_capture_set_video (VasCapture *self, gboolean video);
void vas_capture_set_preview (VasCapture *self, gboolean preview);

G_END_DECLS
