/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the parts of an answer look in its ribbon, and what is said of them. */

#pragma once

#include "vas-structure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vas_ribbon_look_draw (GtkWidget *widget,
                           cairo_t *cr,
                           const VasStructure *structure,
                           gint64 duration_ms,
                           int width,
                           int height);
char *vas_ribbon_look_name_part (const VasStructure *structure, gsize part);
char *vas_ribbon_look_describe_part (const VasStructure *structure, gsize part);
const char *vas_ribbon_look_describe_missing (VasAspect part);
char *vas_ribbon_look_describe_rest (const VasStructure *structure);

G_END_DECLS
