/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of the page share. */

#pragma once

#include "vas-interviews-page.h"

G_BEGIN_DECLS

VasLibrary *vas_interviews_page_get_library (VasInterviewsPage *self);
VasInterview *vas_interviews_page_get_chosen (VasInterviewsPage *self);
void vas_interviews_page_set_working (VasInterviewsPage *self, const char *interview_id, GCancellable *cancellable);
void vas_interviews_page_report (VasInterviewsPage *self, const char *what, const GError *error);
void vas_interviews_page_announce_deleted (VasInterviewsPage *self, VasInterview *interview);

void vas_interviews_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
