/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-interview.h"
#include "vas-store.h"

G_BEGIN_DECLS

/**
 * VasPlan:
 * @set_id: UUID of the question set
 * @question_count: how many questions
 * @think_s: time to think, in seconds
 * @answer_s: time to answer, in seconds; 0: as each question suggests
 * @seed: what chooses at random
 *
 * What is chosen before an interview.
 */
typedef struct
{
  char *set_id;
  int question_count;
  int think_s;
  int answer_s;
  guint32 seed;
} VasPlan;

/**
 * VasPlanned:
 * @interview: the interview, with no row yet
 * @questions: (element-type VasQuestion): its questions, in order
 */
typedef struct
{
  VasInterview *interview;
  GPtrArray *questions;
} VasPlanned;

void vas_plan_free (VasPlan *plan);
void vas_planned_free (VasPlanned *planned);

gpointer vas_plan_job (VasConnection *connection, gpointer plan, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasPlan, vas_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasPlanned, vas_planned_free)

G_END_DECLS
