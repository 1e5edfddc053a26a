/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-player-view-private.h"

#include "vas-note.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define JUMP_MS 5000

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

static VasPlayback *
dup_playback (VasPlayerView *self)
{
  return g_signal_group_dup_target (self->playback);
}

/* The button inside is what has the focus, and GTK 4.8 leaves it without a name. */
static void
name_speed (VasPlayerView *self)
{
  GtkStringObject *speed = gtk_drop_down_get_selected_item (self->speed);
  g_autofree char *name = g_strjoin (", ", _ ("Speed"), speed != NULL ? gtk_string_object_get_string (speed) : NULL,
                                     NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->speed))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_speed_notify (VasPlayerView *self)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);
  guint selected = gtk_drop_down_get_selected (self->speed);

  if (!self->updating && playback != NULL && selected < VAS_PLAYER_VIEW_N_SPEEDS)
    vas_playback_set_rate (playback, vas_player_view_speeds[selected]);
  name_speed (self);
}

static void
on_volume_changed (VasPlayerView *self, double value)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (!self->updating && playback != NULL)
    vas_playback_set_volume (playback, value);
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
  gint64 position_ms, duration_ms;

  if (playback == NULL)
    return;

  position_ms = MAX (vas_playback_get_position_ms (playback) + jump_ms, 0);
  duration_ms = vas_playback_get_duration_ms (playback);
  /* Not known yet of a recording that is being opened */
  vas_playback_seek (playback, duration_ms > 0 ? MIN (position_ms, duration_ms) : position_ms);
}

static void
step (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (VAS_PLAYER_VIEW (widget));

  if (playback != NULL)
    vas_playback_step (playback, g_str_equal (action_name, "player.step-back") ? -1 : 1);
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
  gtk_widget_class_bind_template_callback (widget_class, on_speed_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_volume_changed);
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

  g_type_ensure (VAS_TYPE_PICTURE);
  g_type_ensure (VAS_TYPE_TIMELINE);
  g_type_ensure (VAS_TYPE_WAVEFORM);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  vas_player_view_install_timeline (widget_class);
  vas_player_view_install_speed (widget_class);
  gtk_widget_class_install_action (widget_class, "player.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "player.jump-back", NULL, jump);
  gtk_widget_class_install_action (widget_class, "player.jump-forward", NULL, jump);
  gtk_widget_class_install_action (widget_class, "player.step-back", NULL, step);
  gtk_widget_class_install_action (widget_class, "player.step-forward", NULL, step);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_player_view_init (VasPlayerView *self)
{
  vas_player_view_connect (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The button that is pressed is the scale button's child. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->volume))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Volume"), -1);
  name_speed (self);
  vas_player_view_init_timeline (self);
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

  if (self->notes == notes)
    return;

  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_func (self->notes, vas_player_view_on_notes_changed, self);
  g_set_object (&self->notes, notes);
  vas_timeline_set_notes (self->timeline, notes);
  if (notes != NULL)
    g_signal_connect_object (notes, "items-changed", G_CALLBACK (vas_player_view_on_notes_changed), self,
                             G_CONNECT_SWAPPED);
  vas_player_view_on_notes_changed (self);
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
