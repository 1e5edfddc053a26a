/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: one file, open for playing. */

#pragma once

#include <gst/gst.h>

#include "vas-frame-slot.h"

G_BEGIN_DECLS

/* Application messages on the bus */
#define VAS_PLAYER_OPENED \
  "vas-player-opened"                       /* it stands on the first picture; see vas_player_pipeline_parse_opened() */
#define VAS_PLAYER_DONE "vas-player-done"   /* a seek or step has arrived */
#define VAS_PLAYER_FRAME "vas-player-frame" /* there is a picture to take */
#define VAS_PLAYER_POSITION "vas-player-position" /* "ns" is where the sound is */

typedef struct _VasPlayerPipeline VasPlayerPipeline;

VasPlayerPipeline *vas_player_pipeline_new (const char *path, const char *sink_description, gboolean silent);
void vas_player_pipeline_close (VasPlayerPipeline *self);

GstBus *vas_player_pipeline_get_bus (VasPlayerPipeline *self);
void vas_player_pipeline_parse_opened (GstMessage *message, gint64 *duration_ns, gboolean *has_video, gboolean *silent);

void vas_player_pipeline_set_playing (VasPlayerPipeline *self, gboolean playing);
guint32 vas_player_pipeline_seek (VasPlayerPipeline *self, gint64 start_ns, gint64 stop_ns, double rate);
void vas_player_pipeline_step (VasPlayerPipeline *self, guint frames);
void vas_player_pipeline_ask_position (VasPlayerPipeline *self);
void vas_player_pipeline_set_volume (VasPlayerPipeline *self, double volume, gboolean muted);

VasFrameShown vas_player_pipeline_take_shown (VasPlayerPipeline *self);

G_END_DECLS
