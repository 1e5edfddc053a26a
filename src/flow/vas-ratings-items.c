/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the form shows, and who may see whose rating. */

#include "vas-ratings-private.h"

#include "vas-review-private.h"
#include "vas-snapshot.h"
#include "vas-terms.h"
#include "vas-visibility.h"

#include <glib/gi18n-lib.h>

static const char *
get_own_id (VasRatings *self)
{
  VasReviewer *reviewer = vas_review_get_reviewer (self->review);

  return reviewer != NULL ? vas_reviewer_get_id (reviewer) : NULL;
}

static gboolean
may_see (VasRatings *self, const char *author_id)
{
  const char *own_id = get_own_id (self);
  g_autoptr (VasVisibility) visibility = vas_visibility_new (self->states, own_id);

  return own_id != NULL && vas_visibility_shows (visibility, author_id);
}

/* The quick form: structure, content, and body language, or the voice where there is no picture. */
static gboolean
is_quick (VasRatings *self, const char *key)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  VasRecording *recording = answer != NULL ? vas_answer_get_recording (answer) : NULL;
  gboolean film = recording != NULL && vas_recording_get_width (recording) > 0;
  VasDimension last = film ? VAS_DIMENSION_BODY : VAS_DIMENSION_VOICE;
  int dimension;

  if (!vas_term_from_key (VAS_TYPE_DIMENSION, key, &dimension))
    return FALSE;

  return dimension == VAS_DIMENSION_STRUCTURE || dimension == VAS_DIMENSION_EXAMPLE || (VasDimension) dimension == last;
}

/* Returns: (transfer full) (element-type VasRatingItem): what the chosen form asks */
static GPtrArray *
make_items (VasRatings *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  VasRubric *rubric = vas_ratings_get_rubric (self);
  gboolean own = rubric != self->builtin;
  GPtrArray *dimensions = rubric != NULL ? vas_rubric_get_dimensions (rubric) : NULL;

  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    {
      VasRubricDimension *dimension = dimensions->pdata[i];

      if (own || self->full || is_quick (self, vas_rubric_dimension_get_key (dimension)))
        g_ptr_array_add (items, vas_rating_item_new (dimension, own ? NULL : self->abouts[i]));
    }

  return g_steal_pointer (&items);
}

static gboolean
are_same_items (GListModel *shown, GPtrArray *items)
{
  if (g_list_model_get_n_items (shown) != items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (VasRatingItem) item = g_list_model_get_item (shown, i);

      if (!vas_snapshot_equal (vas_rating_item_get_dimension (item), vas_rating_item_get_dimension (items->pdata[i])))
        return FALSE;
    }

  return TRUE;
}

static void
fill_item (VasRatings *self, VasRatingItem *item)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  const char *own_id = get_own_id (self);
  int value = VAS_RATING_ITEM_NONE;

  for (guint i = 0; i < self->ratings->len; i++)
    {
      VasRating *rating = self->ratings->pdata[i];
      const char *author_id = vas_rating_get_reviewer_id (rating);

      if (!g_str_equal (vas_rating_get_dimension (rating), vas_rating_item_get_key (item)))
        continue;
      if (g_strcmp0 (author_id, own_id) == 0)
        value = vas_rating_get_value (rating);
      else if (may_see (self, author_id))
        g_ptr_array_add (others, g_object_ref (rating));
    }

  vas_rating_item_set_others (item, others);
  vas_rating_item_set_value (item, value);
}

static gboolean
hides_any (VasRatings *self)
{
  for (guint i = 0; i < self->ratings->len; i++)
    {
      VasRating *rating = self->ratings->pdata[i];

      if (g_strcmp0 (vas_rating_get_dimension (rating), VAS_RATING_OVERALL) != 0 &&
          !may_see (self, vas_rating_get_reviewer_id (rating)))
        return TRUE;
    }

  return FALSE;
}

