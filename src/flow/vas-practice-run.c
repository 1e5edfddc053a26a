/* SPDX-License-Identifier: GPL-3.0-or-later */
/* THINKING → STARTING → COUNTDOWN → ANSWERING → SAVING → KEPT → (PAUSE →) THINKING … → ENDED; FAILED from STARTING and
 * SAVING.
 *
 * A timer follows the clock while one runs. What the person asks for while the recorder is starting or stopping is
 * remembered (`after`) and done when it has. */

#include "vas-practice-private.h"

#include "vas-answer-clock.h"
#include "vas-store-interviews.h"
#include "vas-time.h"

#define TICK_MS 40
#define COUNTDOWN_MS 3000

static void begin_take (VasPractice *self);

static void
set_phase (VasPractice *self, VasPracticePhase phase)
{
  if (self->phase == phase)
    return;

  self->phase = phase;
  vas_practice_notify (self, VAS_PRACTICE_PROP_PHASE);
}

void
vas_practice_set_message (VasPractice *self, const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  vas_practice_notify (self, VAS_PRACTICE_PROP_MESSAGE);
}

static void
set_countdown (VasPractice *self, int countdown)
{
  if (self->countdown == countdown)
    return;

  self->countdown = countdown;
  vas_practice_notify (self, VAS_PRACTICE_PROP_COUNTDOWN);
}

static void
set_answer (VasPractice *self, VasAnswer *answer)
{
  if (!g_set_object (&self->answer, answer))
    return;

  vas_practice_set_rating (self, 0);
  vas_practice_notify (self, VAS_PRACTICE_PROP_ANSWER);
  vas_practice_notify (self, VAS_PRACTICE_PROP_RECORDING_PATH);
}

static gint64
get_overtime_ms (VasPractice *self)
{
  return vas_interview_get_overtime_s (self->interview) * VAS_MS_PER_S;
}

static void
set_clock (VasPractice *self, gint64 elapsed_ms)
{
  gboolean answering = self->phase == VAS_PRACTICE_ANSWERING;
  VasClockBand band = answering ? vas_answer_clock_band (elapsed_ms, self->limit_ms) : VAS_CLOCK_BAND_NEUTRAL;
  const char *words = answering ? vas_answer_clock_words (elapsed_ms, self->limit_ms, get_overtime_ms (self)) : NULL;

  self->elapsed_ms = elapsed_ms;
  vas_practice_notify (self, VAS_PRACTICE_PROP_ELAPSED_MS);
  vas_practice_notify (self, VAS_PRACTICE_PROP_REMAINING_MS);

  if (self->band != band)
    {
      self->band = band;
      vas_practice_notify (self, VAS_PRACTICE_PROP_BAND);
    }
  if (self->clock_words != words)
    {
      self->clock_words = words;
      vas_practice_notify (self, VAS_PRACTICE_PROP_CLOCK_WORDS);
    }
}

static void
set_limit (VasPractice *self, gint64 limit_ms)
{
  self->limit_ms = limit_ms;
  vas_practice_notify (self, VAS_PRACTICE_PROP_LIMIT_MS);
}

void
vas_practice_stop_clock (VasPractice *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
}

/* Interview over */

static gpointer
end_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_end_interview (connection, data, error));
}

/* Whoever has answered nothing has nothing to go on with, unless it was in an earlier sitting; nor has whoever has
 * answered the last question. */
static gboolean
is_worth_resuming (VasPractice *self)
{
  guint n_answers = g_list_model_get_n_items (G_LIST_MODEL (self->answers));
  g_autoptr (VasAnswer) last = NULL;

  if (n_answers == 0)
    return self->begun_at > 0;

  last = g_list_model_get_item (G_LIST_MODEL (self->answers), n_answers - 1);
  return vas_answer_get_position (last) + 1 < (int) self->questions->len;
}

static void
finish_ending (VasPractice *self)
{
  GSList *tasks = g_steal_pointer (&self->ending);

  set_phase (self, VAS_PRACTICE_ENDED);
  for (GSList *task = tasks; task != NULL; task = task->next)
    g_task_return_boolean (task->data, TRUE);
  g_slist_free_full (tasks, g_object_unref);
}

