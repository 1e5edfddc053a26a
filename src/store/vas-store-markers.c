/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-markers.h"

#include "vas-snapshot.h"
#include "vas-stamp.h"
#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-value.h"

#define SELECT_SET "SELECT id, name, created, deleted FROM marker_set "

static gpointer
marker_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_OWN_MARKER, "name", vas_statement_text (row, 0), "aspect",
                       vas_statement_term (row, 1, VAS_TYPE_ASPECT, VAS_ASPECT_WORDING), "kind",
                       vas_statement_term (row, 2, VAS_TYPE_NOTE_KIND, VAS_NOTE_KIND_NEUTRAL), "key",
                       vas_statement_text (row, 3), "colour", vas_statement_text (row, 4), "span",
                       vas_statement_int (row, 5, 0, 1), NULL);
}

static gboolean
write_marker (VasConnection *connection, const char *set_id, int position, VasOwnMarker *marker, GError **error)
{
  return vas_connection_run (connection, error,
                             "INSERT INTO marker (set_id, position, name, aspect, kind, key, colour, span) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                             "sisssssi", set_id, position, vas_own_marker_get_name (marker),
                             vas_term_key (VAS_TYPE_ASPECT, vas_own_marker_get_aspect (marker)),
                             vas_term_key (VAS_TYPE_NOTE_KIND, vas_own_marker_get_kind (marker)),
                             vas_own_marker_get_key (marker), vas_own_marker_get_colour (marker),
                             vas_own_marker_get_span (marker) != FALSE);
}

static gpointer
set_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_MARKER_SET, "id", vas_statement_text (row, 0), "name", vas_statement_text (row, 1),
                       "created", vas_statement_int64 (row, 2), "deleted", vas_statement_int64 (row, 3), NULL);
}

/* Returns: (transfer full): the set with what is in it, or %NULL with @error set */
static VasMarkerSet *
with_markers (VasConnection *connection, VasMarkerSet *set, GError **error)
{
  g_autoptr (GPtrArray) markers = vas_connection_list (
      connection, marker_from_row, g_object_unref, error,
      "SELECT name, aspect, kind, key, colour, span FROM marker WHERE set_id = ? ORDER BY position", "s",
      vas_marker_set_get_id (set));

  return markers != NULL ? vas_snapshot_with (set, "markers", markers, NULL) : NULL;
}

static gboolean
write_markers (VasConnection *connection, VasMarkerSet *set, GError **error)
{
  GPtrArray *markers = vas_marker_set_get_markers (set);

  if (!vas_connection_run (connection, error, "DELETE FROM marker WHERE set_id = ?", "s", vas_marker_set_get_id (set)))
    return FALSE;

  for (guint i = 0; i < markers->len; i++)
    if (!write_marker (connection, vas_marker_set_get_id (set), i, g_ptr_array_index (markers, i), error))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full): the set as it is kept, or %NULL with @error set */
static VasMarkerSet *
clean_set (VasMarkerSet *set, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  VasMarkerSet *cleaned;

  if (!vas_value_check_range (vas_marker_set_get_created (set), 0, VAS_STAMP_MAX_MS, error))
    return NULL;

  cleaned = vas_marker_set_clean (set, &local_error);
  if (cleaned == NULL)
    g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID, local_error->message);

  return cleaned;
}

/* What was deleted for good is not made anew by somebody who still has it on the screen. */
static gboolean
add_set (VasConnection *connection, VasMarkerSet *set, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);

  return vas_connection_run_on_row (connection, error,
                                    "INSERT INTO marker_set (id, name, created, deleted, name_stamp, markers_stamp, "
                                    "deleted_stamp) SELECT ?1, ?2, ?3, 0, ?4, ?4, ?4 WHERE NOT EXISTS (SELECT 1 FROM "
                                    "tombstone WHERE id = ?1)",
                                    "ssls", vas_marker_set_get_id (set), vas_marker_set_get_name (set),
                                    vas_marker_set_get_created (set), stamp) &&
         write_markers (connection, set, error);
}

static gboolean
change_set (VasConnection *connection, VasMarkerSet *present, VasMarkerSet *set, GError **error)
{
  g_autofree char *stamp = vas_connection_stamp (connection);
  gboolean same = vas_snapshot_list_equal (vas_marker_set_get_markers (present), vas_marker_set_get_markers (set));

  return vas_connection_run_on_row (connection, error,
                                    "UPDATE marker_set SET name_stamp = iif (name = ?2, name_stamp, ?3), name = ?2, "
                                    "markers_stamp = iif (?4, markers_stamp, ?3) WHERE id = ?1",
                                    "sssi", vas_marker_set_get_id (set), vas_marker_set_get_name (set), stamp, same) &&
         (same || write_markers (connection, set, error));
}

/**
 * vas_store_put_marker_set:
 * @before: (nullable): the set as whoever changes it knew it; %NULL: as the library has it
 * @set: a new one, or a changed copy
 *
 * Writes and stamps the name, and the markers with their order, as far as each differs between @before and @set and from
 * what the library has. What was changed in another window meanwhile stays. An edit brings nothing back that is deleted.
 *
 * Errors: %VAS_STORE_ERROR_INVALID for what [method@MarkerSet.clean] does not take, %VAS_STORE_ERROR_NOT_FOUND if it was
 * deleted for good
 *
 * Returns: whether the library has the change
 */
gboolean
vas_store_put_marker_set (VasConnection *connection, VasMarkerSet *before, VasMarkerSet *set, GError **error)
{
  g_autoptr (VasMarkerSet) kept = clean_set (set, error);
  g_autoptr (VasMarkerSet) present = NULL;
  g_autoptr (VasMarkerSet) merged = NULL;
  g_autoptr (GError) local_error = NULL;

  if (kept == NULL)
    return FALSE;

  present = vas_store_get_marker_set (connection, vas_marker_set_get_id (set), &local_error);
  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return add_set (connection, kept, error);
  if (present == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  merged = vas_snapshot_merge (present, before != NULL ? before : present, kept);
  return change_set (connection, present, merged, error);
}

/**
 * vas_store_set_marker_set_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * The notes that were made with it keep their labels.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_marker_set_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE marker_set SET deleted = ?, deleted_stamp = ? WHERE id = ?", "lss", deleted,
                                    stamp, id);
}

/**
 * vas_store_get_marker_set:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the set, also one that is deleted
 */
VasMarkerSet *
vas_store_get_marker_set (VasConnection *connection, const char *id, GError **error)
{
  g_autoptr (VasMarkerSet) bare = vas_connection_get (connection, set_from_row, error, SELECT_SET "WHERE id = ?", "s",
                                                      id);

  return bare != NULL ? with_markers (connection, bare, error) : NULL;
}

/**
 * vas_store_list_marker_sets:
 * @deleted: whether to list those that were deleted and can be brought back, rather than the others
 *
 * Returns: (transfer full) (element-type VasMarkerSet): the sets in the order in which they were made
 */
GPtrArray *
vas_store_list_marker_sets (VasConnection *connection, gboolean deleted, GError **error)
{
  g_autoptr (GPtrArray) bare = vas_connection_list (connection, set_from_row, g_object_unref, error,
                                                    SELECT_SET "WHERE (deleted > 0) = ? ORDER BY created, id", "i",
                                                    deleted != FALSE);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; bare != NULL && i < bare->len; i++)
    {
      VasMarkerSet *set = with_markers (connection, g_ptr_array_index (bare, i), error);

      if (set == NULL)
        return NULL;
      g_ptr_array_add (sets, set);
    }

  return bare != NULL ? g_steal_pointer (&sets) : NULL;
}
