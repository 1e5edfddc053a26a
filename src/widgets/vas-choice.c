/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-choice.h"

struct _VasChoice
{
  GObject parent_instance;

  char *id;
  char *label;
};

G_DEFINE_FINAL_TYPE (VasChoice, vas_choice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasChoice *self = VAS_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasChoice *self = VAS_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_choice_finalize (GObject *object)
{
  VasChoice *self = VAS_CHOICE (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (vas_choice_parent_class)->finalize (object);
}

static void
vas_choice_class_init (VasChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_choice_get_property;
  object_class->set_property = vas_choice_set_property;
  object_class->finalize = vas_choice_finalize;

  /**
   * VasChoice:id:
   *
   * What stands for it in settings.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasChoice:label:
   *
   * What people read.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_choice_init (VasChoice *self)
{
}

VasChoice *
vas_choice_new (const char *id, const char *label)
{
  return g_object_new (VAS_TYPE_CHOICE, "id", id, "label", label, NULL);
}
