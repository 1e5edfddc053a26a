/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-change.h"

/**
 * vas_change_new:
 * @before: (nullable): what somebody saw
 * @after: (nullable): what it is to become, of the same type as @before
 *
 * Returns: (transfer full): a change; at least one of both is there
 */
VasChange *
vas_change_new (gpointer before, gpointer after)
{
  VasChange *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);
  g_return_val_if_fail (before == NULL || after == NULL || G_OBJECT_TYPE (before) == G_OBJECT_TYPE (after), NULL);

  self = g_new0 (VasChange, 1);
  self->before = before != NULL ? g_object_ref (before) : NULL;
  self->after = after != NULL ? g_object_ref (after) : NULL;

  return self;
}

VasChange *
vas_change_copy (const VasChange *self)
{
  return vas_change_new (self->before, self->after);
}

void
vas_change_free (VasChange *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

/**
 * vas_change_get_item_type:
 * @self: a change
 *
 * Returns: what is changed, such as %VAS_TYPE_NOTE
 */
GType
vas_change_get_item_type (const VasChange *self)
{
  return G_OBJECT_TYPE (self->before != NULL ? self->before : self->after);
}
