/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a review knows, and playback while somebody writes. */

#include "vas-review-private.h"

/**
 * vas_review_get_interview:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): the interview; none before it is loaded
 */
VasInterview *
vas_review_get_interview (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return self->interview;
}

/**
 * vas_review_get_answers:
 * @self: a review
 *
 * Returns: (transfer none): list of #VasAnswer, by question and take
 */
GListModel *
vas_review_get_answers (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return G_LIST_MODEL (self->answers);
}

/**
 * vas_review_get_notes:
 * @self: a review
 *
 * Returns: (transfer none): list of #VasNote of the open answer, by time
 */
GListModel *
vas_review_get_notes (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return vas_notes_get_list (self->notes);
}

/**
 * vas_review_get_reviewers:
 * @self: a review
 *
 * Returns: (transfer none): list of #VasReviewer, everybody who has given feedback and the person at the desk
 */
GListModel *
vas_review_get_reviewers (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return G_LIST_MODEL (self->reviewers);
}

/**
 * vas_review_get_playback:
 * @self: a review
 *
 * Returns: (transfer none): what plays the open answer
 */
VasPlayback *
vas_review_get_playback (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return self->playback;
}

/**
 * vas_review_get_marks:
 * @self: a review
 *
 * Returns: (transfer none): what makes marks by keys while the open answer plays
 */
VasReviewMarks *
vas_review_get_marks (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return self->marks;
}

/**
 * vas_review_get_answer:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): the open answer
 */
VasAnswer *
vas_review_get_answer (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return self->answer;
}

/**
 * vas_review_get_reviewer:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): who writes the notes; none before the reviewers are loaded
 */
VasReviewer *
vas_review_get_reviewer (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return self->reviewer;
}

/**
 * vas_review_get_current_note:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): the note under the playhead
 */
VasNote *
vas_review_get_current_note (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), NULL);

  return self->current_note;
}

/**
 * vas_review_begin_typing:
 * @self: a review
 *
 * Somebody begins to write a note: playback pauses.
 */
void
vas_review_begin_typing (VasReview *self)
{
  g_return_if_fail (VAS_IS_REVIEW (self));

  if (vas_playback_get_playing (self->playback))
    {
      self->was_playing = TRUE;
      vas_playback_pause (self->playback);
    }
}

/**
 * vas_review_end_typing:
 * @self: a review
 *
 * The note is written or given up: playback goes on if it ran before and [property@Review:resume-after-note] is set.
 */
void
vas_review_end_typing (VasReview *self)
{
  g_return_if_fail (VAS_IS_REVIEW (self));

  if (self->was_playing && self->resume_after_note)
    vas_playback_play (self->playback);
  self->was_playing = FALSE;
}
