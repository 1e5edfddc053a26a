/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be tried in the next take of a question, and whether it was done. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-drill-mark.h"

G_BEGIN_DECLS

GPtrArray *vas_store_list_open_tries (VasConnection *connection,
                                      const char *question_id,
                                      const char *viewer_id,
                                      GError **error);
GPtrArray *vas_store_list_drill_notes (VasConnection *connection,
                                       const char *answer_id,
                                       const char *viewer_id,
                                       GError **error);
GPtrArray *vas_store_list_met (VasConnection *connection, const char *note_id, GError **error);
gboolean vas_store_set_drill_mark (VasConnection *connection, VasDrillMark *mark, GError **error);
GPtrArray *vas_store_list_drill_marks (VasConnection *connection, const char *answer_id, GError **error);

G_END_DECLS
