/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recordings made for tests, whose pictures and sounds are known. */

#pragma once

#include <glib.h>

#include "vas-frame.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIA_FIXTURE_BEEPS,   /* 1 kHz at half of full scale in the first 100 ms of each second */
  MEDIA_FIXTURE_SILENCE, /* digital silence */
  MEDIA_FIXTURE_SINE,    /* 440 Hz at full scale */
  MEDIA_FIXTURE_MUTE,    /* no sound track */
} MediaFixtureSound;

/**
 * MediaFixture:
 * @seconds: length
 * @fps: pictures a second, 0 for no picture
 * @width: in pixels, 320 when 0
 * @height: in pixels, 240 when 0
 * @sound: what is heard
 * @stop_video_s: the picture ends here already, when above 0
 * @video_codec: encoder instead of VP8's, as a pipeline description
 * @noisy: whether the picture has noise like a camera's, so that it is as much work as a real one
 * @webm: whether the file says that it is WebM, not Matroska in general
 *
 * Pictures bear their number, from 0, in sixteen black and white blocks along the top, and are white below in the first
 * 100 ms of each second.
 */
typedef struct
{
  double seconds;
  int fps;
  int width;
  int height;
  MediaFixtureSound sound;
  double stop_video_s;
  const char *video_codec;
  gboolean noisy;
  gboolean webm;
} MediaFixture;

char *media_fixture_make (const MediaFixture *options);
void media_fixture_remove (char *path);
guint media_fixture_read_number (VasFrame *frame);

G_END_DECLS