/* Rows stay where they are as long as the form is the same. */
void
vas_ratings_show (VasRatings *self)
{
  g_autoptr (GPtrArray) items = NULL;
  guint n_items;

  if (self->builtin == NULL || self->answer_id == NULL)
    return;

  items = make_items (self);
  if (!are_same_items (G_LIST_MODEL (self->items), items))
    {
      for (guint i = 0; i < items->len; i++)
        fill_item (self, items->pdata[i]);
      n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
      g_list_store_splice (self->items, 0, n_items, items->pdata, items->len);
    }
  else
    for (guint i = 0; i < items->len; i++)
      {
        g_autoptr (VasRatingItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

        fill_item (self, item);
      }

  vas_ratings_set_hiding (self, hides_any (self));
  vas_ratings_changed (self);
}

/**
 * vas_ratings_get_rubric:
 * @self: the rating
 *
 * Returns: (transfer none) (nullable): the rubric that is rated by; %NULL before the library has been read
 */
VasRubric *
vas_ratings_get_rubric (VasRatings *self)
{
  guint n_rubrics;

  g_return_val_if_fail (VAS_IS_RATINGS (self), NULL);

  n_rubrics = g_list_model_get_n_items (G_LIST_MODEL (self->rubrics));
  for (guint i = 1; self->rubric_id != NULL && i < n_rubrics; i++)
    {
      g_autoptr (VasRubric) rubric = g_list_model_get_item (G_LIST_MODEL (self->rubrics), i);

      if (g_str_equal (vas_rubric_get_id (rubric), self->rubric_id))
        return rubric;
    }

  return self->builtin;
}

static VasRating *
find_rating (VasRatings *self, const char *reviewer_id, const char *dimension)
{
  for (guint i = 0; i < self->ratings->len; i++)
    {
      VasRating *rating = self->ratings->pdata[i];

      if (g_str_equal (vas_rating_get_reviewer_id (rating), reviewer_id) &&
          g_str_equal (vas_rating_get_dimension (rating), dimension))
        return rating;
    }

  return NULL;
}

/**
 * vas_ratings_rate:
 * @self: the rating
 * @item: what is rated
 * @value: 1 to 5, or 0 for "not seen"
 *
 * Rates the open answer as its current reviewer. [method@Review.undo] takes it back.
 */
void
vas_ratings_rate (VasRatings *self, VasRatingItem *item, int value)
{
  g_autoptr (VasRating) before = NULL;
  g_autoptr (VasRating) after = NULL;
  const char *own_id;

  g_return_if_fail (VAS_IS_RATINGS (self));
  g_return_if_fail (VAS_IS_RATING_ITEM (item));
  g_return_if_fail (value >= 0 && value <= VAS_RUBRIC_POINTS);

  own_id = get_own_id (self);
  if (own_id == NULL || self->answer_id == NULL || vas_rating_item_get_value (item) == value)
    return;

  g_set_object (&before, find_rating (self, own_id, vas_rating_item_get_key (item)));
  after = g_object_new (VAS_TYPE_RATING, "answer-id", self->answer_id, "reviewer-id", own_id, "dimension",
                        vas_rating_item_get_key (item), "value", value, NULL);
  if (before != NULL)
    g_ptr_array_remove (self->ratings, before);
  g_ptr_array_add (self->ratings, g_object_ref (after));
  self->generation++;
  vas_ratings_show (self);
  vas_review_apply_one (self->review, before, after, _ ("Undo rating"), _ ("Redo rating"));
}

/**
 * vas_ratings_get_mean:
 * @self: the rating
 * @reviewer_id: whose
 * @group: of which group of the rubric
 * @mean: (out): 1 to 5
 *
 * Of what is rated by the chosen rubric, in the quick form as well as in the full one. See [func@rating_mean].
 *
 * Returns: whether there is one that the current reviewer may see
 */
gboolean
vas_ratings_get_mean (VasRatings *self, const char *reviewer_id, VasRatingGroup group, double *mean)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  VasRubric *rubric;
  GPtrArray *dimensions;

  g_return_val_if_fail (VAS_IS_RATINGS (self), FALSE);

  rubric = vas_ratings_get_rubric (self);
  if (rubric == NULL || !may_see (self, reviewer_id))
    return FALSE;

  dimensions = vas_rubric_get_dimensions (rubric);
  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    {
      VasRating *rating = find_rating (self, reviewer_id, vas_rubric_dimension_get_key (dimensions->pdata[i]));

      if (rating != NULL)
        g_ptr_array_add (ratings, rating);
    }

  return vas_rating_mean (ratings, reviewer_id, group, mean);
}

/**
 * vas_ratings_list_reviewers:
 * @self: the rating
 *
 * Returns: (transfer full) (element-type VasReviewer): the current reviewer first, then the others of the library whose
 *   notes and ratings the current one may see
 */
GPtrArray *
vas_ratings_list_reviewers (VasRatings *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *reviewers;
  VasReviewer *own;

  g_return_val_if_fail (VAS_IS_RATINGS (self), NULL);

  reviewers = vas_review_get_reviewers (self->review);
  own = vas_review_get_reviewer (self->review);
  if (own != NULL)
    g_ptr_array_add (list, g_object_ref (own));
  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (reviewers); i++)
    {
      g_autoptr (VasReviewer) reviewer = g_list_model_get_item (reviewers, i);
      const char *id = vas_reviewer_get_id (reviewer);

      if (!g_str_equal (id, vas_reviewer_get_id (own)) && may_see (self, id))
        g_ptr_array_add (list, g_steal_pointer (&reviewer));
    }

  return g_steal_pointer (&list);
}
