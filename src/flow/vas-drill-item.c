/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drill-item.h"

struct _VasDrillItem
{
  GObject parent_instance;

  VasNote *note;
  VasDrillOutcome outcome;
  char *others;
};

G_DEFINE_FINAL_TYPE (VasDrillItem, vas_drill_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NOTE,
  PROP_OUTCOME,
  PROP_OTHERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_drill_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDrillItem *self = VAS_DRILL_ITEM (object);

  switch (prop_id)
    {
    case PROP_NOTE:
      g_value_set_object (value, self->note);
      break;
    case PROP_OUTCOME:
      g_value_set_enum (value, self->outcome);
      break;
    case PROP_OTHERS:
      g_value_set_string (value, self->others);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDrillItem *self = VAS_DRILL_ITEM (object);

  switch (prop_id)
    {
    case PROP_NOTE:
      self->note = g_value_dup_object (value);
      break;
    case PROP_OUTCOME:
      vas_drill_item_set_outcome (self, g_value_get_enum (value));
      break;
    case PROP_OTHERS:
      vas_drill_item_set_others (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_item_finalize (GObject *object)
{
  VasDrillItem *self = VAS_DRILL_ITEM (object);

  g_clear_object (&self->note);
  g_clear_pointer (&self->others, g_free);

  G_OBJECT_CLASS (vas_drill_item_parent_class)->finalize (object);
}

static void
vas_drill_item_class_init (VasDrillItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_drill_item_get_property;
  object_class->set_property = vas_drill_item_set_property;
  object_class->finalize = vas_drill_item_finalize;

  properties[PROP_NOTE] = g_param_spec_object ("note", NULL, NULL, VAS_TYPE_NOTE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_OUTCOME] = g_param_spec_enum ("outcome", NULL, NULL, VAS_TYPE_DRILL_OUTCOME, VAS_DRILL_OUTCOME_OPEN,
                                                flags);
  properties[PROP_OTHERS] = g_param_spec_string ("others", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_drill_item_init (VasDrillItem *self)
{
  self->others = g_strdup ("");
}

/**
 * vas_drill_item_new:
 * @note: (transfer none): a note to try something instead
 *
 * Returns: (transfer full): it, with nothing said of it
 */
VasDrillItem *
vas_drill_item_new (VasNote *note)
{
  return g_object_new (VAS_TYPE_DRILL_ITEM, "note", note, NULL);
}

/**
 * vas_drill_item_get_note:
 * @self: an item
 *
 * Returns: (transfer none): what is to be tried
 */
VasNote *
vas_drill_item_get_note (VasDrillItem *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_ITEM (self), NULL);

  return self->note;
}

/**
 * vas_drill_item_get_outcome:
 * @self: an item
 *
 * Returns: what the one who looks has said of the take
 */
VasDrillOutcome
vas_drill_item_get_outcome (VasDrillItem *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_ITEM (self), VAS_DRILL_OUTCOME_OPEN);

  return self->outcome;
}

/**
 * vas_drill_item_set_outcome:
 * @self: an item
 * @outcome: what the library has. It notifies also where nothing changed: whoever showed what was asked for shows again
 *   what is
 */
void
vas_drill_item_set_outcome (VasDrillItem *self, VasDrillOutcome outcome)
{
  g_return_if_fail (VAS_IS_DRILL_ITEM (self));

  self->outcome = outcome;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTCOME]);
}

/**
 * vas_drill_item_get_others:
 * @self: an item
 *
 * Returns: (transfer none): what others say, in words, or an empty string
 */
const char *
vas_drill_item_get_others (VasDrillItem *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_ITEM (self), NULL);

  return self->others;
}

/**
 * vas_drill_item_set_others:
 * @self: an item
 * @others: what others say, in words
 */
void
vas_drill_item_set_others (VasDrillItem *self, const char *others)
{
  g_return_if_fail (VAS_IS_DRILL_ITEM (self));

  if (g_strcmp0 (self->others, others) == 0)
    return;

  g_free (self->others);
  self->others = g_strdup (others != NULL ? others : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHERS]);
}
