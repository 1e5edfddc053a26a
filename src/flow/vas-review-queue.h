/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-queue-entry.h"
#include "vas-reviewer.h"

G_BEGIN_DECLS

/**
 * VasReviewQueue:
 *
 * What a reviewer has yet to look at, over all interviews of the library.
 *
 * Property `entries` (list model of #VasQueueEntry, oldest interview first), `reviewer` (#VasReviewer whose queue it is,
 * %NULL before it is read), writable `reviewer-id` (string: UUID; %NULL or one that is not known: the person at the desk).
 */
#define VAS_TYPE_REVIEW_QUEUE (vas_review_queue_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewQueue, vas_review_queue, VAS, REVIEW_QUEUE, GObject)

VasReviewQueue *vas_review_queue_new (VasLibrary *library);
GListModel *vas_review_queue_get_entries (VasReviewQueue *self);
VasReviewer *vas_review_queue_get_reviewer (VasReviewQueue *self);
void vas_review_queue_refresh (VasReviewQueue *self);
VasQueueEntry *vas_review_queue_begin (VasReviewQueue *self);
VasQueueEntry *vas_review_queue_go_on (VasReviewQueue *self, const char *interview_id);

G_END_DECLS
