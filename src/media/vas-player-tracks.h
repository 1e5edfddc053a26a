/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the tracks a demuxer finds in a file, and the branches behind them. */

#pragma once

#include <gst/gst.h>

#include "vas-frame-slot.h"

G_BEGIN_DECLS

typedef struct _VasPlayerTracks VasPlayerTracks;

/**
 * VasPlayerOutputs:
 * @video_sink: (nullable): where pictures come out, %NULL without
 * @audio: (nullable): the branch that makes sound, %NULL without
 * @silent: whether there is sound, and nowhere for it to go
 */
typedef struct
{
  GstElement *video_sink;
  GstElement *audio;
  gboolean silent;
} VasPlayerOutputs;

VasPlayerTracks *vas_player_tracks_new (GstElement *pipeline, GstElement *demux);
void vas_player_tracks_free (VasPlayerTracks *self);
void vas_player_tracks_interrupt (VasPlayerTracks *self);
gboolean vas_player_tracks_is_interrupted (VasPlayerTracks *self);
gboolean vas_player_tracks_wait (VasPlayerTracks *self, gint64 timeout_us, GError **error);
gboolean vas_player_tracks_build_video (VasPlayerTracks *self,
                                        VasFrameSlot *slot,
                                        GstClockTime total,
                                        VasPlayerOutputs *outputs,
                                        GError **error);
gboolean vas_player_tracks_build_audio (VasPlayerTracks *self,
                                        const char *sink_description,
                                        gboolean want_silent,
                                        VasPlayerOutputs *outputs,
                                        GError **error);
void vas_player_tracks_start (VasPlayerTracks *self);

G_END_DECLS
