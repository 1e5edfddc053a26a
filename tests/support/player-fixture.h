/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A player with a recording in it, for tests. */

#pragma once

#include "media-fixture.h"
#include "vas-player.h"

G_BEGIN_DECLS

/**
 * PlayerFixture:
 * @player: the player
 * @path: what it plays
 * @n_frames: pictures shown so far
 * @n_ended: how often it came to the end
 * @n_failed: how often it failed
 */
typedef struct
{
  VasPlayer *player;
  char *path;
  int n_frames;
  int n_ended;
  int n_failed;
} PlayerFixture;

void player_fixture_init (PlayerFixture *self, const MediaFixture *options);
void player_fixture_clear (PlayerFixture *self);
void player_fixture_open (PlayerFixture *self);
void player_fixture_seek (PlayerFixture *self, gint64 ns);
void player_fixture_wait_settled (PlayerFixture *self);
void player_fixture_wait_paused (PlayerFixture *self);
guint player_fixture_read_number (PlayerFixture *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlayerFixture, player_fixture_clear)

G_END_DECLS
