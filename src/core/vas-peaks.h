/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_PEAKS (vas_peaks_get_type ())
#define VAS_PEAKS_PER_S 100

/**
 * VasPeaks:
 *
 * The outline of a sound: for every hundredth of a second the largest absolute sample, 0 to 255 for 0 to full scale.
 * Never changed once made.
 */
typedef struct _VasPeaks VasPeaks;

GType vas_peaks_get_type (void) G_GNUC_CONST;

VasPeaks *vas_peaks_new (const guint8 *values, gsize n_values);
VasPeaks *vas_peaks_ref (VasPeaks *peaks);
void vas_peaks_unref (VasPeaks *peaks);
gsize vas_peaks_get_length (VasPeaks *peaks);
gint64 vas_peaks_get_duration_ms (VasPeaks *peaks);
double vas_peaks_get_highest (VasPeaks *peaks, gint64 start_ms, gint64 end_ms);
GBytes *vas_peaks_get_bytes (VasPeaks *peaks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasPeaks, vas_peaks_unref)

G_END_DECLS
