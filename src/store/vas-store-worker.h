/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store's thread, for the files of this layer only. */

#pragma once

#include "vas-store.h"

G_BEGIN_DECLS

typedef enum
{
  VAS_STORE_JOB_OPEN,
  VAS_STORE_JOB_CALL,
  VAS_STORE_JOB_CLOSE,
  VAS_STORE_JOB_QUIT,
} VasStoreJobKind;

/**
 * VasStoreJob:
 * @kind: what to do
 * @mode: of a call
 * @func: of a call
 * @data: of a call
 * @data_free: (nullable): frees @data, in the store's thread, before the result is handed over
 * @result_free: (nullable): frees the result of a call that could not be committed
 * @done: (nullable): gets the result, in the store's thread
 * @done_data: for @done
 *
 * One thing for the thread to do. With an error the result is %NULL.
 */
typedef struct
{
  VasStoreJobKind kind;
  VasStoreMode mode;
  VasStoreFunc func;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  GCancellable *cancellable;
  void (*done) (gpointer result, GError *error, gpointer done_data);
  gpointer done_data;
} VasStoreJob;

typedef struct _VasStoreWorker VasStoreWorker;

typedef void (*VasStoreChangedFunc) (VasStore *store);

VasStoreWorker *vas_store_worker_new (const char *directory, VasStore *store, VasStoreChangedFunc changed);
void vas_store_worker_push (VasStoreWorker *worker, VasStoreJob *job);
gboolean vas_store_worker_is_current (VasStoreWorker *worker);
void vas_store_worker_stop (VasStoreWorker *worker);

G_END_DECLS
