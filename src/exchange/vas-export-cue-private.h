/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: notes as captions, and the formats made of captions. */

#pragma once

#include "vas-answer.h"

G_BEGIN_DECLS

/*
 * VasExportCue:
 * @start_ms: where it begins in the recording, in ms
 * @end_ms: where it ends, later than @start_ms
 * @speaker: (nullable): the reviewer's name, on one line
 * @text: `[Aspect] text`, without empty lines and `-->`, not escaped
 *
 * A note as a caption.
 */
typedef struct
{
  gint64 start_ms;
  gint64 end_ms;
  char *speaker;
  char *text;
} VasExportCue;

GPtrArray *vas_export_cues_new (VasAnswer *answer, GPtrArray *notes);
char *vas_export_line (const char *text);

char *vas_export_vtt (VasAnswer *answer, GPtrArray *cues);
char *vas_export_srt (GPtrArray *cues);

G_END_DECLS
