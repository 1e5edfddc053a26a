/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reviewer.h"

/**
 * VasReviewer:
 *
 * Who gives feedback.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasReviewer
{
  GObject parent_instance;

  char *id;
  char *name;
  VasRole role;
  int reaction_ms;
};

G_DEFINE_FINAL_TYPE (VasReviewer, vas_reviewer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_ROLE,
  PROP_REACTION_MS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_reviewer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReviewer *self = VAS_REVIEWER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ROLE:
      g_value_set_enum (value, self->role);
      break;
    case PROP_REACTION_MS:
      g_value_set_int (value, self->reaction_ms);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reviewer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasReviewer *self = VAS_REVIEWER (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_ROLE:
      self->role = g_value_get_enum (value);
      break;
    case PROP_REACTION_MS:
      self->reaction_ms = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reviewer_finalize (GObject *object)
{
  VasReviewer *self = VAS_REVIEWER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vas_reviewer_parent_class)->finalize (object);
}

static void
vas_reviewer_class_init (VasReviewerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_reviewer_get_property;
  object_class->set_property = vas_reviewer_set_property;
  object_class->finalize = vas_reviewer_finalize;

  /**
   * VasReviewer:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasReviewer:name:
   *
   * Name.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * VasReviewer:role:
   *
   * What the reviewer is to the candidate.
   */
  properties[PROP_ROLE] = g_param_spec_enum ("role", NULL, NULL, VAS_TYPE_ROLE, VAS_ROLE_SELF, flags);
  /**
   * VasReviewer:reaction-ms:
   *
   * How long the reviewer takes from seeing something to pressing a key, in ms.
   */
  properties[PROP_REACTION_MS] = g_param_spec_int ("reaction-ms", NULL, NULL, 0, 10000, 2000, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_reviewer_init (VasReviewer *self)
{
}

/**
 * vas_reviewer_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_reviewer_get_id (VasReviewer *self)
{
  g_return_val_if_fail (VAS_IS_REVIEWER (self), NULL);

  return self->id;
}

/**
 * vas_reviewer_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
vas_reviewer_get_name (VasReviewer *self)
{
  g_return_val_if_fail (VAS_IS_REVIEWER (self), NULL);

  return self->name;
}

/**
 * vas_reviewer_get_role:
 *
 * Returns: what the reviewer is to the candidate
 */
VasRole
vas_reviewer_get_role (VasReviewer *self)
{
  g_return_val_if_fail (VAS_IS_REVIEWER (self), VAS_ROLE_SELF);

  return self->role;
}

/**
 * vas_reviewer_get_reaction_ms:
 *
 * Returns: how long the reviewer takes from seeing something to pressing a key, in ms
 */
int
vas_reviewer_get_reaction_ms (VasReviewer *self)
{
  g_return_val_if_fail (VAS_IS_REVIEWER (self), 0);

  return self->reaction_ms;
}
