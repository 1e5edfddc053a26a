/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VasChange:
 * @before: (nullable): what somebody saw; %NULL for something new
 * @after: (nullable): what it is to become; %NULL to delete it
 *
 * One snapshot that is added, changed or deleted. A step of the history of a review is one or several of them.
 */
typedef struct
{
  gpointer before;
  gpointer after;
} VasChange;

VasChange *vas_change_new (gpointer before, gpointer after);
VasChange *vas_change_copy (const VasChange *self);
void vas_change_free (VasChange *self);

GType vas_change_get_item_type (const VasChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasChange, vas_change_free)

G_END_DECLS