static void
on_interview_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPractice) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    g_warning ("The interview was not marked as ended: %s", error->message);

  finish_ending (self);
}

static void
on_capture_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vas_capture_stop_finish (VAS_CAPTURE (source), result, &error))
    g_warning ("Microphone and camera were not let go: %s", error->message);
}

static void
end_interview (VasPractice *self)
{
  vas_practice_stop_clock (self);
  set_phase (self, VAS_PRACTICE_SAVING);
  vas_practice_stop_reading (self);
  vas_capture_stop_async (self->capture, NULL, on_capture_stopped, NULL);

  if (self->leaving && is_worth_resuming (self))
    {
      finish_ending (self);
      return;
    }
  vas_store_call_async (self->store, VAS_STORE_WRITE, end_job, g_strdup (vas_interview_get_id (self->interview)),
                        g_free, NULL, NULL, on_interview_ended, g_object_ref (self));
}

/* One take */

/* A take that could not be entered stays, so that this can be tried again. */
static void
fail (VasPractice *self, GError *error)
{
  vas_practice_stop_clock (self);
  if (!vas_take_is_unsaved (self->take) || self->after == VAS_PRACTICE_AFTER_END)
    g_clear_object (&self->take);
  set_countdown (self, 0);
  vas_practice_set_message (self, error->message);

  if (self->after == VAS_PRACTICE_AFTER_END)
    end_interview (self);
  else
    set_phase (self, VAS_PRACTICE_FAILED);
}

static void
on_take_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPractice) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) answer = vas_take_stop_finish (VAS_TAKE (source), result, &error);

  if (answer == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_object (&self->take);
  if (self->after == VAS_PRACTICE_AFTER_START_AGAIN)
    {
      begin_take (self);
      return;
    }

  if (!self->discarding)
    {
      g_list_store_append (self->answers, answer);
      set_answer (self, answer);
    }
  if (self->after == VAS_PRACTICE_AFTER_END)
    end_interview (self);
  else
    set_phase (self, VAS_PRACTICE_KEPT);
}

static void
stop_take (VasPractice *self, VasPracticeAfter after, gboolean discard)
{
  vas_practice_stop_clock (self);
  self->after = after;
  self->discarding = discard;
  set_countdown (self, 0);
  set_phase (self, VAS_PRACTICE_SAVING);
  vas_take_stop_async (self->take, discard, on_take_stopped, g_object_ref (self));
}

static void
go (VasPractice *self)
{
  vas_take_go (self->take);
  self->since_us = g_get_monotonic_time ();
  set_countdown (self, 0);
  set_limit (self, vas_take_get_limit_ms (self->take));
  set_phase (self, VAS_PRACTICE_ANSWERING);
  set_clock (self, 0);
}

static gboolean
on_tick (gpointer user_data)
{
  VasPractice *self = user_data;
  gint64 elapsed_ms = (g_get_monotonic_time () - self->since_us) / 1000;

  switch (self->phase)
    {
    case VAS_PRACTICE_PAUSE:
      set_clock (self, MIN (elapsed_ms, self->limit_ms));
      if (elapsed_ms >= self->limit_ms)
        vas_practice_show_question (self);
      break;
    case VAS_PRACTICE_THINKING:
      set_clock (self, MIN (elapsed_ms, self->limit_ms));
      if (elapsed_ms >= self->limit_ms)
        vas_practice_answer_now (self);
      break;
    case VAS_PRACTICE_COUNTDOWN:
      set_countdown (self, (int) MAX (1, (COUNTDOWN_MS - elapsed_ms + 999) / 1000));
      if (elapsed_ms >= COUNTDOWN_MS)
        go (self);
      break;
    case VAS_PRACTICE_ANSWERING:
      set_clock (self, elapsed_ms);
      if (elapsed_ms >= self->limit_ms + get_overtime_ms (self))
        vas_practice_finish_answer (self);
      break;
    case VAS_PRACTICE_STARTING:
    case VAS_PRACTICE_SAVING:
    case VAS_PRACTICE_KEPT:
    case VAS_PRACTICE_FAILED:
    case VAS_PRACTICE_ENDED:
    default:
      break;
    }

  return self->tick != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
start_clock (VasPractice *self)
{
  self->since_us = g_get_monotonic_time ();
  if (self->tick == 0)
    self->tick = g_timeout_add (TICK_MS, on_tick, self);
}

static void
on_take_started (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPractice) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_take_start_finish (VAS_TAKE (source), result, &error))
    {
      fail (self, error);
      return;
    }

  self->take_number = vas_take_get_number (self->take);
  vas_practice_notify (self, VAS_PRACTICE_PROP_TAKE);
  vas_practice_notify (self, VAS_PRACTICE_PROP_CAN_TRY_AGAIN);

  /* Whoever ends it before the countdown has said nothing. */
  if (self->after == VAS_PRACTICE_AFTER_END || self->stopped_early)
    {
      stop_take (self, self->after, self->after == VAS_PRACTICE_AFTER_END);
      return;
    }

  start_clock (self);
  set_phase (self, VAS_PRACTICE_COUNTDOWN);
  set_countdown (self, COUNTDOWN_MS / 1000);
}

