/* SPDX-License-Identifier: GPL-3.0-or-later */
/* J, K and L, and the speed, as cutters and reviewers know them. Nothing plays backwards: J goes back by a jump. */

#include "vas-player-view-private.h"

static VasPlayback *
dup_playback (GtkWidget *widget)
{
  return g_signal_group_dup_target (VAS_PLAYER_VIEW (widget)->playback);
}

/* The slowest speed is the first one. One that is not in the list, as of a file that was played before, has neighbours
 * there all the same. */
static void
change_speed (VasPlayback *playback, int direction)
{
  double rate = vas_playback_get_rate (playback);
  int i;

  if (direction > 0)
    {
      for (i = 0; i < VAS_PLAYER_VIEW_N_SPEEDS; i++)
        if (vas_player_view_speeds[i] > rate + VAS_PLAYER_VIEW_SAME_SPEED)
          break;
    }
  else
    {
      for (i = VAS_PLAYER_VIEW_N_SPEEDS - 1; i >= 0; i--)
        if (vas_player_view_speeds[i] < rate - VAS_PLAYER_VIEW_SAME_SPEED)
          break;
    }

  if (i >= 0 && i < VAS_PLAYER_VIEW_N_SPEEDS)
    vas_playback_set_rate (playback, vas_player_view_speeds[i]);
}

static void
go_slower_or_faster (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (widget);

  if (playback != NULL)
    change_speed (playback, g_str_equal (action_name, "player.slower") ? -1 : 1);
}

static void
pause_playing (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (widget);

  if (playback != NULL)
    vas_playback_pause (playback);
}

static void
play_or_go_faster (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (VasPlayback) playback = dup_playback (widget);

  if (playback == NULL)
    return;

  if (vas_playback_get_playing (playback))
    change_speed (playback, 1);
  else
    vas_playback_play (playback);
}

/**
 * vas_player_view_install_speed:
 * @widget_class: class of the player view
 *
 * Installs `player.slower`, `player.faster`, `player.pause` and `player.play-faster`.
 */
void
vas_player_view_install_speed (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "player.slower", NULL, go_slower_or_faster);
  gtk_widget_class_install_action (widget_class, "player.faster", NULL, go_slower_or_faster);
  gtk_widget_class_install_action (widget_class, "player.pause", NULL, pause_playing);
  gtk_widget_class_install_action (widget_class, "player.play-faster", NULL, play_or_go_faster);
}
