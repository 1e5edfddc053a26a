/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-item.h"

#include "vas-snapshot.h"

struct _VasRatingItem
{
  GObject parent_instance;

  VasRubricDimension *dimension;
  char *about;
  int value;
  GPtrArray *others;
};

G_DEFINE_FINAL_TYPE (VasRatingItem, vas_rating_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DIMENSION,
  PROP_ABOUT,
  PROP_VALUE,
  PROP_OTHERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_rating_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRatingItem *self = VAS_RATING_ITEM (object);

  switch (prop_id)
    {
    case PROP_DIMENSION:
      g_value_set_object (value, self->dimension);
      break;
    case PROP_ABOUT:
      g_value_set_string (value, self->about);
      break;
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_OTHERS:
      g_value_set_boxed (value, self->others);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rating_item_finalize (GObject *object)
{
  VasRatingItem *self = VAS_RATING_ITEM (object);

  g_clear_object (&self->dimension);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (vas_rating_item_parent_class)->finalize (object);
}

static void
vas_rating_item_class_init (VasRatingItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_rating_item_get_property;
  object_class->finalize = vas_rating_item_finalize;

  properties[PROP_DIMENSION] = g_param_spec_object ("dimension", NULL, NULL, VAS_TYPE_RUBRIC_DIMENSION, flags);
  properties[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, "", flags);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, VAS_RATING_ITEM_NONE, VAS_RUBRIC_POINTS,
                                             VAS_RATING_ITEM_NONE, flags);
  properties[PROP_OTHERS] = g_param_spec_boxed ("others", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_rating_item_init (VasRatingItem *self)
{
  self->value = VAS_RATING_ITEM_NONE;
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vas_rating_item_new:
 * @dimension: (transfer none): what is rated
 * @about: (nullable): what it is about, in one line
 *
 * Returns: (transfer full): an item that nobody has rated yet
 */
VasRatingItem *
vas_rating_item_new (VasRubricDimension *dimension, const char *about)
{
  VasRatingItem *self = g_object_new (VAS_TYPE_RATING_ITEM, NULL);

  self->dimension = g_object_ref (dimension);
  self->about = g_strdup (about != NULL ? about : "");

  return self;
}

/**
 * vas_rating_item_get_dimension:
 * @self: an item
 *
 * Returns: (transfer none): what is rated, with its name and the text of each point
 */
VasRubricDimension *
vas_rating_item_get_dimension (VasRatingItem *self)
{
  g_return_val_if_fail (VAS_IS_RATING_ITEM (self), NULL);

  return self->dimension;
}

/**
 * vas_rating_item_get_key:
 * @self: an item
 *
 * Returns: (transfer none): key of the dimension
 */
const char *
vas_rating_item_get_key (VasRatingItem *self)
{
  g_return_val_if_fail (VAS_IS_RATING_ITEM (self), NULL);

  return vas_rubric_dimension_get_key (self->dimension);
}

/**
 * vas_rating_item_get_about:
 * @self: an item
 *
 * Returns: (transfer none): what it is about, in one line; empty in an own rubric
 */
const char *
vas_rating_item_get_about (VasRatingItem *self)
{
  g_return_val_if_fail (VAS_IS_RATING_ITEM (self), NULL);

  return self->about;
}

/**
 * vas_rating_item_get_value:
 * @self: an item
 *
 * Returns: the current reviewer's rating, 1 to 5; 0: not seen; %VAS_RATING_ITEM_NONE: none
 */
int
vas_rating_item_get_value (VasRatingItem *self)
{
  g_return_val_if_fail (VAS_IS_RATING_ITEM (self), VAS_RATING_ITEM_NONE);

  return self->value;
}

/* For flow: a widget asks VasRatings. */
void
vas_rating_item_set_value (VasRatingItem *self, int value)
{
  if (self->value == value)
    return;

  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * vas_rating_item_get_others:
 * @self: an item
 *
 * Returns: (transfer none) (element-type VasRating): what others have given, as far as the current reviewer may see it
 */
GPtrArray *
vas_rating_item_get_others (VasRatingItem *self)
{
  g_return_val_if_fail (VAS_IS_RATING_ITEM (self), NULL);

  return self->others;
}

/* For flow. */
void
vas_rating_item_set_others (VasRatingItem *self, GPtrArray *others)
{
  if (vas_snapshot_list_equal (self->others, others))
    return;

  g_ptr_array_unref (self->others);
  self->others = g_ptr_array_ref (others);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHERS]);
}

/**
 * vas_rating_item_get_gap:
 * @self: an item
 *
 * How far the ratings are apart, of everybody who has given points: "not seen" is no point.
 *
 * Returns: 0 to 4; -1 when fewer than two have
 */
int
vas_rating_item_get_gap (VasRatingItem *self)
{
  int lowest = self->value > 0 ? self->value : VAS_RUBRIC_POINTS;
  int highest = MAX (self->value, 0);
  guint n_rated = self->value > 0 ? 1 : 0;

  g_return_val_if_fail (VAS_IS_RATING_ITEM (self), -1);

  for (guint i = 0; i < self->others->len; i++)
    {
      int value = vas_rating_get_value (g_ptr_array_index (self->others, i));

      if (value == 0)
        continue;

      n_rated++;
      lowest = MIN (lowest, value);
      highest = MAX (highest, value);
    }

  return n_rated < 2 ? -1 : highest - lowest;
}
