/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes to the recordings of a library that touch files and rows together. Waiting functions: for worker threads and
 * the command line. */

#pragma once

#include "vas-store.h"

G_BEGIN_DECLS

gboolean vas_media_files_purge_sync (VasStore *store,
                                     gint64 deleted_before_ms,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean vas_media_files_drop_film_sync (VasStore *store,
                                         const char *interview_id,
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
