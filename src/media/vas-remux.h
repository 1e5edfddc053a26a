/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rewriting a recording without encoding it again. */

#pragma once

#include <gio/gio.h>

#include "vas-recording.h"

G_BEGIN_DECLS

void vas_remux_recover_async (const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
VasRecording *vas_remux_recover_finish (GAsyncResult *result, GError **error);
VasRecording *vas_remux_recover_sync (const char *path, GCancellable *cancellable, GError **error);

void vas_remux_drop_video_async (const char *source_path,
                                 const char *target_path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
VasRecording *vas_remux_drop_video_finish (GAsyncResult *result, GError **error);
VasRecording *vas_remux_drop_video_sync (const char *source_path,
                                         const char *target_path,
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
