/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an answer can be compared with. */

#include "vas-comparison.h"

#include "vas-library-private.h"
#include "vas-store-queue.h"

static gpointer
find_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_comparable (connection, data, error);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *found = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vas_comparison_find_async:
 * @library: an open library
 * @answer_id: UUID of an answer
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are listed
 * @data: for @callback
 *
 * Lists what an answer can be compared with: the other recordings of answers to its question, in any language and of any
 * interview.
 */
void
vas_comparison_find_async (VasLibrary *library,
                           const char *answer_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_LIBRARY (library));
  g_return_if_fail (answer_id != NULL);

  task = g_task_new (library, cancellable, callback, data);
  g_task_set_source_tag (task, vas_comparison_find_async);
  vas_store_call_async (vas_library_get_store (library), VAS_STORE_READ, find_job, g_strdup (answer_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, on_found, task);
}

/**
 * vas_comparison_find_finish:
 *
 * Returns: (transfer full) (element-type VasQueueEntry): the answers, newest first
 */
GPtrArray *
vas_comparison_find_finish (VasLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
