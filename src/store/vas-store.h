/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vas-connection.h"
#include "vas-store-error.h"

G_BEGIN_DECLS

#define VAS_TYPE_STORE (vas_store_get_type ())
G_DECLARE_FINAL_TYPE (VasStore, vas_store, VAS, STORE, GObject)

/**
 * VasStoreMode:
 * @VAS_STORE_READ: a transaction that only reads; others may write meanwhile, and it does not see that
 * @VAS_STORE_WRITE: a transaction that may write; the only one at the time, over all processes
 */
typedef enum
{
  VAS_STORE_READ,
  VAS_STORE_WRITE
} VasStoreMode;

/**
 * VasStoreFunc:
 * @connection: the library, valid until the function returns
 * @data: what was given with the call
 *
 * One transaction, run in the store's thread. It is committed if the function sets no @error, and rolled back if it
 * does. It must not wait, and must not call the store.
 *
 * Returns: (nullable): the result, %NULL if it sets @error
 */
typedef gpointer (*VasStoreFunc) (VasConnection *connection, gpointer data, GError **error);

VasStore *vas_store_new (const char *directory);
const char *vas_store_get_directory (VasStore *self);
char *vas_store_get_recording_path (VasStore *self, const char *file);

void vas_store_open_async (VasStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean vas_store_open_finish (VasStore *self, GAsyncResult *result, GError **error);
gboolean vas_store_open_sync (VasStore *self, GError **error);

void vas_store_call_async (VasStore *self,
                           VasStoreMode mode,
                           VasStoreFunc func,
                           gpointer data,
                           GDestroyNotify data_free,
                           GDestroyNotify result_free,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gpointer vas_store_call_finish (VasStore *self, GAsyncResult *result, GError **error);
gpointer vas_store_call_sync (VasStore *self, VasStoreMode mode, VasStoreFunc func, gpointer data, GError **error);

void vas_store_close_async (VasStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean vas_store_close_finish (VasStore *self, GAsyncResult *result, GError **error);
gboolean vas_store_close_sync (VasStore *self, GError **error);

G_END_DECLS
