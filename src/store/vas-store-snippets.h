/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are often written. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-snippet.h"

G_BEGIN_DECLS

gboolean vas_store_put_snippet (VasConnection *connection, VasSnippet *snippet, GError **error);
gboolean vas_store_set_snippet_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);
GPtrArray *vas_store_list_snippets (VasConnection *connection, gboolean deleted, GError **error);

G_END_DECLS
