/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sources a capture opens. */

#include "vas-capture-private.h"

const char *
vas_capture_get_microphone (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), NULL);

  return vas_capture_branch_get_device (vas_capture_get_branch (self, VAS_DEVICE_KIND_MICROPHONE));
}

void
vas_capture_set_microphone (VasCapture *self, const char *id)
{
  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (vas_capture_branch_set_device (vas_capture_get_branch (self, VAS_DEVICE_KIND_MICROPHONE), id))
    vas_capture_note_source (self, VAS_DEVICE_KIND_MICROPHONE, "microphone");
}

const char *
vas_capture_get_camera (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), NULL);

  return vas_capture_branch_get_device (vas_capture_get_branch (self, VAS_DEVICE_KIND_CAMERA));
}

void
vas_capture_set_camera (VasCapture *self, const char *id)
{
  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (vas_capture_branch_set_device (vas_capture_get_branch (self, VAS_DEVICE_KIND_CAMERA), id))
    vas_capture_note_source (self, VAS_DEVICE_KIND_CAMERA, "camera");
}

const char *
vas_capture_get_audio_source (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), NULL);

  return vas_capture_branch_get_description (vas_capture_get_branch (self, VAS_DEVICE_KIND_MICROPHONE));
}

void
vas_capture_set_audio_source (VasCapture *self, const char *description)
{
  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (vas_capture_branch_set_description (vas_capture_get_branch (self, VAS_DEVICE_KIND_MICROPHONE), description))
    vas_capture_note_source (self, VAS_DEVICE_KIND_MICROPHONE, "audio-source");
}

const char *
vas_capture_get_video_source (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), NULL);

  return vas_capture_branch_get_description (vas_capture_get_branch (self, VAS_DEVICE_KIND_CAMERA));
}

void
vas_capture_set_video_source (VasCapture *self, const char *description)
{
  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (vas_capture_branch_set_description (vas_capture_get_branch (self, VAS_DEVICE_KIND_CAMERA), description))
    vas_capture_note_source (self, VAS_DEVICE_KIND_CAMERA, "video-source");
}
