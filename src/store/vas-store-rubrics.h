/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Own rubrics. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-rubric.h"

G_BEGIN_DECLS

gboolean vas_store_put_rubric (VasConnection *connection, VasRubric *before, VasRubric *rubric, GError **error);
gboolean vas_store_set_rubric_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasRubric *vas_store_get_rubric (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_rubrics (VasConnection *connection, gboolean deleted, GError **error);

G_END_DECLS
