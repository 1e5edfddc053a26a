/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-player-view.h"

#include "vas-note.h"
#include "vas-picture.h"
#include "vas-time.h"
#include "vas-timeline.h"
#include "vas-waveform.h"
#include "vas-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define JUMP_MS 5000

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
};

G_DEFINE_FINAL_TYPE (VasPlayerView, vas_player_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PLAYBACK,
  PROP_NOTES,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint note_activated_signal;

static const double speeds[] = { 0.5, 0.75, 1, 1.25, 1.5, 2 };

static VasPlayback *
dup_playback (VasPlayerView *self)
{
  return g_signal_group_dup_target (self->playback);
}

static void
update_position (VasPlayerView *self, VasPlayback *playback)
{
  gint64 position_ms = vas_playback_get_position_ms (playback);
  g_autofree char *position = vas_time_format_clock_tenths (position_ms);

  gtk_label_set_text (self->time_label, position);
  vas_waveform_set_position_ms (self->waveform, position_ms);
  vas_timeline_set_position_ms (self->timeline, position_ms);
}

static void
update_duration (VasPlayerView *self, VasPlayback *playback)
{
  gint64 duration_ms = vas_playback_get_duration_ms (playback);
  g_autofree char *duration = vas_time_format_clock (duration_ms);

  gtk_label_set_text (self->duration_label, duration);
  vas_waveform_set_duration_ms (self->waveform, duration_ms);
  vas_timeline_set_duration_ms (self->timeline, duration_ms);
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
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (fabs (speeds[i] - rate) < 0.01)
      gtk_drop_down_set_selected (self->speed, i);
  gtk_scale_button_set_value (self->volume, vas_playback_get_volume (playback));
  self->updating = FALSE;
  vas_timeline_set_playing (self->timeline, vas_playback_get_playing (playback), rate);
}

/* What is shown in the picture's place, and what can be done with it. */
static void
update_screen (VasPlayerView *self, VasPlayback *playback)
{
  g_autofree char *error_message = NULL;
  gboolean has_video, silent, ready;

  g_object_get (playback, "error-message", &error_message, "has-video", &has_video, "silent", &silent, "ready", &ready,
                NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error_message != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), error_message == NULL && has_video);
  gtk_widget_set_visible (GTK_WIDGET (self->waveform), error_message == NULL && !has_video);
  gtk_widget_set_visible (self->silent_label, silent && error_message == NULL);
  if (error_message != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error_message, -1);
      g_autofree char *kept = g_strdup_printf ("%s\n%s", escaped, _ ("Your notes are kept."));

      adw_status_page_set_description (self->trouble, self->compact ? escaped : kept);
    }
  if (has_video)
    gtk_widget_add_css_class (self->screen, "film");
  else
    gtk_widget_remove_css_class (self->screen, "film");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.toggle", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.jump-back", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.jump-forward", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.step-back", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.step-forward", ready);
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
  update_screen (self, playback);
}

static void
on_playback_frame_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  vas_picture_set_frame (self->picture, vas_playback_get_frame (playback));
}

static void
on_playback_peaks_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  vas_waveform_set_peaks (self->waveform, vas_playback_get_peaks (playback));
  vas_timeline_set_peaks (self->timeline, vas_playback_get_peaks (playback));
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
}

static void
on_speed_notify (VasPlayerView *self)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);
  guint selected = gtk_drop_down_get_selected (self->speed);

  if (!self->updating && playback != NULL && selected < G_N_ELEMENTS (speeds))
    vas_playback_set_rate (playback, speeds[selected]);
}

static void
on_volume_changed (VasPlayerView *self, double value)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (!self->updating && playback != NULL)
    vas_playback_set_volume (playback, value);
}

static void
on_timeline_seek (VasPlayerView *self, gint64 position_ms)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (playback != NULL)
    vas_playback_seek (playback, position_ms);
}

static void
on_timeline_step (VasPlayerView *self, int frames)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (playback != NULL)
    vas_playback_step (playback, frames);
}

static void
on_timeline_note_activated (VasPlayerView *self, VasNote *note)
{
  g_signal_emit (self, note_activated_signal, 0, note);
}

static void
toggle (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (VAS_PLAYER_VIEW (widget));

  if (playback != NULL)
    vas_playback_toggle (playback);
}

static void
jump (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (VAS_PLAYER_VIEW (widget));
  gint64 jump_ms = g_str_equal (action_name, "player.jump-back") ? -JUMP_MS : JUMP_MS;

  if (playback != NULL)
    vas_playback_seek (playback, CLAMP (vas_playback_get_position_ms (playback) + jump_ms, 0,
                                        vas_playback_get_duration_ms (playback)));
}

