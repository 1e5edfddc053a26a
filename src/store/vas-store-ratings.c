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
                             "DO UPDATE SET value = excluded.value, value_stamp = excluded.value_stamp "
                             "WHERE value <> excluded.value",
                             "sssis", vas_rating_get_answer_id (rating), vas_rating_get_reviewer_id (rating), dimension,
                             vas_rating_get_value (rating), stamp);
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
                              "SELECT answer_id, reviewer_id, dimension, value FROM rating WHERE answer_id = ? "
                              "ORDER BY reviewer_id, dimension",
                              "s", answer_id);
}
