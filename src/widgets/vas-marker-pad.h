/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-mentor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkerPad:
 *
 * What a mentor can mark in the answer that is being recorded: a button with its key for each thing. Insensitive while
 * nothing is recorded.
 *
 * Properties: `mentor` (#VasMentor). Read-only: `words` (string: the last mark, or when there can be one).
 */
#define VAS_TYPE_MARKER_PAD (vas_marker_pad_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerPad, vas_marker_pad, VAS, MARKER_PAD, AdwBin)

void vas_marker_pad_set_mentor (VasMarkerPad *self, VasMentor *mentor);
gboolean vas_marker_pad_press (VasMarkerPad *self, gunichar key, gboolean shift);

G_END_DECLS
