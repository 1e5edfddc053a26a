/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that questions are found by, for the files of this layer only. */

#pragma once

#include "vas-statement.h"

G_BEGIN_DECLS

gboolean vas_search_update (VasConnection *connection, const char *question_id, GError **error);
gboolean vas_search_remove_bank (VasConnection *connection, GError **error);
gboolean vas_search_put_missing (VasConnection *connection, GError **error);
gboolean vas_search_rebuild (VasConnection *connection, GError **error);

G_END_DECLS
