/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-time-axis.h"

#include "vas-time.h"

/* Nearest it comes to one picture of a film of 30 a second: so many pixels. */
#define PIXELS_PER_PICTURE 12.0
#define PICTURE_MS (1000.0 / 30)
/* When it turns to another part, so much of what is shown lies before what it turned to. */
#define LEAD_IN 0.1

/**
 * vas_time_axis_set_duration:
 * @axis: an axis
 * @duration_ms: length of the recording, in ms
 *
 * Shows all of it if all was shown before, else still the same part.
 */
void
vas_time_axis_set_duration (VasTimeAxis *axis, gint64 duration_ms)
{
  gboolean all = vas_time_axis_shows_all (axis);

  axis->duration_ms = (double) MAX (duration_ms, 0);
  if (all)
    axis->length_ms = axis->duration_ms;
  vas_time_axis_fit (axis);
}

/**
 * vas_time_axis_fit:
 * @axis: an axis
 *
 * Brings what is shown into the recording, and to what can be shown at the width.
 */
void
vas_time_axis_fit (VasTimeAxis *axis)
{
  axis->width = MAX (axis->width, 1);
  axis->length_ms = CLAMP (axis->length_ms, vas_time_axis_get_shortest (axis), axis->duration_ms);
  axis->start_ms = CLAMP (axis->start_ms, 0, axis->duration_ms - axis->length_ms);
}

/**
 * vas_time_axis_shows_all:
 * @axis: an axis
 *
 * Returns: whether the whole recording is shown
 */
gboolean
vas_time_axis_shows_all (const VasTimeAxis *axis)
{
  return axis->length_ms >= axis->duration_ms;
}

/**
 * vas_time_axis_shows:
 * @axis: an axis
 * @ms: a place in the recording, in ms
 *
 * Returns: whether it is in sight
 */
gboolean
vas_time_axis_shows (const VasTimeAxis *axis, double ms)
{
  return ms >= axis->start_ms && ms <= axis->start_ms + axis->length_ms;
}

/**
 * vas_time_axis_get_scale:
 * @axis: an axis
 *
 * Returns: how many pixels a millisecond is wide; 0 while the length is not known
 */
double
vas_time_axis_get_scale (const VasTimeAxis *axis)
{
  return axis->length_ms > 0 ? axis->width / axis->length_ms : 0;
}

/**
 * vas_time_axis_get_shortest:
 * @axis: an axis
 *
 * Returns: the shortest part that can be shown, in ms: a picture of a film is some pixels wide then
 */
double
vas_time_axis_get_shortest (const VasTimeAxis *axis)
{
  return MIN (axis->width / PIXELS_PER_PICTURE * PICTURE_MS, axis->duration_ms);
}

/**
 * vas_time_axis_get_x:
 * @axis: an axis
 * @ms: a place in the recording, in ms
 *
 * Returns: where it is, in pixels; outside the axis if it is not in sight
 */
double
vas_time_axis_get_x (const VasTimeAxis *axis, double ms)
{
  return axis->left + (CLAMP (ms, 0, axis->duration_ms) - axis->start_ms) * vas_time_axis_get_scale (axis);
}

/**
 * vas_time_axis_get_ms:
 * @axis: an axis
 * @x: in pixels
 *
 * Returns: which place of the recording that is, in ms
 */
double
vas_time_axis_get_ms (const VasTimeAxis *axis, double x)
{
  return CLAMP (axis->start_ms + (x - axis->left) / axis->width * axis->length_ms, 0, axis->duration_ms);
}

/**
 * vas_time_axis_zoom:
 * @axis: an axis
 * @factor: how many times as large, above 0
 * @anchor_ms: what stays where it is as far as possible, in ms
 */
void
vas_time_axis_zoom (VasTimeAxis *axis, double factor, double anchor_ms)
{
  double share = axis->length_ms > 0 ? (anchor_ms - axis->start_ms) / axis->length_ms : 0;

  g_return_if_fail (factor > 0);

  axis->length_ms = CLAMP (axis->length_ms / factor, vas_time_axis_get_shortest (axis), axis->duration_ms);
  axis->start_ms = anchor_ms - share * axis->length_ms;
  vas_time_axis_fit (axis);
}

/**
 * vas_time_axis_scroll:
 * @axis: an axis
 * @start_ms: what the left end is to stand for, in ms
 */
void
vas_time_axis_scroll (VasTimeAxis *axis, double start_ms)
{
  axis->start_ms = start_ms;
  vas_time_axis_fit (axis);
}

/**
 * vas_time_axis_reveal:
 * @axis: an axis
 * @ms: a place in the recording, in ms
 *
 * Turns to the part with that place, unless it is in sight. It then lies near the left end, so that what follows is seen.
 */
void
vas_time_axis_reveal (VasTimeAxis *axis, double ms)
{
  if (!vas_time_axis_shows (axis, ms))
    vas_time_axis_scroll (axis, ms - LEAD_IN * axis->length_ms);
}

/**
 * vas_time_axis_get_tick_ms:
 * @axis: an axis
 * @spacing: how far apart two labels are at least, in pixels
 *
 * Returns: how far apart they are, in ms, as people count: 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30 s and so on
 */
gint64
vas_time_axis_get_tick_ms (const VasTimeAxis *axis, double spacing)
{
  static const int tenths[] = { 1, 2, 5, 10, 20, 50, 100, 150, 300, 600, 1200, 3000, 6000, 9000, 18000, 36000 };
  double least_ms = spacing / axis->width * axis->length_ms;
  gint64 hours = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (tenths); i++)
    if (tenths[i] * 100 >= least_ms)
      return tenths[i] * 100;

  while ((double) (hours * 60 * 60 * VAS_MS_PER_S) < least_ms)
    hours *= 2;
  return hours * 60 * 60 * VAS_MS_PER_S;
}
