/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-playback-private.h"

#include "vas-media-error.h"
#include "vas-media.h"
#include "vas-time.h"

G_DEFINE_FINAL_TYPE (VasPlayback, vas_playback, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_POSITION_MS,
  PROP_DURATION_MS,
  PROP_PLAYING,
  PROP_READY,
  PROP_HAS_VIDEO,
  PROP_SILENT,
  PROP_RATE,
  PROP_VOLUME,
  PROP_FRAME,
  PROP_PEAKS,
  PROP_LOOPING,
  PROP_ERROR_MESSAGE,
  N_PROPS
};

enum
{
  SIGNAL_ENDED,
  SIGNAL_SPAN_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What of the player shows as what here. */
static const struct
{
  const char *player_property;
  guint property;
} mirrored[] = {
  { "position-ns", PROP_POSITION_MS },
  { "duration-ns", PROP_DURATION_MS },
  { "playing", PROP_PLAYING },
  { "ready", PROP_READY },
  { "has-video", PROP_HAS_VIDEO },
  { "silent", PROP_SILENT },
  { "rate", PROP_RATE },
  { "volume", PROP_VOLUME },
  { "frame", PROP_FRAME },
};

static void
set_error_message (VasPlayback *self, const char *message)
{
  if (g_strcmp0 (self->error_message, message) == 0)
    return;

  g_free (self->error_message);
  self->error_message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR_MESSAGE]);
}

void
vas_playback_set_peaks (VasPlayback *self, VasPeaks *peaks)
{
  g_clear_pointer (&self->peaks, vas_peaks_unref);
  if (peaks != NULL)
    self->peaks = vas_peaks_ref (peaks);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PEAKS]);
}

static gint64
player_time_ms (VasPlayback *self, const char *property)
{
  gint64 ns = 0;

  g_object_get (self->player, property, &ns, NULL);

  return ns / VAS_NS_PER_MS;
}

static void
on_player_notify (VasPlayer *player, GParamSpec *pspec, VasPlayback *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mirrored); i++)
    if (g_strcmp0 (pspec->name, mirrored[i].player_property) == 0)
      g_object_notify_by_pspec (G_OBJECT (self), properties[mirrored[i].property]);
}

static void
on_player_failed (VasPlayer *player, GError *error, VasPlayback *self)
{
  set_error_message (self, error->message);
}

static void
on_player_ended (VasPlayer *player, VasPlayback *self)
{
  if (!vas_playback_repeat (self))
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
on_player_span_ended (VasPlayer *player, VasPlayback *self)
{
  vas_playback_repeat (self);
}

void
vas_playback_span_changed (VasPlayback *self)
{
  g_signal_emit (self, signals[SIGNAL_SPAN_CHANGED], 0);
}

static void
vas_playback_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPlayback *self = VAS_PLAYBACK (object);

  switch (prop_id)
    {
    case PROP_POSITION_MS:
      g_value_set_int64 (value, vas_playback_get_position_ms (self));
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, vas_playback_get_duration_ms (self));
      break;
    case PROP_PEAKS:
      g_value_set_boxed (value, self->peaks);
      break;
    case PROP_LOOPING:
      g_value_set_boolean (value, self->looping);
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    default:
      g_object_get_property (G_OBJECT (self->player), pspec->name, value);
    }
}

static void
vas_playback_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasPlayback *self = VAS_PLAYBACK (object);

  if (prop_id == PROP_LOOPING)
    vas_playback_set_looping (self, g_value_get_boolean (value));
  else
    g_object_set_property (G_OBJECT (self->player), pspec->name, value);
}

static void
vas_playback_dispose (GObject *object)
{
  VasPlayback *self = VAS_PLAYBACK (object);

  vas_playback_stop_reading (self);
  if (self->player != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->player, self);
      vas_player_close (self->player);
    }

  G_OBJECT_CLASS (vas_playback_parent_class)->dispose (object);
}

