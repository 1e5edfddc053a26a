/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marker sets from files and into them. Files are read in a worker of GTask. */

#include "vas-marker-sets-private.h"

#include "vas-files.h"
#include "vas-flow-error.h"
#include "vas-marker-file.h"
#include "vas-store-markers.h"

#include <string.h>

typedef struct
{
  VasStore *store;
  GFile *file;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_object_unref (import->store);
  g_object_unref (import->file);
  g_free (import);
}

static gpointer
put_job (VasConnection *connection, gpointer data, GError **error)
{
  GPtrArray *sets = data;

  for (guint i = 0; i < sets->len; i++)
    if (!vas_store_put_marker_set (connection, NULL, g_ptr_array_index (sets, i), error))
      return NULL;

  return sets;
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Import *import = task_data;
  g_autofree char *path = g_file_get_parse_name (import->file);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = vas_files_load_sync (import->file, VAS_MARKER_FILE_MAX_BYTES, cancellable, &error);
  g_autoptr (GPtrArray) sets = NULL;

  if (bytes == NULL)
    {
      g_task_return_error (task, vas_flow_error_of_file (error, path));
      return;
    }

  sets = vas_marker_file_parse (bytes, &error);
  if (sets == NULL || vas_store_call_sync (import->store, VAS_STORE_WRITE, put_job, sets, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_return_int (task, (gssize) sets->len);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VasMarkerSets *self = VAS_MARKER_SETS (source);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gssize n_sets = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vas_marker_sets_reload (self);
  g_task_return_int (task, n_sets);
}

/**
 * vas_marker_sets_import_async:
 * @self: marker sets
 * @file: a file as [func@marker_file_parse] reads it
 * @callback: called when it has been read; ends with [method@MarkerSets.file_finish]
 * @user_data: for @callback
 *
 * Adds the sets of a file. All of them are kept, or none.
 *
 * Errors: those of exchange, of the store and of GIO
 */
void
vas_marker_sets_import_async (VasMarkerSets *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) worker = NULL;
  Import *import;
  GTask *task;

  g_return_if_fail (VAS_IS_MARKER_SETS (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_marker_sets_import_async);
  import = g_new0 (Import, 1);
  import->store = g_object_ref (vas_marker_sets_get_store (self));
  import->file = g_object_ref (file);
  worker = g_task_new (self, NULL, on_imported, task);
  g_task_set_source_tag (worker, vas_marker_sets_import_async);
  g_task_set_task_data (worker, import, import_free);
  g_task_run_in_thread (worker, import_thread);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autofree char *path = g_file_get_parse_name (G_FILE (source));
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_int (task, 1);
  else
    g_task_return_error (task, vas_flow_error_of_file (error, path));
}

/**
 * vas_marker_sets_export_async:
 * @self: marker sets
 * @set: one of them
 * @target: the file to write; one that is there is replaced once the new one is complete
 * @callback: called when it is written; ends with [method@MarkerSets.file_finish]
 * @user_data: for @callback
 */
void
vas_marker_sets_export_async (VasMarkerSets *self,
                              VasMarkerSet *set,
                              GFile *target,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  GTask *task;
  char *text;

  g_return_if_fail (VAS_IS_MARKER_SETS (self));
  g_return_if_fail (VAS_IS_MARKER_SET (set));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_marker_sets_export_async);
  g_ptr_array_add (sets, set);
  text = vas_marker_file_write (sets);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (target, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_exported,
                                       task);
}

/**
 * vas_marker_sets_file_finish:
 * @self: marker sets
 * @result: what the callback was given
 *
 * Returns: how many sets were read or written; 0 with @error set
 */
guint
vas_marker_sets_file_finish (VasMarkerSets *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gssize n_sets;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  n_sets = g_task_propagate_int (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }

  return (guint) n_sets;
}
