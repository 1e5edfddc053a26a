/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-capture.h"
#include "vas-playback.h"
#include "vas-setup.h"

G_BEGIN_DECLS

/**
 * VasDeviceTest:
 *
 * Five seconds recorded, then played back, in a file of its own that goes afterwards.
 *
 * Properties, notify on the main thread: `state` (#VasSetupTest), `remaining-s`, `message` (what went wrong, in words,
 * or %NULL).
 */
#define VAS_TYPE_DEVICE_TEST (vas_device_test_get_type ())
G_DECLARE_FINAL_TYPE (VasDeviceTest, vas_device_test, VAS, DEVICE_TEST, GObject)

VasDeviceTest *vas_device_test_new (void);

void vas_device_test_toggle (VasDeviceTest *self, VasCapture *capture);
void vas_device_test_stop (VasDeviceTest *self);
VasSetupTest vas_device_test_get_state (VasDeviceTest *self);
int vas_device_test_get_remaining_s (VasDeviceTest *self);
const char *vas_device_test_get_message (VasDeviceTest *self);
VasPlayback *vas_device_test_get_playback (VasDeviceTest *self);

G_END_DECLS
