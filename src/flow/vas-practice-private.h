/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the two halves of #VasPractice: the object and its run. */

#pragma once

#include "vas-capture.h"
#include "vas-practice.h"
#include "vas-speaker.h"
#include "vas-store.h"
#include "vas-take.h"

G_BEGIN_DECLS

/* What is to happen when the recorder has started or stopped. */
typedef enum
{
  VAS_PRACTICE_AFTER_KEEP,
  VAS_PRACTICE_AFTER_START_AGAIN,
  VAS_PRACTICE_AFTER_END,
} VasPracticeAfter;

/* What the candidate says of one answer */
typedef struct
{
  char *answer_id;
  int rating;
  char *change;
} VasJudgement;

struct _VasPractice
{
  GObject parent_instance;

  VasStore *store;
  VasCapture *capture;
  VasSpeaker *speaker;
  VasInterview *interview;
  GPtrArray *questions;
  GListStore *answers;

  VasPracticePhase phase;
  guint position;
  guint begun_at;
  VasTake *take;
  int take_number;
  VasAnswer *answer;
  char *message;
  VasPracticeAfter after;
  gboolean discarding;
  gboolean stopped_early;
  gboolean leaving;
  int rating;
  GHashTable *said; /* VasJudgement by id of the answer */
  GSList *ending;

  guint tick;
  guint reading_bound;
  gint64 since_us;
  gint64 elapsed_ms;
  gint64 limit_ms;
  int countdown;
  VasClockBand band;
  const char *clock_words;

  double level_db;
  double peak_db;
  gboolean clipping;
};

typedef enum
{
  VAS_PRACTICE_PROP_0,
  VAS_PRACTICE_PROP_PHASE,
  VAS_PRACTICE_PROP_INTERVIEW,
  VAS_PRACTICE_PROP_QUESTION,
  VAS_PRACTICE_PROP_POSITION,
  VAS_PRACTICE_PROP_QUESTION_COUNT,
  VAS_PRACTICE_PROP_TAKE,
  VAS_PRACTICE_PROP_IS_LAST,
  VAS_PRACTICE_PROP_REMAINING_MS,
  VAS_PRACTICE_PROP_ELAPSED_MS,
  VAS_PRACTICE_PROP_LIMIT_MS,
  VAS_PRACTICE_PROP_COUNTDOWN,
  VAS_PRACTICE_PROP_BAND,
  VAS_PRACTICE_PROP_CLOCK_WORDS,
  VAS_PRACTICE_PROP_LEVEL_DB,
  VAS_PRACTICE_PROP_PEAK_DB,
  VAS_PRACTICE_PROP_CLIPPING,
  VAS_PRACTICE_PROP_FRAME,
  VAS_PRACTICE_PROP_HAS_VIDEO,
  VAS_PRACTICE_PROP_MESSAGE,
  VAS_PRACTICE_PROP_ANSWER,
  VAS_PRACTICE_PROP_RECORDING_PATH,
  VAS_PRACTICE_PROP_ANSWERS,
  VAS_PRACTICE_PROP_CAN_TRY_AGAIN,
  VAS_PRACTICE_PROP_RATING,
  VAS_PRACTICE_PROP_READING,
  VAS_PRACTICE_PROP_LANGUAGE,
  VAS_PRACTICE_N_PROPS
} VasPracticeProperty;

VasPractice *vas_practice_new (VasStore *store,
                               VasCapture *capture,
                               VasInterview *interview,
                               GPtrArray *questions,
                               guint position);

void vas_practice_set_speaker (VasPractice *self, VasSpeaker *speaker);

void vas_practice_notify (VasPractice *self, VasPracticeProperty property);
void vas_practice_set_message (VasPractice *self, const char *message);
void vas_practice_stop_clock (VasPractice *self);
void vas_practice_show_question (VasPractice *self);
void vas_practice_begin_thinking (VasPractice *self);
gboolean vas_practice_start_reading (VasPractice *self);
void vas_practice_stop_reading (VasPractice *self);
gboolean vas_practice_is_reading (VasPractice *self);
void vas_judgement_free (gpointer data);
void vas_practice_set_rating (VasPractice *self, int rating);
void vas_practice_replace_questions (VasPractice *self, GPtrArray *questions);

G_END_DECLS
