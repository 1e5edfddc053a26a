/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the player's own files: what it is made of. */

#pragma once

#include "vas-player-pipeline.h"
#include "vas-player.h"

G_BEGIN_DECLS

struct _VasPlayer
{
  GObject parent_instance;

  VasPlayerPipeline *pipeline;
  GSource *bus_source;
  GSource *tick_source;
  char *path;
  char *audio_sink_description;

  gint64 position;
  gint64 position_us; /* when it was there, on the monotonic clock */
  gint64 duration;
  double rate;
  double volume;
  gboolean muted;
  gboolean ready;
  gboolean playing;
  gboolean seeking;
  gboolean has_video;
  gboolean silent;
  VasFrame *frame;
  GError *error;

  /* vas-player-transport.c */
  gboolean in_flight;
  gboolean ended_in_flight;
  guint32 seek_seqnum; /* of the last seek, 0 when there was none */
  gint64 pending_seek; /* -1: none */
  int pending_step;
  gint64 span_end; /* -1: up to the end of the file */
  gboolean at_end;
  gboolean sound_astray; /* the picture was stepped: seek before playing */
  gint64 sound_left;     /* where the sound stands then */

  /* vas-player-session.c */
  gint64 frame_duration;
  gboolean frame_current; /* whether the last seek brought it */
  gint64 frame_shown_us;
  gboolean position_asked;
  guint idle_ticks; /* since the last sign of life */
};

enum
{
  PROP_0,
  PROP_POSITION_NS,
  PROP_DURATION_NS,
  PROP_PLAYING,
  PROP_RATE,
  PROP_VOLUME,
  PROP_MUTED,
  PROP_HAS_VIDEO,
  PROP_SILENT,
  PROP_FRAME,
  PROP_READY,
  PROP_ERROR,
  PROP_SEEKING,
  PROP_AUDIO_SINK_DESCRIPTION,
  N_PROPS
};

enum
{
  SIGNAL_ENDED,
  SIGNAL_SPAN_ENDED,
  SIGNAL_FAILED,
  N_SIGNALS
};

extern GParamSpec *vas_player_properties[];
extern guint vas_player_signals[];

/* vas-player.c */
void vas_player_notify (VasPlayer *self, guint prop);
void vas_player_set_flag (VasPlayer *self, gboolean *flag, gboolean value, guint prop);
void vas_player_set_time (VasPlayer *self, gint64 *time, gint64 value, guint prop);
void vas_player_set_position (VasPlayer *self, gint64 ns);

/* vas-player-session.c */
void vas_player_drop_pipeline (VasPlayer *self);
void vas_player_update_ticks (VasPlayer *self);

/* vas-player-transport.c */
void vas_player_set_playing (VasPlayer *self, gboolean playing);
void vas_player_request_seek (VasPlayer *self, gint64 ns);
void vas_player_start_next (VasPlayer *self);
void vas_player_arrive (VasPlayer *self);
void vas_player_hear_end (VasPlayer *self, guint32 seqnum);
void vas_player_reset_transport (VasPlayer *self);

G_END_DECLS
