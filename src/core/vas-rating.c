/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating.h"

/**
 * VasRating:
 *
 * One reviewer's rating of an answer in one dimension.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasRating
{
  GObject parent_instance;

  char *answer_id;
  char *reviewer_id;
  char *dimension;
  int value;
};

G_DEFINE_FINAL_TYPE (VasRating, vas_rating, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ANSWER_ID,
  PROP_REVIEWER_ID,
  PROP_DIMENSION,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_rating_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRating *self = VAS_RATING (object);

  switch (prop_id)
    {
    case PROP_ANSWER_ID:
      g_value_set_string (value, self->answer_id);
      break;
    case PROP_REVIEWER_ID:
      g_value_set_string (value, self->reviewer_id);
      break;
    case PROP_DIMENSION:
      g_value_set_string (value, self->dimension);
      break;
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rating_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRating *self = VAS_RATING (object);

  switch (prop_id)
    {
    case PROP_ANSWER_ID:
      self->answer_id = g_value_dup_string (value);
      break;
    case PROP_REVIEWER_ID:
      self->reviewer_id = g_value_dup_string (value);
      break;
    case PROP_DIMENSION:
      self->dimension = g_value_dup_string (value);
      break;
    case PROP_VALUE:
      self->value = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rating_finalize (GObject *object)
{
  VasRating *self = VAS_RATING (object);

  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->reviewer_id, g_free);
  g_clear_pointer (&self->dimension, g_free);

  G_OBJECT_CLASS (vas_rating_parent_class)->finalize (object);
}

static void
vas_rating_class_init (VasRatingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_rating_get_property;
  object_class->set_property = vas_rating_set_property;
  object_class->finalize = vas_rating_finalize;

  /**
   * VasRating:answer-id:
   *
   * UUID of the answer.
   */
  properties[PROP_ANSWER_ID] = g_param_spec_string ("answer-id", NULL, NULL, "", flags);
  /**
   * VasRating:reviewer-id:
   *
   * UUID of the reviewer.
   */
  properties[PROP_REVIEWER_ID] = g_param_spec_string ("reviewer-id", NULL, NULL, "", flags);
  /**
   * VasRating:dimension:
   *
   * Key of the dimension.
   */
  properties[PROP_DIMENSION] = g_param_spec_string ("dimension", NULL, NULL, "", flags);
  /**
   * VasRating:value:
   *
   * 1 to 5; 0: not seen.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 0, 5, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_rating_init (VasRating *self)
{
}

/**
 * vas_rating_get_answer_id:
 *
 * Returns: (transfer none): UUID of the answer
 */
const char *
vas_rating_get_answer_id (VasRating *self)
{
  g_return_val_if_fail (VAS_IS_RATING (self), NULL);

  return self->answer_id;
}

/**
 * vas_rating_get_reviewer_id:
 *
 * Returns: (transfer none): UUID of the reviewer
 */
const char *
vas_rating_get_reviewer_id (VasRating *self)
{
  g_return_val_if_fail (VAS_IS_RATING (self), NULL);

  return self->reviewer_id;
}

/**
 * vas_rating_get_dimension:
 *
 * Returns: (transfer none): key of the dimension
 */
const char *
vas_rating_get_dimension (VasRating *self)
{
  g_return_val_if_fail (VAS_IS_RATING (self), NULL);

  return self->dimension;
}

/**
 * vas_rating_get_value:
 *
 * Returns: 1 to 5; 0: not seen
 */
int
vas_rating_get_value (VasRating *self)
{
  g_return_val_if_fail (VAS_IS_RATING (self), 0);

  return self->value;
}
