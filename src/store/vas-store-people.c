/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-people.h"

#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-uuid.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>

#define LONGEST_REACTION_MS 10000

static gpointer
candidate_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_CANDIDATE, "id", vas_statement_text (row, 0), "name", vas_statement_text (row, 1),
                       NULL);
}

static gpointer
reviewer_from_row (VasStatement *row)
{
  return g_object_new (VAS_TYPE_REVIEWER, "id", vas_statement_text (row, 0), "name", vas_statement_text (row, 1),
                       "role", vas_statement_term (row, 2, VAS_TYPE_ROLE, VAS_ROLE_PEER), "reaction-ms",
                       vas_statement_int (row, 3, 0, LONGEST_REACTION_MS), NULL);
}

static VasReviewer *
add_reviewer (VasConnection *connection, const char *name, const char *role, GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *stamp = vas_connection_stamp (connection);

  if (!vas_connection_run (connection, error,
                           "INSERT INTO reviewer (id, name, name_stamp, role, role_stamp) VALUES (?, ?, ?, ?, ?)",
                           "sssss", id, name, stamp, role, stamp))
    return NULL;

  return vas_store_get_reviewer (connection, id, error);
}

/**
 * vas_store_ensure_candidate:
 *
 * The person whose library it is. There is one from the library's first day on.
 *
 * Returns: (transfer full): the candidate
 */
VasCandidate *
vas_store_ensure_candidate (VasConnection *connection, GError **error)
{
  return vas_connection_get (connection, candidate_from_row, error,
                             "SELECT id, name FROM candidate WHERE id = (SELECT value FROM meta WHERE key = "
                             "'candidate')",
                             "");
}

/**
 * vas_store_set_candidate_name:
 * @name: one line, up to %VAS_TEXT_NAME_CHARS characters; may be empty
 *
 * Errors: %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_candidate_name (VasConnection *connection, const char *name, GError **error)
{
  g_autofree char *cleaned = vas_value_clean_line (name, VAS_TEXT_NAME_CHARS, error);
  g_autofree char *stamp = NULL;

  if (cleaned == NULL)
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run (connection, error,
                             "UPDATE candidate SET name = ?1, name_stamp = ?2 WHERE name <> ?1 AND id = (SELECT value "
                             "FROM meta WHERE key = 'candidate')",
                             "ss", cleaned, stamp);
}

/**
 * vas_store_ensure_reviewer:
 * @name: one line, 1 to %VAS_TEXT_NAME_CHARS characters
 * @role: what the reviewer is to the candidate
 *
 * Finds the reviewer of that name and role, or makes one. Needs a %VAS_STORE_WRITE call.
 *
 * Errors: %VAS_STORE_ERROR_INVALID
 *
 * Returns: (transfer full): the reviewer
 */
VasReviewer *
vas_store_ensure_reviewer (VasConnection *connection, const char *name, VasRole role, GError **error)
{
  g_autofree char *cleaned = vas_value_clean_line (name, VAS_TEXT_NAME_CHARS, error);
  const char *role_key = vas_term_key (VAS_TYPE_ROLE, role);
  g_autoptr (GError) local_error = NULL;
  VasReviewer *found;

  if (cleaned == NULL)
    return NULL;
  if (*cleaned == '\0')
    {
      g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                           _ ("Feedback needs a name. Enter the name of the person who gives it."));
      return NULL;
    }

  found = vas_connection_get (
      connection, reviewer_from_row, &local_error,
      "SELECT id, name, role, reaction_ms FROM reviewer WHERE name = ? AND role = ? ORDER BY id LIMIT 1", "ss", cleaned,
      role_key);
  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return add_reviewer (connection, cleaned, role_key, error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return found;
}

/**
 * vas_store_get_reviewer:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the reviewer
 */
VasReviewer *
vas_store_get_reviewer (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, reviewer_from_row, error,
                             "SELECT id, name, role, reaction_ms FROM reviewer WHERE id = ?", "s", id);
}

/**
 * vas_store_list_reviewers:
 *
 * Returns: (transfer full) (element-type VasReviewer): all reviewers, by name
 */
GPtrArray *
vas_store_list_reviewers (VasConnection *connection, GError **error)
{
  return vas_connection_list (connection, reviewer_from_row, g_object_unref, error,
                              "SELECT id, name, role, reaction_ms FROM reviewer ORDER BY name, role, id", "");
}

/**
 * vas_store_set_reaction:
 * @reviewer_id: UUID
 * @reaction_ms: time from seeing something to pressing a key, 0 to 10000 ms
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_reaction (VasConnection *connection, const char *reviewer_id, int reaction_ms, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (reaction_ms, 0, LONGEST_REACTION_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE reviewer SET reaction_stamp = iif (reaction_ms = ?1, reaction_stamp, ?2), "
                                    "reaction_ms = ?1 WHERE id = ?3",
                                    "iss", reaction_ms, stamp, reviewer_id);
}
