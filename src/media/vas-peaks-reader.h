/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vas-peaks.h"

G_BEGIN_DECLS

/**
 * VasPeaksProgress:
 * @fraction: how much has been read, 0 to 1
 * @partial: the outline so far
 * @user_data: as given
 *
 * Called in the main context that was the thread's default when the reading started, a few times a second at most,
 * and never after the reading has been answered.
 */
typedef void (*VasPeaksProgress) (double fraction, VasPeaks *partial, gpointer user_data);

void vas_peaks_read_async (const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
void vas_peaks_read_with_progress_async (const char *path,
                                         VasPeaksProgress progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
VasPeaks *vas_peaks_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
