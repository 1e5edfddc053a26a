/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: what the recorder needs from the capture, and the capture's own parts from each other. */

#pragma once

#include "vas-capture-branch.h"
#include "vas-capture.h"
#include "vas-feed.h"

G_BEGIN_DECLS

/* (transfer none) */
VasFeed *vas_capture_get_feed (VasCapture *self);
VasCaptureBranch *vas_capture_get_branch (VasCapture *self, VasDeviceKind kind);

/* Whether pictures come in, or may still come from a camera that is being opened */
gboolean vas_capture_expects_video (VasCapture *self);

/* Another source was chosen and is being opened, if anything is */
void vas_capture_note_source (VasCapture *self, VasDeviceKind kind, const char *property);

G_END_DECLS
