/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratings. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-rating.h"

G_BEGIN_DECLS

gboolean vas_store_set_rating (VasConnection *connection, VasRating *rating, GError **error);
GPtrArray *vas_store_list_ratings (VasConnection *connection, const char *answer_id, GError **error);

G_END_DECLS
