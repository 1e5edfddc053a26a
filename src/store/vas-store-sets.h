/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Question sets. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-question-set.h"

G_BEGIN_DECLS

gboolean vas_store_add_set (VasConnection *connection, VasQuestionSet *set, GError **error);
gboolean vas_store_update_set (VasConnection *connection, VasQuestionSet *set, GError **error);
gboolean vas_store_set_set_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasQuestionSet *vas_store_get_set (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_sets (VasConnection *connection, const char *language, GError **error);
GPtrArray *vas_store_list_deleted_sets (VasConnection *connection, GError **error);

G_END_DECLS
