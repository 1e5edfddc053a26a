/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-review-queue.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasInterviewsPage:
 *
 * All interviews of the library, newest first.
 *
 * Construct-only property `library` (#VasLibrary); `searching` (gboolean, writable), `can-search` (gboolean: there is
 * something to search in). Opening an interview and starting one are the window's actions `win.review` and
 * `win.start-interview`.
 *
 * Signals: `deleted` (#VasInterview: left the list, and can be restored), `failed` (string: what happened, in words).
 */
#define VAS_TYPE_INTERVIEWS_PAGE (vas_interviews_page_get_type ())
G_DECLARE_FINAL_TYPE (VasInterviewsPage, vas_interviews_page, VAS, INTERVIEWS_PAGE, AdwBin)

GtkWidget *vas_interviews_page_new (VasLibrary *library);

void vas_interviews_page_set_queue (VasInterviewsPage *self, VasReviewQueue *queue);
void vas_interviews_page_focus_interview (VasInterviewsPage *self, const char *interview_id);

G_END_DECLS
