/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of own marker sets. */

#pragma once

#include "vas-marker-set.h"

G_BEGIN_DECLS

/* Every digit and letter once */
#define VAS_MARKER_FILE_MAX_MARKERS 36
#define VAS_MARKER_FILE_MAX_SETS 100
#define VAS_MARKER_FILE_MAX_BYTES (1024 * 1024)

GPtrArray *vas_marker_file_parse (GBytes *bytes, GError **error);
char *vas_marker_file_write (GPtrArray *sets);

G_END_DECLS
