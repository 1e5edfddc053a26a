/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-rubrics.h"

#include "vas-snapshot.h"
#include "vas-stamp.h"
#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-value.h"

#define SELECT_RUBRIC "SELECT id, name, created, deleted FROM rubric "

/* Anchors stand one to a line, and any of them may be empty. There are always five, in a damaged file too. */
static gpointer
dimension_from_row (VasStatement *row)
{
  g_auto (GStrv) lines = vas_value_split (vas_statement_text (row, 2), "\n");
  const char *anchors[VAS_RUBRIC_POINTS + 1] = { NULL };
  guint n_lines = g_strv_length (lines);

  for (guint i = 0; i < VAS_RUBRIC_POINTS; i++)
    anchors[i] = i < n_lines ? lines[i] : "";

  return g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", vas_statement_text (row, 0), "name",
                       vas_statement_text (row, 1), "anchors", anchors, NULL);
}

static gboolean
write_dimension (VasConnection *connection,
                 const char *rubric_id,
                 int position,
                 VasRubricDimension *dimension,
                 GError **error)
{
  g_autofree char *anchors = g_strjoinv ("\n", (char **) vas_rubric_dimension_get_anchors (dimension));

  return vas_connection_run (connection, error,
                             "INSERT INTO rubric_dimension (rubric_id, position, key, name, anchors) "
                             "VALUES (?, ?, ?, ?, ?)",
                             "sisss", rubric_id, position, vas_rubric_dimension_get_key (dimension),
                             vas_rubric_dimension_get_name (dimension), anchors);
}

static gpointer
rubric_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_RUBRIC, "id", vas_statement_text (row, 0), "name", vas_statement_text (row, 1),
                       "created", vas_statement_int64 (row, 2), "deleted", vas_statement_int64 (row, 3), NULL);
}

/* Returns: (transfer full): the rubric with what is in it, or %NULL with @error set */
static VasRubric *
with_dimensions (VasConnection *connection, VasRubric *rubric, GError **error)
{
  g_autoptr (GPtrArray) dimensions =
      vas_connection_list (connection, dimension_from_row, g_object_unref, error,
                           "SELECT key, name, anchors FROM rubric_dimension WHERE rubric_id = ? ORDER BY position", "s",
                           vas_rubric_get_id (rubric));

  return dimensions != NULL ? vas_snapshot_with (rubric, "dimensions", dimensions, NULL) : NULL;
}

static gboolean
write_dimensions (VasConnection *connection, VasRubric *rubric, GError **error)
{
  GPtrArray *dimensions = vas_rubric_get_dimensions (rubric);

  if (!vas_connection_run (connection, error, "DELETE FROM rubric_dimension WHERE rubric_id = ?", "s",
                           vas_rubric_get_id (rubric)))
    return FALSE;

  for (guint i = 0; i < dimensions->len; i++)
    if (!write_dimension (connection, vas_rubric_get_id (rubric), i, g_ptr_array_index (dimensions, i), error))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full): the rubric as it is kept, or %NULL with @error set */
static VasRubric *
clean_rubric (VasRubric *rubric, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  VasRubric *cleaned;

  if (!vas_value_check_range (vas_rubric_get_created (rubric), 0, VAS_STAMP_MAX_MS, error))
    return NULL;

  cleaned = vas_rubric_clean (rubric, &local_error);
  if (cleaned == NULL)
    g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID, local_error->message);

  return cleaned;
}

/* What was deleted for good is not made anew by somebody who still has it on the screen. */
static gboolean
add_rubric (VasConnection *connection, VasRubric *rubric, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run_on_row (connection, error,
                                    "INSERT INTO rubric (id, name, created, deleted, name_stamp, dimensions_stamp, "
                                    "deleted_stamp) SELECT ?1, ?2, ?3, 0, ?4, ?4, ?4 WHERE NOT EXISTS (SELECT 1 FROM "
                                    "tombstone WHERE id = ?1)",
                                    "ssls", vas_rubric_get_id (rubric), vas_rubric_get_name (rubric),
                                    vas_rubric_get_created (rubric), stamp) &&
         write_dimensions (connection, rubric, error);
}

