/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions read aloud. Thinking time starts when a question has been heard, and nothing of it goes into the answer. */

#include "vas-practice-private.h"

/* Longer than any question takes to read; a voice that never says it is done holds nobody up. */
#define LONGEST_READING_S 60

static void
on_speaking_notify (VasPractice *self)
{
  vas_practice_notify (self, VAS_PRACTICE_PROP_READING);
  if (vas_practice_is_reading (self))
    return;

  g_clear_handle_id (&self->reading_bound, g_source_remove);
  if (self->phase == VAS_PRACTICE_THINKING && self->tick == 0)
    vas_practice_begin_thinking (self);
}

static gboolean
on_reading_bound (gpointer user_data)
{
  VasPractice *self = user_data;

  self->reading_bound = 0;
  vas_speaker_stop (self->speaker);
  return G_SOURCE_REMOVE;
}

gboolean
vas_practice_is_reading (VasPractice *self)
{
  return self->speaker != NULL && vas_speaker_get_speaking (self->speaker);
}

/* Returns: whether the question is being read; without a voice for its language it is not */
gboolean
vas_practice_start_reading (VasPractice *self)
{
  VasQuestion *question = vas_practice_get_question (self);
  const char *language = vas_question_get_language (question);

  if (self->speaker == NULL || !vas_speaker_has_voice (self->speaker, language))
    return FALSE;

  g_clear_handle_id (&self->reading_bound, g_source_remove);
  self->reading_bound = g_timeout_add_seconds (LONGEST_READING_S, on_reading_bound, self);
  vas_speaker_say (self->speaker, vas_question_get_text (question), language);
  return TRUE;
}

void
vas_practice_stop_reading (VasPractice *self)
{
  g_clear_handle_id (&self->reading_bound, g_source_remove);
  if (self->speaker != NULL)
    vas_speaker_stop (self->speaker);
}

/*
 * vas_practice_set_speaker:
 * @speaker: what reads the questions aloud, from the present one on
 */
void
vas_practice_set_speaker (VasPractice *self, VasSpeaker *speaker)
{
  g_return_if_fail (self->speaker == NULL);

  self->speaker = g_object_ref (speaker);
  g_signal_connect_object (speaker, "notify::speaking", G_CALLBACK (on_speaking_notify), self, G_CONNECT_SWAPPED);
  if (self->phase == VAS_PRACTICE_THINKING)
    vas_practice_show_question (self);
}
