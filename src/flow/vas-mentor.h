/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-marking.h"
#include "vas-practice.h"

G_BEGIN_DECLS

/* Longest time to react, in ms */
#define VAS_MENTOR_LONGEST_REACTION_MS 10000

/**
 * VasMentor:
 *
 * Somebody who plays the interviewer while an interview runs: what they need to know of the question, and their marks on
 * the answer that is being recorded. The marks are notes without text, and wait for it in the review.
 *
 * Construct-only properties: `library` (#VasLibrary), `practice` (#VasPractice), `name` (string).
 *
 * Writable: `reaction-ms` (int, 0 to 10000: what their marks are set back by; kept with the reviewer).
 *
 * Read-only, notify on the main thread: `reviewer` (#VasReviewer; %NULL until the library has answered), `can-mark` and
 * `scheme` (see #VasMarking), `marks` (list model of #VasNote: of the answer that is recorded or was just kept, the latest first),
 * `off-topic` (gboolean: a span that is off topic has begun and not ended), `purpose` (string or %NULL: what the question
 * that is asked wants to find out).
 *
 * Signal `failed` (string: what was not kept, in words).
 */
#define VAS_TYPE_MENTOR (vas_mentor_get_type ())
G_DECLARE_FINAL_TYPE (VasMentor, vas_mentor, VAS, MENTOR, GObject)

VasMentor *vas_mentor_new (VasLibrary *library, VasPractice *practice, const char *name);

VasPractice *vas_mentor_get_practice (VasMentor *self);
GListModel *vas_mentor_get_marks (VasMentor *self);
gboolean vas_mentor_get_can_mark (VasMentor *self);
const char *vas_mentor_get_purpose (VasMentor *self);

VasNote *vas_mentor_mark (VasMentor *self, const VasMarker *marker);
VasNote *vas_mentor_turn_last (VasMentor *self, VasNoteKind kind);
gboolean vas_mentor_undo (VasMentor *self);
void vas_mentor_remove (VasMentor *self, VasNote *note);

G_END_DECLS
