/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody does with the timeline, and the row of controls below it. */

#include "vas-player-view-private.h"

#include "vas-note.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

enum
{
  SIGNAL_NOTE_ACTIVATED,
  SIGNAL_NOTE_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static VasPlayback *
dup_playback (VasPlayerView *self)
{
  return g_signal_group_dup_target (self->playback);
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
  g_signal_emit (self, signals[SIGNAL_NOTE_ACTIVATED], 0, note);
}

static void
on_timeline_note_grabbed (VasPlayerView *self)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (playback != NULL)
    vas_playback_pause (playback);
}

static void
on_timeline_note_moved (VasPlayerView *self, VasNote *note, gint64 start_ms, gint64 end_ms)
{
  g_signal_emit (self, signals[SIGNAL_NOTE_MOVED], 0, note, start_ms, end_ms);
}

static void
on_timeline_span_chosen (VasPlayerView *self, gint64 start_ms, gint64 end_ms)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (playback == NULL)
    return;

  if (start_ms >= 0 && end_ms > start_ms)
    vas_playback_set_span (playback, start_ms, end_ms);
  else
    vas_playback_clear_span (playback);
}

static void
on_loop_toggled (VasPlayerView *self)
{
  g_autoptr (VasPlayback) playback = dup_playback (self);

  if (!self->updating && playback != NULL)
    vas_playback_set_looping (playback, gtk_toggle_button_get_active (self->loop_button));
}

static void
zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_timeline_zoom_in (VAS_PLAYER_VIEW (widget)->timeline);
}

static void
zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_timeline_zoom_out (VAS_PLAYER_VIEW (widget)->timeline);
}

static void
show_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_timeline_show_all (VAS_PLAYER_VIEW (widget)->timeline);
}

static void
change_span (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (VAS_PLAYER_VIEW (widget));

  if (playback == NULL)
    return;

  if (g_str_equal (action_name, "player.span-start"))
    vas_playback_begin_span (playback);
  else if (g_str_equal (action_name, "player.span-end"))
    vas_playback_end_span (playback);
  else if (g_str_equal (action_name, "player.clear-span"))
    vas_playback_clear_span (playback);
  else
    vas_playback_set_looping (playback, !vas_playback_get_looping (playback));
}

static void
on_view_changed (VasPlayerView *self)
{
  gboolean can_zoom_out = vas_timeline_can_zoom_out (self->timeline);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.zoom-in", vas_timeline_can_zoom_in (self->timeline));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.zoom-out", can_zoom_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.show-all", can_zoom_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view_bar), can_zoom_out);
}

static void
install_signals (void)
{
  /**
   * VasPlayerView::note-activated:
   * @note: the note whose mark was chosen
   */
  signals[SIGNAL_NOTE_ACTIVATED] = g_signal_new ("note-activated", VAS_TYPE_PLAYER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                                 NULL, NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE);
  /**
   * VasPlayerView::note-moved:
   * @note: the note, as it was
   * @start_ms: where it is to begin, in ms
   * @end_ms: where it is to end, in ms
   */
  signals[SIGNAL_NOTE_MOVED] = g_signal_new ("note-moved", VAS_TYPE_PLAYER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 3, VAS_TYPE_NOTE, G_TYPE_INT64, G_TYPE_INT64);
}

void
vas_player_view_install_timeline (GtkWidgetClass *widget_class)
{
  install_signals ();

  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, timeline);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, view_bar);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, span_label);
  gtk_widget_class_bind_template_child (widget_class, VasPlayerView, loop_button);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_step);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_note_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_note_grabbed);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_note_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_span_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_loop_toggled);

  gtk_widget_class_install_action (widget_class, "player.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "player.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "player.show-all", NULL, show_all);
  gtk_widget_class_install_action (widget_class, "player.span-start", NULL, change_span);
  gtk_widget_class_install_action (widget_class, "player.span-end", NULL, change_span);
  gtk_widget_class_install_action (widget_class, "player.clear-span", NULL, change_span);
  gtk_widget_class_install_action (widget_class, "player.loop", NULL, change_span);
}

void
vas_player_view_init_timeline (VasPlayerView *self)
{
  GtkAdjustment *view = vas_timeline_get_view (self->timeline);

  gtk_scrollbar_set_adjustment (self->view_bar, view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  on_view_changed (self);
}

/* Of a span with one end only, that one is named. */
static char *
format_span (gint64 start_ms, gint64 end_ms)
{
  g_autofree char *start = start_ms >= 0 ? vas_time_format_clock_tenths (start_ms) : g_strdup ("");
  g_autofree char *end = end_ms >= 0 ? vas_time_format_clock_tenths (end_ms) : g_strdup ("");

  /* Translators: a span of a recording, from %1$s to %2$s: 0:42–0:47 */
  return g_strdup_printf (_ ("%1$s–%2$s"), start, end);
}

void
vas_player_view_on_span_changed (VasPlayback *playback, VasPlayerView *self)
{
  gint64 start_ms, end_ms;
  gboolean whole = vas_playback_get_span (playback, &start_ms, &end_ms);
  gboolean any = start_ms >= 0 || end_ms >= 0;
  g_autofree char *words = format_span (start_ms, end_ms);

  vas_timeline_set_span (self->timeline, start_ms, end_ms);
  gtk_label_set_text (self->span_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->span_label), any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->loop_button), whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.clear-span", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.loop", whole);
}

void
vas_player_view_on_looping_notify (VasPlayback *playback, GParamSpec *pspec, VasPlayerView *self)
{
  self->updating = TRUE;
  gtk_toggle_button_set_active (self->loop_button, vas_playback_get_looping (playback));
  self->updating = FALSE;
}

/**
 * vas_player_view_finish_edit:
 * @self: a player view
 *
 * See vas_timeline_finish_edit().
 */
void
vas_player_view_finish_edit (VasPlayerView *self)
{
  g_return_if_fail (VAS_IS_PLAYER_VIEW (self));

  vas_timeline_finish_edit (self->timeline);
}
