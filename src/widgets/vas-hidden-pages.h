/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vas_hidden_pages_follow (gpointer stack);

G_END_DECLS
