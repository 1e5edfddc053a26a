/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the view shows the state of what it plays. */

#include "vas-player-view-private.h"

#include "vas-note.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const double vas_player_view_speeds[VAS_PLAYER_VIEW_N_SPEEDS] = { 0.5, 0.75, 1, 1.25, 1.5, 2 };

static void
update_position (VasPlayerView *self, VasPlayback *playback)
{
  gint64 position_ms = vas_playback_get_position_ms (playback);
  g_autofree char *position = vas_time_format_clock_tenths (position_ms);

  gtk_label_set_text (self->time_label, position);
  vas_waveform_set_position_ms (self->waveform, position_ms);
  vas_timeline_set_position_ms (self->timeline, position_ms);
}

/* What a damaged recording must have been as long as, by its sound and its notes. */
static gint64
guess_length_ms (VasPlayerView *self, VasPlayback *playback)
{
  VasPeaks *peaks = vas_playback_get_peaks (playback);
  gint64 length_ms = peaks != NULL ? vas_peaks_get_duration_ms (peaks) : 0;

  for (guint i = 0; self->notes != NULL && i < g_list_model_get_n_items (self->notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (self->notes, i);

      length_ms = MAX (length_ms, MAX (vas_note_get_start_ms (note), vas_note_get_end_ms (note)));
    }

  return length_ms;
}

/* While it opens nothing is guessed, lest the marks jump. */
static gint64
find_length_ms (VasPlayerView *self, VasPlayback *playback)
{
  gint64 duration_ms = vas_playback_get_duration_ms (playback);
  g_autofree char *error_message = NULL;
  gboolean ready = FALSE;

  g_object_get (playback, "ready", &ready, "error-message", &error_message, NULL);

  return duration_ms > 0 || (!ready && error_message == NULL) ? duration_ms : guess_length_ms (self, playback);
}

static void
update_duration (VasPlayerView *self, VasPlayback *playback)
{
  g_autofree char *duration = vas_time_format_clock (vas_playback_get_duration_ms (playback));
  gint64 length_ms = find_length_ms (self, playback);

  gtk_label_set_text (self->duration_label, duration);
  vas_waveform_set_duration_ms (self->waveform, length_ms);
  vas_timeline_set_duration_ms (self->timeline, length_ms);
}

static void
update_playing (VasPlayerView *self, VasPlayback *playback)
{
  gboolean playing = vas_playback_get_playing (playback);
  const char *name = playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  vas_timeline_set_playing (self->timeline, playing, vas_playback_get_rate (playback));
}

static void
update_sound (VasPlayerView *self, VasPlayback *playback)
{
  double rate = vas_playback_get_rate (playback);

  self->updating = TRUE;
  for (guint i = 0; i < VAS_PLAYER_VIEW_N_SPEEDS; i++)
    if (fabs (vas_player_view_speeds[i] - rate) < VAS_PLAYER_VIEW_SAME_SPEED)
      gtk_drop_down_set_selected (self->speed, i);
  gtk_scale_button_set_value (self->volume, vas_playback_get_volume (playback));
  self->updating = FALSE;
  vas_timeline_set_playing (self->timeline, vas_playback_get_playing (playback), rate);
}

/* What is shown in the picture's place, and what can be done with it. */
static void
update_screen (VasPlayerView *self, VasPlayback *playback)
{
  /* What is asked for while a recording opens is done as soon as it can be: nobody waits before the next key, and the
   * button keeps the focus. */
  static const char *const actions[] = { "player.toggle",       "player.pause",        "player.play-faster",
                                         "player.jump-back",    "player.jump-forward", "player.step-back",
                                         "player.step-forward", "player.slower",       "player.faster" };
  g_autofree char *error_message = NULL;
  gboolean has_video, silent;

  g_object_get (playback, "error-message", &error_message, "has-video", &has_video, "silent", &silent, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error_message != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), error_message == NULL && has_video);
  gtk_widget_set_visible (GTK_WIDGET (self->waveform), error_message == NULL && !has_video);
  gtk_widget_set_visible (self->silent_label, silent && error_message == NULL);
  if (error_message != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error_message, -1);
      g_autofree char *kept = g_strdup_printf (
          "%s\n%s", escaped,
          _ ("Your notes are kept. If you have a copy of the file, put it back into the folder “recordings” "
             "and open the answer again."));

      adw_status_page_set_description (self->trouble, self->compact ? escaped : kept);
    }
  if (has_video)
    gtk_widget_add_css_class (self->screen, "film");
  else
    gtk_widget_remove_css_class (self->screen, "film");

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], error_message == NULL);
}

static void
on_playback_position_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  update_position (self, playback);
}

static void
on_playback_duration_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  update_duration (self, playback);
}

static void
on_playback_playing_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  update_playing (self, playback);
}

static void
on_playback_sound_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  update_sound (self, playback);
}

static void
on_playback_screen_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  update_duration (self, playback);
  update_screen (self, playback);
}

static void
on_playback_frame_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  vas_picture_set_frame (self->picture, vas_playback_get_frame (playback));
  vas_timeline_set_frame_ms (self->timeline, vas_playback_get_frame_ms (playback));
}

static void
on_playback_peaks_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  vas_waveform_set_peaks (self->waveform, vas_playback_get_peaks (playback));
  vas_timeline_set_peaks (self->timeline, vas_playback_get_peaks (playback));
  update_duration (self, playback);
}

static void
on_playback_bind (GSignalGroup *group, VasPlayback *playback, VasPlayerView *self)
{
  update_duration (self, playback);
  update_position (self, playback);
  update_playing (self, playback);
  update_sound (self, playback);
  update_screen (self, playback);
  on_playback_frame_notify (playback, NULL, self);
  on_playback_peaks_notify (playback, NULL, self);
  vas_player_view_on_span_changed (playback, self);
  vas_player_view_on_looping_notify (playback, NULL, self);
}

void
vas_player_view_on_notes_changed (VasPlayerView *self)
{
  g_autoptr (VasPlayback) playback = g_signal_group_dup_target (self->playback);

  if (playback != NULL)
    update_duration (self, playback);
}

void
vas_player_view_connect (VasPlayerView *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "notify::position-ms", G_CALLBACK (on_playback_position_notify) },
    { "notify::duration-ms", G_CALLBACK (on_playback_duration_notify) },
    { "notify::playing", G_CALLBACK (on_playback_playing_notify) },
    { "notify::rate", G_CALLBACK (on_playback_sound_notify) },
    { "notify::volume", G_CALLBACK (on_playback_sound_notify) },
    { "notify::has-video", G_CALLBACK (on_playback_screen_notify) },
    { "notify::silent", G_CALLBACK (on_playback_screen_notify) },
    { "notify::ready", G_CALLBACK (on_playback_screen_notify) },
    { "notify::error-message", G_CALLBACK (on_playback_screen_notify) },
    { "notify::frame", G_CALLBACK (on_playback_frame_notify) },
    { "notify::peaks", G_CALLBACK (on_playback_peaks_notify) },
    { "notify::looping", G_CALLBACK (vas_player_view_on_looping_notify) },
    { "span-changed", G_CALLBACK (vas_player_view_on_span_changed) },
  };

  self->playback = g_signal_group_new (VAS_TYPE_PLAYBACK);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_group_connect (self->playback, signals[i].signal, signals[i].callback, self);
  g_signal_connect (self->playback, "bind", G_CALLBACK (on_playback_bind), self);
}
