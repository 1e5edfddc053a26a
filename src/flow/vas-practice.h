/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-answer.h"
#include "vas-interview.h"
#include "vas-note.h"
#include "vas-question.h"
#include "vas-reviewer.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VasPracticePhase:
 * @VAS_PRACTICE_PAUSE: a rest before the next question, `remaining-ms` of it left
 * @VAS_PRACTICE_THINKING: the question is shown, thinking time runs
 * @VAS_PRACTICE_STARTING: the recorder is being started
 * @VAS_PRACTICE_COUNTDOWN: the recorder runs, 3-2-1
 * @VAS_PRACTICE_ANSWERING: the clock runs
 * @VAS_PRACTICE_SAVING: the recording is being closed
 * @VAS_PRACTICE_KEPT: the take is safe; it can be played, tried again, or left
 * @VAS_PRACTICE_FAILED: the recorder could not start or broke off; `message` says what happened and what is kept
 * @VAS_PRACTICE_ENDED: the interview is over; the summary is due
 */
typedef enum
{
  VAS_PRACTICE_PAUSE,
  VAS_PRACTICE_THINKING,
  VAS_PRACTICE_STARTING,
  VAS_PRACTICE_COUNTDOWN,
  VAS_PRACTICE_ANSWERING,
  VAS_PRACTICE_SAVING,
  VAS_PRACTICE_KEPT,
  VAS_PRACTICE_FAILED,
  VAS_PRACTICE_ENDED,
} VasPracticePhase;
#define VAS_TYPE_PRACTICE_PHASE (vas_practice_phase_get_type ())
GType vas_practice_phase_get_type (void) G_GNUC_CONST;

/**
 * VasClockBand:
 * @VAS_CLOCK_BAND_NEUTRAL: up to half of the limit
 * @VAS_CLOCK_BAND_GREEN: up to three quarters
 * @VAS_CLOCK_BAND_AMBER: up to the limit
 * @VAS_CLOCK_BAND_RED: beyond the limit
 *
 * The colour of the clock, after the timing lights of Toastmasters.
 */
typedef enum
{
  VAS_CLOCK_BAND_NEUTRAL,
  VAS_CLOCK_BAND_GREEN,
  VAS_CLOCK_BAND_AMBER,
  VAS_CLOCK_BAND_RED,
} VasClockBand;
#define VAS_TYPE_CLOCK_BAND (vas_clock_band_get_type ())
GType vas_clock_band_get_type (void) G_GNUC_CONST;

/**
 * VasPractice:
 *
 * One interview as it runs: a state machine from the first question to the summary.
 *
 * Read-only properties, notify on the main thread: `phase`, `interview` (#VasInterview), `question` (#VasQuestion),
 * `position` (guint, from 0), `question-count` (guint), `take` (int, from 1), `is-last` (gboolean), `remaining-ms` (of
 * thinking time, or of the answer; below 0 in overtime), `elapsed-ms` (of thinking time or of the answer), `limit-ms`,
 * `countdown` (3, 2, 1, else 0), `band` (#VasClockBand), `clock-words` ("30 seconds left", "Time is up", … or %NULL),
 * `level-db`, `peak-db`, `clipping`, `frame` (#VasFrame or %NULL), `has-video`, `message` (trouble in words, or %NULL),
 * `answer` (#VasAnswer, the take just kept, or %NULL), `recording-path` (of that take, or %NULL), `answers` (list model
 * of #VasAnswer: every take so far), `can-try-again` (gboolean: the mode allows one more take of this question), `rating`
 * (int, the candidate's own of the take just kept, 1 to 5, or 0), `language` (of the question that is asked), `reading`
 * (gboolean: the question is being read aloud; thinking time starts after it).
 */
#define VAS_TYPE_PRACTICE (vas_practice_get_type ())
G_DECLARE_FINAL_TYPE (VasPractice, vas_practice, VAS, PRACTICE, GObject)

void vas_practice_answer_now (VasPractice *self);
void vas_practice_finish_answer (VasPractice *self);
void vas_practice_start_again (VasPractice *self);
void vas_practice_try_again (VasPractice *self);
void vas_practice_next (VasPractice *self);
void vas_practice_end_async (VasPractice *self, GAsyncReadyCallback callback, gpointer user_data);
void vas_practice_leave_async (VasPractice *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean vas_practice_end_finish (VasPractice *self, GAsyncResult *result, GError **error);

void vas_practice_set_language (VasPractice *self, const char *language);
void vas_practice_ask_follow_up (VasPractice *self, const char *text);
void vas_practice_ask_freely (VasPractice *self, const char *text);

void vas_practice_rate (VasPractice *self, int rating);
void vas_practice_set_change (VasPractice *self, const char *text);
void vas_practice_rate_answer (VasPractice *self, VasAnswer *answer, int rating);
int vas_practice_get_rating_of (VasPractice *self, VasAnswer *answer);
void vas_practice_set_change_of (VasPractice *self, VasAnswer *answer, const char *text);
const char *vas_practice_get_change_of (VasPractice *self, VasAnswer *answer);
VasNote *vas_practice_mark (VasPractice *self, VasReviewer *reviewer, VasAspect aspect, VasNoteKind kind);
VasNote *vas_practice_turn_mark (VasPractice *self, VasNote *note, VasNoteKind kind);
VasNote *vas_practice_end_mark (VasPractice *self, VasNote *note);
void vas_practice_unmark (VasPractice *self, VasNote *note);

void vas_practice_set_preview (VasPractice *self, gboolean preview);

VasPracticePhase vas_practice_get_phase (VasPractice *self);
gboolean vas_practice_is_recording (VasPractice *self);
VasInterview *vas_practice_get_interview (VasPractice *self);
VasQuestion *vas_practice_get_question (VasPractice *self);
VasQuestion *vas_practice_get_question_at (VasPractice *self, guint position);
GListModel *vas_practice_get_answers (VasPractice *self);
gboolean vas_practice_get_can_try_again (VasPractice *self);

G_END_DECLS
