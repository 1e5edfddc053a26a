/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-time-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasTimeRuler:
 *
 * The times along an axis, as many as find room.
 */
#define VAS_TYPE_TIME_RULER (vas_time_ruler_get_type ())
G_DECLARE_FINAL_TYPE (VasTimeRuler, vas_time_ruler, VAS, TIME_RULER, GtkWidget)

GtkWidget *vas_time_ruler_new (void);

void vas_time_ruler_set_axis (VasTimeRuler *self, const VasTimeAxis *axis);

G_END_DECLS
