/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasPlayback. */

#pragma once

#include "vas-playback-kept.h"
#include "vas-player.h"

G_BEGIN_DECLS

struct _VasPlayback
{
  GObject parent_instance;

  VasPlayer *player;
  VasPeaks *peaks;
  char *error_message;
  GCancellable *reading;

  /* vas-playback-span.c; an end that has not been chosen is -1 */
  gint64 span_start_ms;
  gint64 span_end_ms;
  gboolean looping;
};

/* vas-playback.c */
void vas_playback_set_peaks (VasPlayback *self, VasPeaks *peaks);
void vas_playback_span_changed (VasPlayback *self);

/* vas-playback-peaks.c */
void vas_playback_read_peaks (VasPlayback *self, const char *path);
void vas_playback_find_peaks (VasPlayback *self, const char *path, VasStore *store, VasRecording *recording);
void vas_playback_stop_reading (VasPlayback *self);

/* vas-playback-span.c */
gboolean vas_playback_repeat (VasPlayback *self);

G_END_DECLS
