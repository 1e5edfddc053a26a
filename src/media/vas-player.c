/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window sees of playback. All of it runs in the main context that was the thread's default when the file was
 * opened; whatever may wait runs in the control thread of #VasPlayerPipeline.
 *
 * Seeks and steps are serialised: one is under way, and of the seeks that come meanwhile the newest wins, while steps add
 * up. A flight that ends starts the next. */

#include "vas-player.h"

#include "vas-gst-error.h"
#include "vas-player-pipeline.h"

#define SOUND_STEP_NS (40 * GST_MSECOND)
/* One that stands longer is the last of a camera that stopped, and says nothing about the others */
#define LONGEST_PICTURE_NS (250 * GST_MSECOND)
#define POSITION_INTERVAL_MS 33
/* A picture that stands longer than this while playing has ended before the sound */
#define STALE_PICTURE_US (150 * 1000)

struct _VasPlayer
{
  GObject parent_instance;

  VasPlayerPipeline *pipeline;
  GSource *bus_source;
  GSource *position_source;
  char *path;
  char *audio_sink_description;

  gint64 position;
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

  gboolean in_flight;
  gint64 pending_seek; /* -1: none */
  int pending_step;
  gint64 span_end; /* -1: up to the end of the file */
  gboolean at_end;
  gboolean sound_astray; /* the picture was stepped: seek before playing */
  gint64 frame_duration;
  gboolean frame_current;
  gint64 frame_shown_us;
  gboolean position_asked;
};

