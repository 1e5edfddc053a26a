/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vas_show_folder_async (GtkWindow *parent,
                            GPtrArray *paths,
                            const char *folder,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean vas_show_folder_finish (GAsyncResult *result, GError **error);

G_END_DECLS
