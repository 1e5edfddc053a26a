/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window sees of playback: its properties. vas-player-session.c opens files and hears what becomes of
 * them, vas-player-transport.c plays and seeks. */

#include "vas-player.h"

#include "vas-player-private.h"

/* Without a report for longer than this, playback stands rather than plays. */
#define LONGEST_GAP_US (400 * 1000)

G_DEFINE_FINAL_TYPE (VasPlayer, vas_player, G_TYPE_OBJECT)

GParamSpec *vas_player_properties[N_PROPS];
guint vas_player_signals[N_SIGNALS];

void
vas_player_notify (VasPlayer *self, guint prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), vas_player_properties[prop]);
}

void
vas_player_set_flag (VasPlayer *self, gboolean *flag, gboolean value, guint prop)
{
  if (*flag == value)
    return;

  *flag = value;
  vas_player_notify (self, prop);
}

void
vas_player_set_time (VasPlayer *self, gint64 *time, gint64 value, guint prop)
{
  if (*time == value)
    return;

  *time = value;
  vas_player_notify (self, prop);
}

void
vas_player_set_position (VasPlayer *self, gint64 ns)
{
  self->idle_ticks = 0;
  self->position_us = g_get_monotonic_time ();
  vas_player_set_time (self, &self->position, ns, PROP_POSITION_NS);
}

static void
vas_player_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPlayer *self = VAS_PLAYER (object);

  switch (prop_id)
    {
    case PROP_POSITION_NS:
      g_value_set_int64 (value, self->position);
      break;
    case PROP_DURATION_NS:
      g_value_set_int64 (value, self->duration);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    case PROP_MUTED:
      g_value_set_boolean (value, self->muted);
      break;
    case PROP_HAS_VIDEO:
      g_value_set_boolean (value, self->has_video);
      break;
    case PROP_SILENT:
      g_value_set_boolean (value, self->silent);
      break;
    case PROP_FRAME:
      g_value_set_boxed (value, self->frame);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_SEEKING:
      g_value_set_boolean (value, self->seeking);
      break;
    case PROP_AUDIO_SINK_DESCRIPTION:
      g_value_set_string (value, self->audio_sink_description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_player_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasPlayer *self = VAS_PLAYER (object);

  switch (prop_id)
    {
    case PROP_RATE:
      vas_player_set_rate (self, g_value_get_double (value));
      break;
    case PROP_VOLUME:
      vas_player_set_volume (self, g_value_get_double (value));
      break;
    case PROP_MUTED:
      vas_player_set_muted (self, g_value_get_boolean (value));
      break;
    case PROP_AUDIO_SINK_DESCRIPTION:
      g_clear_pointer (&self->audio_sink_description, g_free);
      self->audio_sink_description = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_player_dispose (GObject *object)
{
  VasPlayer *self = VAS_PLAYER (object);

  vas_player_drop_pipeline (self);
  g_clear_pointer (&self->frame, vas_frame_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->audio_sink_description, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (vas_player_parent_class)->dispose (object);
}

static void
vas_player_class_init (VasPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags settable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_player_get_property;
  object_class->set_property = vas_player_set_property;
  object_class->dispose = vas_player_dispose;

  /**
   * VasPlayer:position-ns:
   *
   * Where the picture that is shown starts, in ns; where the sound is, when there is no picture. While
   * [property@Player:seeking], where the seek goes.
   */
  vas_player_properties[PROP_POSITION_NS] = g_param_spec_int64 ("position-ns", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasPlayer:duration-ns:
   *
   * Length, in ns; 0 until the file is open, and where the file does not tell, until it was played to its end.
   */
  vas_player_properties[PROP_DURATION_NS] = g_param_spec_int64 ("duration-ns", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasPlayer:playing:
   *
   * Whether it plays, or will as soon as it can.
   */
  vas_player_properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:rate:
   *
   * Speed, 0.5 to 2. Voices keep their pitch.
   */
  vas_player_properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.5, 2.0, 1.0, settable);
  /**
   * VasPlayer:volume:
   *
   * Loudness, 0 to 1, as a factor.
   */
  vas_player_properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0.0, 1.0, 1.0, settable);
  /**
   * VasPlayer:muted:
   *
   * Whether nothing is heard, whatever the volume.
   */
  vas_player_properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, settable);
  /**
   * VasPlayer:has-video:
   *
   * Whether the file holds a picture.
   */
  vas_player_properties[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:silent:
   *
   * Whether there is sound but nowhere for it to go, or its output hangs: it plays on without.
   */
  vas_player_properties[PROP_SILENT] = g_param_spec_boolean ("silent", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:frame:
   *
   * The picture to show.
   */
  vas_player_properties[PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, readable);
  /**
   * VasPlayer:ready:
   *
   * Whether a file is open and stands or plays.
   */
  vas_player_properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:error:
   *
   * Why the file could not be opened or played on, of %VAS_MEDIA_ERROR.
   */
  vas_player_properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  /**
   * VasPlayer:seeking:
   *
   * Whether a seek or step is on its way.
   */
  vas_player_properties[PROP_SEEKING] = g_param_spec_boolean ("seeking", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:audio-sink-description:
   *
   * Where the sound goes, as a GStreamer pipeline description; %NULL for the desktop's output. Counts from the next
   * [method@Player.open] on.
   */
  vas_player_properties[PROP_AUDIO_SINK_DESCRIPTION] = g_param_spec_string ("audio-sink-description", NULL, NULL, NULL,
                                                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, vas_player_properties);

  /**
   * VasPlayer::ended:
   *
   * The file was played to its end.
   */
  vas_player_signals[SIGNAL_ENDED] = g_signal_new ("ended", VAS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                   G_TYPE_NONE, 0);
  /**
   * VasPlayer::span-ended:
   *
   * A span was played to its end, and the player has stopped there.
   */
  vas_player_signals[SIGNAL_SPAN_ENDED] = g_signal_new ("span-ended", VAS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                        NULL, G_TYPE_NONE, 0);
  /**
   * VasPlayer::failed:
   * @error: as in [property@Player:error]
   *
   * The file could not be opened or played on.
   */
  vas_player_signals[SIGNAL_FAILED] = g_signal_new ("failed", VAS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
vas_player_init (VasPlayer *self)
{
  self->rate = 1.0;
  self->volume = 1.0;
  vas_player_reset_transport (self);
}

/**
 * vas_player_new:
 *
 * Returns: (transfer full): a player without a file
 */
VasPlayer *
vas_player_new (void)
{
  return g_object_new (VAS_TYPE_PLAYER, NULL);
}

gint64
vas_player_get_position_ns (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), 0);

  return self->position;
}

/**
 * vas_player_get_position_ns_at:
 * @monotonic_us: a moment just past, as of g_get_monotonic_time(), in µs
 *
 * Between two reports of the position time goes on. A key that was pressed there counts from here, not from the picture
 * before it or, if the program was busy, from one after it.
 *
 * Returns: where playback was at that moment, in ns
 */
gint64
vas_player_get_position_ns_at (VasPlayer *self, gint64 monotonic_us)
{
  gint64 passed_us;
  gint64 ns;

  g_return_val_if_fail (VAS_IS_PLAYER (self), 0);

  if (!self->ready || !self->playing || self->seeking)
    return self->position;

  passed_us = CLAMP (monotonic_us - self->position_us, -LONGEST_GAP_US, LONGEST_GAP_US);
  ns = MAX (self->position + (gint64) (passed_us * 1000 * self->rate), 0);

  return self->duration > 0 ? MIN (ns, MAX (self->duration, self->position)) : ns;
}

gint64
vas_player_get_duration_ns (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), 0);

  return self->duration;
}

gboolean
vas_player_get_ready (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), FALSE);

  return self->ready;
}

gboolean
vas_player_get_playing (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), FALSE);

  return self->playing;
}

