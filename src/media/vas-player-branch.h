/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the two halves of a playing pipeline behind the demuxer. */

#pragma once

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/* How far the picture may be stepped on from where the sound stands */
#define VAS_PLAYER_BRANCH_STEP_NS (20 * (gint64) GST_SECOND)

GstElement *vas_player_branch_new_video (GstClockTime total, GstAppSink **sink, GError **error);
GstElement *vas_player_branch_new_audio (const char *sink_description,
                                         gboolean want_silent,
                                         gboolean *silent,
                                         GError **error);
gboolean vas_player_branch_is_output (GstObject *object);
void vas_player_branch_set_volume (GstElement *audio, double volume, gboolean muted);

G_END_DECLS
