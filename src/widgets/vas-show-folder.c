/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's file manager is asked to select the files; where there is none that can, the folder is opened. */

#include "vas-show-folder.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *parent;
  GStrv uris;
  char *folder_uri;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->parent);
  g_clear_pointer (&request->uris, g_strfreev);
  g_clear_pointer (&request->folder_uri, g_free);
  g_free (request);
}

static GStrv
make_uris (GPtrArray *paths)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *uri = g_filename_to_uri (paths->pdata[i], NULL, NULL);

      if (uri != NULL)
        g_strv_builder_add (builder, uri);
    }

  return g_strv_builder_end (builder);
}

static void
on_folder_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    {
      g_clear_error (&error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                               /* Translators: after "The folder … could not be opened: " */
                               _ ("there is no file manager on this computer"));
    }
  else
    g_task_return_error (task, error);
}

static void
open_folder (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  gtk_show_uri_full (request->parent, request->folder_uri, GDK_CURRENT_TIME, NULL, on_folder_opened, task);
}

static void
on_items_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply != NULL)
    g_task_return_boolean (task, TRUE);
  else
    open_folder (g_steal_pointer (&task));
}

static void
on_bus_got (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      open_folder (g_steal_pointer (&task));
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", request->uris, ""),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_items_shown, g_steal_pointer (&task));
}

/**
 * vas_show_folder_async:
 * @parent: the window that asks
 * @paths: (element-type filename): the files to select; may be empty
 * @folder: (type filename): the folder to open when files cannot be selected
 * @callback: called when the file manager has been asked
 * @user_data: for @callback
 *
 * Shows files in the desktop's file manager.
 */
void
vas_show_folder_async (GtkWindow *parent,
                       GPtrArray *paths,
                       const char *folder,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->parent = g_object_ref (parent);
  request->uris = make_uris (paths);
  request->folder_uri = g_filename_to_uri (folder, NULL, NULL);
  g_task_set_source_tag (task, vas_show_folder_async);
  g_task_set_task_data (task, request, request_free);

  if (request->uris[0] != NULL)
    g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus_got, g_steal_pointer (&task));
  else
    open_folder (g_steal_pointer (&task));
}

/**
 * vas_show_folder_finish:
 *
 * Errors: those of GIO; nothing on this desktop opens folders
 *
 * Returns: whether the file manager was asked
 */
gboolean
vas_show_folder_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
