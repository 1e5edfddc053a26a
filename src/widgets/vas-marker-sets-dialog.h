/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marker-sets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkerSetsDialog:
 *
 * The own sets of markers: to make, change, copy and delete them, and to hand them on in files.
 */
#define VAS_TYPE_MARKER_SETS_DIALOG (vas_marker_sets_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerSetsDialog, vas_marker_sets_dialog, VAS, MARKER_SETS_DIALOG, AdwWindow)

GtkWidget *vas_marker_sets_dialog_new (GtkWindow *parent, VasMarkerSets *sets);

G_END_DECLS
