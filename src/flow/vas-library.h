/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-bank.h"
#include "vas-interview.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VasLibrary:
 *
 * The person's library as the window sees it: what is in it, and what can be done with whole interviews.
 *
 * Lists are [iface@Gio.ListModel]s that follow the library, also when another process changes it.
 */
#define VAS_TYPE_LIBRARY (vas_library_get_type ())
G_DECLARE_FINAL_TYPE (VasLibrary, vas_library, VAS, LIBRARY, GObject)

VasLibrary *vas_library_new (const char *directory);

void vas_library_open_async (VasLibrary *self,
                             const VasBankSource *bank,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean vas_library_open_finish (VasLibrary *self, GAsyncResult *result, GError **error);
void vas_library_close_async (VasLibrary *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean vas_library_close_finish (VasLibrary *self, GAsyncResult *result, GError **error);

const char *vas_library_get_directory (VasLibrary *self);
GListModel *vas_library_get_interviews (VasLibrary *self);
GListModel *vas_library_get_deleted (VasLibrary *self);
void vas_library_set_search (VasLibrary *self, const char *search);
void vas_library_refresh (VasLibrary *self);

void vas_library_rename_async (VasLibrary *self,
                               const char *interview_id,
                               const char *title,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void vas_library_delete_interview_async (VasLibrary *self,
                                         const char *interview_id,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
void vas_library_end_interview_async (VasLibrary *self,
                                      const char *interview_id,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
void vas_library_delete_answer_async (VasLibrary *self,
                                      const char *answer_id,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
void vas_library_restore_async (VasLibrary *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data);
void vas_library_empty_trash_async (VasLibrary *self, GAsyncReadyCallback callback, gpointer user_data);
void vas_library_drop_film_async (VasLibrary *self,
                                  const char *interview_id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean vas_library_change_finish (VasLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
