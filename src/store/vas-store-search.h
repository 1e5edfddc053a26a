/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching the questions. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

GPtrArray *vas_store_search_questions (VasConnection *connection,
                                       char **const *alternatives,
                                       const char *language,
                                       GError **error);

G_END_DECLS
