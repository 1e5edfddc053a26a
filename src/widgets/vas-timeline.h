/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-peaks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasTimeline:
 *
 * The recording along its time: ruler, waveform, notes as marks that can be moved, and a playhead. All of it is shown, or
 * a part down to a few frames.
 *
 * It is a [class@Gtk.Range] whose value is the position in seconds, because that is what assistive technology can read
 * and set. Signals: `seek` (gint64, ms), `step` (int, frames), `note-activated` (#VasNote), `note-grabbed` (somebody
 * begins to move a note), `note-moved` (#VasNote; gint64 begin and end, ms), `span-chosen` (gint64 begin and end, ms; -1
 * for none).
 *
 * What its keys do is said in `vas-timeline-keys.c`.
 */
#define VAS_TYPE_TIMELINE (vas_timeline_get_type ())
G_DECLARE_FINAL_TYPE (VasTimeline, vas_timeline, VAS, TIMELINE, GtkRange)

GtkWidget *vas_timeline_new (void);

void vas_timeline_set_peaks (VasTimeline *self, VasPeaks *peaks);
void vas_timeline_set_duration_ms (VasTimeline *self, gint64 duration_ms);
void vas_timeline_set_position_ms (VasTimeline *self, gint64 position_ms);
void vas_timeline_set_playing (VasTimeline *self, gboolean playing, double rate);
void vas_timeline_set_frame_ms (VasTimeline *self, double frame_ms);
void vas_timeline_set_notes (VasTimeline *self, GListModel *notes);
void vas_timeline_set_span (VasTimeline *self, gint64 start_ms, gint64 end_ms);
void vas_timeline_finish_edit (VasTimeline *self);

void vas_timeline_zoom_in (VasTimeline *self);
void vas_timeline_zoom_out (VasTimeline *self);
void vas_timeline_show_all (VasTimeline *self);
gboolean vas_timeline_can_zoom_in (VasTimeline *self);
gboolean vas_timeline_can_zoom_out (VasTimeline *self);
GtkAdjustment *vas_timeline_get_view (VasTimeline *self);

G_END_DECLS
