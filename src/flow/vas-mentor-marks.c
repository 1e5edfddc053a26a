/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mentor does with marks while an answer is recorded. */

#include "vas-mentor-private.h"

/* Puts a mark in the place of what it was before. */
static void
replace_mark (VasMentor *self, VasNote *old, VasNote *fresh)
{
  guint position;

  if (g_list_store_find (self->marks, old, &position))
    g_list_store_splice (self->marks, position, 1, (gpointer *) &fresh, 1);
}

static VasNote *
end_off_topic (VasMentor *self)
{
  g_autoptr (VasNote) ended = vas_practice_end_mark (self->practice, self->off_topic);

  if (ended != NULL)
    replace_mark (self, self->off_topic, ended);
  vas_mentor_set_off_topic (self, NULL);

  return ended;
}

/**
 * vas_mentor_mark:
 * @self: a mentor
 * @marker: what they see
 *
 * Marks what the mentor has just seen. Off topic is a span: the second time it is marked, it ends.
 *
 * Returns: (transfer none) (nullable): the mark; %NULL while nothing is recorded
 */
VasNote *
vas_mentor_mark (VasMentor *self, const VasMarker *marker)
{
  g_autoptr (VasNote) note = NULL;

  g_return_val_if_fail (VAS_IS_MENTOR (self), NULL);
  g_return_val_if_fail (marker != NULL, NULL);

  if (!vas_mentor_get_can_mark (self))
    return NULL;
  if (marker->aspect == VAS_ASPECT_OFF_TOPIC && self->off_topic != NULL)
    return end_off_topic (self);

  note = vas_practice_mark (self->practice, self->reviewer, marker->aspect, marker->kind);
  if (note == NULL)
    return NULL;

  self->marked_us = g_get_monotonic_time ();
  g_list_store_insert (self->marks, 0, note);
  if (marker->aspect == VAS_ASPECT_OFF_TOPIC)
    vas_mentor_set_off_topic (self, note);

  return note;
}

/**
 * vas_mentor_turn_last:
 * @self: a mentor
 * @kind: how the last mark is meant after all
 *
 * Changes the last mark, if it is not older than %VAS_MARKING_CHANGE_S.
 *
 * Returns: (transfer none) (nullable): the mark as it is now; %NULL if there is none to change
 */
VasNote *
vas_mentor_turn_last (VasMentor *self, VasNoteKind kind)
{
  g_autoptr (VasNote) last = NULL;
  g_autoptr (VasNote) turned = NULL;

  g_return_val_if_fail (VAS_IS_MENTOR (self), NULL);

  last = g_list_model_get_item (G_LIST_MODEL (self->marks), 0);
  if (last == NULL || g_get_monotonic_time () - self->marked_us > VAS_MARKING_CHANGE_S * G_USEC_PER_SEC)
    return NULL;

  turned = vas_practice_turn_mark (self->practice, last, kind);
  replace_mark (self, last, turned);
  if (last == self->off_topic)
    vas_mentor_set_off_topic (self, turned);

  return turned;
}

/**
 * vas_mentor_remove:
 * @self: a mentor
 * @note: one of their marks
 *
 * Takes a mark back.
 */
void
vas_mentor_remove (VasMentor *self, VasNote *note)
{
  guint position;

  g_return_if_fail (VAS_IS_MENTOR (self));

  if (!g_list_store_find (self->marks, note, &position))
    return;

  vas_practice_unmark (self->practice, note);
  if (note == self->off_topic)
    vas_mentor_set_off_topic (self, NULL);
  /* What was marked before it is too old to be changed by a key */
  self->marked_us = 0;
  g_list_store_remove (self->marks, position);
}

/**
 * vas_mentor_undo:
 * @self: a mentor
 *
 * Takes back the latest mark of this answer.
 *
 * Returns: whether there was one
 */
gboolean
vas_mentor_undo (VasMentor *self)
{
  g_autoptr (VasNote) last = NULL;

  g_return_val_if_fail (VAS_IS_MENTOR (self), FALSE);

  last = g_list_model_get_item (G_LIST_MODEL (self->marks), 0);
  if (last == NULL)
    return FALSE;

  vas_mentor_remove (self, last);
  return TRUE;
}

/* The take's clock is read at once: when the key was pressed is as good as now. */
static VasNote *
vas_mentor_marking_mark (VasMarking *marking, const VasMarker *marker, gint64 pressed_us)
{
  return vas_mentor_mark (VAS_MENTOR (marking), marker);
}

static VasNote *
vas_mentor_marking_turn_last (VasMarking *marking, VasNoteKind kind)
{
  return vas_mentor_turn_last (VAS_MENTOR (marking), kind);
}

void
vas_mentor_marking_init (VasMarkingInterface *iface)
{
  iface->mark = vas_mentor_marking_mark;
  iface->turn_last = vas_mentor_marking_turn_last;
}
