/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounded waiting in tests. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gboolean (*WaitCondition) (gpointer user_data);

gboolean wait_until (WaitCondition condition, gpointer user_data, guint seconds);
void wait_for_ms (guint ms);

G_END_DECLS
