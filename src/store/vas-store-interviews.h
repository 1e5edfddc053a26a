/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews and their questions. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-interview.h"

G_BEGIN_DECLS

gboolean vas_store_add_interview (VasConnection *connection,
                                  VasInterview *interview,
                                  GPtrArray *questions,
                                  GError **error);
VasInterview *vas_store_get_interview (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_interviews (VasConnection *connection, gboolean deleted, const char *search, GError **error);
GPtrArray *vas_store_list_interview_questions (VasConnection *connection, const char *interview_id, GError **error);
gboolean vas_store_append_interview_question (VasConnection *connection,
                                              const char *interview_id,
                                              const char *question_id,
                                              GError **error);
gboolean vas_store_insert_interview_question (VasConnection *connection,
                                              const char *interview_id,
                                              int position,
                                              const char *question_id,
                                              const char *text,
                                              GError **error);
gboolean vas_store_set_interview_question (VasConnection *connection,
                                           const char *interview_id,
                                           int position,
                                           const char *question_id,
                                           const char *text,
                                           GError **error);

gboolean vas_store_set_interview_title (VasConnection *connection, const char *id, const char *title, GError **error);
gboolean vas_store_set_interview_state (VasConnection *connection,
                                        const char *id,
                                        VasInterviewState state,
                                        GError **error);
gboolean vas_store_set_interview_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);
gboolean vas_store_end_interview (VasConnection *connection, const char *id, GError **error);

G_END_DECLS
