/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vas-device.h"

G_BEGIN_DECLS

#define VAS_TYPE_DEVICE_MONITOR (vas_device_monitor_get_type ())
G_DECLARE_FINAL_TYPE (VasDeviceMonitor, vas_device_monitor, VAS, DEVICE_MONITOR, GObject)

VasDeviceMonitor *vas_device_monitor_new (void);
void vas_device_monitor_start_async (VasDeviceMonitor *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean vas_device_monitor_start_finish (VasDeviceMonitor *self, GAsyncResult *result, GError **error);
GListModel *vas_device_monitor_get_microphones (VasDeviceMonitor *self);
GListModel *vas_device_monitor_get_cameras (VasDeviceMonitor *self);

GPtrArray *vas_device_monitor_list_sync (VasDeviceKind kind, GError **error);

G_END_DECLS
