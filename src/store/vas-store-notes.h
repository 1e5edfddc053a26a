/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-note.h"

G_BEGIN_DECLS

gboolean vas_store_add_note (VasConnection *connection, VasNote *note, GError **error);
gboolean vas_store_update_note (VasConnection *connection, VasNote *note, GError **error);
gboolean vas_store_set_note_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasNote *vas_store_get_note (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_notes (VasConnection *connection, const char *answer_id, GError **error);
GPtrArray *vas_store_list_interview_notes (VasConnection *connection, const char *interview_id, GError **error);

G_END_DECLS
