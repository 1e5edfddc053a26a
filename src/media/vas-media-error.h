/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasMediaError:
 * @VAS_MEDIA_ERROR_FAILED: something else went wrong; the message says what is known
 * @VAS_MEDIA_ERROR_NO_DEVICE: there is no such microphone or camera, or none at all
 * @VAS_MEDIA_ERROR_DEVICE_LOST: a microphone or camera that was in use stopped or was taken away
 * @VAS_MEDIA_ERROR_BUSY_DEVICE: another program holds the microphone or camera
 * @VAS_MEDIA_ERROR_NO_SPACE: the disk is full or nearly so
 * @VAS_MEDIA_ERROR_MISSING_PLUGIN: a part of GStreamer is not installed; the message names the Debian package
 * @VAS_MEDIA_ERROR_BAD_FILE: a file cannot be read or holds nothing playable
 *
 * Errors of recording, playback and devices. Their messages are whole sentences for a candidate: what happened, what is
 * lost, what to do. An operation that was cancelled gives %G_IO_ERROR_CANCELLED instead.
 */
typedef enum
{
  VAS_MEDIA_ERROR_FAILED,
  VAS_MEDIA_ERROR_NO_DEVICE,
  VAS_MEDIA_ERROR_DEVICE_LOST,
  VAS_MEDIA_ERROR_BUSY_DEVICE,
  VAS_MEDIA_ERROR_NO_SPACE,
  VAS_MEDIA_ERROR_MISSING_PLUGIN,
  VAS_MEDIA_ERROR_BAD_FILE,
} VasMediaError;

#define VAS_MEDIA_ERROR (vas_media_error_quark ())
GQuark vas_media_error_quark (void);

G_END_DECLS
