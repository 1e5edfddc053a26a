/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratings. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-rating.h"

G_BEGIN_DECLS

gboolean vas_store_set_rating (VasConnection *connection, VasRating *rating, GError **error);
gboolean vas_store_withdraw_rating (VasConnection *connection,
                                    const char *answer_id,
                                    const char *reviewer_id,
                                    const char *dimension,
                                    GError **error);

GPtrArray *vas_store_list_ratings (VasConnection *connection, const char *answer_id, GError **error);
GPtrArray *vas_store_list_interview_ratings (VasConnection *connection, const char *interview_id, GError **error);

G_END_DECLS
