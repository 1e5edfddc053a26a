/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasLevelMeter:
 *
 * How loud the microphone is: a bar, the peak held above it, and a word when it clips.
 *
 * Properties: `level-db` and `peak-db` (-60 to 0), `clipping`. The bar inside is the meter that assistive technology
 * sees, because GTK 4.8 tells the value of its own level bar and of no custom widget.
 */
#define VAS_TYPE_LEVEL_METER (vas_level_meter_get_type ())
G_DECLARE_FINAL_TYPE (VasLevelMeter, vas_level_meter, VAS, LEVEL_METER, GtkWidget)

GtkWidget *vas_level_meter_new (void);

void vas_level_meter_set_level_db (VasLevelMeter *self, double level_db);
void vas_level_meter_set_peak_db (VasLevelMeter *self, double peak_db);
void vas_level_meter_set_clipping (VasLevelMeter *self, gboolean clipping);

G_END_DECLS
