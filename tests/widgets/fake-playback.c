/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-flow.h"

struct _VasPlayback
{
  GObject parent_instance;

  gint64 span_start_ms;
  gint64 span_end_ms;
};

G_DEFINE_FINAL_TYPE (VasPlayback, vas_playback, G_TYPE_OBJECT)

static void
vas_playback_class_init (VasPlaybackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamSpec *specs[] = {
    NULL,
    g_param_spec_int64 ("position-ms", NULL, NULL, 0, G_MAXINT64, 0, flags),
    g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, flags),
    g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("has-video", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("silent", NULL, NULL, FALSE, flags),
    g_param_spec_double ("rate", NULL, NULL, 0.5, 2, 1, flags),
    g_param_spec_double ("volume", NULL, NULL, 0, 1, 1, flags),
    g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, flags),
    g_param_spec_boxed ("peaks", NULL, NULL, VAS_TYPE_PEAKS, flags),
    g_param_spec_boolean ("looping", NULL, NULL, FALSE, flags),
    g_param_spec_string ("error-message", NULL, NULL, NULL, flags),
  };

  object_class->get_property = fake_get_property;
  object_class->set_property = fake_set_property;
  g_object_class_install_properties (object_class, G_N_ELEMENTS (specs), specs);

  g_signal_new ("span-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vas_playback_init (VasPlayback *self)
{
  self->span_start_ms = self->span_end_ms = -1;
}

VasPlayback *
vas_playback_new (void)
{
  return g_object_new (VAS_TYPE_PLAYBACK, NULL);
}

void
vas_playback_open (VasPlayback *self, const char *path)
{
  fake_note_call (self, "open");
  fake_note_call (self, path);
  g_object_set (self, "ready", TRUE, NULL);
}

void
vas_playback_close (VasPlayback *self)
{
  g_object_set (self, "ready", FALSE, NULL);
}

void
vas_playback_play (VasPlayback *self)
{
  fake_note_call (self, "play");
}

void
vas_playback_pause (VasPlayback *self)
{
}

void
vas_playback_toggle (VasPlayback *self)
{
  fake_note_call (self, "toggle");
}

void
vas_playback_seek (VasPlayback *self, gint64 position_ms)
{
  g_object_set (self, "position-ms", position_ms, NULL);
}

void
vas_playback_step (VasPlayback *self, int frames)
{
  fake_note_call (self, "step");
}

void
vas_playback_play_span (VasPlayback *self, gint64 start_ms, gint64 end_ms)
{
  fake_note_call (self, "play-span");
}

void
vas_playback_set_span (VasPlayback *self, gint64 start_ms, gint64 end_ms)
{
  self->span_start_ms = start_ms;
  self->span_end_ms = end_ms;
  g_signal_emit_by_name (self, "span-changed");
}

void
vas_playback_begin_span (VasPlayback *self)
{
  vas_playback_set_span (self, vas_playback_get_position_ms (self), self->span_end_ms);
}

void
vas_playback_end_span (VasPlayback *self)
{
  vas_playback_set_span (self, self->span_start_ms, vas_playback_get_position_ms (self));
}

void
vas_playback_clear_span (VasPlayback *self)
{
  vas_playback_set_span (self, -1, -1);
}

gboolean
vas_playback_get_span (VasPlayback *self, gint64 *start_ms, gint64 *end_ms)
{
  if (start_ms != NULL)
    *start_ms = self->span_start_ms;
  if (end_ms != NULL)
    *end_ms = self->span_end_ms;

  return self->span_start_ms >= 0 && self->span_end_ms > self->span_start_ms;
}

void
vas_playback_set_looping (VasPlayback *self, gboolean looping)
{
  g_object_set (self, "looping", looping, NULL);
}

gboolean
vas_playback_get_looping (VasPlayback *self)
{
  gboolean looping;

  g_object_get (self, "looping", &looping, NULL);
  return looping;
}

double
vas_playback_get_frame_ms (VasPlayback *self)
{
  return 40;
}

gint64
vas_playback_get_position_ms (VasPlayback *self)
{
  gint64 position_ms;

  g_object_get (self, "position-ms", &position_ms, NULL);
  return position_ms;
}

gint64
vas_playback_get_position_ms_at (VasPlayback *self, gint64 monotonic_us)
{
  return vas_playback_get_position_ms (self);
}

gint64
vas_playback_get_duration_ms (VasPlayback *self)
{
  gint64 duration_ms;

  g_object_get (self, "duration-ms", &duration_ms, NULL);
  return duration_ms;
}

gboolean
vas_playback_get_playing (VasPlayback *self)
{
  gboolean playing;

  g_object_get (self, "playing", &playing, NULL);
  return playing;
}

gboolean
vas_playback_get_has_video (VasPlayback *self)
{
  gboolean has_video;

  g_object_get (self, "has-video", &has_video, NULL);
  return has_video;
}

double
vas_playback_get_rate (VasPlayback *self)
{
  double rate;

  g_object_get (self, "rate", &rate, NULL);
  return rate;
}

void
vas_playback_set_rate (VasPlayback *self, double rate)
{
  g_object_set (self, "rate", rate, NULL);
}

double
vas_playback_get_volume (VasPlayback *self)
{
  double volume;

  g_object_get (self, "volume", &volume, NULL);
  return volume;
}

void
vas_playback_set_volume (VasPlayback *self, double volume)
{
  g_object_set (self, "volume", volume, NULL);
}

VasFrame *
vas_playback_get_frame (VasPlayback *self)
{
  g_autoptr (VasFrame) frame = NULL;

  g_object_get (self, "frame", &frame, NULL);
  return frame;
}

VasPeaks *
vas_playback_get_peaks (VasPlayback *self)
{
  g_autoptr (VasPeaks) peaks = NULL;

  g_object_get (self, "peaks", &peaks, NULL);
  return peaks;
}
