/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marker-sets.h"
#include "vas-marking.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkerPad:
 *
 * What can be marked in an answer that is recorded or watched: a button with its key for each thing. Insensitive while
 * there is nothing to mark. Of somebody who has own marker sets it asks which are in use.
 *
 * Properties: `marking` (#VasMarking), `compact` (construct-only gboolean). Read-only: `words` (string: the last mark, or
 * when there can be one).
 */
#define VAS_TYPE_MARKER_PAD (vas_marker_pad_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerPad, vas_marker_pad, VAS, MARKER_PAD, AdwBin)

void vas_marker_pad_set_marking (VasMarkerPad *self, VasMarking *marking);
void vas_marker_pad_set_sets (VasMarkerPad *self, VasMarkerSets *sets);
gboolean vas_marker_pad_handle_key (VasMarkerPad *self,
                                    GtkEventControllerKey *controller,
                                    guint keyval,
                                    guint keycode,
                                    GdkModifierType state);
void vas_marker_pad_release_key (VasMarkerPad *self, guint keycode);

G_END_DECLS
