/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions and question sets. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-question-set.h"
#include "vas-question.h"

G_BEGIN_DECLS

gboolean vas_store_put_bank (VasConnection *connection,
                             GPtrArray *questions,
                             GPtrArray *sets,
                             const char *version,
                             GError **error);
char *vas_store_get_bank_version (VasConnection *connection, GError **error);

gboolean vas_store_add_question (VasConnection *connection, VasQuestion *question, GError **error);
VasQuestion *vas_store_get_question (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_questions (VasConnection *connection, const char *language, int category, GError **error);

VasQuestionSet *vas_store_get_set (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_sets (VasConnection *connection, const char *language, GError **error);

G_END_DECLS
