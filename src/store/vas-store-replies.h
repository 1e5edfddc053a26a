/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replies to notes. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-note-reply.h"

G_BEGIN_DECLS

gboolean vas_store_add_reply (VasConnection *connection, VasNoteReply *reply, GError **error);
gboolean vas_store_update_reply (VasConnection *connection, const char *id, const char *text, GError **error);
gboolean vas_store_set_reply_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasNoteReply *vas_store_get_reply (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_replies (VasConnection *connection, const char *answer_id, GError **error);
GPtrArray *vas_store_list_interview_replies (VasConnection *connection, const char *interview_id, GError **error);

G_END_DECLS
