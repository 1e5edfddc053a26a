/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recording out of the database and into it, for the files of this layer only. */

#pragma once

#include "vas-recording.h"
#include "vas-statement.h"

G_BEGIN_DECLS

/* The columns that vas_recording_from_row() reads, of a table under the name r */
#define VAS_RECORDING_COLUMNS \
  "r.answer_id, r.file, r.media_type, r.bytes, r.sha256, r.duration_ms, r.go_ms, r.has_video, r.width, r.height"

VasRecording *vas_recording_from_row (VasStatement *row, int first_column);
gboolean vas_recording_write (VasConnection *connection, VasRecording *recording, GError **error);

G_END_DECLS
