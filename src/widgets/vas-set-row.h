/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasSetRow:
 *
 * A question in the list of a set: it can be dragged, moved and taken out.
 *
 * Signals: `move` (int: how many places down), `drop` (string: id of the question that was dropped on it), `remove`.
 */
#define VAS_TYPE_SET_ROW (vas_set_row_get_type ())
G_DECLARE_FINAL_TYPE (VasSetRow, vas_set_row, VAS, SET_ROW, GtkBox)

GtkWidget *vas_set_row_new (void);

void vas_set_row_show (VasSetRow *self, const char *id, VasQuestion *question, const char *language);

G_END_DECLS
