/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reviewer has yet to look at, and what an answer can be compared with. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-queue-entry.h"

G_BEGIN_DECLS

GPtrArray *vas_store_list_to_review (VasConnection *connection, const char *reviewer_id, GError **error);
GPtrArray *vas_store_list_comparable (VasConnection *connection, const char *answer_id, GError **error);

G_END_DECLS
