/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the two halves of #VasReview. */

#pragma once

#include "vas-notes.h"
#include "vas-review.h"
#include "vas-store.h"

G_BEGIN_DECLS

VasNotes *vas_review_get_note_book (VasReview *self);
VasStore *vas_review_get_store (VasReview *self);
void vas_review_report (VasReview *self, GError *error);
void vas_review_reload (VasReview *self);

G_END_DECLS
