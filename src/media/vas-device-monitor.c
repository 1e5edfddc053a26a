/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-device-monitor.h"

#include <gst/gst.h>

#include "vas-device-list.h"
#include "vas-device-providers.h"

/**
 * VasDeviceMonitor:
 *
 * The microphones and cameras of this machine, as they come and go.
 *
 * Belongs to the main thread; only the start, which connects to sound and video services and may wait for them, runs on a
 * worker.
 */
struct _VasDeviceMonitor
{
  GObject parent_instance;

  gboolean watching;
  gboolean started;
  guint settling;
  GListStore *microphones;
  GListStore *cameras;
};

G_DEFINE_FINAL_TYPE (VasDeviceMonitor, vas_device_monitor, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MICROPHONES,
  PROP_CAMERAS,
  N_PROPS
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* A microphone that is plugged in is shown by one service after the other: what is shown waits for the last of them */
#define SETTLING_MS 200

static gboolean
contains (GPtrArray *devices, const char *id, const char *label)
{
  for (guint i = 0; i < devices->len; i++)
    {
      VasDevice *device = g_ptr_array_index (devices, i);

      if (g_str_equal (vas_device_get_id (device), id) && g_str_equal (vas_device_get_label (device), label))
        return TRUE;
    }

  return FALSE;
}

static gboolean
store_contains (GListStore *store, VasDevice *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (VasDevice) device = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (g_str_equal (vas_device_get_id (device), vas_device_get_id (wanted)))
        return TRUE;
    }

  return FALSE;
}

/* Devices that stay keep their places, so that a drop-down does not lose its choice */
static void
update_store (VasDeviceMonitor *self, GListStore *store, GPtrArray *devices)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (store)); i > 0; i--)
    {
      g_autoptr (VasDevice) device = g_list_model_get_item (G_LIST_MODEL (store), i - 1);

      if (contains (devices, vas_device_get_id (device), vas_device_get_label (device)))
        continue;
      g_list_store_remove (store, i - 1);
      g_signal_emit (self, signals[SIGNAL_REMOVED], 0, device);
    }

  for (guint i = 0; i < devices->len; i++)
    if (!store_contains (store, g_ptr_array_index (devices, i)))
      g_list_store_append (store, g_ptr_array_index (devices, i));
}

static void
update (VasDeviceMonitor *self)
{
  GList *gst_devices = vas_device_providers_get_devices ();
  g_autoptr (GPtrArray) microphones = vas_device_list_make (gst_devices, VAS_DEVICE_KIND_MICROPHONE);
  g_autoptr (GPtrArray) cameras = vas_device_list_make (gst_devices, VAS_DEVICE_KIND_CAMERA);

  g_list_free_full (gst_devices, gst_object_unref);
  update_store (self, self->microphones, microphones);
  update_store (self, self->cameras, cameras);
}

static gboolean
on_settled (gpointer user_data)
{
  VasDeviceMonitor *self = user_data;

  self->settling = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_changed_idle (gpointer user_data)
{
  VasDeviceMonitor *self = user_data;

  if (self->started && self->settling == 0)
    self->settling = g_timeout_add (SETTLING_MS, on_settled, self);

  return G_SOURCE_REMOVE;
}

/* On a thread of the service */
static void
on_changed (gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_changed_idle, g_object_ref (user_data), g_object_unref);
}

static void
start_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  vas_device_providers_start ();
  g_task_return_boolean (task, TRUE);
}

