/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasClockRing:
 *
 * A ring that empties as time runs out, with the time inside in figures.
 *
 * Properties: `thinking` (the time left is shown, else the time used and the limit), `elapsed-ms`, `remaining-ms` and
 * `limit-ms` (gint64), `band` (#VasClockBand, the colour while answering), `compact` (it asks for little height). It never
 * speaks up by itself: a screen reader that asks hears the time in words.
 */
#define VAS_TYPE_CLOCK_RING (vas_clock_ring_get_type ())
G_DECLARE_FINAL_TYPE (VasClockRing, vas_clock_ring, VAS, CLOCK_RING, GtkWidget)

GtkWidget *vas_clock_ring_new (void);

G_END_DECLS
