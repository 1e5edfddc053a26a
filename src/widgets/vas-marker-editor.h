/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-own-marker.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasMarkerEditor:
 *
 * One own marker, to be written and changed.
 *
 * Signals: `changed` (its name or its key); `removed`; `moved` (int: -1 towards the first marker, 1 towards the last).
 */
#define VAS_TYPE_MARKER_EDITOR (vas_marker_editor_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerEditor, vas_marker_editor, VAS, MARKER_EDITOR, GtkBox)

GtkWidget *vas_marker_editor_new (VasOwnMarker *marker);

VasOwnMarker *vas_marker_editor_dup_marker (VasMarkerEditor *self);
void vas_marker_editor_set_place (VasMarkerEditor *self, gboolean first, gboolean last);

G_END_DECLS
