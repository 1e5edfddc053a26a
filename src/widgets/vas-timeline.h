/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-peaks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasTimeline:
 *
 * The recording along its time: waveform, notes as marks, and a playhead to move by pointer and keys.
 *
 * It is a [class@Gtk.Range] whose value is the position in seconds, because that is what assistive technology can read
 * and set. Signals: `seek` (gint64, ms), `step` (int, frames), `note-activated` (#VasNote).
 */
#define VAS_TYPE_TIMELINE (vas_timeline_get_type ())
G_DECLARE_FINAL_TYPE (VasTimeline, vas_timeline, VAS, TIMELINE, GtkRange)

GtkWidget *vas_timeline_new (void);

void vas_timeline_set_peaks (VasTimeline *self, VasPeaks *peaks);
void vas_timeline_set_duration_ms (VasTimeline *self, gint64 duration_ms);
void vas_timeline_set_position_ms (VasTimeline *self, gint64 position_ms);
void vas_timeline_set_playing (VasTimeline *self, gboolean playing, double rate);
void vas_timeline_set_notes (VasTimeline *self, GListModel *notes);

G_END_DECLS