gboolean
vas_player_get_seeking (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), FALSE);

  return self->seeking;
}

gboolean
vas_player_get_has_video (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), FALSE);

  return self->has_video;
}

gboolean
vas_player_get_silent (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), FALSE);

  return self->silent;
}

/**
 * vas_player_get_frame:
 *
 * Returns: (transfer none) (nullable): the picture to show
 */
VasFrame *
vas_player_get_frame (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), NULL);

  return self->frame;
}

/**
 * vas_player_get_error:
 *
 * Returns: (transfer none) (nullable): why it failed
 */
const GError *
vas_player_get_error (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), NULL);

  return self->error;
}

double
vas_player_get_rate (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), 1.0);

  return self->rate;
}

void
vas_player_set_rate (VasPlayer *self, double rate)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  rate = CLAMP (rate, 0.5, 2.0);
  if (self->rate == rate)
    return;

  self->rate = rate;

  /* GStreamer changes its speed by a seek */
  if (self->ready && !self->at_end)
    vas_player_request_seek (self, self->position);

  vas_player_notify (self, PROP_RATE);
}

double
vas_player_get_volume (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), 1.0);

  return self->volume;
}

void
vas_player_set_volume (VasPlayer *self, double volume)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  volume = CLAMP (volume, 0.0, 1.0);
  if (self->volume == volume)
    return;

  self->volume = volume;
  if (self->ready)
    vas_player_pipeline_set_volume (self->pipeline, self->volume, self->muted);
  vas_player_notify (self, PROP_VOLUME);
}

gboolean
vas_player_get_muted (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), FALSE);

  return self->muted;
}

void
vas_player_set_muted (VasPlayer *self, gboolean muted)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->muted == muted)
    return;

  self->muted = muted;
  if (self->ready)
    vas_player_pipeline_set_volume (self->pipeline, self->volume, self->muted);
  vas_player_notify (self, PROP_MUTED);
}
