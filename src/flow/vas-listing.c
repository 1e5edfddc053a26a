/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-listing-private.h"

#include "vas-store-answers.h"
#include "vas-store-interviews.h"

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
  g_autoptr (GPtrArray) answers = NULL;

  listing->interviews = vas_store_list_interviews (connection, FALSE, search, error);
  if (listing->interviews == NULL)
    return NULL;
  listing->deleted = vas_store_list_interviews (connection, TRUE, NULL, error);
  if (listing->deleted == NULL)
    return NULL;
  answers = vas_store_list_deleted_answers (connection, error);
  if (answers == NULL)
    return NULL;

  listing->bytes = sum_bytes (listing->interviews) + sum_bytes (listing->deleted);
  g_ptr_array_extend_and_steal (listing->deleted, g_steal_pointer (&answers));

  return g_steal_pointer (&listing);
}
