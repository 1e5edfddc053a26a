/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasInterviewNotesList:
 *
 * The notes of all answers of an interview, to be read and gone to; they are read while the list is in sight.
 *
 * Signal `note-activated` (#VasNote).
 */
#define VAS_TYPE_INTERVIEW_NOTES_LIST (vas_interview_notes_list_get_type ())
G_DECLARE_FINAL_TYPE (VasInterviewNotesList, vas_interview_notes_list, VAS, INTERVIEW_NOTES_LIST, AdwBin)

void vas_interview_notes_list_set_review (VasInterviewNotesList *self, VasReview *review);

G_END_DECLS
