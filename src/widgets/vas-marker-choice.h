/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marker-sets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkerChoice:
 *
 * Asks which markers are in use: the built-in ones, or one of the own sets. Out of sight while there is no own set.
 */
#define VAS_TYPE_MARKER_CHOICE (vas_marker_choice_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerChoice, vas_marker_choice, VAS, MARKER_CHOICE, AdwBin)

void vas_marker_choice_set_sets (VasMarkerChoice *self, VasMarkerSets *sets);

G_END_DECLS
