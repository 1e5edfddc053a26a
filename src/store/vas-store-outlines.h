/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The candidate's stars and outlines. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-outline-part.h"

G_BEGIN_DECLS

#define VAS_STORE_OUTLINE "outline"

gboolean vas_store_set_star (VasConnection *connection, const char *question_id, gboolean starred, GError **error);
gboolean vas_store_set_outline_part (VasConnection *connection,
                                     const char *question_id,
                                     const char *part,
                                     const char *text,
                                     GError **error);
GPtrArray *vas_store_list_outline (VasConnection *connection, const char *question_id, GError **error);

G_END_DECLS
