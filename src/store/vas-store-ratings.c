/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-ratings.h"

#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define DIMENSION_CHARS 100
#define HIGHEST 5

static gpointer
rating_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_RATING, "answer-id", vas_statement_text (row, 0), "reviewer-id",
                       vas_statement_text (row, 1), "dimension", vas_statement_text (row, 2), "value",
                       vas_statement_int (row, 3, 0, HIGHEST), NULL);
}

#define SELECT_RATING "SELECT r.answer_id, r.reviewer_id, r.dimension, r.value FROM rating r "

/**
 * vas_store_set_rating:
 * @rating: in the place of the one that its reviewer gave this answer in this dimension before
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND without answer or reviewer
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_rating (VasConnection *connection, VasRating *rating, GError **error)
{
  g_autofree char *dimension = vas_value_clean_line (vas_rating_get_dimension (rating), DIMENSION_CHARS, error);
  g_autofree char *stamp = NULL;

  if (dimension == NULL || !vas_value_check_range (vas_rating_get_value (rating), 0, HIGHEST, error))
    return FALSE;
  if (*dimension == '\0')
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("A rating has to say what it rates. Nothing was changed."));
      return FALSE;
    }

  stamp = vas_connection_stamp (connection);
  return vas_connection_run (connection, error,
                             "INSERT INTO rating (answer_id, reviewer_id, dimension, value, value_stamp) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (answer_id, reviewer_id, dimension) "
                             "DO UPDATE SET value = excluded.value, withdrawn = 0, value_stamp = excluded.value_stamp "
                             "WHERE value <> excluded.value OR withdrawn <> 0",
                             "sssis", vas_rating_get_answer_id (rating), vas_rating_get_reviewer_id (rating), dimension,
                             vas_rating_get_value (rating), stamp);
}

/**
 * vas_store_withdraw_rating:
 * @answer_id: UUID
 * @reviewer_id: UUID of the one who gave it
 * @dimension: key of the dimension
 *
 * Takes a rating back: it is listed no more, until it is given anew.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND if there is none
 *
 * Returns: whether it was written
 */
gboolean
vas_store_withdraw_rating (VasConnection *connection,
                           const char *answer_id,
                           const char *reviewer_id,
                           const char *dimension,
                           GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run_on_row (connection, error,
                                    "UPDATE rating SET value = 0, withdrawn = 1, value_stamp = iif (withdrawn, "
                                    "value_stamp, ?4) WHERE answer_id = ?1 AND reviewer_id = ?2 AND dimension = ?3",
                                    "ssss", answer_id, reviewer_id, dimension, stamp);
}

/**
 * vas_store_list_ratings:
 * @answer_id: UUID
 *
 * Returns: (transfer full) (element-type VasRating): its ratings, by reviewer and dimension
 */
GPtrArray *
vas_store_list_ratings (VasConnection *connection, const char *answer_id, GError **error)
{
  return vas_connection_list (connection, rating_from_row, g_object_unref, error,
                              SELECT_RATING "WHERE r.answer_id = ? AND r.withdrawn = 0 ORDER BY r.reviewer_id, "
                                            "r.dimension",
                              "s", answer_id);
}

/**
 * vas_store_list_interview_ratings:
 * @interview_id: UUID
 *
 * Returns: (transfer full) (element-type VasRating): the ratings of its answers, answer by answer, by reviewer and
 * dimension; without those of deleted answers
 */
GPtrArray *
vas_store_list_interview_ratings (VasConnection *connection, const char *interview_id, GError **error)
{
  return vas_connection_list (connection, rating_from_row, g_object_unref, error,
                              SELECT_RATING "JOIN answer a ON a.id = r.answer_id WHERE a.interview_id = ? AND "
                                            "a.deleted = 0 AND r.withdrawn = 0 "
                                            "ORDER BY a.position, a.take, r.reviewer_id, r.dimension",
                              "s", interview_id);
}