static void
on_trouble (VasTake *take, GError *error, VasPractice *self)
{
  vas_practice_set_message (self, error->message);
}

static void
on_stopped_early (VasTake *take, GError *error, VasPractice *self)
{
  vas_practice_set_message (self, error->message);
  self->stopped_early = TRUE;
  if (vas_practice_is_recording (self))
    stop_take (self, VAS_PRACTICE_AFTER_KEEP, FALSE);
}

static void
begin_take (VasPractice *self)
{
  vas_practice_stop_clock (self);
  vas_practice_set_message (self, NULL);
  set_answer (self, NULL);
  self->after = VAS_PRACTICE_AFTER_KEEP;
  self->stopped_early = FALSE;
  set_phase (self, VAS_PRACTICE_STARTING);
  vas_practice_stop_reading (self);

  g_clear_object (&self->take);
  self->take = vas_take_new (self->store, self->capture, self->interview, self->questions, (int) self->position);
  g_signal_connect_object (self->take, "trouble", G_CALLBACK (on_trouble), self, 0);
  g_signal_connect_object (self->take, "stopped-early", G_CALLBACK (on_stopped_early), self, 0);
  vas_take_start_async (self->take, on_take_started, g_object_ref (self));
}

void
vas_practice_begin_thinking (VasPractice *self)
{
  if (self->limit_ms > 0)
    start_clock (self);
  else
    begin_take (self);
}

void
vas_practice_show_question (VasPractice *self)
{
  vas_practice_stop_clock (self);
  vas_practice_set_message (self, NULL);
  set_answer (self, NULL);
  set_limit (self, vas_interview_get_think_s (self->interview) * VAS_MS_PER_S);
  set_phase (self, VAS_PRACTICE_THINKING);
  set_clock (self, 0);

  if (!vas_practice_start_reading (self))
    vas_practice_begin_thinking (self);
}

static void
begin_pause (VasPractice *self)
{
  set_answer (self, NULL);
  set_limit (self, vas_interview_get_pause_s (self->interview) * VAS_MS_PER_S);
  set_phase (self, VAS_PRACTICE_PAUSE);
  set_clock (self, 0);
  start_clock (self);
}

/**
 * vas_practice_answer_now:
 * @self: an interview
 *
 * Ends thinking time, or the pause before it. Does nothing in any other phase.
 */
void
vas_practice_answer_now (VasPractice *self)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (self->phase == VAS_PRACTICE_THINKING)
    begin_take (self);
  else if (self->phase == VAS_PRACTICE_PAUSE)
    vas_practice_show_question (self);
}

/**
 * vas_practice_finish_answer:
 * @self: an interview
 *
 * Ends the answer and keeps it. Does nothing unless the clock runs.
 */
void
vas_practice_finish_answer (VasPractice *self)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (self->phase == VAS_PRACTICE_ANSWERING)
    stop_take (self, VAS_PRACTICE_AFTER_KEEP, FALSE);
}

/**
 * vas_practice_start_again:
 * @self: an interview
 *
 * Gives up the take that runs and starts the next one at once, if the mode allows one more. The take given up can be
 * restored for 30 days.
 */
