/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-peaks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasWaveform:
 *
 * The outline of a recording's sound, with a playhead if wanted.
 */
#define VAS_TYPE_WAVEFORM (vas_waveform_get_type ())
G_DECLARE_FINAL_TYPE (VasWaveform, vas_waveform, VAS, WAVEFORM, GtkWidget)

GtkWidget *vas_waveform_new (void);

void vas_waveform_set_peaks (VasWaveform *self, VasPeaks *peaks);
void vas_waveform_set_duration_ms (VasWaveform *self, gint64 duration_ms);
void vas_waveform_set_range (VasWaveform *self, double start_ms, double shown_ms);
void vas_waveform_set_position_ms (VasWaveform *self, gint64 position_ms);

G_END_DECLS
