/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-answer.h"
#include "vas-capture.h"
#include "vas-interview.h"
#include "vas-question.h"
#include "vas-store.h"

G_BEGIN_DECLS

/**
 * VasTake:
 *
 * One answer while it is being recorded: its row, its file, the recorder and the library's recording lock together.
 */
#define VAS_TYPE_TAKE (vas_take_get_type ())
G_DECLARE_FINAL_TYPE (VasTake, vas_take, VAS, TAKE, GObject)

VasTake *vas_take_new (VasStore *store,
                       VasCapture *capture,
                       VasInterview *interview,
                       GPtrArray *questions,
                       int position);

void vas_take_start_async (VasTake *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean vas_take_start_finish (VasTake *self, GAsyncResult *result, GError **error);
void vas_take_go (VasTake *self);
void vas_take_stop_async (VasTake *self, gboolean discard, GAsyncReadyCallback callback, gpointer user_data);
VasAnswer *vas_take_stop_finish (VasTake *self, GAsyncResult *result, GError **error);
gboolean vas_take_is_unsaved (VasTake *self);

const char *vas_take_get_answer_id (VasTake *self);
gint64 vas_take_get_elapsed_ms (VasTake *self);
int vas_take_get_number (VasTake *self);
gint64 vas_take_get_limit_ms (VasTake *self);

G_END_DECLS
