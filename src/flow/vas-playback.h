/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-frame.h"
#include "vas-peaks.h"

G_BEGIN_DECLS

/**
 * VasPlayback:
 *
 * A recording that can be played, for the widgets: times in ms, errors in words.
 *
 * Properties (all notify on the main thread): `position-ms`, `duration-ms` (gint64), `playing`, `ready`, `has-video`,
 * `silent` (no sound output on this machine) (gboolean), `rate` (0.5 to 2.0), `volume` (0 to 1) (double, writable),
 * `frame` (#VasFrame), `peaks` (#VasPeaks, filled in while it is read), `error-message` (string or %NULL), `looping`
 * (gboolean, writable). Signals `ended`, `span-changed`.
 *
 * The span is a part of the recording that somebody has chosen, to hear it again or to note something about it.
 */
#define VAS_TYPE_PLAYBACK (vas_playback_get_type ())
G_DECLARE_FINAL_TYPE (VasPlayback, vas_playback, VAS, PLAYBACK, GObject)

VasPlayback *vas_playback_new (void);

void vas_playback_open (VasPlayback *self, const char *path);
void vas_playback_close (VasPlayback *self);
void vas_playback_play (VasPlayback *self);
void vas_playback_pause (VasPlayback *self);
void vas_playback_toggle (VasPlayback *self);
void vas_playback_seek (VasPlayback *self, gint64 position_ms);
void vas_playback_step (VasPlayback *self, int frames);
void vas_playback_play_span (VasPlayback *self, gint64 start_ms, gint64 end_ms);

void vas_playback_set_span (VasPlayback *self, gint64 start_ms, gint64 end_ms);
void vas_playback_begin_span (VasPlayback *self);
void vas_playback_end_span (VasPlayback *self);
void vas_playback_clear_span (VasPlayback *self);
gboolean vas_playback_get_span (VasPlayback *self, gint64 *start_ms, gint64 *end_ms);
void vas_playback_set_looping (VasPlayback *self, gboolean looping);
gboolean vas_playback_get_looping (VasPlayback *self);

gint64 vas_playback_get_position_ms (VasPlayback *self);
gint64 vas_playback_get_position_ms_at (VasPlayback *self, gint64 monotonic_us);
gint64 vas_playback_get_duration_ms (VasPlayback *self);
gboolean vas_playback_get_playing (VasPlayback *self);
gboolean vas_playback_get_has_video (VasPlayback *self);
double vas_playback_get_frame_ms (VasPlayback *self);
double vas_playback_get_rate (VasPlayback *self);
void vas_playback_set_rate (VasPlayback *self, double rate);
double vas_playback_get_volume (VasPlayback *self);
void vas_playback_set_volume (VasPlayback *self, double volume);
VasFrame *vas_playback_get_frame (VasPlayback *self);
VasPeaks *vas_playback_get_peaks (VasPlayback *self);

G_END_DECLS
