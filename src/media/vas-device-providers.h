/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the services that know microphones and cameras. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* Connects to the services that are there, and stays so. May wait for them: call it on a worker thread. */
void vas_device_providers_start (void);

/* (transfer full) (element-type GstDevice): what the services that were started show */
GList *vas_device_providers_get_devices (void);

/* @func is called on the services' threads, one at a time, when a device came, went or changed. It must only post. */
void vas_device_providers_watch (void (*func) (gpointer user_data), gpointer user_data);
/* After this it is not called any more */
void vas_device_providers_unwatch (gpointer user_data);

G_END_DECLS
