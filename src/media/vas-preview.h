/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the newest picture on its way from a streaming thread to the main thread. */

#pragma once

#include <gst/gst.h>

#include "vas-frame.h"

G_BEGIN_DECLS

typedef struct _VasPreview VasPreview;

VasPreview *vas_preview_new (void);
VasPreview *vas_preview_ref (VasPreview *self);
void vas_preview_unref (VasPreview *self);

/**
 * vas_preview_put:
 * @sample: a BGRx picture; nothing of it is copied, its buffer stays mapped as long as the frame lives
 *
 * Streaming thread only.
 *
 * Returns: %TRUE when the main thread has to be told, %FALSE when it has been and did not come yet
 */
gboolean vas_preview_put (VasPreview *self, GstSample *sample);

/* Main thread only; (transfer full) (nullable) */
VasFrame *vas_preview_take (VasPreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasPreview, vas_preview_unref)

G_END_DECLS
