/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-own-marker.h"

G_BEGIN_DECLS

#define VAS_TYPE_MARKER_SET (vas_marker_set_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerSet, vas_marker_set, VAS, MARKER_SET, GObject)

const char *vas_marker_set_get_id (VasMarkerSet *self);
const char *vas_marker_set_get_name (VasMarkerSet *self);
GPtrArray *vas_marker_set_get_markers (VasMarkerSet *self);
gint64 vas_marker_set_get_created (VasMarkerSet *self);
gint64 vas_marker_set_get_deleted (VasMarkerSet *self);
VasMarkerSet *vas_marker_set_clean (VasMarkerSet *self, GError **error);

G_END_DECLS
