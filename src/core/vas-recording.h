/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_RECORDING (vas_recording_get_type ())
G_DECLARE_FINAL_TYPE (VasRecording, vas_recording, VAS, RECORDING, GObject)

const char *vas_recording_get_answer_id (VasRecording *self);
const char *vas_recording_get_file (VasRecording *self);
const char *vas_recording_get_media_type (VasRecording *self);
gint64 vas_recording_get_bytes (VasRecording *self);
const char *vas_recording_get_sha256 (VasRecording *self);
gint64 vas_recording_get_duration_ms (VasRecording *self);
gint64 vas_recording_get_go_ms (VasRecording *self);
gboolean vas_recording_get_has_video (VasRecording *self);
int vas_recording_get_width (VasRecording *self);
int vas_recording_get_height (VasRecording *self);

G_END_DECLS
