/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-interview.h"
#include "vas-job-profile.h"
#include "vas-plan-choice.h"
#include "vas-question.h"
#include "vas-store.h"

G_BEGIN_DECLS

/**
 * VasPlan:
 * @choice: how the questions are chosen
 * @language: language of the questions, except of a set or of questions that are named
 * @set_id: (nullable): UUID of the question set, for %VAS_PLAN_CHOICE_SET
 * @question_ids: (nullable): UUIDs, for %VAS_PLAN_CHOICE_QUESTIONS
 * @question_count: how many questions, where they are chosen
 * @mode: how strict it is
 * @think_s: time to think, in seconds
 * @answer_s: time to answer, in seconds; 0: as each question suggests
 * @overtime_s: time beyond the limit, in seconds
 * @takes: how many takes of a question are allowed; 0: as many as wanted
 * @pause_s: pause between two questions, in seconds
 * @profile_id: (nullable): UUID of the job profile it is for
 * @seed: what chooses at random
 *
 * What is chosen before an interview.
 */
typedef struct
{
  VasPlanChoice choice;
  char *language;
  char *set_id;
  char **question_ids;
  int question_count;
  VasMode mode;
  int think_s;
  int answer_s;
  int overtime_s;
  int takes;
  int pause_s;
  char *profile_id;
  guint32 seed;
} VasPlan;

/**
 * VasPlanned:
 * @interview: the interview, without a row unless it is gone on with
 * @questions: (element-type VasQuestion): its questions, in order, in the wording to ask in
 * @position: the question to begin with, from 0
 */
typedef struct
{
  VasInterview *interview;
  GPtrArray *questions;
  guint position;
} VasPlanned;

VasQuestion *vas_plan_word_for (VasQuestion *question, VasJobProfile *profile);

void vas_plan_free (VasPlan *plan);
void vas_planned_free (VasPlanned *planned);

gpointer vas_plan_job (VasConnection *connection, gpointer plan, GError **error);
gpointer vas_plan_resume_job (VasConnection *connection, gpointer interview_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasPlan, vas_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasPlanned, vas_planned_free)

G_END_DECLS
