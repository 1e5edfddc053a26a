/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in questions, which come with the program as resources. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *vas_bank_loader_load (char **version, GError **error);

void vas_bank_loader_load_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *vas_bank_loader_load_finish (GAsyncResult *result, char **version, GError **error);

G_END_DECLS
