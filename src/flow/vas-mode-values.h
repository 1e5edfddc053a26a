/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each mode means to this person: its defaults, and what was changed of them. */

#pragma once

#include "vas-terms.h"

G_BEGIN_DECLS

typedef enum
{
  VAS_MODE_VALUE_THINK_S,
  VAS_MODE_VALUE_ANSWER_S,
  VAS_MODE_VALUE_OVERTIME_S,
  VAS_MODE_VALUE_TAKES,
  VAS_MODE_VALUE_PAUSE_S,
} VasModeValue;
#define VAS_N_MODE_VALUES 5

/* a{sa{si}}: mode, then value; only what differs from the mode's defaults */
#define VAS_MODE_VALUES_TYPE (G_VARIANT_TYPE ("a{sa{si}}"))

typedef struct
{
  int values[VAS_N_MODES][VAS_N_MODE_VALUES];
} VasModeValues;

const char *vas_mode_value_name (VasModeValue value);
int vas_mode_value_most (VasModeValue value);

void vas_mode_values_read (VasModeValues *self, GVariant *variant);
GVariant *vas_mode_values_write (const VasModeValues *self);

G_END_DECLS