static gboolean
change_rubric (VasConnection *connection, VasRubric *present, VasRubric *rubric, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);
  gboolean same = vas_snapshot_list_equal (vas_rubric_get_dimensions (present), vas_rubric_get_dimensions (rubric));

  return vas_connection_run_on_row (connection, error,
                                    "UPDATE rubric SET name_stamp = iif (name = ?2, name_stamp, ?3), name = ?2, "
                                    "dimensions_stamp = iif (?4, dimensions_stamp, ?3) WHERE id = ?1",
                                    "sssi", vas_rubric_get_id (rubric), vas_rubric_get_name (rubric), stamp, same) &&
         (same || write_dimensions (connection, rubric, error));
}

/**
 * vas_store_put_rubric:
 * @before: (nullable): the rubric as whoever changes it knew it; %NULL: as the library has it
 * @rubric: a new one, or a changed copy
 *
 * Writes and stamps the name, and the dimensions with their order, as far as each differs between @before and @rubric and from
 * what the library has. What was changed in another window meanwhile stays. An edit brings nothing back that is deleted.
 *
 * Errors: %VAS_STORE_ERROR_INVALID for what [method@Rubric.clean] does not take, %VAS_STORE_ERROR_NOT_FOUND if it was
 * deleted for good
 *
 * Returns: whether the library has the change
 */
gboolean
vas_store_put_rubric (VasConnection *connection, VasRubric *before, VasRubric *rubric, GError **error)
{
  g_autoptr (VasRubric) kept = clean_rubric (rubric, error);
  g_autoptr (VasRubric) present = NULL;
  g_autoptr (VasRubric) merged = NULL;
  g_autoptr (GError) local_error = NULL;

  if (kept == NULL)
    return FALSE;

  present = vas_store_get_rubric (connection, vas_rubric_get_id (rubric), &local_error);
  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return add_rubric (connection, kept, error);
  if (present == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  merged = vas_snapshot_merge (present, before != NULL ? before : present, kept);
  return change_rubric (connection, present, merged, error);
}

/**
 * vas_store_set_rubric_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * The ratings that were given with it stay.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_rubric_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error, "UPDATE rubric SET deleted = ?, deleted_stamp = ? WHERE id = ?",
                                    "lss", deleted, stamp, id);
}

/**
 * vas_store_get_rubric:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the rubric, also one that is deleted
 */
VasRubric *
vas_store_get_rubric (VasConnection *connection, const char *id, GError **error)
{
  g_autoptr (VasRubric) bare = vas_connection_get (connection, rubric_from_row, error, SELECT_RUBRIC "WHERE id = ?",
                                                   "s", id);

  return bare != NULL ? with_dimensions (connection, bare, error) : NULL;
}

/**
 * vas_store_list_rubrics:
 * @deleted: whether to list those that were deleted and can be brought back, rather than the others
 *
 * Returns: (transfer full) (element-type VasRubric): the rubrics in the order in which they were made
 */
GPtrArray *
vas_store_list_rubrics (VasConnection *connection, gboolean deleted, GError **error)
{
  g_autoptr (GPtrArray) bare = vas_connection_list (connection, rubric_from_row, g_object_unref, error,
                                                    SELECT_RUBRIC "WHERE (deleted > 0) = ? ORDER BY created, id", "i",
                                                    deleted != FALSE);
  g_autoptr (GPtrArray) rubrics = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; bare != NULL && i < bare->len; i++)
    {
      VasRubric *rubric = with_dimensions (connection, g_ptr_array_index (bare, i), error);

      if (rubric == NULL)
        return NULL;
      g_ptr_array_add (rubrics, rubric);
    }

  return bare != NULL ? g_steal_pointer (&rubrics) : NULL;
}
