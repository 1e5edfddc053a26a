/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a change gets into the library. Called in the store's thread; for flow only. */

#pragma once

#include "vas-change.h"
#include "vas-connection.h"

G_BEGIN_DECLS

/**
 * VasChangeWay:
 * @VAS_CHANGE_NEW: somebody wants it so now; what they did not touch stays as others have made it
 * @VAS_CHANGE_UNDO: from after to before; what others have written over since is left to them
 * @VAS_CHANGE_REDO: from before to after; likewise
 */
typedef enum
{
  VAS_CHANGE_NEW,
  VAS_CHANGE_UNDO,
  VAS_CHANGE_REDO,
} VasChangeWay;

gpointer vas_change_write (VasConnection *connection, const VasChange *change, VasChangeWay way, GError **error);

G_END_DECLS
