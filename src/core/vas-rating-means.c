/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-means.h"

#include "vas-terms.h"

/**
 * vas_rating_group_of:
 * @dimension: key of what is rated: a key of [enum@Dimension], a UUID, or %VAS_RATING_OVERALL
 *
 * Returns: the group whose mean it counts in
 */
VasRatingGroup
vas_rating_group_of (const char *dimension)
{
  int value;

  if (g_strcmp0 (dimension, VAS_RATING_OVERALL) == 0)
    return VAS_RATING_GROUP_NONE;
  if (!vas_term_from_key (VAS_TYPE_DIMENSION, dimension, &value))
    return VAS_RATING_GROUP_OWN;

  switch ((VasDimension) value)
    {
    case VAS_DIMENSION_PACE:
    case VAS_DIMENSION_VOICE:
    case VAS_DIMENSION_BODY:
      return VAS_RATING_GROUP_DELIVERY;
    case VAS_DIMENSION_ANSWERS_QUESTION:
    case VAS_DIMENSION_STRUCTURE:
    case VAS_DIMENSION_EXAMPLE:
    case VAS_DIMENSION_CUSTOMER:
    case VAS_DIMENSION_WORDING:
    default:
      return VAS_RATING_GROUP_CONTENT;
    }
}

/**
 * vas_rating_mean:
 * @ratings: (element-type VasRating): ratings of one answer or of several
 * @reviewer_id: whose ratings count
 * @group: of which group
 * @mean: (out): 1 to 5
 *
 * The plain mean of what this reviewer has rated in the group; "not seen" is left out.
 *
 * Returns: whether there is one: not where nothing has been rated
 */
gboolean
vas_rating_mean (GPtrArray *ratings, const char *reviewer_id, VasRatingGroup group, double *mean)
{
  guint n_rated = 0;
  int sum = 0;

  g_return_val_if_fail (ratings != NULL, FALSE);

  for (guint i = 0; i < ratings->len; i++)
    {
      VasRating *rating = g_ptr_array_index (ratings, i);

      if (vas_rating_get_value (rating) == 0 || vas_rating_group_of (vas_rating_get_dimension (rating)) != group ||
          g_strcmp0 (vas_rating_get_reviewer_id (rating), reviewer_id) != 0)
        continue;

      n_rated++;
      sum += vas_rating_get_value (rating);
    }

  if (n_rated == 0)
    return FALSE;

  *mean = (double) sum / n_rated;
  return TRUE;
}