void
vas_practice_start_again (VasPractice *self)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (vas_practice_is_recording (self) && vas_practice_get_can_try_again (self))
    stop_take (self, VAS_PRACTICE_AFTER_START_AGAIN, TRUE);
}

/**
 * vas_practice_try_again:
 * @self: an interview
 *
 * The same question once more, with thinking time. Takes kept stay kept. A take that is recorded and could not be entered
 * in the library is entered instead. Does nothing if the mode allows no further take.
 */
void
vas_practice_try_again (VasPractice *self)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (self->phase != VAS_PRACTICE_KEPT && self->phase != VAS_PRACTICE_FAILED)
    return;
  if (self->phase == VAS_PRACTICE_KEPT && !vas_practice_get_can_try_again (self))
    return;

  if (self->take != NULL)
    {
      vas_practice_set_message (self, NULL);
      stop_take (self, self->after, self->discarding);
      return;
    }

  if (vas_capture_get_state (self->capture) == VAS_CAPTURE_STATE_FAILED)
    vas_capture_start (self->capture);
  vas_practice_show_question (self);
}

/**
 * vas_practice_next:
 * @self: an interview
 *
 * Goes on to the next question, after a pause if one was chosen, or after the last one to the summary.
 */
void
vas_practice_next (VasPractice *self)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (self->phase != VAS_PRACTICE_KEPT && self->phase != VAS_PRACTICE_FAILED)
    return;

  if (self->position + 1 >= self->questions->len)
    {
      end_interview (self);
      return;
    }

  self->position++;
  self->take_number = 1;
  vas_practice_notify (self, VAS_PRACTICE_PROP_POSITION);
  vas_practice_notify (self, VAS_PRACTICE_PROP_QUESTION);
  vas_practice_notify (self, VAS_PRACTICE_PROP_LANGUAGE);
  vas_practice_notify (self, VAS_PRACTICE_PROP_TAKE);
  vas_practice_notify (self, VAS_PRACTICE_PROP_CAN_TRY_AGAIN);
  vas_practice_notify (self, VAS_PRACTICE_PROP_IS_LAST);
  if (vas_interview_get_pause_s (self->interview) > 0)
    begin_pause (self);
  else
    vas_practice_show_question (self);
}

/**
 * vas_practice_end_async:
 * @self: an interview
 * @callback: called when everything is on disk
 * @user_data: for @callback
 *
 * Ends the interview, at any time. A take that runs is kept.
 */
void
vas_practice_end_async (VasPractice *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  gboolean under_way;

  g_return_if_fail (VAS_IS_PRACTICE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_practice_end_async);
  under_way = self->ending != NULL;
  self->ending = g_slist_prepend (self->ending, task);
  if (under_way)
    return;

  switch (self->phase)
    {
    case VAS_PRACTICE_COUNTDOWN:
    case VAS_PRACTICE_ANSWERING:
      stop_take (self, VAS_PRACTICE_AFTER_END, FALSE);
      break;
    case VAS_PRACTICE_STARTING:
    case VAS_PRACTICE_SAVING:
      self->after = VAS_PRACTICE_AFTER_END;
      break;
    case VAS_PRACTICE_ENDED:
      self->ending = g_slist_remove (self->ending, task);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      break;
    case VAS_PRACTICE_FAILED:
      if (self->take != NULL)
        stop_take (self, VAS_PRACTICE_AFTER_END, self->discarding);
      else
        end_interview (self);
      break;
    case VAS_PRACTICE_PAUSE:
    case VAS_PRACTICE_THINKING:
    case VAS_PRACTICE_KEPT:
    default:
      end_interview (self);
      break;
    }
}

/**
 * vas_practice_leave_async:
 * @self: an interview
 * @callback: called when everything is on disk; ends with [method@Practice.end_finish]
 * @user_data: for @callback
 *
 * As [method@Practice.end_async], but if questions are left the interview can be gone on with later.
 */
void
vas_practice_leave_async (VasPractice *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  self->leaving = TRUE;
  vas_practice_end_async (self, callback, user_data);
}

gboolean
vas_practice_end_finish (VasPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
