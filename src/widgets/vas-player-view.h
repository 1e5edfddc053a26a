/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-playback.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasPlayerView:
 *
 * A recording with the controls that play it: picture, or waveform where there is none, and the timeline.
 *
 * Actions: `player.toggle`, `player.jump-back`, `player.jump-forward` (5 s), `player.step-back`, `player.step-forward`
 * (one frame), `player.zoom-in`, `player.zoom-out`, `player.show-all` (the timeline), `player.span-start`,
 * `player.span-end` (at the position), `player.clear-span`, `player.loop` (the span, or no longer).
 *
 * Signals `note-activated` (#VasNote): a mark on the timeline was chosen; `note-moved` (#VasNote; gint64 begin and end, in
 * ms): it was moved there.
 */
#define VAS_TYPE_PLAYER_VIEW (vas_player_view_get_type ())
G_DECLARE_FINAL_TYPE (VasPlayerView, vas_player_view, VAS, PLAYER_VIEW, GtkWidget)

GtkWidget *vas_player_view_new (void);

void vas_player_view_set_playback (VasPlayerView *self, VasPlayback *playback);
void vas_player_view_set_notes (VasPlayerView *self, GListModel *notes);
void vas_player_view_finish_edit (VasPlayerView *self);
void vas_player_view_set_compact (VasPlayerView *self, gboolean compact);

G_END_DECLS
