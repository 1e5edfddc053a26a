/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Own rubrics, and what the rating knows. */

#include "vas-ratings-private.h"

#include "vas-review-private.h"
#include "vas-store-rubrics.h"
#include "vas-time.h"

typedef struct
{
  VasRubric *before;
  VasRubric *rubric; /* NULL: delete the one before */
} Write;

typedef struct
{
  VasRatings *ratings;
  char *id; /* of the rubric that is chosen when it is there */
} Written;

static void
write_free (Write *write)
{
  g_clear_object (&write->before);
  g_clear_object (&write->rubric);
  g_free (write);
}

static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Write *write = data;
  gboolean written;

  if (write->rubric != NULL)
    written = vas_store_put_rubric (connection, write->before, write->rubric, error);
  else
    written = vas_store_set_rubric_deleted (connection, vas_rubric_get_id (write->before), vas_time_now_ms (), error);

  return written ? g_object_ref (write->rubric != NULL ? write->rubric : write->before) : NULL;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Written *written = user_data;
  g_autoptr (VasRatings) self = written->ratings;
  g_autofree char *id = written->id;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) rubric = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (rubric == NULL)
    {
      vas_review_report (self->review, error);
      return;
    }

  vas_ratings_reload (self);
  vas_ratings_set_rubric_id (self, id);
}

static void
write_rubric (VasRatings *self, VasRubric *before, VasRubric *rubric)
{
  Write *write = g_new0 (Write, 1);
  Written *written = g_new0 (Written, 1);

  g_set_object (&write->before, before);
  g_set_object (&write->rubric, rubric);
  written->ratings = g_object_ref (self);
  written->id = rubric != NULL ? g_strdup (vas_rubric_get_id (rubric)) : NULL;
  vas_store_call_async (vas_review_get_store (self->review), VAS_STORE_WRITE, write_job, write,
                        (GDestroyNotify) write_free, g_object_unref, NULL, on_written, written);
}

/**
 * vas_ratings_save_rubric:
 * @self: the rating
 * @before: (nullable): what somebody saw; %NULL for a new rubric
 * @rubric: an own rubric, with an id
 *
 * Keeps a rubric and rates by it from then on. What cannot be kept is told by the review's signal `failed`; whoever asks
 * [func@Rubric.clean] before knows that it can.
 */
void
vas_ratings_save_rubric (VasRatings *self, VasRubric *before, VasRubric *rubric)
{
  g_return_if_fail (VAS_IS_RATINGS (self));
  g_return_if_fail (VAS_IS_RUBRIC (rubric));

  write_rubric (self, before, rubric);
}

/**
 * vas_ratings_delete_rubric:
 * @self: the rating
 * @rubric: an own rubric
 *
 * What was rated by it stays in the library.
 */
void
vas_ratings_delete_rubric (VasRatings *self, VasRubric *rubric)
{
  g_return_if_fail (VAS_IS_RATINGS (self));
  g_return_if_fail (VAS_IS_RUBRIC (rubric));

  write_rubric (self, rubric, NULL);
}

/**
 * vas_ratings_get_review:
 * @self: the rating
 *
 * Returns: (transfer none): what is reviewed
 */
VasReview *
vas_ratings_get_review (VasRatings *self)
{
  g_return_val_if_fail (VAS_IS_RATINGS (self), NULL);

  return self->review;
}

/**
 * vas_ratings_get_items:
 * @self: the rating
 *
 * Returns: (transfer none): list of #VasRatingItem
 */
GListModel *
vas_ratings_get_items (VasRatings *self)
{
  g_return_val_if_fail (VAS_IS_RATINGS (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * vas_ratings_get_rubrics:
 * @self: the rating
 *
 * Returns: (transfer none): list of #VasRubric, the built-in one first
 */
GListModel *
vas_ratings_get_rubrics (VasRatings *self)
{
  g_return_val_if_fail (VAS_IS_RATINGS (self), NULL);

  return G_LIST_MODEL (self->rubrics);
}

/**
 * vas_ratings_get_full:
 * @self: the rating
 *
 * Returns: whether everything is rated, and not the quick form
 */
gboolean
vas_ratings_get_full (VasRatings *self)
{
  g_return_val_if_fail (VAS_IS_RATINGS (self), FALSE);

  return self->full;
}

/**
 * vas_ratings_get_hiding:
 * @self: the rating
 *
 * Returns: whether there are ratings of others that the current reviewer does not see yet
 */
gboolean
vas_ratings_get_hiding (VasRatings *self)
{
  g_return_val_if_fail (VAS_IS_RATINGS (self), FALSE);

  return self->hiding;
}