G_DEFINE_FINAL_TYPE (VasPlayer, vas_player, G_TYPE_OBJECT)

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
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
notify (VasPlayer *self, guint prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_flag (VasPlayer *self, gboolean *flag, gboolean value, guint prop)
{
  if (*flag == value)
    return;

  *flag = value;
  notify (self, prop);
}

static void
set_time (VasPlayer *self, gint64 *time, gint64 value, guint prop)
{
  if (*time == value)
    return;

  *time = value;
  notify (self, prop);
}

static void
set_position (VasPlayer *self, gint64 ns)
{
  set_time (self, &self->position, ns, PROP_POSITION_NS);
}

static gboolean
on_position_tick (gpointer user_data)
{
  VasPlayer *self = user_data;
  gboolean fresh = self->has_video && g_get_monotonic_time () - self->frame_shown_us < STALE_PICTURE_US;

  if (!fresh && !self->position_asked && !self->in_flight)
    {
      self->position_asked = TRUE;
      vas_player_pipeline_ask_position (self->pipeline);
    }

  return G_SOURCE_CONTINUE;
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
update_position_source (VasPlayer *self)
{
  clear_source (&self->position_source);

  if (!self->playing || !self->ready)
    return;

  self->position_source = g_timeout_source_new (POSITION_INTERVAL_MS);
  g_source_set_callback (self->position_source, on_position_tick, self, NULL);
  g_source_attach (self->position_source, g_main_context_get_thread_default ());
}

static void
set_playing (VasPlayer *self, gboolean playing)
{
  if (self->playing == playing)
    return;

  self->playing = playing;
  if (self->ready)
    vas_player_pipeline_set_playing (self->pipeline, playing);
  update_position_source (self);
  notify (self, PROP_PLAYING);
}

static void
start_seek (VasPlayer *self)
{
  gint64 target = self->pending_seek;

  self->pending_seek = -1;
  self->in_flight = TRUE;
  self->at_end = FALSE;
  self->sound_astray = FALSE;
  self->frame_current = FALSE;
  vas_player_pipeline_seek (self->pipeline, target, self->span_end, self->rate);
}

static gint64
clamp_time (VasPlayer *self, gint64 ns)
{
  /* At the very end there is nothing to show */
  gint64 last = self->duration > 0 ? self->duration - GST_MSECOND : G_MAXINT64;

  return CLAMP (ns, 0, MAX (last, 0));
}

/* Where a step of @frames leads, for all but a few pictures forward */
static gint64
step_target (VasPlayer *self, int frames)
{
  gint64 start, duration;

  if (!self->has_video || self->frame == NULL)
    return clamp_time (self, self->position + frames * (gint64) SOUND_STEP_NS);

  /* Just before a picture lies the one before it, whatever its length. Farther off, pictures are taken to last as long as
   * this one, and the middle of the wanted one is aimed at. */
  start = self->frame->time_ns;
  if (frames == -1)
    return clamp_time (self, start - 1);

  duration = MIN (self->frame_duration, (gint64) LONGEST_PICTURE_NS);

  return clamp_time (self, start + frames * duration + duration / 2);
}

static void
start_step (VasPlayer *self)
{
  int frames = self->pending_step;
  gint64 target;
  gboolean plain = frames > 0 && self->has_video && self->frame != NULL && self->span_end < 0 && !self->at_end;

  self->pending_step = 0;
  if (plain)
    {
      self->in_flight = TRUE;
      self->sound_astray = TRUE;
      vas_player_pipeline_step (self->pipeline, (guint) frames);
      return;
    }

  self->pending_seek = step_target (self, frames);
  self->span_end = -1;
  target = self->pending_seek;
  start_seek (self);
  set_position (self, target);
}

static void
start_next (VasPlayer *self)
{
  if (!self->ready || self->in_flight)
    return;

  if (self->pending_seek >= 0)
    start_seek (self);
  else if (self->pending_step != 0)
    start_step (self);

  set_flag (self, &self->seeking, self->in_flight, PROP_SEEKING);
}

/* The position goes to the target at once, so that jumps made in quick succession add up */
static void
request_seek (VasPlayer *self, gint64 ns)
{
  if (self->pipeline == NULL)
    return;

  self->pending_seek = clamp_time (self, ns);
  self->pending_step = 0;
  set_flag (self, &self->seeking, TRUE, PROP_SEEKING);
  set_position (self, self->pending_seek);
  start_next (self);
}

static void
drop_pipeline (VasPlayer *self)
{
  clear_source (&self->bus_source);
  clear_source (&self->position_source);
  g_clear_pointer (&self->pipeline, vas_player_pipeline_close);
  self->in_flight = FALSE;
  self->position_asked = FALSE;
}

static void
fail (VasPlayer *self, GError *error)
{
  g_autoptr (GError) told = g_error_copy (error);

  drop_pipeline (self);
  self->pending_seek = -1;
  self->pending_step = 0;
  g_clear_error (&self->error);
  self->error = error;

  g_object_freeze_notify (G_OBJECT (self));
  set_flag (self, &self->ready, FALSE, PROP_READY);
  set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  set_flag (self, &self->seeking, FALSE, PROP_SEEKING);
  notify (self, PROP_ERROR);
  g_object_thaw_notify (G_OBJECT (self));

  /* Whoever is told may open another file, which drops ours */
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, told);
}

static gboolean on_bus_message (GstBus *bus, GstMessage *message, gpointer user_data);

static void
start_pipeline (VasPlayer *self, gboolean silent)
{
  self->pipeline = vas_player_pipeline_new (self->path, self->audio_sink_description, silent);
  self->bus_source = gst_bus_create_watch (vas_player_pipeline_get_bus (self->pipeline));
  g_source_set_callback (self->bus_source, G_SOURCE_FUNC (on_bus_message), self, NULL);
  g_source_attach (self->bus_source, g_main_context_get_thread_default ());
}

/* The sound output went away: go on without */
static void
reopen_silently (VasPlayer *self)
{
  gint64 position = self->pending_seek >= 0 ? self->pending_seek : self->position;

  drop_pipeline (self);
  set_flag (self, &self->ready, FALSE, PROP_READY);
  self->pending_seek = position;
  start_pipeline (self, TRUE);
}

static void
on_error (VasPlayer *self, GstMessage *message)
{
  g_autoptr (GError) gst_error = NULL;

  if (!self->silent && vas_player_pipeline_is_sink_error (self->pipeline, message))
    {
      reopen_silently (self);
      return;
    }

  gst_message_parse_error (message, &gst_error, NULL);
  fail (self, gst_error->domain == VAS_MEDIA_ERROR ? g_steal_pointer (&gst_error) :
                                                     vas_gst_error_from_message (message, VAS_GST_PURPOSE_PLAY));
}

static void
show_frame (VasPlayer *self)
{
  VasFrameShown shown = vas_player_pipeline_take_shown (self->pipeline);

  if (shown.frame == NULL)
    return;

  g_clear_pointer (&self->frame, vas_frame_unref);
  self->frame = shown.frame;
  self->frame_duration = shown.duration;
  self->frame_current = shown.current;
  self->frame_shown_us = g_get_monotonic_time ();

  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_FRAME);
  if (!self->seeking)
    set_position (self, self->frame->time_ns);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
on_opened (VasPlayer *self, GstMessage *message)
{
  gint64 duration;
  gboolean has_video, silent;

  vas_player_pipeline_parse_opened (message, &duration, &has_video, &silent);
  vas_player_pipeline_set_volume (self->pipeline, self->volume, self->muted);

  g_object_freeze_notify (G_OBJECT (self));
  set_time (self, &self->duration, duration, PROP_DURATION_NS);
  set_flag (self, &self->has_video, has_video, PROP_HAS_VIDEO);
  set_flag (self, &self->silent, silent, PROP_SILENT);
  show_frame (self);
  set_flag (self, &self->ready, TRUE, PROP_READY);
  g_object_thaw_notify (G_OBJECT (self));

  /* Whoever was told may have closed it again */
  if (!self->ready)
    return;

  /* What was asked for meanwhile */
  if (self->pending_seek < 0 && self->rate != 1.0)
    self->pending_seek = 0;
  start_next (self);
  if (self->playing)
    vas_player_pipeline_set_playing (self->pipeline, TRUE);
  update_position_source (self);
}

static void
on_done (VasPlayer *self)
{
  show_frame (self);
  self->in_flight = FALSE;

  if (self->pending_seek < 0 && self->frame_current)
    set_position (self, self->frame->time_ns);

  start_next (self);
}

static void
on_eos (VasPlayer *self)
{
  gboolean span = self->span_end >= 0 && self->span_end < self->duration;

  if (self->in_flight || self->pending_seek >= 0)
    return;

  show_frame (self);
  if (!self->ready)
    return;

  self->span_end = -1;
  if (span)
    self->sound_astray = TRUE;
  else
    {
      self->at_end = TRUE;
      if (!self->has_video)
        set_position (self, MAX (self->duration, self->position));
      set_time (self, &self->duration, MAX (self->duration, self->position), PROP_DURATION_NS);
    }

  set_playing (self, FALSE);
  if (!span)
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
on_position (VasPlayer *self, GstMessage *message)
{
  gint64 ns = 0;

  self->position_asked = FALSE;
  gst_structure_get_int64 (gst_message_get_structure (message), "ns", &ns);

  if (self->playing && !self->seeking && ns > self->position)
    set_position (self, ns);
}

static void
on_application (VasPlayer *self, GstMessage *message)
{
  const GstStructure *structure = gst_message_get_structure (message);

  if (gst_structure_has_name (structure, VAS_PLAYER_FRAME))
    show_frame (self);
  else if (gst_structure_has_name (structure, VAS_PLAYER_DONE))
    on_done (self);
  else if (gst_structure_has_name (structure, VAS_PLAYER_POSITION))
    on_position (self, message);
  else if (gst_structure_has_name (structure, VAS_PLAYER_OPENED))
    on_opened (self, message);
}

static gboolean
on_bus_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  g_autoptr (VasPlayer) self = g_object_ref (user_data);

  switch (GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_APPLICATION:
      on_application (self, message);
      break;
    case GST_MESSAGE_EOS:
      on_eos (self);
      break;
    case GST_MESSAGE_ERROR:
      on_error (self, message);
      break;
    default:
      break;
    }

  return G_SOURCE_CONTINUE;
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

  drop_pipeline (self);
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
  properties[PROP_POSITION_NS] = g_param_spec_int64 ("position-ns", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasPlayer:duration-ns:
   *
   * Length, in ns; 0 until the file is open, and where the file does not tell, until it was played to its end.
   */
  properties[PROP_DURATION_NS] = g_param_spec_int64 ("duration-ns", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasPlayer:playing:
   *
   * Whether it plays, or will as soon as it can.
   */
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:rate:
   *
   * Speed, 0.5 to 2. Voices keep their pitch.
   */
  properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.5, 2.0, 1.0, settable);
  /**
   * VasPlayer:volume:
   *
   * Loudness, 0 to 1, as a factor.
   */
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0.0, 1.0, 1.0, settable);
  /**
   * VasPlayer:muted:
   *
   * Whether nothing is heard, whatever the volume.
   */
  properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, settable);
  /**
   * VasPlayer:has-video:
   *
   * Whether the file holds a picture.
   */
  properties[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:silent:
   *
   * Whether there is sound but nowhere for it to go: it plays on without.
   */
  properties[PROP_SILENT] = g_param_spec_boolean ("silent", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:frame:
   *
   * The picture to show.
   */
  properties[PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, readable);
  /**
   * VasPlayer:ready:
   *
   * Whether a file is open and stands or plays.
   */
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:error:
   *
   * Why the file could not be opened or played on, of %VAS_MEDIA_ERROR.
   */
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  /**
   * VasPlayer:seeking:
   *
   * Whether a seek or step is on its way.
   */
  properties[PROP_SEEKING] = g_param_spec_boolean ("seeking", NULL, NULL, FALSE, readable);
  /**
   * VasPlayer:audio-sink-description:
   *
   * Where the sound goes, as a GStreamer pipeline description; %NULL for the desktop's output. Counts from the next
   * [method@Player.open] on.
   */
  properties[PROP_AUDIO_SINK_DESCRIPTION] = g_param_spec_string ("audio-sink-description", NULL, NULL, NULL,
                                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasPlayer::ended:
   *
   * The file was played to its end.
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", VAS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        0);
  /**
   * VasPlayer::failed:
   * @error: as in [property@Player:error]
   *
   * The file could not be opened or played on.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", VAS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
vas_player_init (VasPlayer *self)
{
  self->rate = 1.0;
  self->volume = 1.0;
  self->pending_seek = -1;
  self->span_end = -1;
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

/**
 * vas_player_open:
 * @path: a recording
 *
 * Closes what was open and opens @path, standing on its first picture: it never plays by itself. Then
 * [property@Player:ready] becomes %TRUE, or [signal@Player::failed] is emitted.
 */
void
vas_player_open (VasPlayer *self, const char *path)
{
  g_return_if_fail (VAS_IS_PLAYER (self));
  g_return_if_fail (path != NULL);

  vas_player_close (self);
  self->path = g_strdup (path);
  start_pipeline (self, FALSE);
}

/**
 * vas_player_close:
 *
 * Lets go of the file. Returns at once; what takes time goes on in the background.
 */
void
vas_player_close (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  drop_pipeline (self);
  g_clear_pointer (&self->path, g_free);
  self->pending_seek = -1;
  self->pending_step = 0;
  self->span_end = -1;
  self->at_end = FALSE;
  self->sound_astray = FALSE;
  self->frame_current = FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  set_flag (self, &self->ready, FALSE, PROP_READY);
  set_flag (self, &self->playing, FALSE, PROP_PLAYING);
  set_flag (self, &self->seeking, FALSE, PROP_SEEKING);
  set_flag (self, &self->has_video, FALSE, PROP_HAS_VIDEO);
  set_flag (self, &self->silent, FALSE, PROP_SILENT);
  set_position (self, 0);
  set_time (self, &self->duration, 0, PROP_DURATION_NS);
  if (self->frame != NULL)
    {
      g_clear_pointer (&self->frame, vas_frame_unref);
      notify (self, PROP_FRAME);
    }
  if (self->error != NULL)
    {
      g_clear_error (&self->error);
      notify (self, PROP_ERROR);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * vas_player_play:
 *
 * Plays on, from the start when it stands at the end. Before [property@Player:ready] it plays as soon as it can.
 */
void
vas_player_play (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->pipeline == NULL || self->playing)
    return;

  if (self->at_end)
    request_seek (self, 0);
  else if (self->sound_astray && self->pending_seek < 0)
    request_seek (self, self->position);

  set_playing (self, TRUE);
}

/**
 * vas_player_pause:
 *
 * Stands still.
 */
void
vas_player_pause (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  set_playing (self, FALSE);
}

/**
 * vas_player_toggle:
 *
 * Pauses when it plays, plays when it stands.
 */
void
vas_player_toggle (VasPlayer *self)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->playing)
    vas_player_pause (self);
  else
    vas_player_play (self);
}

/**
 * vas_player_seek:
 * @ns: where to go, in ns; brought into the file's range
 *
 * Goes to the picture shown at @ns, playing on if it was. Ends a span.
 */
void
vas_player_seek (VasPlayer *self, gint64 ns)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  self->span_end = -1;
  request_seek (self, ns);
}

/**
 * vas_player_step:
 * @frames: how many pictures to go, below 0 for back; by 40 ms each when there is no picture
 *
 * Stops playing and steps. Ends a span.
 */
void
vas_player_step (VasPlayer *self, int frames)
{
  g_return_if_fail (VAS_IS_PLAYER (self));

  if (self->pipeline == NULL || frames == 0)
    return;

  set_playing (self, FALSE);
  self->pending_step = CLAMP (self->pending_step + frames, -1000, 1000);
  set_flag (self, &self->seeking, TRUE, PROP_SEEKING);
  start_next (self);
}

/**
 * vas_player_play_span:
 * @start_ns: where to start, in ns
 * @end_ns: where to stop, in ns, above @start_ns
 *
 * Plays from @start_ns and stops at @end_ns.
 */
void
vas_player_play_span (VasPlayer *self, gint64 start_ns, gint64 end_ns)
{
  g_return_if_fail (VAS_IS_PLAYER (self));
  g_return_if_fail (end_ns > start_ns);

  if (self->pipeline == NULL)
    return;

  self->span_end = end_ns;
  request_seek (self, start_ns);
  set_playing (self, TRUE);
}

gint64
vas_player_get_position_ns (VasPlayer *self)
{
  g_return_val_if_fail (VAS_IS_PLAYER (self), 0);

  return self->position;
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
    request_seek (self, self->position);

  notify (self, PROP_RATE);
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
  notify (self, PROP_VOLUME);
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
  notify (self, PROP_MUTED);
}
