/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: what the recorder needs from the capture. */

#pragma once

#include "vas-capture.h"
#include "vas-feed.h"

G_BEGIN_DECLS

/* (transfer none) */
VasFeed *vas_capture_get_feed (VasCapture *self);

/* Whether pictures come in, or may still come from a camera that is being opened */
gboolean vas_capture_expects_video (VasCapture *self);

G_END_DECLS
