/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vas-recording.h"

G_BEGIN_DECLS

VasRecording *vas_probe_file_sync (const char *path, gboolean *complete, GCancellable *cancellable, GError **error);
void vas_probe_file_async (const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
VasRecording *vas_probe_file_finish (GAsyncResult *result, gboolean *complete, GError **error);

char *vas_sha256_file_sync (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
