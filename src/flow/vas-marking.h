/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-marker-keys.h"
#include "vas-note.h"

G_BEGIN_DECLS

/* How long after a mark its kind can be changed by a key */
#define VAS_MARKING_CHANGE_S 3

/**
 * VasMarking:
 *
 * Somebody who marks what they see as it goes by: a mentor while an answer is recorded, or a reviewer who watches it. The
 * marks are notes without text.
 *
 * Read-only properties, notify on the main thread: `can-mark` (gboolean: there is something to mark), `scheme` (int: the
 * #VasScheme of the answer, or -1 before one is known).
 */
#define VAS_TYPE_MARKING (vas_marking_get_type ())
G_DECLARE_INTERFACE (VasMarking, vas_marking, VAS, MARKING, GObject)

struct _VasMarkingInterface
{
  GTypeInterface parent;

  VasNote *(*mark) (VasMarking *self, const VasMarker *marker, gint64 pressed_us);
  VasNote *(*turn_last) (VasMarking *self, VasNoteKind kind);
};

VasNote *vas_marking_mark (VasMarking *self, const VasMarker *marker, gint64 pressed_us);
VasNote *vas_marking_turn_last (VasMarking *self, VasNoteKind kind);
gboolean vas_marking_get_can_mark (VasMarking *self);
int vas_marking_get_scheme (VasMarking *self);

G_END_DECLS
