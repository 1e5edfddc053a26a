/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-device-providers.h"

/* GStreamer has one provider object for each service in a process, and counts its starts.
 *
 * PipeWire's (1.0 and before) keeps pointers to devices that are freed when it is stopped. Its connection lives on while
 * one of its cameras is open, and the next device that goes away brings the process down: so a start is never taken back.
 *
 * A GstDeviceMonitor takes a provider's messages away from the one before it (1.22), even if it is only to list devices
 * once: so nothing but VasDeviceMonitor has one, and lists are made from the providers themselves. */

static GMutex lock;

static gboolean
knows_devices (GstDeviceProviderFactory *factory)
{
  return gst_device_provider_factory_has_classes (factory, "Audio/Source") ||
         gst_device_provider_factory_has_classes (factory, "Video/Source");
}

/* (transfer full) */
static GPtrArray *
get_providers (void)
{
  GList *factories = gst_device_provider_factory_list_get_device_providers (GST_RANK_MARGINAL);
  GPtrArray *providers = g_ptr_array_new_with_free_func (gst_object_unref);

  for (GList *l = factories; l != NULL; l = l->next)
    {
      GstDeviceProvider *provider = knows_devices (l->data) ? gst_device_provider_factory_get (l->data) : NULL;

      if (provider != NULL)
        g_ptr_array_add (providers, provider);
    }
  gst_plugin_feature_list_free (factories);

  return providers;
}

void
vas_device_providers_start (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  g_autoptr (GPtrArray) providers = get_providers ();

  for (guint i = 0; i < providers->len; i++)
    {
      GstDeviceProvider *provider = g_ptr_array_index (providers, i);

      if (gst_device_provider_can_monitor (provider) && !gst_device_provider_is_started (provider))
        gst_device_provider_start (provider);
    }
}

GList *
vas_device_providers_get_devices (void)
{
  g_autoptr (GPtrArray) providers = get_providers ();
  GList *devices = NULL;

  for (guint i = 0; i < providers->len; i++)
    {
      GstDeviceProvider *provider = g_ptr_array_index (providers, i);

      if (gst_device_provider_is_started (provider))
        devices = g_list_concat (devices, gst_device_provider_get_devices (provider));
    }

  return devices;
}
