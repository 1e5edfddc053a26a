/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A capture with sources made up for a test, and a recorder that writes into a folder of its own. */

#pragma once

#include "vas-media-error.h"
#include "vas-recorder.h"

G_BEGIN_DECLS

/* A 1 kHz tone, and a picture that is cheap to encode */
#define RECORD_TONE "audiotestsrc is-live=true freq=1000 volume=0.5"
#define RECORD_PICTURE "videotestsrc is-live=true ! video/x-raw,width=320,height=240,framerate=30/1"

typedef struct
{
  VasCapture *capture;
  VasRecorder *recorder;
  char *folder;
  char *path;
  GError *error;
  GError *trouble;
  GError *early;
  GError *capture_error;
  GError *video_error;
  VasRecording *recording;
  guint n_levels;
  double rms_db;
  double peak_db;
  gboolean clipping;
  guint n_lost;
  VasDeviceKind lost;
  gboolean done;
} RecordFixture;

void record_fixture_init (RecordFixture *self, const char *audio_source, const char *video_source);
void record_fixture_clear (RecordFixture *self);

gboolean record_fixture_wait_ready (RecordFixture *self);
void record_fixture_new_recorder (RecordFixture *self, const char *name);
gboolean record_fixture_start (RecordFixture *self);
void record_fixture_run_for (RecordFixture *self, guint ms);
VasRecording *record_fixture_stop (RecordFixture *self);
gboolean record_fixture_discard (RecordFixture *self);
void record_fixture_close (RecordFixture *self);

G_END_DECLS
