/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasTimeAxis:
 * @duration_ms: length of the recording, in ms; 0 while it is not known
 * @start_ms: what the left end stands for, in ms
 * @length_ms: what the width stands for, in ms; @duration_ms when all is shown
 * @left: where the axis begins, in pixels
 * @width: how wide it is, in pixels
 *
 * Which part of a recording is shown on which pixels. Whoever fills in @left and @width calls [func@time_axis_fit].
 */
typedef struct
{
  double duration_ms;
  double start_ms;
  double length_ms;
  double left;
  double width;
} VasTimeAxis;

void vas_time_axis_set_duration (VasTimeAxis *axis, gint64 duration_ms);
void vas_time_axis_fit (VasTimeAxis *axis);
gboolean vas_time_axis_shows_all (const VasTimeAxis *axis);
gboolean vas_time_axis_shows (const VasTimeAxis *axis, double ms);
double vas_time_axis_get_scale (const VasTimeAxis *axis);
double vas_time_axis_get_shortest (const VasTimeAxis *axis);
double vas_time_axis_get_x (const VasTimeAxis *axis, double ms);
double vas_time_axis_get_ms (const VasTimeAxis *axis, double x);
void vas_time_axis_zoom (VasTimeAxis *axis, double factor, double anchor_ms);
void vas_time_axis_scroll (VasTimeAxis *axis, double start_ms);
void vas_time_axis_reveal (VasTimeAxis *axis, double ms);
gint64 vas_time_axis_get_tick_ms (const VasTimeAxis *axis, double spacing);

G_END_DECLS
