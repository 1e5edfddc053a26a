/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an interview can be made of, and what its modes mean. */

#pragma once

#include "vas-terms.h"

G_BEGIN_DECLS

/**
 * VasPlanChoice:
 * @VAS_PLAN_CHOICE_SET: questions of a set: of a built-in one at random, of an own one in its order
 * @VAS_PLAN_CHOICE_QUESTIONS: questions that were picked
 * @VAS_PLAN_CHOICE_WARM_UP: the candidate introduces themselves, in a minute
 * @VAS_PLAN_CHOICE_DREADED: rated lowest and practised least
 * @VAS_PLAN_CHOICE_STARRED: what the candidate has starred
 *
 * How the questions of an interview are chosen. The values' nicks are kept in the settings.
 */
typedef enum
{
  VAS_PLAN_CHOICE_SET,
  VAS_PLAN_CHOICE_QUESTIONS,
  VAS_PLAN_CHOICE_WARM_UP,
  VAS_PLAN_CHOICE_DREADED,
  VAS_PLAN_CHOICE_STARRED,
} VasPlanChoice;
#define VAS_TYPE_PLAN_CHOICE (vas_plan_choice_get_type ())
GType vas_plan_choice_get_type (void) G_GNUC_CONST;

/**
 * VasModeDefaults:
 * @think_s: time to think, in seconds
 * @overtime_s: time beyond the limit, in seconds
 * @takes: how many takes of a question are allowed; 0: as many as wanted
 */
typedef struct
{
  int think_s;
  int overtime_s;
  int takes;
} VasModeDefaults;

const VasModeDefaults *vas_mode_defaults (VasMode mode);

G_END_DECLS
