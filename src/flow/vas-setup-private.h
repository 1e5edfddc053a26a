/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the two halves of #VasSetup: what is chosen, and the devices. */

#pragma once

#include "vas-capture.h"
#include "vas-device-monitor.h"
#include "vas-device-test.h"
#include "vas-setup.h"

G_BEGIN_DECLS

struct _VasSetup
{
  GObject parent_instance;

  VasLibrary *library;
  VasDeviceMonitor *monitor;
  VasCapture *capture;
  VasDeviceTest *test;
  VasPlanner *planner;
  VasReader *reader;

  char *microphone;
  char *camera;
  gboolean record_video;
  char *audio_source;
  char *video_source;

  gboolean running;
  char *failure;
  char *device_hint;
  double level_db;
  double peak_db;
  gboolean clipping;
  gint64 last_sound_us;
  gboolean quiet;
};

typedef enum
{
  VAS_SETUP_PROP_0,
  VAS_SETUP_PROP_LIBRARY,
  VAS_SETUP_PROP_PLANNER,
  VAS_SETUP_PROP_READER,
  VAS_SETUP_PROP_MICROPHONE,
  VAS_SETUP_PROP_CAMERA,
  VAS_SETUP_PROP_RECORD_VIDEO,
  VAS_SETUP_PROP_AUDIO_SOURCE,
  VAS_SETUP_PROP_VIDEO_SOURCE,
  VAS_SETUP_PROP_MICROPHONES,
  VAS_SETUP_PROP_CAMERAS,
  VAS_SETUP_PROP_READY,
  VAS_SETUP_PROP_HINT,
  VAS_SETUP_PROP_PROBLEM,
  VAS_SETUP_PROP_LEVEL_DB,
  VAS_SETUP_PROP_PEAK_DB,
  VAS_SETUP_PROP_CLIPPING,
  VAS_SETUP_PROP_FRAME,
  VAS_SETUP_PROP_TEST,
  VAS_SETUP_PROP_TEST_REMAINING_S,
  VAS_SETUP_PROP_TEST_PLAYBACK,
  VAS_SETUP_N_PROPS
} VasSetupProperty;

void vas_setup_notify (VasSetup *self, VasSetupProperty property);
VasCapture *vas_setup_release_capture (VasSetup *self);
void vas_setup_apply_devices (VasSetup *self);

G_END_DECLS
