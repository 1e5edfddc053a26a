/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasPlayerView only. */

#pragma once

#include "vas-picture.h"
#include "vas-player-view.h"
#include "vas-timeline.h"
#include "vas-waveform.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VAS_PLAYER_VIEW_N_SPEEDS 6
/* Speeds that are closer to each other are the same. */
#define VAS_PLAYER_VIEW_SAME_SPEED 0.01

struct _VasPlayerView
{
  GtkWidget parent_instance;

  GSignalGroup *playback;
  GListModel *notes;
  gboolean compact;
  gboolean updating;

  GtkWidget *content;
  GtkWidget *screen;
  VasPicture *picture;
  VasWaveform *waveform;
  AdwStatusPage *trouble;
  GtkWidget *silent_label;
  GtkWidget *play_button;
  GtkLabel *time_label;
  GtkLabel *duration_label;
  GtkDropDown *speed;
  GtkScaleButton *volume;
  VasTimeline *timeline;
  GtkScrollbar *view_bar;
  GtkLabel *span_label;
  GtkToggleButton *loop_button;
};

extern const double vas_player_view_speeds[VAS_PLAYER_VIEW_N_SPEEDS];

/* vas-player-view-speed.c */
void vas_player_view_install_speed (GtkWidgetClass *widget_class);

/* vas-player-view-timeline.c */
void vas_player_view_install_timeline (GtkWidgetClass *widget_class);
void vas_player_view_init_timeline (VasPlayerView *self);
void vas_player_view_on_span_changed (VasPlayback *playback, VasPlayerView *self);
void vas_player_view_on_looping_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self);

/* vas-player-view-state.c */
void vas_player_view_connect (VasPlayerView *self);
void vas_player_view_on_notes_changed (VasPlayerView *self);

G_END_DECLS
