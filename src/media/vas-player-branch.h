/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the two halves of a playing pipeline behind the demuxer. */

#pragma once

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

G_BEGIN_DECLS

GstElement *vas_player_branch_new_video (GstClockTime total, GstAppSink **sink, GError **error);
GstElement *vas_player_branch_new_audio (const char *sink_description,
                                         gboolean want_silent,
                                         gboolean *silent,
                                         GError **error);
gboolean vas_player_branch_owns_sink (GstElement *audio, GstObject *object);
void vas_player_branch_set_volume (GstElement *audio, double volume, gboolean muted);

G_END_DECLS
