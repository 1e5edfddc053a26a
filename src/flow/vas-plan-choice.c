/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-plan-choice.h"

G_DEFINE_ENUM_TYPE (VasPlanChoice,
                    vas_plan_choice,
                    G_DEFINE_ENUM_VALUE (VAS_PLAN_CHOICE_SET, "set"),
                    G_DEFINE_ENUM_VALUE (VAS_PLAN_CHOICE_QUESTIONS, "questions"),
                    G_DEFINE_ENUM_VALUE (VAS_PLAN_CHOICE_WARM_UP, "warm-up"),
                    G_DEFINE_ENUM_VALUE (VAS_PLAN_CHOICE_DREADED, "dreaded"),
                    G_DEFINE_ENUM_VALUE (VAS_PLAN_CHOICE_STARRED, "starred"))

/**
 * vas_mode_defaults:
 * @mode: how strict an interview is
 *
 * Returns: (transfer none): what the mode means unless somebody changes it
 */
const VasModeDefaults *
vas_mode_defaults (VasMode mode)
{
  static const VasModeDefaults defaults[VAS_N_MODES] = {
    [VAS_MODE_PRACTICE] = { 30, 30, 0 },
    [VAS_MODE_MOCK] = { 10, 10, 2 },
    [VAS_MODE_STRICT] = { 5, 0, 1 },
  };

  g_return_val_if_fail ((guint) mode < VAS_N_MODES, &defaults[VAS_MODE_PRACTICE]);

  return &defaults[mode];
}
