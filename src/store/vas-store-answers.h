/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-answer.h"
#include "vas-connection.h"
#include "vas-store-recordings.h"

G_BEGIN_DECLS

gboolean vas_store_next_take (VasConnection *connection,
                              const char *interview_id,
                              int position,
                              int *take,
                              GError **error);
gboolean vas_store_add_answer (VasConnection *connection, VasAnswer *answer, GError **error);
gboolean vas_store_finish_answer (VasConnection *connection,
                                  const char *answer_id,
                                  VasAnswerState state,
                                  gint64 duration_ms,
                                  VasRecording *recording,
                                  GError **error);

VasAnswer *vas_store_get_answer (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_answers (VasConnection *connection, const char *interview_id, GError **error);
GPtrArray *vas_store_list_takes (VasConnection *connection, const char *interview_id, GError **error);
GPtrArray *vas_store_list_deleted_answers (VasConnection *connection, GError **error);
GPtrArray *vas_store_list_answers_in_state (VasConnection *connection, VasAnswerState state, GError **error);

gboolean vas_store_set_answer_state (VasConnection *connection,
                                     const char *answer_id,
                                     VasAnswerState state,
                                     GError **error);
gboolean vas_store_set_answer_deleted (VasConnection *connection,
                                       const char *answer_id,
                                       gint64 deleted,
                                       GError **error);
gboolean vas_store_set_answer_change (VasConnection *connection,
                                      const char *answer_id,
                                      const char *text,
                                      GError **error);

G_END_DECLS
