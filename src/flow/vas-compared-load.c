/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to compare of an answer, as far as the one who looks may see it. In the store's thread. */

#include "vas-compared-answer-private.h"

#include "vas-note.h"
#include "vas-rating.h"
#include "vas-rubric.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-ratings.h"
#include "vas-store-rubrics.h"
#include "vas-visibility.h"

#include <glib/gi18n-lib.h>

/* What is needed to tell who may see what, and what it is called */
typedef struct
{
  VasVisibility *visibility;
  GPtrArray *reviewers;
  GPtrArray *rubrics;
  const char *viewer_id;
} Known;

static void
known_clear (Known *known)
{
  g_clear_object (&known->visibility);
  g_clear_pointer (&known->reviewers, g_ptr_array_unref);
  g_clear_pointer (&known->rubrics, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

void
vas_compared_loaded_free (VasComparedLoaded *loaded)
{
  g_clear_object (&loaded->answer);
  g_clear_object (&loaded->interview);
  g_clear_object (&loaded->viewer);
  g_clear_pointer (&loaded->notes, g_ptr_array_unref);
  g_clear_pointer (&loaded->ratings, g_ptr_array_unref);
  g_free (loaded);
}

VasComparedRating *
vas_compared_rating_new (const char *dimension, const char *name, const char *words)
{
  VasComparedRating *rating = g_new0 (VasComparedRating, 1);

  rating->dimension = g_strdup (dimension);
  rating->name = g_strdup (name);
  rating->words = g_strdup (words);

  return rating;
}

void
vas_compared_rating_free (VasComparedRating *rating)
{
  g_free (rating->dimension);
  g_free (rating->name);
  g_free (rating->words);
  g_free (rating);
}

static VasReviewer *
find_reviewer (const Known *known, const char *reviewer_id)
{
  for (guint i = 0; i < known->reviewers->len; i++)
    if (g_strcmp0 (vas_reviewer_get_id (known->reviewers->pdata[i]), reviewer_id) == 0)
      return known->reviewers->pdata[i];

  return NULL;
}

static const char *
find_name (const Known *known, const char *reviewer_id)
{
  VasReviewer *reviewer = find_reviewer (known, reviewer_id);

  return reviewer != NULL ? vas_reviewer_get_name (reviewer) : "";
}

/* Returns: (transfer none) (nullable): the name of a dimension; none of an own rubric that is gone */
static const char *
name_dimension (const Known *known, const char *key)
{
  int dimension;

  if (g_str_equal (key, VAS_RATING_OVERALL))
    /* Translators: what the candidate gave their own answer as a whole, 1 to 5 */
    return _ ("How it went");
  if (vas_term_from_key (VAS_TYPE_DIMENSION, key, &dimension))
    return vas_dimension_label ((VasDimension) dimension);

  for (guint i = 0; i < known->rubrics->len; i++)
    {
      GPtrArray *dimensions = vas_rubric_get_dimensions (known->rubrics->pdata[i]);

      for (guint j = 0; j < dimensions->len; j++)
        if (g_str_equal (vas_rubric_dimension_get_key (dimensions->pdata[j]), key))
          return vas_rubric_dimension_get_name (dimensions->pdata[j]);
    }

  return NULL;
}

static char *
describe_rating (const Known *known, VasRating *rating)
{
  const char *name = find_name (known, vas_rating_get_reviewer_id (rating));

  if (vas_rating_get_value (rating) == 0)
    /* Translators: a rating: %s is a reviewer, who could not see what was to be rated */
    return g_strdup_printf (_ ("%s: not seen"), name);

  /* Translators: a rating: %1$s is a reviewer, %2$d is 1 to 5 */
  return g_strdup_printf (_ ("%1$s: %2$d"), name, vas_rating_get_value (rating));
}

static VasComparedRating *
find_rating (GPtrArray *ratings, const char *dimension)
{
  for (guint i = 0; i < ratings->len; i++)
    if (g_str_equal (((VasComparedRating *) ratings->pdata[i])->dimension, dimension))
      return ratings->pdata[i];

  return NULL;
}

static void
add_rating (GPtrArray *ratings, const Known *known, VasRating *rating)
{
  const char *dimension = vas_rating_get_dimension (rating);
  const char *name = name_dimension (known, dimension);
  g_autofree char *words = NULL;
  VasComparedRating *there;

  if (name == NULL || !vas_visibility_shows (known->visibility, vas_rating_get_reviewer_id (rating)))
    return;

  words = describe_rating (known, rating);
  there = find_rating (ratings, dimension);
  if (there == NULL)
    {
      g_ptr_array_add (ratings, vas_compared_rating_new (dimension, name, words));
    }
  else
    {
      g_autofree char *before = there->words;

      there->words = g_strconcat (before, " · ", words, NULL);
    }
}

static gboolean
load_known (VasConnection *connection, Known *known, const char *interview_id, GError **error)
{
  known->visibility = vas_visibility_read (connection, interview_id, known->viewer_id, error);
  if (known->visibility == NULL)
    return FALSE;
  known->reviewers = vas_store_list_reviewers (connection, error);
  if (known->reviewers == NULL)
    return FALSE;
  known->rubrics = vas_store_list_rubrics (connection, FALSE, error);

  return known->rubrics != NULL;
}

static gboolean
load_feedback (VasConnection *connection, VasComparedLoaded *loaded, const Known *known, GError **error)
{
  const char *answer_id = vas_answer_get_id (loaded->answer);
  g_autoptr (GPtrArray) ratings = NULL;

  loaded->notes = vas_store_list_notes (connection, answer_id, error);
  if (loaded->notes == NULL)
    return FALSE;
  vas_visibility_filter (known->visibility, loaded->notes);
  ratings = vas_store_list_ratings (connection, answer_id, error);
  if (ratings == NULL)
    return FALSE;

  loaded->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_compared_rating_free);
  for (guint i = 0; i < ratings->len; i++)
    add_rating (loaded->ratings, known, ratings->pdata[i]);

  return TRUE;
}

/*
 * vas_compared_load:
 * @answer_id: UUID
 * @viewer_id: (nullable): UUID of the reviewer who looks
 *
 * Returns: (transfer full): the answer, and the feedback on it that @viewer_id may see
 */
VasComparedLoaded *
vas_compared_load (VasConnection *connection, const char *answer_id, const char *viewer_id, GError **error)
{
  g_autoptr (VasComparedLoaded) loaded = g_new0 (VasComparedLoaded, 1);
  g_auto (Known) known = { .viewer_id = viewer_id };

  loaded->answer = vas_store_get_answer (connection, answer_id, error);
  if (loaded->answer == NULL)
    return NULL;
  loaded->interview = vas_store_get_interview (connection, vas_answer_get_interview_id (loaded->answer), error);
  if (loaded->interview == NULL)
    return NULL;
  if (!load_known (connection, &known, vas_answer_get_interview_id (loaded->answer), error) ||
      !load_feedback (connection, loaded, &known, error))
    return NULL;

  g_set_object (&loaded->viewer, find_reviewer (&known, viewer_id));
  return g_steal_pointer (&loaded);
}
