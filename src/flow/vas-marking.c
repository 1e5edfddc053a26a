/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marking.h"

G_DEFINE_INTERFACE (VasMarking, vas_marking, G_TYPE_OBJECT)

static void
vas_marking_default_init (VasMarkingInterface *iface)
{
  /**
   * VasMarking:can-mark:
   *
   * Whether there is something to mark.
   */
  g_object_interface_install_property (iface, g_param_spec_boolean ("can-mark", NULL, NULL, FALSE,
                                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  /**
   * VasMarking:scheme:
   *
   * The #VasScheme of the answer, -1 before one is known.
   */
  g_object_interface_install_property (iface, g_param_spec_int ("scheme", NULL, NULL, -1, G_MAXINT, -1,
                                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

/**
 * vas_marking_mark:
 * @self: somebody who marks
 * @marker: what they see
 * @pressed_us: when they pressed the key for it, as of g_get_monotonic_time(), in µs
 *
 * Marks what they have just seen: the time that they take to react lies between. What is a span begins with it, or ends
 * if it has begun.
 *
 * Returns: (transfer none) (nullable): the mark; %NULL while there is nothing to mark
 */
VasNote *
vas_marking_mark (VasMarking *self, const VasMarker *marker, gint64 pressed_us)
{
  g_return_val_if_fail (VAS_IS_MARKING (self), NULL);
  g_return_val_if_fail (marker != NULL, NULL);

  return VAS_MARKING_GET_IFACE (self)->mark (self, marker, pressed_us);
}

/**
 * vas_marking_turn_last:
 * @self: somebody who marks
 * @kind: how the last mark is meant after all
 *
 * Changes the last mark, if it is not older than %VAS_MARKING_CHANGE_S.
 *
 * Returns: (transfer none) (nullable): the mark as it is now; %NULL if there is none to change
 */
VasNote *
vas_marking_turn_last (VasMarking *self, VasNoteKind kind)
{
  g_return_val_if_fail (VAS_IS_MARKING (self), NULL);

  return VAS_MARKING_GET_IFACE (self)->turn_last (self, kind);
}

/**
 * vas_marking_get_can_mark:
 * @self: somebody who marks
 *
 * Returns: see [property@Marking:can-mark]
 */
gboolean
vas_marking_get_can_mark (VasMarking *self)
{
  gboolean can_mark = FALSE;

  g_return_val_if_fail (VAS_IS_MARKING (self), FALSE);

  g_object_get (self, "can-mark", &can_mark, NULL);
  return can_mark;
}

/**
 * vas_marking_get_scheme:
 * @self: somebody who marks
 *
 * Returns: see [property@Marking:scheme]
 */
int
vas_marking_get_scheme (VasMarking *self)
{
  int scheme = -1;

  g_return_val_if_fail (VAS_IS_MARKING (self), -1);

  g_object_get (self, "scheme", &scheme, NULL);
  return scheme;
}
