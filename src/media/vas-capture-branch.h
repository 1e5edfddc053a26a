/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: keeps the wanted microphone or camera open, through every change of mind. */

#pragma once

#include "vas-capture-pipeline.h"

G_BEGIN_DECLS

#define VAS_TYPE_CAPTURE_BRANCH (vas_capture_branch_get_type ())
G_DECLARE_FINAL_TYPE (VasCaptureBranch, vas_capture_branch, VAS, CAPTURE_BRANCH, GObject)

VasCaptureBranch *vas_capture_branch_new (VasDeviceKind kind, VasFeed *feed);

const char *vas_capture_branch_get_device (VasCaptureBranch *self);
const char *vas_capture_branch_get_description (VasCaptureBranch *self);

/* Both return whether something changed; a device that is open is closed and the other one opened */
gboolean vas_capture_branch_set_device (VasCaptureBranch *self, const char *device);
gboolean vas_capture_branch_set_description (VasCaptureBranch *self, const char *description);

/* @base_time is used if the device is opened at once; a later one has its own. Tries again what failed. */
void vas_capture_branch_open (VasCaptureBranch *self, GstClockTime base_time);
void vas_capture_branch_close (VasCaptureBranch *self);

gboolean vas_capture_branch_is_closed (VasCaptureBranch *self);
gboolean vas_capture_branch_get_flowing (VasCaptureBranch *self);
/* Whether something comes in, or is still to be expected: not from what failed, stalled, or came to its end */
gboolean vas_capture_branch_is_promising (VasCaptureBranch *self);

G_END_DECLS
