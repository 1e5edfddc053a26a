/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-reviewer.h"

G_BEGIN_DECLS

#define VAS_TYPE_NOTE_REPLY (vas_note_reply_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteReply, vas_note_reply, VAS, NOTE_REPLY, GObject)

const char *vas_note_reply_get_id (VasNoteReply *self);
const char *vas_note_reply_get_note_id (VasNoteReply *self);
VasReviewer *vas_note_reply_get_reviewer (VasNoteReply *self);
const char *vas_note_reply_get_text (VasNoteReply *self);
gint64 vas_note_reply_get_created (VasNoteReply *self);
gint64 vas_note_reply_get_deleted (VasNoteReply *self);

G_END_DECLS
