/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_QUEUE_ENTRY (vas_queue_entry_get_type ())
G_DECLARE_FINAL_TYPE (VasQueueEntry, vas_queue_entry, VAS, QUEUE_ENTRY, GObject)

const char *vas_queue_entry_get_answer_id (VasQueueEntry *self);
const char *vas_queue_entry_get_interview_id (VasQueueEntry *self);
const char *vas_queue_entry_get_title (VasQueueEntry *self);
const char *vas_queue_entry_get_question_text (VasQueueEntry *self);
int vas_queue_entry_get_take (VasQueueEntry *self);
gint64 vas_queue_entry_get_duration_ms (VasQueueEntry *self);
gint64 vas_queue_entry_get_created (VasQueueEntry *self);

G_END_DECLS
