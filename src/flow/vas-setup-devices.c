/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Microphone and camera while an interview is being set up. */

#include "vas-setup-private.h"

#define SILENT_DB (-45.0)
#define SILENT_US (4 * G_USEC_PER_SEC)

static void
set_failure (VasSetup *self, const char *message)
{
  if (g_strcmp0 (self->failure, message) == 0)
    return;

  g_free (self->failure);
  self->failure = g_strdup (message);
  vas_setup_notify (self, VAS_SETUP_PROP_PROBLEM);
}

static void
set_device_hint (VasSetup *self, const char *hint)
{
  if (g_strcmp0 (self->device_hint, hint) == 0)
    return;

  g_free (self->device_hint);
  self->device_hint = g_strdup (hint);
  vas_setup_notify (self, VAS_SETUP_PROP_HINT);
}

/* Silence is worth a hint and no more: nervous people sit silent. */
static void
follow_silence (VasSetup *self, double peak_db)
{
  gint64 now = g_get_monotonic_time ();
  gboolean quiet;

  if (peak_db > SILENT_DB || self->last_sound_us == 0)
    self->last_sound_us = now;

  quiet = now - self->last_sound_us > SILENT_US;
  if (self->quiet != quiet)
    {
      self->quiet = quiet;
      vas_setup_notify (self, VAS_SETUP_PROP_HINT);
    }
}

static void
on_level (VasCapture *capture, double level_db, double peak_db, gboolean clipping, VasSetup *self)
{
  self->level_db = CLAMP (level_db, -60.0, 0.0);
  self->peak_db = CLAMP (peak_db, -60.0, 0.0);
  vas_setup_notify (self, VAS_SETUP_PROP_LEVEL_DB);
  vas_setup_notify (self, VAS_SETUP_PROP_PEAK_DB);
  if (self->clipping != clipping)
    {
      self->clipping = clipping;
      vas_setup_notify (self, VAS_SETUP_PROP_CLIPPING);
    }
  follow_silence (self, peak_db);
}

static void
on_capture_ready (VasSetup *self)
{
  if (self->capture != NULL && vas_capture_get_ready (self->capture))
    set_failure (self, NULL);
  self->last_sound_us = 0;
  vas_setup_notify (self, VAS_SETUP_PROP_READY);
  vas_setup_notify (self, VAS_SETUP_PROP_PROBLEM);
}

static void
on_capture_frame (VasSetup *self)
{
  vas_setup_notify (self, VAS_SETUP_PROP_FRAME);
}

static void
on_capture_has_video (VasSetup *self)
{
  if (self->capture != NULL && vas_capture_get_has_video (self->capture))
    set_device_hint (self, NULL);
  vas_setup_notify (self, VAS_SETUP_PROP_FRAME);
}

static void
on_capture_failed (VasCapture *capture, GError *error, VasSetup *self)
{
  set_failure (self, error->message);
}

static void
on_video_failed (VasCapture *capture, GError *error, VasSetup *self)
{
  set_device_hint (self, error->message);
}

static void
on_device_lost (VasCapture *capture, VasDeviceKind kind, const char *message, VasSetup *self)
{
  set_device_hint (self, message);
}

static void
on_capture_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vas_capture_stop_finish (VAS_CAPTURE (source), result, &error))
    g_warning ("Microphone and camera were not let go: %s", error->message);
}

/* Lets go of the devices, or leaves them to the interview that takes over. */
VasCapture *
vas_setup_release_capture (VasSetup *self)
{
  if (self->capture != NULL)
    g_signal_handlers_disconnect_by_data (self->capture, self);

  return g_steal_pointer (&self->capture);
}

void
vas_setup_apply_devices (VasSetup *self)
{
  if (self->capture == NULL)
    return;

  set_device_hint (self, NULL);
  set_failure (self, NULL);
  g_object_set (self->capture, "microphone", self->microphone, "camera", self->camera, "audio-source",
                self->audio_source, "video-source", self->video_source, "video", self->record_video, NULL);
  if (vas_capture_get_state (self->capture) == VAS_CAPTURE_STATE_FAILED)
    vas_capture_start (self->capture);
}

static void
make_capture (VasSetup *self)
{
  self->capture = vas_capture_new ();
  g_signal_connect (self->capture, "level", G_CALLBACK (on_level), self);
  g_signal_connect (self->capture, "failed", G_CALLBACK (on_capture_failed), self);
  g_signal_connect (self->capture, "video-failed", G_CALLBACK (on_video_failed), self);
  g_signal_connect (self->capture, "device-lost", G_CALLBACK (on_device_lost), self);
  g_signal_connect_swapped (self->capture, "notify::ready", G_CALLBACK (on_capture_ready), self);
  g_signal_connect_swapped (self->capture, "notify::frame", G_CALLBACK (on_capture_frame), self);
  g_signal_connect_swapped (self->capture, "notify::has-video", G_CALLBACK (on_capture_has_video), self);
  vas_setup_apply_devices (self);
}

static void
on_monitor_started (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetup) self = user_data;
  g_autoptr (GError) error = NULL;

  /* Without a list of devices the desktop's own choice still works. */
  if (!vas_device_monitor_start_finish (VAS_DEVICE_MONITOR (source), result, &error))
    g_warning ("Devices could not be listed: %s", error->message);
}

/**
 * vas_setup_start:
 * @self: a set-up
 *
 * Opens the microphone, and the camera if the picture is wanted, and lists the devices.
 */
void
vas_setup_start (VasSetup *self)
{
  g_return_if_fail (VAS_IS_SETUP (self));

  if (!self->running)
    {
      self->running = TRUE;
      vas_device_monitor_start_async (self->monitor, NULL, on_monitor_started, g_object_ref (self));
    }
  if (self->capture == NULL)
    {
      make_capture (self);
      vas_capture_start (self->capture);
    }
}

/**
 * vas_setup_stop:
 * @self: a set-up
 *
 * Lets go of microphone and camera.
 */
void
vas_setup_stop (VasSetup *self)
{
  g_autoptr (VasCapture) capture = NULL;

  g_return_if_fail (VAS_IS_SETUP (self));

  vas_device_test_stop (self->test);
  capture = vas_setup_release_capture (self);
  if (capture != NULL)
    vas_capture_stop_async (capture, NULL, on_capture_stopped, NULL);
}
