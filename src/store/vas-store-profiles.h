/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Job profiles. Everything here is called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"
#include "vas-job-profile.h"

G_BEGIN_DECLS

/* The longest advertisement, mission or research notes, in characters */
#define VAS_STORE_PROFILE_CHARS 50000

gboolean vas_store_add_profile (VasConnection *connection, VasJobProfile *profile, GError **error);
gboolean vas_store_update_profile (VasConnection *connection, VasJobProfile *profile, GError **error);
gboolean vas_store_set_profile_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error);

VasJobProfile *vas_store_get_profile (VasConnection *connection, const char *id, GError **error);
GPtrArray *vas_store_list_profiles (VasConnection *connection, GError **error);
GPtrArray *vas_store_list_deleted_profiles (VasConnection *connection, GError **error);

G_END_DECLS
