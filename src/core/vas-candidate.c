/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-candidate.h"

/**
 * VasCandidate:
 *
 * Whose interviews these are.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasCandidate
{
  GObject parent_instance;

  char *id;
  char *name;
};

G_DEFINE_FINAL_TYPE (VasCandidate, vas_candidate, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_candidate_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasCandidate *self = VAS_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_candidate_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasCandidate *self = VAS_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_candidate_finalize (GObject *object)
{
  VasCandidate *self = VAS_CANDIDATE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vas_candidate_parent_class)->finalize (object);
}

static void
vas_candidate_class_init (VasCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_candidate_get_property;
  object_class->set_property = vas_candidate_set_property;
  object_class->finalize = vas_candidate_finalize;

  /**
   * VasCandidate:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasCandidate:name:
   *
   * Name; may be empty until somebody gives one.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_candidate_init (VasCandidate *self)
{
}

/**
 * vas_candidate_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_candidate_get_id (VasCandidate *self)
{
  g_return_val_if_fail (VAS_IS_CANDIDATE (self), NULL);

  return self->id;
}

/**
 * vas_candidate_get_name:
 *
 * Returns: (transfer none): name; may be empty until somebody gives one
 */
const char *
vas_candidate_get_name (VasCandidate *self)
{
  g_return_val_if_fail (VAS_IS_CANDIDATE (self), NULL);

  return self->name;
}
