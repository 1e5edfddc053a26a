/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: what is done with the file of a recording, besides filling it. All of it may block. */

#pragma once

#include <gio/gio.h>

#include "vas-recording.h"

G_BEGIN_DECLS

/* Free bytes of the disk that @path is or will be on; G_MAXINT64 when nobody knows */
gint64 vas_recording_file_get_free_space (const char *path);

/* What the disk holds after this survives a loss of power: the file, and its name in its folder */
gboolean vas_recording_file_sync (const char *path, GError **error);

typedef struct
{
  gint64 duration_ms;
  gint64 go_ms;
  gboolean has_video;
  int width;
  int height;
} VasRecordingFacts;

/* (transfer full): reads the whole file for its check sum */
VasRecording *vas_recording_file_describe (const char *path,
                                           const VasRecordingFacts *facts,
                                           GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
