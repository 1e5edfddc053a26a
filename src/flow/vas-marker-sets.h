/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-marker-set.h"
#include "vas-own-marker.h"

G_BEGIN_DECLS

/**
 * VasMarkerSets:
 *
 * The own marker sets of a library, and which of them is in use.
 *
 * Properties: `chosen-id` (string, writable: UUID of the set in use, empty for the built-in markers). Read-only: `sets`
 * (list model of #VasMarkerSet, oldest first), `chosen` (#VasMarkerSet in use; %NULL also while the chosen one is deleted
 * or not read yet).
 *
 * Signal `failed` (string: what was not done, in words).
 */
#define VAS_TYPE_MARKER_SETS (vas_marker_sets_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkerSets, vas_marker_sets, VAS, MARKER_SETS, GObject)

VasMarkerSets *vas_marker_sets_new (VasLibrary *library);

GListModel *vas_marker_sets_get_sets (VasMarkerSets *self);
VasMarkerSet *vas_marker_sets_get_chosen (VasMarkerSets *self);
const char *vas_marker_sets_get_chosen_id (VasMarkerSets *self);
void vas_marker_sets_set_chosen_id (VasMarkerSets *self, const char *id);

void vas_marker_sets_save (VasMarkerSets *self, VasMarkerSet *before, VasMarkerSet *set);
void vas_marker_sets_duplicate (VasMarkerSets *self, VasMarkerSet *set);
void vas_marker_sets_delete (VasMarkerSets *self, VasMarkerSet *set);
void vas_marker_sets_restore (VasMarkerSets *self, VasMarkerSet *set);

void vas_marker_sets_import_async (VasMarkerSets *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
void vas_marker_sets_export_async (VasMarkerSets *self,
                                   VasMarkerSet *set,
                                   GFile *target,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
guint vas_marker_sets_file_finish (VasMarkerSets *self, GAsyncResult *result, GError **error);

G_END_DECLS
