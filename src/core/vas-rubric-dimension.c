/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rubric-dimension.h"

/**
 * VasRubricDimension:
 *
 * One line of a rubric: what is rated, and what each of the five points means.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasRubricDimension
{
  GObject parent_instance;

  char *key;
  char *name;
  char **anchors;
};

G_DEFINE_FINAL_TYPE (VasRubricDimension, vas_rubric_dimension, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_NAME,
  PROP_ANCHORS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_rubric_dimension_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRubricDimension *self = VAS_RUBRIC_DIMENSION (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ANCHORS:
      g_value_set_boxed (value, self->anchors);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rubric_dimension_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRubricDimension *self = VAS_RUBRIC_DIMENSION (object);

  switch (prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_ANCHORS:
      self->anchors = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rubric_dimension_finalize (GObject *object)
{
  VasRubricDimension *self = VAS_RUBRIC_DIMENSION (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->anchors, g_strfreev);

  G_OBJECT_CLASS (vas_rubric_dimension_parent_class)->finalize (object);
}

static void
vas_rubric_dimension_class_init (VasRubricDimensionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_rubric_dimension_get_property;
  object_class->set_property = vas_rubric_dimension_set_property;
  object_class->finalize = vas_rubric_dimension_finalize;

  /**
   * VasRubricDimension:key:
   *
   * What ratings name it by: a key of [enum@Dimension], or a UUID of its own.
   */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", flags);
  /**
   * VasRubricDimension:name:
   *
   * What is rated.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * VasRubricDimension:anchors:
   *
   * What an answer is like that gets 1, 2, 3, 4 and 5.
   */
  properties[PROP_ANCHORS] = g_param_spec_boxed ("anchors", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_rubric_dimension_init (VasRubricDimension *self)
{
}

/**
 * vas_rubric_dimension_get_key:
 *
 * Returns: (transfer none): what ratings name it by: a key of [enum@Dimension], or a UUID of its own
 */
const char *
vas_rubric_dimension_get_key (VasRubricDimension *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC_DIMENSION (self), NULL);

  return self->key;
}

/**
 * vas_rubric_dimension_get_name:
 *
 * Returns: (transfer none): what is rated
 */
const char *
vas_rubric_dimension_get_name (VasRubricDimension *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC_DIMENSION (self), NULL);

  return self->name;
}

/**
 * vas_rubric_dimension_get_anchors:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what an answer is like that gets 1, 2, 3, 4 and 5
 */
const char *const *
vas_rubric_dimension_get_anchors (VasRubricDimension *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC_DIMENSION (self), NULL);

  return (const char *const *) self->anchors;
}