static void
vas_playback_finalize (GObject *object)
{
  VasPlayback *self = VAS_PLAYBACK (object);

  g_clear_object (&self->player);
  g_clear_pointer (&self->peaks, vas_peaks_unref);
  g_clear_pointer (&self->error_message, g_free);

  G_OBJECT_CLASS (vas_playback_parent_class)->finalize (object);
}

static void
vas_playback_class_init (VasPlaybackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_playback_get_property;
  object_class->set_property = vas_playback_set_property;
  object_class->dispose = vas_playback_dispose;
  object_class->finalize = vas_playback_finalize;

  /**
   * VasPlayback:position-ms:
   *
   * Where in the recording the shown frame or the heard sound lies, in ms.
   */
  properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasPlayback:duration-ms:
   *
   * Length of the recording, in ms; 0 while it is not known.
   */
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasPlayback:playing:
   *
   * Whether it plays.
   */
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, readable);
  /**
   * VasPlayback:ready:
   *
   * Whether it can be played.
   */
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  /**
   * VasPlayback:has-video:
   *
   * Whether there is a picture.
   */
  properties[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, readable);
  /**
   * VasPlayback:silent:
   *
   * Whether this machine has no way to let the sound be heard.
   */
  properties[PROP_SILENT] = g_param_spec_boolean ("silent", NULL, NULL, FALSE, readable);
  /**
   * VasPlayback:rate:
   *
   * Speed, 0.5 to 2.0, with the pitch kept.
   */
  properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.5, 2.0, 1.0, writable);
  /**
   * VasPlayback:volume:
   *
   * Volume, 0 to 1.
   */
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0.0, 1.0, 1.0, writable);
  /**
   * VasPlayback:frame:
   *
   * The picture at the position; none for sound only.
   */
  properties[PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, readable);
  /**
   * VasPlayback:peaks:
   *
   * The outline of the sound; none until it has been read.
   */
  properties[PROP_PEAKS] = g_param_spec_boxed ("peaks", NULL, NULL, VAS_TYPE_PEAKS, readable);
  /**
   * VasPlayback:looping:
   *
   * Whether the span is played again and again.
   */
  properties[PROP_LOOPING] = g_param_spec_boolean ("looping", NULL, NULL, FALSE, writable | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * VasPlayback:error-message:
   *
   * Why it cannot be played, in words; none when it can.
   */
  properties[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasPlayback::ended:
   *
   * The end of the recording has been reached.
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  /**
   * VasPlayback::span-changed:
   *
   * Somebody has chosen another span, or none.
   */
  signals[SIGNAL_SPAN_CHANGED] = g_signal_new ("span-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
vas_playback_init (VasPlayback *self)
{
  g_autoptr (GError) error = NULL;

  if (!vas_media_init (&error))
    self->error_message = g_strdup (error->message);

  self->span_start_ms = self->span_end_ms = -1;
  self->player = vas_player_new ();
  g_signal_connect (self->player, "notify", G_CALLBACK (on_player_notify), self);
  g_signal_connect (self->player, "failed", G_CALLBACK (on_player_failed), self);
  g_signal_connect (self->player, "ended", G_CALLBACK (on_player_ended), self);
  g_signal_connect (self->player, "span-ended", G_CALLBACK (on_player_span_ended), self);
}

/**
 * vas_playback_new:
 *
 * Returns: (transfer full): a playback with nothing open
 */
VasPlayback *
vas_playback_new (void)
{
  return g_object_new (VAS_TYPE_PLAYBACK, NULL);
}

static void
open_file (VasPlayback *self, const char *path)
{
  vas_playback_stop_reading (self);
  vas_playback_clear_span (self);
  set_error_message (self, NULL);
  vas_playback_set_peaks (self, NULL);

  vas_player_open (self->player, path);
}

/**
 * vas_playback_open:
 * @self: a playback
 * @path: path of a recording
 *
 * Opens a recording, paused at its start. What goes wrong shows in [property@Playback:error-message].
 */
void
vas_playback_open (VasPlayback *self, const char *path)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  open_file (self, path);
  vas_playback_read_peaks (self, path);
}

/**
 * vas_playback_open_kept:
 * @self: a playback
 * @path: path of a recording
 * @store: the library it belongs to
 * @recording: what the library says of it
 *
 * As [method@Playback.open]. The outline of the sound is taken from the library if it is there, and kept there if not.
 */
void
vas_playback_open_kept (VasPlayback *self, const char *path, VasStore *store, VasRecording *recording)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  open_file (self, path);
  vas_playback_find_peaks (self, path, store, recording);
}

/**
 * vas_playback_close:
 * @self: a playback
 *
 * Lets go of the recording and of the sound output.
 */
void
vas_playback_close (VasPlayback *self)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  vas_playback_stop_reading (self);
  vas_playback_clear_span (self);
  vas_player_close (self->player);
  vas_playback_set_peaks (self, NULL);
  set_error_message (self, NULL);
}

