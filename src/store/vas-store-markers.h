/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of own markers. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-marker-set.h"

G_BEGIN_DECLS

gboolean vas_store_put_marker_set (VasConnection *connection, VasMarkerSet *before, VasMarkerSet *set, GError **error);
gboolean vas_store_set_marker_set_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasMarkerSet *vas_store_get_marker_set (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_marker_sets (VasConnection *connection, gboolean deleted, GError **error);

G_END_DECLS
