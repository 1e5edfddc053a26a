/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-device.h"

/**
 * VasDevice:
 *
 * A microphone or camera of this machine.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasDevice
{
  GObject parent_instance;

  char *id;
  char *label;
  VasDeviceKind kind;
  gboolean is_default;
};

G_DEFINE_FINAL_TYPE (VasDevice, vas_device, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_KIND,
  PROP_IS_DEFAULT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_device_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDevice *self = VAS_DEVICE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_IS_DEFAULT:
      g_value_set_boolean (value, self->is_default);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_device_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDevice *self = VAS_DEVICE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_IS_DEFAULT:
      self->is_default = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_device_finalize (GObject *object)
{
  VasDevice *self = VAS_DEVICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (vas_device_parent_class)->finalize (object);
}

static void
vas_device_class_init (VasDeviceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_device_get_property;
  object_class->set_property = vas_device_set_property;
  object_class->finalize = vas_device_finalize;

  /**
   * VasDevice:id:
   *
   * Identifier that stays the same while the machine is on, and as a rule beyond.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasDevice:label:
   *
   * Name that a person reads.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /**
   * VasDevice:kind:
   *
   * Microphone or camera.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, VAS_TYPE_DEVICE_KIND, VAS_DEVICE_KIND_MICROPHONE,
                                             flags);
  /**
   * VasDevice:is-default:
   *
   * Whether it is what the desktop would choose.
   */
  properties[PROP_IS_DEFAULT] = g_param_spec_boolean ("is-default", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_device_init (VasDevice *self)
{
}

/**
 * vas_device_get_id:
 *
 * Returns: (transfer none): identifier that stays the same while the machine is on, and as a rule beyond
 */
const char *
vas_device_get_id (VasDevice *self)
{
  g_return_val_if_fail (VAS_IS_DEVICE (self), NULL);

  return self->id;
}

/**
 * vas_device_get_label:
 *
 * Returns: (transfer none): name that a person reads
 */
const char *
vas_device_get_label (VasDevice *self)
{
  g_return_val_if_fail (VAS_IS_DEVICE (self), NULL);

  return self->label;
}

/**
 * vas_device_get_kind:
 *
 * Returns: microphone or camera
 */
VasDeviceKind
vas_device_get_kind (VasDevice *self)
{
  g_return_val_if_fail (VAS_IS_DEVICE (self), VAS_DEVICE_KIND_MICROPHONE);

  return self->kind;
}

/**
 * vas_device_get_is_default:
 *
 * Returns: whether it is what the desktop would choose
 */
gboolean
vas_device_get_is_default (VasDevice *self)
{
  g_return_val_if_fail (VAS_IS_DEVICE (self), FALSE);

  return self->is_default;
}