/**
 * vas_playback_get_position_ms:
 * @self: a playback
 *
 * Returns: the position, in ms
 */
gint64
vas_playback_get_position_ms (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), 0);

  return player_time_ms (self, "position-ns");
}

/**
 * vas_playback_get_duration_ms:
 * @self: a playback
 *
 * Returns: the length, in ms; 0 while it is not known
 */
gint64
vas_playback_get_duration_ms (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), 0);

  return player_time_ms (self, "duration-ns");
}

static gboolean
player_flag (VasPlayback *self, const char *property)
{
  gboolean flag = FALSE;

  g_object_get (self->player, property, &flag, NULL);

  return flag;
}

/**
 * vas_playback_get_playing:
 * @self: a playback
 *
 * Returns: whether it plays
 */
gboolean
vas_playback_get_playing (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), FALSE);

  return player_flag (self, "playing");
}

/**
 * vas_playback_get_has_video:
 * @self: a playback
 *
 * Returns: whether there is a picture
 */
gboolean
vas_playback_get_has_video (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), FALSE);

  return player_flag (self, "has-video");
}

static double
player_number (VasPlayback *self, const char *property)
{
  double number = 0;

  g_object_get (self->player, property, &number, NULL);

  return number;
}

/**
 * vas_playback_get_rate:
 * @self: a playback
 *
 * Returns: speed, 0.5 to 2.0
 */
double
vas_playback_get_rate (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), 1.0);

  return player_number (self, "rate");
}

/**
 * vas_playback_set_rate:
 * @self: a playback
 * @rate: speed, brought between 0.5 and 2.0; the pitch is kept
 */
void
vas_playback_set_rate (VasPlayback *self, double rate)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  g_object_set (self->player, "rate", CLAMP (rate, 0.5, 2.0), NULL);
}

/**
 * vas_playback_get_volume:
 * @self: a playback
 *
 * Returns: volume, 0 to 1
 */
double
vas_playback_get_volume (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), 1.0);

  return player_number (self, "volume");
}

/**
 * vas_playback_set_volume:
 * @self: a playback
 * @volume: volume, brought between 0 and 1
 */
void
vas_playback_set_volume (VasPlayback *self, double volume)
{
  g_return_if_fail (VAS_IS_PLAYBACK (self));

  g_object_set (self->player, "volume", CLAMP (volume, 0.0, 1.0), NULL);
}

/**
 * vas_playback_get_frame:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the picture shown
 */
VasFrame *
vas_playback_get_frame (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), NULL);

  return vas_player_get_frame (self->player);
}

/**
 * vas_playback_get_peaks:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the outline of the sound
 */
VasPeaks *
vas_playback_get_peaks (VasPlayback *self)
{
  g_return_val_if_fail (VAS_IS_PLAYBACK (self), NULL);

  return self->peaks;
}
