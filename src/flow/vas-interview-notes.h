/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasInterviewNotes:
 *
 * The notes of all answers of an interview that its current reviewer may see, in the order of the answers. They are read
 * as long as somebody looks at them.
 */
#define VAS_TYPE_INTERVIEW_NOTES (vas_interview_notes_get_type ())
G_DECLARE_FINAL_TYPE (VasInterviewNotes, vas_interview_notes, VAS, INTERVIEW_NOTES, GObject)

VasInterviewNotes *vas_interview_notes_new (VasReview *review);
GListModel *vas_interview_notes_get_list (VasInterviewNotes *self);
void vas_interview_notes_set_active (VasInterviewNotes *self, gboolean active);

G_END_DECLS