static void
step (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  on_timeline_step (VAS_PLAYER_VIEW (widget), g_str_equal (action_name, "player.step-back") ? -1 : 1);
}

static void
vas_player_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPlayerView *self = VAS_PLAYER_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_take_object (value, dup_playback (self));
      break;
    case PROP_NOTES:
      g_value_set_object (value, self->notes);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_player_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasPlayerView *self = VAS_PLAYER_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      vas_player_view_set_playback (self, g_value_get_object (value));
      break;
    case PROP_NOTES:
      vas_player_view_set_notes (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      vas_player_view_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
vas_player_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VAS_PLAYER_VIEW (widget)->play_button);
}

static void
vas_player_view_dispose (GObject *object)
{
  VasPlayerView *self = VAS_PLAYER_VIEW (object);

  g_clear_object (&self->playback);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_player_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-player-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, content);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, screen);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, picture);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, waveform);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, trouble);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, silent_label);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, play_button);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, time_label);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, duration_label);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, speed);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, volume);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, timeline);
  gtk_widget_class_bind_template_callback (widget_class, on_speed_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_volume_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_step);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_note_activated);
}

static void
vas_player_view_class_init (VasPlayerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_player_view_get_property;
  object_class->set_property = vas_player_view_set_property;
  object_class->dispose = vas_player_view_dispose;
  widget_class->grab_focus = vas_player_view_grab_focus;

  /**
   * VasPlayerView:playback:
   *
   * What is played.
   */
  properties[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, VAS_TYPE_PLAYBACK, flags);
  /**
   * VasPlayerView:notes:
   *
   * A list of #VasNote by time, shown as marks on the timeline.
   */
  properties[PROP_NOTES] = g_param_spec_object ("notes", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * VasPlayerView:compact:
   *
   * Whether only what is needed to watch a take once is there: no timeline, no single frames, no speed.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasPlayerView::note-activated:
   * @note: the note whose mark was chosen
   */
  note_activated_signal = g_signal_new ("note-activated", VAS_TYPE_PLAYER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, VAS_TYPE_NOTE);

  g_type_ensure (VAS_TYPE_PICTURE);
  g_type_ensure (VAS_TYPE_TIMELINE);
  g_type_ensure (VAS_TYPE_WAVEFORM);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "player.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "player.jump-back", NULL, jump);
  gtk_widget_class_install_action (widget_class, "player.jump-forward", NULL, jump);
  gtk_widget_class_install_action (widget_class, "player.step-back", NULL, step);
  gtk_widget_class_install_action (widget_class, "player.step-forward", NULL, step);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
connect_playback (VasPlayerView *self)
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
  };

  self->playback = g_signal_group_new (VAS_TYPE_PLAYBACK);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_group_connect (self->playback, signals[i].signal, signals[i].callback, self);
  g_signal_connect (self->playback, "bind", G_CALLBACK (on_playback_bind), self);
}

static void
vas_player_view_init (VasPlayerView *self)
{
  connect_playback (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->volume), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Loudness"), -1);
}

GtkWidget *
vas_player_view_new (void)
{
  return g_object_new (VAS_TYPE_PLAYER_VIEW, NULL);
}

/**
 * vas_player_view_set_playback:
 * @self: a player view
 * @playback: (nullable): what to play
 */
void
vas_player_view_set_playback (VasPlayerView *self, VasPlayback *playback)
{
  g_autoptr (VasPlayback) before = NULL;

  g_return_if_fail (VAS_IS_PLAYER_VIEW (self));

  before = dup_playback (self);
  if (before == playback)
    return;

  g_signal_group_set_target (self->playback, playback);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYBACK]);
}

/**
 * vas_player_view_set_notes:
 * @self: a player view
 * @notes: (nullable): a list of #VasNote by time
 */
void
vas_player_view_set_notes (VasPlayerView *self, GListModel *notes)
{
  g_return_if_fail (VAS_IS_PLAYER_VIEW (self));

  if (!g_set_object (&self->notes, notes))
    return;

  vas_timeline_set_notes (self->timeline, notes);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTES]);
}

/**
 * vas_player_view_set_compact:
 * @self: a player view
 * @compact: whether only what is needed to watch a take once is there
 */
void
vas_player_view_set_compact (VasPlayerView *self, gboolean compact)
{
  g_return_if_fail (VAS_IS_PLAYER_VIEW (self));

  compact = !!compact;
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}
