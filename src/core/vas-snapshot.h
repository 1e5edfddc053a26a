/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gpointer vas_snapshot_with (gpointer object, const char *first_property, ...) G_GNUC_NULL_TERMINATED;
gpointer vas_snapshot_merge (gpointer present, gpointer before, gpointer after);
gboolean vas_snapshot_equal (gpointer a, gpointer b);
gboolean vas_snapshot_list_equal (GPtrArray *a, GPtrArray *b);

G_END_DECLS
