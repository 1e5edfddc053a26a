/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-planner.h"
#include "vas-playback.h"
#include "vas-practice.h"
#include "vas-reader.h"

G_BEGIN_DECLS

/**
 * VasSetupTest:
 *
 * How far the test of microphone and camera is: five seconds recorded, then played back.
 */
typedef enum
{
  VAS_SETUP_TEST_NONE,
  VAS_SETUP_TEST_RECORDING,
  VAS_SETUP_TEST_PLAYING,
  VAS_SETUP_TEST_DONE,
} VasSetupTest;
#define VAS_TYPE_SETUP_TEST (vas_setup_test_get_type ())
GType vas_setup_test_get_type (void) G_GNUC_CONST;

/**
 * VasSetup:
 *
 * The live microphone and camera before an interview begins, and what is planned for it.
 *
 * Writable properties: `microphone`, `camera` (device ids, %NULL for the desktop's choice), `record-video`,
 * `audio-source`, `video-source` (source descriptions that replace the devices).
 *
 * Read-only, notify on the main thread: `planner` (#VasPlanner: what is asked, and how), `reader`
 * (#VasReader: whether it is read aloud), `microphones`, `cameras` (list
 * models of #VasDevice), `ready` (the microphone delivers), `hint` (what is wrong or worth knowing, in words, or %NULL;
 * silence is a hint), `problem` (why Begin is not possible yet, in words, or %NULL), `level-db`, `peak-db` (double, -60
 * to 0), `clipping`, `frame` (#VasFrame or %NULL while the camera is dark), `test` (#VasSetupTest), `test-remaining-s`
 * (int), `test-playback` (#VasPlayback).
 */
#define VAS_TYPE_SETUP (vas_setup_get_type ())
G_DECLARE_FINAL_TYPE (VasSetup, vas_setup, VAS, SETUP, GObject)

VasSetup *vas_setup_new (VasLibrary *library, const char *audio_source, const char *video_source);

VasPlanner *vas_setup_get_planner (VasSetup *self);
VasReader *vas_setup_get_reader (VasSetup *self);

void vas_setup_start (VasSetup *self);
void vas_setup_stop (VasSetup *self);
void vas_setup_toggle_test (VasSetup *self);
void vas_setup_begin_async (VasSetup *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
VasPractice *vas_setup_begin_finish (VasSetup *self, GAsyncResult *result, GError **error);

G_END_DECLS
