/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library, as the layers above see it. Which thread does what: vas-store-worker.c. */

#include "vas-store.h"

#include "vas-store-worker.h"

#include <string.h>

/**
 * VasStore:
 *
 * One library: a folder with a database and the recordings beside it.
 *
 * All that reads or writes runs in the store's own thread, one call after the other in the order in which they were
 * made. Nothing but the `_sync` functions waits. Any thread may call; results arrive in its main context, and
 * [signal@Store::changed] in that of the thread that made the store.
 */
struct _VasStore
{
  GObject parent_instance;

  char *directory;
  VasStoreWorker *worker;
};

G_DEFINE_FINAL_TYPE (VasStore, vas_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DIRECTORY,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* A thread that waits for its job */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean done;
  gpointer result;
  GError *error;
} Waiter;

static VasStoreJob *
new_job (VasStoreJobKind kind, GCancellable *cancellable)
{
  VasStoreJob *job = g_new0 (VasStoreJob, 1);

  job->kind = kind;
  g_set_object (&job->cancellable, cancellable);

  return job;
}

static void
on_job_done_task (gpointer result, GError *error, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, g_task_get_task_data (task));
}

static void
on_job_done_waiter (gpointer result, GError *error, gpointer data)
{
  Waiter *waiter = data;

  g_mutex_lock (&waiter->mutex);
  waiter->result = result;
  waiter->error = error;
  waiter->done = TRUE;
  g_cond_signal (&waiter->cond);
  g_mutex_unlock (&waiter->mutex);
}

static void
push_async (VasStore *self, VasStoreJob *job, gpointer source_tag, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, job->cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  /* What is committed is reported as such, even if it was cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  /* Not to be called by the task itself: it is only carried to where the result is. */
  g_task_set_task_data (task, (gpointer) job->result_free, NULL);
  job->done = on_job_done_task;
  job->done_data = task;
  vas_store_worker_push (self->worker, job);
}

static gpointer
push_sync (VasStore *self, VasStoreJob *job, GError **error)
{
  Waiter waiter = { .done = FALSE };

  /* It would wait for itself. */
  g_assert (!vas_store_worker_is_current (self->worker));

  g_mutex_init (&waiter.mutex);
  g_cond_init (&waiter.cond);
  job->done = on_job_done_waiter;
  job->done_data = &waiter;
  vas_store_worker_push (self->worker, job);

  g_mutex_lock (&waiter.mutex);
  while (!waiter.done)
    g_cond_wait (&waiter.cond, &waiter.mutex);
  g_mutex_unlock (&waiter.mutex);
  g_cond_clear (&waiter.cond);
  g_mutex_clear (&waiter.mutex);

  if (waiter.error != NULL)
    g_propagate_error (error, waiter.error);
  return waiter.result;
}

