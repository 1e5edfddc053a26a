/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note-reply.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasReplyRow:
 *
 * A reply to a note: who wrote it, what, and, if it is the person's own, a menu.
 *
 * Signals: `edit` and `delete`.
 */
#define VAS_TYPE_REPLY_ROW (vas_reply_row_get_type ())
G_DECLARE_FINAL_TYPE (VasReplyRow, vas_reply_row, VAS, REPLY_ROW, GtkWidget)

GtkWidget *vas_reply_row_new (VasNoteReply *reply, gboolean own);

VasNoteReply *vas_reply_row_get_reply (VasReplyRow *self);

G_END_DECLS
