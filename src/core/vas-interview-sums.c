/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the answers of an interview add up to, where it was read with that. */

#include "vas-interview-private.h"

/**
 * vas_interview_get_answer_count:
 *
 * Returns: answers that have not been deleted, every take counted
 */
int
vas_interview_get_answer_count (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->answer_count;
}

/**
 * vas_interview_get_duration_ms:
 *
 * Returns: length of these answers, in ms
 */
gint64
vas_interview_get_duration_ms (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->duration_ms;
}

/**
 * vas_interview_get_note_count:
 *
 * Returns: notes on these answers
 */
int
vas_interview_get_note_count (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->note_count;
}

/**
 * vas_interview_get_bytes:
 *
 * Returns: space its recordings take, in bytes
 */
gint64
vas_interview_get_bytes (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->bytes;
}

/**
 * vas_interview_get_has_film:
 * @self: an interview
 *
 * Returns: whether one of its answers was recorded with a picture
 */
gboolean
vas_interview_get_has_film (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), FALSE);

  return self->has_film;
}
