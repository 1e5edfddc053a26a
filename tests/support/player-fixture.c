/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "player-fixture.h"

#include "wait-until.h"

#define PATIENCE_S 15

static void
on_frame (PlayerFixture *self)
{
  self->n_frames++;
}

static void
on_ended (PlayerFixture *self)
{
  self->n_ended++;
}

static void
on_failed (VasPlayer *player, GError *error, PlayerFixture *self)
{
  g_assert_nonnull (error);
  self->n_failed++;
}

static gboolean
is_opened (gpointer user_data)
{
  PlayerFixture *self = user_data;

  return vas_player_get_ready (self->player) || self->n_failed > 0;
}

static gboolean
is_settled (gpointer user_data)
{
  return !vas_player_get_seeking (((PlayerFixture *) user_data)->player);
}

static gboolean
is_paused (gpointer user_data)
{
  return !vas_player_get_playing (((PlayerFixture *) user_data)->player);
}

/**
 * player_fixture_init:
 * @options: (nullable): the recording to make and open, %NULL for none
 */
void
player_fixture_init (PlayerFixture *self, const MediaFixture *options)
{
  *self = (PlayerFixture){ vas_player_new () };
  g_signal_connect_swapped (self->player, "notify::frame", G_CALLBACK (on_frame), self);
  g_signal_connect_swapped (self->player, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect (self->player, "failed", G_CALLBACK (on_failed), self);

  if (options == NULL)
    return;

  self->path = media_fixture_make (options);
  player_fixture_open (self);
  g_assert_cmpint (self->n_failed, ==, 0);
}

void
player_fixture_clear (PlayerFixture *self)
{
  g_signal_handlers_disconnect_by_data (self->player, self);
  g_assert_finalize_object (g_steal_pointer (&self->player));
  g_clear_pointer (&self->path, media_fixture_remove);
}

/**
 * player_fixture_open:
 *
 * Opens the fixture's path and waits until that has succeeded or failed.
 */
void
player_fixture_open (PlayerFixture *self)
{
  vas_player_open (self->player, self->path);
  g_assert_true (wait_until (is_opened, self, PATIENCE_S));
}

/**
 * player_fixture_seek:
 *
 * Seeks and waits until it is there.
 */
void
player_fixture_seek (PlayerFixture *self, gint64 ns)
{
  vas_player_seek (self->player, ns);
  player_fixture_wait_settled (self);
}

void
player_fixture_wait_settled (PlayerFixture *self)
{
  g_assert_true (wait_until (is_settled, self, PATIENCE_S));
}

void
player_fixture_wait_paused (PlayerFixture *self)
{
  g_assert_true (wait_until (is_paused, self, PATIENCE_S));
}

/**
 * player_fixture_read_number:
 *
 * Returns: the number on the picture that is shown
 */
guint
player_fixture_read_number (PlayerFixture *self)
{
  VasFrame *frame = vas_player_get_frame (self->player);

  g_assert_nonnull (frame);

  return media_fixture_read_number (frame);
}
