/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_DEVICE (vas_device_get_type ())
G_DECLARE_FINAL_TYPE (VasDevice, vas_device, VAS, DEVICE, GObject)

const char *vas_device_get_id (VasDevice *self);
const char *vas_device_get_label (VasDevice *self);
VasDeviceKind vas_device_get_kind (VasDevice *self);
gboolean vas_device_get_is_default (VasDevice *self);

G_END_DECLS
