/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasInterviewRow:
 *
 * One interview in the list of interviews, with the heading of its day above it where a new day begins.
 *
 * Signals: `menu-requested` (the button of the row's menu), `cancel-requested` (the work that is under way for it).
 */
#define VAS_TYPE_INTERVIEW_ROW (vas_interview_row_get_type ())
G_DECLARE_FINAL_TYPE (VasInterviewRow, vas_interview_row, VAS, INTERVIEW_ROW, GtkBox)

GtkWidget *vas_interview_row_new (void);

VasInterview *vas_interview_row_get_interview (VasInterviewRow *self);
void vas_interview_row_set_interview (VasInterviewRow *self, VasInterview *interview);
void vas_interview_row_set_place (VasInterviewRow *self, const char *heading, gboolean is_last);
void vas_interview_row_set_working (VasInterviewRow *self, const char *what);

GtkWidget *vas_interview_row_get_menu_button (VasInterviewRow *self);

G_END_DECLS
