/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"

G_BEGIN_DECLS

/**
 * VasShelf:
 *
 * What a candidate has made of one kind: own question sets, or job profiles.
 *
 * Read-only properties, notify on the main thread: `items` (list model of #VasQuestionSet or #VasJobProfile), `loaded`
 * (gboolean: `items` has been filled once).
 *
 * Follows the library, also when another process changes it.
 */
#define VAS_TYPE_SHELF (vas_shelf_get_type ())
G_DECLARE_FINAL_TYPE (VasShelf, vas_shelf, VAS, SHELF, GObject)

/**
 * VasShelf::failed:
 * @self: the shelf
 * @error: (type GError): why it could not be listed
 *
 * What is shown may be out of date. [method@Shelf.refresh] tries again.
 */

VasShelf *vas_shelf_new_sets (VasLibrary *library);
VasShelf *vas_shelf_new_profiles (VasLibrary *library);

GListModel *vas_shelf_get_items (VasShelf *self);
void vas_shelf_refresh (VasShelf *self);

void vas_shelf_save_async (VasShelf *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data);
void vas_shelf_delete_async (VasShelf *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data);
void vas_shelf_restore_async (VasShelf *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data);
gboolean vas_shelf_change_finish (VasShelf *self, GAsyncResult *result, GError **error);

G_END_DECLS
