/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-listing-private.h"

#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"

void
vas_listing_free (VasListing *listing)
{
  g_clear_pointer (&listing->interviews, g_ptr_array_unref);
  g_clear_pointer (&listing->deleted, g_ptr_array_unref);
  g_free (listing);
}

static gint64
sum_bytes (GPtrArray *interviews)
{
  gint64 bytes = 0;

  for (guint i = 0; i < interviews->len; i++)
    bytes += vas_interview_get_bytes (interviews->pdata[i]);

  return bytes;
}

static gboolean
add_deleted (VasConnection *connection,
             GPtrArray *(*list) (VasConnection *connection, GError **error),
             GPtrArray *deleted,
             GError **error)
{
  g_autoptr (GPtrArray) items = list (connection, error);

  if (items == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (deleted, g_steal_pointer (&items));
  return TRUE;
}

/**
 * vas_listing_job:
 * @connection: the library, in its thread
 * @search: (nullable): words to search for
 *
 * What is deleted still takes space until it goes for good, and counts: an interview with all its takes, those given up
 * among them.
 *
 * Returns: (transfer full): a #VasListing
 */
gpointer
vas_listing_job (VasConnection *connection, gpointer search, GError **error)
{
  g_autoptr (VasListing) listing = g_new0 (VasListing, 1);

  listing->interviews = vas_store_list_interviews (connection, FALSE, search, error);
  if (listing->interviews == NULL)
    return NULL;
  listing->deleted = vas_store_list_interviews (connection, TRUE, NULL, error);
  if (listing->deleted == NULL)
    return NULL;

  listing->bytes = sum_bytes (listing->interviews) + sum_bytes (listing->deleted);
  if (!add_deleted (connection, vas_store_list_deleted_answers, listing->deleted, error) ||
      !add_deleted (connection, vas_store_list_deleted_questions, listing->deleted, error) ||
      !add_deleted (connection, vas_store_list_deleted_sets, listing->deleted, error) ||
      !add_deleted (connection, vas_store_list_deleted_profiles, listing->deleted, error))
    return NULL;

  return g_steal_pointer (&listing);
}
