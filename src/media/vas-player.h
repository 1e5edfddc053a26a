/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-frame.h"

G_BEGIN_DECLS

#define VAS_TYPE_PLAYER (vas_player_get_type ())
G_DECLARE_FINAL_TYPE (VasPlayer, vas_player, VAS, PLAYER, GObject)

VasPlayer *vas_player_new (void);

void vas_player_open (VasPlayer *self, const char *path);
void vas_player_close (VasPlayer *self);

void vas_player_play (VasPlayer *self);
void vas_player_pause (VasPlayer *self);
void vas_player_toggle (VasPlayer *self);
void vas_player_seek (VasPlayer *self, gint64 ns);
void vas_player_step (VasPlayer *self, int frames);
void vas_player_play_span (VasPlayer *self, gint64 start_ns, gint64 end_ns);

gint64 vas_player_get_step_ns (VasPlayer *self);
gint64 vas_player_get_position_ns (VasPlayer *self);
gint64 vas_player_get_position_ns_at (VasPlayer *self, gint64 monotonic_us);
gint64 vas_player_get_duration_ns (VasPlayer *self);
gboolean vas_player_get_ready (VasPlayer *self);
gboolean vas_player_get_playing (VasPlayer *self);
gboolean vas_player_get_seeking (VasPlayer *self);
gboolean vas_player_get_has_video (VasPlayer *self);
gboolean vas_player_get_silent (VasPlayer *self);
VasFrame *vas_player_get_frame (VasPlayer *self);
const GError *vas_player_get_error (VasPlayer *self);
double vas_player_get_rate (VasPlayer *self);
void vas_player_set_rate (VasPlayer *self, double rate);
double vas_player_get_volume (VasPlayer *self);
void vas_player_set_volume (VasPlayer *self, double volume);
gboolean vas_player_get_muted (VasPlayer *self);
void vas_player_set_muted (VasPlayer *self, gboolean muted);

G_END_DECLS
