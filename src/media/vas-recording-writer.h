/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: one recording, from the moment its file is created to the moment it is on the disk. */

#pragma once

#include <gio/gio.h>

#include "vas-feed.h"
#include "vas-recording.h"

G_BEGIN_DECLS

#define VAS_TYPE_RECORDING_WRITER (vas_recording_writer_get_type ())
G_DECLARE_FINAL_TYPE (VasRecordingWriter, vas_recording_writer, VAS, RECORDING_WRITER, GObject)

VasRecordingWriter *vas_recording_writer_new (VasFeed *feed, const char *path, gboolean with_video);

/* When it is done the take runs, from the moment of this call on. When it fails there is no file. */
void vas_recording_writer_begin_async (VasRecordingWriter *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean vas_recording_writer_begin_finish (VasRecordingWriter *self, GAsyncResult *result, GError **error);

/* Both lead to the signal "closed" */
void vas_recording_writer_end (VasRecordingWriter *self);
void vas_recording_writer_discard (VasRecordingWriter *self);

/* No more pictures: the sound goes on alone */
void vas_recording_writer_end_video (VasRecordingWriter *self);

void vas_recording_writer_mark_go (VasRecordingWriter *self);
gint64 vas_recording_writer_get_elapsed_ns (VasRecordingWriter *self);
guint vas_recording_writer_get_dropped_frames (VasRecordingWriter *self);

/* (transfer full): after "closed"; %NULL when it was discarded or could not be closed */
VasRecording *vas_recording_writer_dup_recording (VasRecordingWriter *self, GError **error);

G_END_DECLS
