/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions and their dossiers. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-question.h"

G_BEGIN_DECLS

gboolean vas_store_put_bank (VasConnection *connection,
                             GPtrArray *questions,
                             GPtrArray *sets,
                             const char *version,
                             GError **error);
char *vas_store_get_bank_version (VasConnection *connection, GError **error);

gboolean vas_store_add_question (VasConnection *connection, VasQuestion *question, GError **error);
gboolean vas_store_update_question (VasConnection *connection, VasQuestion *question, GError **error);
gboolean vas_store_set_question_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasQuestion *vas_store_get_question (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_questions (VasConnection *connection, const char *language, int category, GError **error);
VasQuestion *vas_store_find_question (VasConnection *connection, const char *key, const char *language, GError **error);
gboolean vas_store_is_question_listed (VasConnection *connection, const char *id, gboolean *listed, GError **error);
GPtrArray *vas_store_list_deleted_questions (VasConnection *connection, GError **error);
GPtrArray *vas_store_list_dossier (VasConnection *connection, const char *question_id, GError **error);
GPtrArray *vas_store_list_question_entries (VasConnection *connection, const char *language, GError **error);

G_END_DECLS
