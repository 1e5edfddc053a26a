/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The store's thread.
 *
 * It alone has the SQLite connection, from opening to closing; other threads only put jobs into the queue. Jobs run one
 * after the other in the order in which they were put in, each as one transaction. What a job returns is handed over
 * in this thread (a GTask carries it on to the caller's main context).
 *
 * Between jobs, every half second, it asks SQLite whether another process has changed the library, and tells the main
 * context of the thread that made the store: once, however many changes there were until that came to hear of it.
 *
 * Stopping is a job as well, so everything put in before is done first. The thread owns the worker and frees it last;
 * the store may therefore go away in any thread, this one included.
 */

#include "vas-store-worker.h"

#include "vas-connection-private.h"
#include "vas-library-file.h"

#include <glib/gi18n-lib.h>

#define POLL_INTERVAL_US (500 * G_TIME_SPAN_MILLISECOND)

/* Shared with the main context: it may outlive both the thread and the store. */
typedef struct
{
  GWeakRef store;
  VasStoreChangedFunc changed;
  int pending;
} Watch;

struct _VasStoreWorker
{
  GThread *thread;
  GAsyncQueue *jobs;
  char *directory;

  /* of the thread alone */
  VasConnection *connection;
  gint64 data_version;
  gint64 next_poll_us;

  GMainContext *context;
  Watch *watch;
};

static void
clear_watch (gpointer data)
{
  Watch *watch = data;

  g_weak_ref_clear (&watch->store);
}

static void
release_watch (gpointer watch)
{
  g_atomic_rc_box_release_full (watch, clear_watch);
}

static void
free_job (VasStoreJob *job)
{
  g_clear_object (&job->cancellable);
  g_free (job);
}

/* Reading, too, needs a little room beside the library; whoever only wants to read was not about to save anything. */
static void
explain_full_disk (GError **error)
{
  if (!g_error_matches (*error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE))
    return;

  g_clear_error (error);
  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE,
                       _ ("The disk is full, so the library could not be opened. What was saved before is safe. Free "
                          "some space and try again."));
}

static gboolean
open_library (VasStoreWorker *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (self->connection != NULL)
    return TRUE;

  self->connection = vas_library_file_open (self->directory, &local_error);
  if (self->connection == NULL)
    {
      explain_full_disk (&local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->data_version = vas_connection_data_version (self->connection);
  self->next_poll_us = g_get_monotonic_time () + POLL_INTERVAL_US;
  return TRUE;
}

static gboolean
close_library (VasStoreWorker *self, GError **error)
{
  gboolean closed = self->connection == NULL || vas_connection_close (self->connection, error);

  g_clear_pointer (&self->connection, vas_connection_free);
  return closed;
}

static gpointer
run_call (VasStoreWorker *self, VasStoreJob *job, GError **error)
{
  gpointer result = NULL;
  g_autoptr (GError) local_error = NULL;

  if (self->connection == NULL)
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FAILED,
                           _ ("The library is not open. What was saved before is safe. Restart Vastaus."));
      return NULL;
    }

  if (!vas_connection_begin (self->connection, job->mode == VAS_STORE_WRITE, error))
    return NULL;

  result = job->func (self->connection, job->data, &local_error);
  if (local_error != NULL)
    vas_connection_rollback (self->connection);
  else
    vas_connection_commit (self->connection, &local_error);

  if (local_error != NULL)
    {
      if (result != NULL && job->result_free != NULL)
        job->result_free (result);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (self->connection->wants_checkpoint)
    vas_connection_checkpoint (self->connection);
  return result;
}

static gpointer
run_job (VasStoreWorker *self, VasStoreJob *job, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return NULL;

  switch (job->kind)
    {
    case VAS_STORE_JOB_OPEN:
      return GINT_TO_POINTER (open_library (self, error));
    case VAS_STORE_JOB_CALL:
      return run_call (self, job, error);
    case VAS_STORE_JOB_CLOSE:
    case VAS_STORE_JOB_QUIT:
    default:
      return GINT_TO_POINTER (close_library (self, error));
    }
}

static gboolean
on_main_context_changed (gpointer data)
{
  Watch *watch = data;
  g_autoptr (VasStore) store = g_weak_ref_get (&watch->store);

  g_atomic_int_set (&watch->pending, FALSE);
  if (store != NULL)
    watch->changed (store);

  return G_SOURCE_REMOVE;
}

static void
tell_changed (VasStoreWorker *self)
{
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&self->watch->pending, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_main_context_changed, g_atomic_rc_box_acquire (self->watch), release_watch);
  g_source_attach (source, self->context);
}

static void
poll_changes (VasStoreWorker *self)
{
  gint64 version = vas_connection_data_version (self->connection);

  self->next_poll_us = g_get_monotonic_time () + POLL_INTERVAL_US;
  if (version < 0 || version == self->data_version)
    return;

  self->data_version = version;
  tell_changed (self);
}

static VasStoreJob *
next_job (VasStoreWorker *self)
{
  for (;;)
    {
      gint64 now_us = g_get_monotonic_time ();
      VasStoreJob *job;

      if (self->connection == NULL)
        return g_async_queue_pop (self->jobs);

      if (now_us < self->next_poll_us)
        {
          job = g_async_queue_timeout_pop (self->jobs, self->next_poll_us - now_us);
          if (job != NULL)
            return job;
        }
      poll_changes (self);
    }
}

static gpointer
run_thread (gpointer data)
{
  VasStoreWorker *self = data;
  gboolean quit = FALSE;

  while (!quit)
    {
      VasStoreJob *job = next_job (self);
      GError *error = NULL;
      gpointer result = run_job (self, job, &error);

      quit = job->kind == VAS_STORE_JOB_QUIT;
      if (job->data_free != NULL)
        job->data_free (job->data);
      if (job->done != NULL)
        job->done (result, error, job->done_data);
      else
        g_clear_error (&error);
      free_job (job);
    }

  release_watch (self->watch);
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_free (self->directory);
  g_free (self);
  return NULL;
}

/* @store is watched, not kept: @changed is called in the main context that is the caller's default. */
VasStoreWorker *
vas_store_worker_new (const char *directory, VasStore *store, VasStoreChangedFunc changed)
{
  VasStoreWorker *self = g_new0 (VasStoreWorker, 1);

  self->jobs = g_async_queue_new ();
  self->directory = g_strdup (directory);
  self->context = g_main_context_ref_thread_default ();
  self->watch = g_atomic_rc_box_new0 (Watch);
  g_weak_ref_init (&self->watch->store, store);
  self->watch->changed = changed;
  self->thread = g_thread_new ("vas-store", run_thread, self);

  return self;
}

/* Takes @job. */
void
vas_store_worker_push (VasStoreWorker *self, VasStoreJob *job)
{
  g_async_queue_push (self->jobs, job);
}

gboolean
vas_store_worker_is_current (VasStoreWorker *self)
{
  return self->thread == g_thread_self ();
}

/* Does what is in the queue, closes the library and ends the thread, which frees @self. Waits, if it is not the thread
 * itself that calls. */
void
vas_store_worker_stop (VasStoreWorker *self)
{
  VasStoreJob *job = g_new0 (VasStoreJob, 1);
  GThread *thread = self->thread;

  job->kind = VAS_STORE_JOB_QUIT;
  vas_store_worker_push (self, job);
  if (thread == g_thread_self ())
    g_thread_unref (thread);
  else
    g_thread_join (thread);
}
