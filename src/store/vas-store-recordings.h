/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recordings and peaks of answers. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-recording.h"

G_BEGIN_DECLS

gboolean vas_store_replace_recording (VasConnection *connection, VasRecording *recording, GError **error);
gboolean vas_store_remove_recording (VasConnection *connection, const char *answer_id, GError **error);
GPtrArray *vas_store_list_recordings (VasConnection *connection, GError **error);

gboolean vas_store_put_peaks (VasConnection *connection, const char *answer_id, GBytes *peaks, GError **error);
GBytes *vas_store_get_peaks (VasConnection *connection, const char *answer_id, GError **error);

G_END_DECLS
