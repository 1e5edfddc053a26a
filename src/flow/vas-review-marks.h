/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marking.h"
#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasMarkEvent:
 * @VAS_MARK_MADE: a moment was marked
 * @VAS_MARK_BEGUN: a span has begun
 * @VAS_MARK_ENDED: a span has ended
 * @VAS_MARK_TURNED: the last mark is meant differently
 *
 * What became of a mark.
 */
typedef enum
{
  VAS_MARK_MADE,
  VAS_MARK_BEGUN,
  VAS_MARK_ENDED,
  VAS_MARK_TURNED,
} VasMarkEvent;

#define VAS_TYPE_MARK_EVENT (vas_mark_event_get_type ())
GType vas_mark_event_get_type (void) G_GNUC_CONST;

/**
 * VasReviewMarks:
 *
 * The marks that a reviewer makes by keys while an answer plays. Playback is never paused by them. A mark lies where the
 * reviewer saw what they react to: their reaction time before the key; while playback stands, at the playhead.
 *
 * A part of the answer is a span: its key begins it and ends the part before, and pressed again ends it. So it is with
 * what is off topic, which may lie within a part, and with own markers that are spans. What is open ends with the recording, and when another answer is opened.
 *
 * Each key is one step of the review's history. See #VasMarking for making marks.
 *
 * Read-only properties, notify on the main thread: `can-mark`, `scheme`, `part` and `off-topic` (#VasNote that has begun
 * and not ended, or %NULL; it is a moment until it ends).
 *
 * Signal `marked` (#VasNote, #VasMarkEvent).
 */
#define VAS_TYPE_REVIEW_MARKS (vas_review_marks_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewMarks, vas_review_marks, VAS, REVIEW_MARKS, GObject)

VasReviewMarks *vas_review_marks_new (VasReview *review);
VasReviewMarks *vas_review_get_marks (VasReview *self);

VasNote *vas_review_marks_mark_freely (VasReviewMarks *self, VasNoteKind kind);
void vas_review_marks_close (VasReviewMarks *self);
VasNote *vas_review_marks_get_part (VasReviewMarks *self);
VasNote *vas_review_marks_get_off_topic (VasReviewMarks *self);
gint64 vas_review_marks_get_seen_ms (VasReviewMarks *self);

G_END_DECLS
