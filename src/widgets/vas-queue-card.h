/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review-queue.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasQueueCard:
 *
 * How many answers somebody has yet to review, with the way to the first of them: the window's action `win.review-queue`.
 * Not visible when there are none.
 */
#define VAS_TYPE_QUEUE_CARD (vas_queue_card_get_type ())
G_DECLARE_FINAL_TYPE (VasQueueCard, vas_queue_card, VAS, QUEUE_CARD, AdwBin)

void vas_queue_card_set_queue (VasQueueCard *self, VasReviewQueue *queue);

G_END_DECLS