static void
vas_device_monitor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDeviceMonitor *self = VAS_DEVICE_MONITOR (object);

  switch (prop_id)
    {
    case PROP_MICROPHONES:
      g_value_set_object (value, self->microphones);
      break;
    case PROP_CAMERAS:
      g_value_set_object (value, self->cameras);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_device_monitor_dispose (GObject *object)
{
  VasDeviceMonitor *self = VAS_DEVICE_MONITOR (object);

  vas_device_providers_unwatch (self);
  self->started = FALSE;
  g_clear_handle_id (&self->settling, g_source_remove);

  G_OBJECT_CLASS (vas_device_monitor_parent_class)->dispose (object);
}

static void
vas_device_monitor_finalize (GObject *object)
{
  VasDeviceMonitor *self = VAS_DEVICE_MONITOR (object);

  g_clear_object (&self->microphones);
  g_clear_object (&self->cameras);

  G_OBJECT_CLASS (vas_device_monitor_parent_class)->finalize (object);
}

static void
vas_device_monitor_class_init (VasDeviceMonitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_device_monitor_get_property;
  object_class->dispose = vas_device_monitor_dispose;
  object_class->finalize = vas_device_monitor_finalize;

  /**
   * VasDeviceMonitor:microphones:
   *
   * List of [class@Device].
   */
  properties[PROP_MICROPHONES] = g_param_spec_object ("microphones", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * VasDeviceMonitor:cameras:
   *
   * List of [class@Device].
   */
  properties[PROP_CAMERAS] = g_param_spec_object ("cameras", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasDeviceMonitor::removed:
   * @self: the monitor
   * @device: what is no longer there; it has left its list already
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, VAS_TYPE_DEVICE);
}

static void
vas_device_monitor_init (VasDeviceMonitor *self)
{
  self->microphones = g_list_store_new (VAS_TYPE_DEVICE);
  self->cameras = g_list_store_new (VAS_TYPE_DEVICE);
}

/**
 * vas_device_monitor_new:
 *
 * Returns: (transfer full): a monitor whose lists are empty until it is started
 */
VasDeviceMonitor *
vas_device_monitor_new (void)
{
  return g_object_new (VAS_TYPE_DEVICE_MONITOR, NULL);
}

static void
on_started (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  VasDeviceMonitor *self = g_task_get_source_object (task);

  self->started = TRUE;
  update (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * vas_device_monitor_start_async:
 *
 * Fills the lists and from then on keeps them as they should be. Once in this object's life.
 */
void
vas_device_monitor_start_async (VasDeviceMonitor *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) work = NULL;
  GTask *task;

  g_return_if_fail (VAS_IS_DEVICE_MONITOR (self));
  g_return_if_fail (!self->watching);

  self->watching = TRUE;
  vas_device_providers_watch (on_changed, self);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_device_monitor_start_async);

  work = g_task_new (NULL, NULL, on_started, task);
  g_task_run_in_thread (work, start_in_thread);
}

gboolean
vas_device_monitor_start_finish (VasDeviceMonitor *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_device_monitor_get_microphones:
 *
 * Returns: (transfer none): list of [class@Device]
 */
GListModel *
vas_device_monitor_get_microphones (VasDeviceMonitor *self)
{
  g_return_val_if_fail (VAS_IS_DEVICE_MONITOR (self), NULL);

  return G_LIST_MODEL (self->microphones);
}

/**
 * vas_device_monitor_get_cameras:
 *
 * Returns: (transfer none): list of [class@Device]
 */
GListModel *
vas_device_monitor_get_cameras (VasDeviceMonitor *self)
{
  g_return_val_if_fail (VAS_IS_DEVICE_MONITOR (self), NULL);

  return G_LIST_MODEL (self->cameras);
}

/**
 * vas_device_monitor_list_sync:
 * @kind: microphones or cameras
 * @error: return location for an error; there is none at present
 *
 * Waits for the services that know the devices: not for the main thread of a window.
 *
 * Returns: (transfer full) (element-type VasDevice): the devices, perhaps none
 */
GPtrArray *
vas_device_monitor_list_sync (VasDeviceKind kind, GError **error)
{
  GPtrArray *devices;
  GList *gst_devices;

  vas_device_providers_start ();
  gst_devices = vas_device_providers_get_devices ();
  devices = vas_device_list_make (gst_devices, kind);
  g_list_free_full (gst_devices, gst_object_unref);

  return devices;
}
