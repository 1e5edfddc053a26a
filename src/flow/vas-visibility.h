/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose feedback somebody may see: the one place that knows. For the files of this layer and the command line only. */

#pragma once

#include "vas-connection.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VasVisibility:
 *
 * Whose notes and ratings of one interview one person may see: no drafts of others, and, while they review blind, nothing
 * of others at all. It never changes once it is made, so threads may share it.
 */
#define VAS_TYPE_VISIBILITY (vas_visibility_get_type ())
G_DECLARE_FINAL_TYPE (VasVisibility, vas_visibility, VAS, VISIBILITY, GObject)

VasVisibility *vas_visibility_new (GPtrArray *states, const char *viewer_id);
VasVisibility *vas_visibility_read (VasConnection *connection,
                                    const char *interview_id,
                                    const char *viewer_id,
                                    GError **error);
gboolean vas_visibility_shows (VasVisibility *self, const char *author_id);
gboolean vas_visibility_hides_any (VasVisibility *self);
gboolean vas_visibility_equal (VasVisibility *self, VasVisibility *other);
void vas_visibility_filter (VasVisibility *self, GPtrArray *items);

G_END_DECLS
