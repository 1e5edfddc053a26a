/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_OWN_MARKER (vas_own_marker_get_type ())
G_DECLARE_FINAL_TYPE (VasOwnMarker, vas_own_marker, VAS, OWN_MARKER, GObject)

const char *vas_own_marker_get_name (VasOwnMarker *self);
VasAspect vas_own_marker_get_aspect (VasOwnMarker *self);
VasNoteKind vas_own_marker_get_kind (VasOwnMarker *self);
const char *vas_own_marker_get_key (VasOwnMarker *self);
const char *vas_own_marker_get_colour (VasOwnMarker *self);
gboolean vas_own_marker_get_span (VasOwnMarker *self);

G_END_DECLS
