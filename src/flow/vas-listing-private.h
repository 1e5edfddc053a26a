/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What #VasLibrary shows, read in one go. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

/**
 * VasListing:
 * @interviews: (element-type VasInterview): those that match the search, newest first
 * @deleted: (element-type GObject): what was deleted: interviews, then takes
 * @bytes: space that the recordings of both take, in bytes
 */
typedef struct
{
  GPtrArray *interviews;
  GPtrArray *deleted;
  gint64 bytes;
} VasListing;

gpointer vas_listing_job (VasConnection *connection, gpointer search, GError **error);
void vas_listing_free (VasListing *listing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasListing, vas_listing_free)

G_END_DECLS
