/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-mode-values.h"

#include "vas-plan-choice.h"

static const struct
{
  const char *name;
  int most;
} kinds[VAS_N_MODE_VALUES] = {
  [VAS_MODE_VALUE_THINK_S] = { "think-s", 300 },       [VAS_MODE_VALUE_ANSWER_S] = { "answer-s", 600 },
  [VAS_MODE_VALUE_OVERTIME_S] = { "overtime-s", 600 }, [VAS_MODE_VALUE_TAKES] = { "takes", 100 },
  [VAS_MODE_VALUE_PAUSE_S] = { "pause-s", 600 },
};

static int
get_default (VasMode mode, VasModeValue value)
{
  const VasModeDefaults *defaults = vas_mode_defaults (mode);

  switch (value)
    {
    case VAS_MODE_VALUE_THINK_S:
      return defaults->think_s;
    case VAS_MODE_VALUE_OVERTIME_S:
      return defaults->overtime_s;
    case VAS_MODE_VALUE_TAKES:
      return defaults->takes;
    case VAS_MODE_VALUE_ANSWER_S:
    case VAS_MODE_VALUE_PAUSE_S:
    default:
      return 0;
    }
}

const char *
vas_mode_value_name (VasModeValue value)
{
  return kinds[value].name;
}

/* Returns: the greatest that @value can be; the least is 0 */
int
vas_mode_value_most (VasModeValue value)
{
  return kinds[value].most;
}

/**
 * vas_mode_values_read:
 * @self: (out caller-allocates): where to write
 * @variant: (nullable): of type %VAS_MODE_VALUES_TYPE: what was changed
 *
 * What is not in @variant is as the mode has it; what no version of the program writes is left out.
 */
void
vas_mode_values_read (VasModeValues *self, GVariant *variant)
{
  for (int mode = 0; mode < VAS_N_MODES; mode++)
    {
      g_autoptr (GVariant) changed = NULL;

      if (variant != NULL)
        changed = g_variant_lookup_value (variant, vas_term_key (VAS_TYPE_MODE, mode), G_VARIANT_TYPE ("a{si}"));
      for (int value = 0; value < VAS_N_MODE_VALUES; value++)
        {
          int read;

          self->values[mode][value] = get_default (mode, value);
          if (changed != NULL && g_variant_lookup (changed, kinds[value].name, "i", &read))
            self->values[mode][value] = CLAMP (read, 0, kinds[value].most);
        }
    }
}

/**
 * vas_mode_values_write:
 * @self: what each mode means
 *
 * Returns: (transfer floating): what was changed of the modes' defaults, of type %VAS_MODE_VALUES_TYPE
 */
GVariant *
vas_mode_values_write (const VasModeValues *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, VAS_MODE_VALUES_TYPE);
  for (int mode = 0; mode < VAS_N_MODES; mode++)
    {
      GVariantBuilder changed;

      g_variant_builder_init (&changed, G_VARIANT_TYPE ("a{si}"));
      for (int value = 0; value < VAS_N_MODE_VALUES; value++)
        if (self->values[mode][value] != get_default (mode, value))
          g_variant_builder_add (&changed, "{si}", kinds[value].name, self->values[mode][value]);
      g_variant_builder_add (&builder, "{sa{si}}", vas_term_key (VAS_TYPE_MODE, mode), &changed);
    }

  return g_variant_builder_end (&builder);
}