static void
on_worker_changed (VasStore *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
vas_store_constructed (GObject *object)
{
  VasStore *self = VAS_STORE (object);

  G_OBJECT_CLASS (vas_store_parent_class)->constructed (object);

  self->worker = vas_store_worker_new (self->directory, self, on_worker_changed);
}

static void
vas_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasStore *self = VAS_STORE (object);

  switch (prop_id)
    {
    case PROP_DIRECTORY:
      g_value_set_string (value, self->directory);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_store_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasStore *self = VAS_STORE (object);

  switch (prop_id)
    {
    case PROP_DIRECTORY:
      self->directory = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_store_finalize (GObject *object)
{
  VasStore *self = VAS_STORE (object);

  g_clear_pointer (&self->worker, vas_store_worker_stop);
  g_clear_pointer (&self->directory, g_free);

  G_OBJECT_CLASS (vas_store_parent_class)->finalize (object);
}

static void
vas_store_class_init (VasStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vas_store_constructed;
  object_class->get_property = vas_store_get_property;
  object_class->set_property = vas_store_set_property;
  object_class->finalize = vas_store_finalize;

  /**
   * VasStore:directory:
   *
   * The folder of the library.
   */
  properties[PROP_DIRECTORY] = g_param_spec_string ("directory", NULL, NULL, NULL,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasStore::changed:
   *
   * Another process has changed the library. Noticed within half a second or so; several changes may come as one.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
vas_store_init (VasStore *self)
{
}

/**
 * vas_store_new:
 * @directory: folder of the library; made when it is opened, if need be
 *
 * Starts the store's thread. Nothing is read or written yet.
 *
 * Returns: (transfer full): a store
 */
VasStore *
vas_store_new (const char *directory)
{
  g_return_val_if_fail (directory != NULL, NULL);

  return g_object_new (VAS_TYPE_STORE, "directory", directory, NULL);
}

/**
 * vas_store_get_directory:
 *
 * Returns: (transfer none): the folder of the library
 */
const char *
vas_store_get_directory (VasStore *self)
{
  g_return_val_if_fail (VAS_IS_STORE (self), NULL);

  return self->directory;
}

/**
 * vas_store_get_recording_path:
 * @file: what [method@Recording.get_file] says: a name without folder
 *
 * Returns: (transfer full) (type filename): where that file is
 */
char *
vas_store_get_recording_path (VasStore *self, const char *file)
{
  g_return_val_if_fail (VAS_IS_STORE (self), NULL);
  g_return_val_if_fail (file != NULL && *file != '\0' && strchr (file, '/') == NULL, NULL);

  return g_build_filename (self->directory, "recordings", file, NULL);
}

/**
 * vas_store_open_async:
 * @cancellable: (nullable): cancels it if it has not begun
 *
 * Opens the library; makes folder and file if there are none, and brings an older file up to date. Calls may be made
 * without waiting for it: they run afterwards.
 */
void
vas_store_open_async (VasStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VAS_IS_STORE (self));

  push_async (self, new_job (VAS_STORE_JOB_OPEN, cancellable), vas_store_open_async, callback, user_data);
}

/**
 * vas_store_open_finish:
 *
 * Errors: every [error@StoreError] but %VAS_STORE_ERROR_NOT_FOUND and %VAS_STORE_ERROR_INVALID, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the library is open
 */
gboolean
vas_store_open_finish (VasStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

/**
 * vas_store_open_sync:
 *
 * As [method@Store.open_async], waiting for it: for the command line.
 *
 * Returns: whether the library is open
 */
gboolean
vas_store_open_sync (VasStore *self, GError **error)
{
  g_return_val_if_fail (VAS_IS_STORE (self), FALSE);

  return GPOINTER_TO_INT (push_sync (self, new_job (VAS_STORE_JOB_OPEN, NULL), error));
}

/**
 * vas_store_call_async:
 * @mode: whether @func writes; what it writes in a call that only reads is a programming error
 * @func: runs in the store's thread
 * @data: (nullable): for @func; no other thread may change it meanwhile
 * @data_free: (nullable): frees @data in the store's thread, before @callback
 * @result_free: (nullable): frees a result that nobody took
 * @cancellable: (nullable): cancels it if it has not begun; what has begun is done
 *
 * Runs @func in one transaction. Calls keep their order.
 */
void
vas_store_call_async (VasStore *self,
                      VasStoreMode mode,
                      VasStoreFunc func,
                      gpointer data,
                      GDestroyNotify data_free,
                      GDestroyNotify result_free,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  VasStoreJob *job;

  g_return_if_fail (VAS_IS_STORE (self));
  g_return_if_fail (func != NULL);

  job = new_job (VAS_STORE_JOB_CALL, cancellable);
  job->mode = mode;
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  push_async (self, job, vas_store_call_async, callback, user_data);
}

/**
 * vas_store_call_finish:
 *
 * Errors: what the function set, and what beginning and committing can give: %VAS_STORE_ERROR_BUSY,
 * %VAS_STORE_ERROR_NO_SPACE, %VAS_STORE_ERROR_NEWER, %VAS_STORE_ERROR_CORRUPT, %VAS_STORE_ERROR_FAILED (not open),
 * %G_IO_ERROR_CANCELLED. Then nothing of the call was kept.
 *
 * Returns: (transfer full) (nullable): what the function returned
 */
gpointer
vas_store_call_finish (VasStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vas_store_call_sync:
 *
 * As [method@Store.call_async], waiting for it: for the command line and tests. A result of a call that could not be
 * committed is lost without being freed, so writing functions return no allocated one here.
 *
 * Returns: (transfer full) (nullable): what @func returned
 */
gpointer
vas_store_call_sync (VasStore *self, VasStoreMode mode, VasStoreFunc func, gpointer data, GError **error)
{
  VasStoreJob *job;

  g_return_val_if_fail (VAS_IS_STORE (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  job = new_job (VAS_STORE_JOB_CALL, NULL);
  job->mode = mode;
  job->func = func;
  job->data = data;

  return push_sync (self, job, error);
}

/**
 * vas_store_close_async:
 * @cancellable: (nullable): cancels it if it has not begun
 *
 * Closes the library once every call made before is done. Calls made later fail, until it is opened again.
 */
void
vas_store_close_async (VasStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VAS_IS_STORE (self));

  push_async (self, new_job (VAS_STORE_JOB_CLOSE, cancellable), vas_store_close_async, callback, user_data);
}

/**
 * vas_store_close_finish:
 *
 * Returns: whether it was closed in good order; it is closed in any case
 */
gboolean
vas_store_close_finish (VasStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

/**
 * vas_store_close_sync:
 *
 * As [method@Store.close_async], waiting for it: for the command line and the end of the program.
 *
 * Returns: whether it was closed in good order; it is closed in any case
 */
gboolean
vas_store_close_sync (VasStore *self, GError **error)
{
  g_return_val_if_fail (VAS_IS_STORE (self), FALSE);

  return GPOINTER_TO_INT (push_sync (self, new_job (VAS_STORE_JOB_CLOSE, NULL), error));
}
