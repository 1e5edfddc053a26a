/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-gst-error.h"

#include <glib/gi18n-lib.h>

static VasMediaError
code_for_resource_error (int code, VasGstPurpose purpose)
{
  gboolean device = purpose == VAS_GST_PURPOSE_MICROPHONE || purpose == VAS_GST_PURPOSE_CAMERA;

  switch (code)
    {
    case GST_RESOURCE_ERROR_NO_SPACE_LEFT:
      return VAS_MEDIA_ERROR_NO_SPACE;
    case GST_RESOURCE_ERROR_BUSY:
      return device ? VAS_MEDIA_ERROR_BUSY_DEVICE : VAS_MEDIA_ERROR_FAILED;
    case GST_RESOURCE_ERROR_NOT_FOUND:
    case GST_RESOURCE_ERROR_OPEN_READ:
    case GST_RESOURCE_ERROR_OPEN_READ_WRITE:
    case GST_RESOURCE_ERROR_SETTINGS:
    case GST_RESOURCE_ERROR_NOT_AUTHORIZED:
      if (device)
        return VAS_MEDIA_ERROR_NO_DEVICE;
      return purpose == VAS_GST_PURPOSE_PLAY ? VAS_MEDIA_ERROR_BAD_FILE : VAS_MEDIA_ERROR_FAILED;
    default:
      return device ? VAS_MEDIA_ERROR_DEVICE_LOST : VAS_MEDIA_ERROR_FAILED;
    }
}

static VasMediaError
code_for (const GError *error, VasGstPurpose purpose)
{
  if (error->domain == GST_RESOURCE_ERROR)
    return code_for_resource_error (error->code, purpose);

  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN) ||
      g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND))
    return VAS_MEDIA_ERROR_MISSING_PLUGIN;

  if (purpose == VAS_GST_PURPOSE_MICROPHONE || purpose == VAS_GST_PURPOSE_CAMERA)
    return VAS_MEDIA_ERROR_DEVICE_LOST;

  return purpose == VAS_GST_PURPOSE_PLAY ? VAS_MEDIA_ERROR_BAD_FILE : VAS_MEDIA_ERROR_FAILED;
}

static const char *
microphone_text (VasMediaError code)
{
  switch (code)
    {
    case VAS_MEDIA_ERROR_NO_DEVICE:
      return _ (
          "The microphone could not be opened. Check that it is plugged in and switched on, or choose another one.");
    case VAS_MEDIA_ERROR_BUSY_DEVICE:
      return _ ("Another program is using the microphone. Close that program, or choose another microphone.");
    case VAS_MEDIA_ERROR_MISSING_PLUGIN:
      return _ ("This sound source needs a part of GStreamer that is not installed. Choose another microphone.");
    default:
      return _ ("The microphone stopped. What was recorded until then is kept. Check its plug, or choose another one.");
    }
}

static const char *
camera_text (VasMediaError code)
{
  switch (code)
    {
    case VAS_MEDIA_ERROR_NO_DEVICE:
      return _ ("The camera could not be opened. You can go on with sound only, or choose another camera.");
    case VAS_MEDIA_ERROR_BUSY_DEVICE:
      return _ ("Another program is using the camera. Close that program, or go on with sound only.");
    case VAS_MEDIA_ERROR_MISSING_PLUGIN:
      return _ ("This camera needs a part of GStreamer that is not installed. You can go on with sound only.");
    default:
      return _ ("The camera stopped. The sound goes on. Check its plug, or choose another camera.");
    }
}

static const char *
file_text (VasMediaError code, VasGstPurpose purpose)
{
  switch (code)
    {
    case VAS_MEDIA_ERROR_NO_SPACE:
      return _ (
          "The disk is full. What was recorded until then is kept. Make room on the disk before the next answer.");
    case VAS_MEDIA_ERROR_MISSING_PLUGIN:
      return _ ("This needs a part of GStreamer that is not installed. Install the package gstreamer1.0-plugins-good.");
    case VAS_MEDIA_ERROR_BAD_FILE:
      return _ ("This file cannot be played. It may be damaged, or of a kind that Vastaus does not know.");
    default:
      if (purpose == VAS_GST_PURPOSE_PLAY)
        return _ ("The recording cannot be played at the moment. The file is unchanged. Try again.");
      return _ (
          "The recording could not be written. What was written until then is kept. Check the disk, then try again.");
    }
}

GError *
vas_gst_error_from_gerror (const GError *gst_error, VasGstPurpose purpose)
{
  VasMediaError code = code_for (gst_error, purpose);
  const char *text;

  if (purpose == VAS_GST_PURPOSE_MICROPHONE)
    text = microphone_text (code);
  else if (purpose == VAS_GST_PURPOSE_CAMERA)
    text = camera_text (code);
  else
    text = file_text (code, purpose);

  return g_error_new_literal (VAS_MEDIA_ERROR, code, text);
}

GError *
vas_gst_error_from_message (GstMessage *message, VasGstPurpose purpose)
{
  g_autoptr (GError) gst_error = NULL;
  g_autofree char *debug = NULL;

  g_assert (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR);

  gst_message_parse_error (message, &gst_error, &debug);
  g_debug ("%s: %s (%s)", GST_MESSAGE_SRC_NAME (message), gst_error->message, debug != NULL ? debug : "");

  return vas_gst_error_from_gerror (gst_error, purpose);
}

GError *
vas_gst_error_from_bus (GstBus *bus, VasGstPurpose purpose)
{
  g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  g_autoptr (GError) general = NULL;

  if (message != NULL)
    return vas_gst_error_from_message (message, purpose);

  general = g_error_new_literal (GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_READ_WRITE, "no message");

  return vas_gst_error_from_gerror (general, purpose);
}
