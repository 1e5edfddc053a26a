/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marker-sets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkerSetDialog:
 *
 * Asks for an own set of markers. What keeps it from being saved, two markers with one key for example, is said at once.
 */
#define VAS_TYPE_MARKER_SET_DIALOG (vas_marker_set_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerSetDialog, vas_marker_set_dialog, VAS, MARKER_SET_DIALOG, AdwWindow)

GtkWidget *vas_marker_set_dialog_new (GtkWindow *parent, VasMarkerSets *sets, VasMarkerSet *set);

G_END_DECLS
