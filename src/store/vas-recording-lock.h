/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasRecordingLock:
 *
 * The right to record into a library and to touch its unfinished takes. One process has it at a time; it ends with the
 * process, however that ends.
 */
typedef struct _VasRecordingLock VasRecordingLock;

VasRecordingLock *vas_recording_lock_try (const char *directory, GError **error);
void vas_recording_lock_free (VasRecordingLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasRecordingLock, vas_recording_lock_free)

G_END_DECLS
