/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers and their notes as files that other programs open. */

#pragma once

#include <glib.h>

#include "vas-answer.h"
#include "vas-interview.h"

G_BEGIN_DECLS

/**
 * VasExportFormat:
 * @VAS_EXPORT_FORMAT_VTT: WebVTT (W3C), one cue per note
 * @VAS_EXPORT_FORMAT_SRT: SubRip, one cue per note
 * @VAS_EXPORT_FORMAT_JSON: the program's own format, see [func@export_interview_json]
 *
 * The formats that are text. Each is UTF-8, ends with a line break and does not depend on the locale.
 */
typedef enum
{
  VAS_EXPORT_FORMAT_VTT,
  VAS_EXPORT_FORMAT_SRT,
  VAS_EXPORT_FORMAT_JSON,
} VasExportFormat;
#define VAS_N_EXPORT_FORMATS 3

gboolean vas_export_format_from_key (const char *key, VasExportFormat *format);
const char *vas_export_format_key (VasExportFormat format);
gboolean vas_export_format_has_one_recording (VasExportFormat format);

char *vas_export_answer (VasExportFormat format, VasAnswer *answer, GPtrArray *notes, GError **error);
char *vas_export_interview_json (VasInterview *interview, GPtrArray *answers, GHashTable *notes_by_answer_id);

G_END_DECLS
