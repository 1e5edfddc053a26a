/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-device-providers.h"

/* GStreamer has one provider object for each service in a process, and counts its starts.
 *
 * PipeWire's (1.0 and before) keeps pointers to devices that are freed when it is stopped. Its connection lives on while
 * one of its cameras is open, and the next device that goes away brings the process down: so a start is never taken back.
 *
 * A GstDeviceMonitor takes a provider's messages away from the one before it (1.22), and when it goes, from the one after
 * it: so there is none, and whoever wants to know is told from here. */

typedef struct
{
  void (*func) (gpointer user_data);
  gpointer user_data;
} Watch;

static GMutex lock;
static GMutex watches_lock;
static GArray *watches;

static GstBusSyncReply
on_provider_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&watches_lock);

  for (guint i = 0; watches != NULL && i < watches->len; i++)
    {
      Watch *watch = &g_array_index (watches, Watch, i);

      watch->func (watch->user_data);
    }
  gst_message_unref (message);

  return GST_BUS_DROP;
}

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

static void
start_provider (GstDeviceProvider *provider)
{
  g_autoptr (GstBus) bus = gst_device_provider_get_bus (provider);

  gst_bus_set_sync_handler (bus, on_provider_message, NULL, NULL);
  gst_device_provider_start (provider);
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
        start_provider (provider);
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

void
vas_device_providers_watch (void (*func) (gpointer user_data), gpointer user_data)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&watches_lock);
  Watch watch = { func, user_data };

  if (watches == NULL)
    watches = g_array_new (FALSE, FALSE, sizeof (Watch));
  g_array_append_val (watches, watch);
}

void
vas_device_providers_unwatch (gpointer user_data)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&watches_lock);

  for (guint i = watches != NULL ? watches->len : 0; i > 0; i--)
    if (g_array_index (watches, Watch, i - 1).user_data == user_data)
      g_array_remove_index (watches, i - 1);

  if (watches != NULL && watches->len == 0)
    g_clear_pointer (&watches, g_array_unref);
}
