/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-peaks.h"

#define MS_PER_PEAK (1000 / VAS_PEAKS_PER_S)

struct _VasPeaks
{
  GBytes *values;
};

G_DEFINE_BOXED_TYPE (VasPeaks, vas_peaks, vas_peaks_ref, vas_peaks_unref)

/**
 * vas_peaks_new:
 * @values: (array length=n_values): the peaks, copied
 * @n_values: how many
 *
 * Returns: (transfer full): peaks, %VAS_PEAKS_PER_S of them a second
 */
VasPeaks *
vas_peaks_new (const guint8 *values, gsize n_values)
{
  VasPeaks *peaks = g_atomic_rc_box_new (VasPeaks);

  peaks->values = g_bytes_new (values, n_values);

  return peaks;
}

VasPeaks *
vas_peaks_ref (VasPeaks *peaks)
{
  return g_atomic_rc_box_acquire (peaks);
}

static void
peaks_clear (gpointer data)
{
  VasPeaks *peaks = data;

  g_clear_pointer (&peaks->values, g_bytes_unref);
}

void
vas_peaks_unref (VasPeaks *peaks)
{
  g_atomic_rc_box_release_full (peaks, peaks_clear);
}

/**
 * vas_peaks_get_length:
 *
 * Returns: how many peaks there are
 */
gsize
vas_peaks_get_length (VasPeaks *peaks)
{
  return g_bytes_get_size (peaks->values);
}

/**
 * vas_peaks_get_duration_ms:
 *
 * Returns: the length of the sound, in ms, to a hundredth of a second
 */
gint64
vas_peaks_get_duration_ms (VasPeaks *peaks)
{
  return (gint64) vas_peaks_get_length (peaks) * MS_PER_PEAK;
}

/**
 * vas_peaks_get_highest:
 * @start_ms: begin of a span, in ms
 * @end_ms: its end, in ms
 *
 * Returns: the highest peak that lies in or touches the span, 0 to 1; 0 outside the sound
 */
double
vas_peaks_get_highest (VasPeaks *peaks, gint64 start_ms, gint64 end_ms)
{
  gsize length = 0;
  const guint8 *values = g_bytes_get_data (peaks->values, &length);
  gint64 first = MAX (start_ms, 0) / MS_PER_PEAK;
  gint64 last = MIN (MAX (first, end_ms / MS_PER_PEAK), (gint64) length - 1);
  guint8 highest = 0;

  for (gint64 i = first; i <= last; i++)
    highest = MAX (highest, values[i]);

  return highest / 255.0;
}

/**
 * vas_peaks_get_bytes:
 *
 * Returns: (transfer none): the peaks themselves, for keeping
 */
GBytes *
vas_peaks_get_bytes (VasPeaks *peaks)
{
  return peaks->values;
}
