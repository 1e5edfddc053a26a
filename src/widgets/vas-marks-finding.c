/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mark lies at a place. */

#include "vas-marks-private.h"

#include <math.h>

/* A bar is taken by its ends as far in and out, in pixels, if it is wide enough to be taken by its middle as well. */
#define EDGE 5
#define NARROWEST_WITH_EDGES 24

static VasMarksPart
get_part (VasMarks *self, guint index, double x)
{
  double left, right;

  vas_marks_get_extent (self, index, &left, &right);
  if (g_array_index (self->marks, VasMark, index).count > 1)
    return VAS_MARKS_PART_BODY;
  /* A moment that is selected has a grip, by which it becomes a span */
  if (!vas_marks_is_bar (left, right))
    return self->selected == (int) index && x > right ? VAS_MARKS_PART_END : VAS_MARKS_PART_BODY;
  if (right - left < NARROWEST_WITH_EDGES)
    return VAS_MARKS_PART_BODY;
  if (fabs (x - right) <= EDGE)
    return VAS_MARKS_PART_END;

  return fabs (x - left) <= EDGE ? VAS_MARKS_PART_START : VAS_MARKS_PART_BODY;
}

/* How far from the begin of a mark a place lies, in pixels; below 0 if it does not lie on the mark. */
static double
get_distance (VasMarks *self, guint index, double x, double y)
{
  const VasMark *mark = &g_array_index (self->marks, VasMark, index);
  gboolean selected = self->selected == (int) index;
  double left, right, grip;

  if (mark->count == 0 && !selected)
    return -1;
  if (fabs (y - vas_marks_get_y (self, mark->group, mark->row)) > self->row_height / 2.0)
    return -1;

  vas_marks_get_extent (self, index, &left, &right);
  grip = vas_marks_is_bar (left, right) ? EDGE : selected ? VAS_MARKS_GRIP : 1;
  if (x < left - 1 || x > right + grip)
    return -1;

  return selected ? 0 : fabs (x - left);
}

/**
 * vas_marks_hit:
 * @self: marks
 * @x: in pixels
 * @y: in pixels
 * @hit: (out): what lies there, the nearest where marks crowd
 *
 * Returns: whether a mark lies there
 */
gboolean
vas_marks_hit (VasMarks *self, double x, double y, VasMarksHit *hit)
{
  double nearest = G_MAXDOUBLE;
  guint first, end;

  g_return_val_if_fail (VAS_IS_MARKS (self), FALSE);

  vas_marks_get_range (self, x - VAS_MARKS_CROWD, x + VAS_MARKS_CROWD, &first, &end);
  for (guint i = first; i < end; i++)
    {
      double distance = get_distance (self, i, x, y);

      if (distance < 0 || distance >= nearest)
        continue;

      nearest = distance;
      *hit = (VasMarksHit){ i, get_part (self, i, x), MAX (g_array_index (self->marks, VasMark, i).count, 1) };
    }

  return nearest < G_MAXDOUBLE;
}

/**
 * vas_marks_is_in_crowd:
 * @self: marks
 * @index: which note of the list
 * @head: the note whose mark stands for a crowd, see [struct@MarksHit]
 *
 * Returns: whether that mark stands for the note
 */
gboolean
vas_marks_is_in_crowd (VasMarks *self, guint index, guint head)
{
  g_return_val_if_fail (VAS_IS_MARKS (self), TRUE);
  g_return_val_if_fail (index < self->marks->len, TRUE);

  return g_array_index (self->marks, VasMark, index).head == head;
}

/**
 * vas_marks_find_at:
 * @self: marks
 * @x: in pixels
 * @y: in pixels
 *
 * Returns: (transfer full) (nullable): the note whose mark lies there, the nearest one where they crowd
 */
VasNote *
vas_marks_find_at (VasMarks *self, double x, double y)
{
  VasMarksHit hit;

  g_return_val_if_fail (VAS_IS_MARKS (self), NULL);

  return vas_marks_hit (self, x, y, &hit) ? vas_marks_get_note (self, hit.index) : NULL;
}

/**
 * vas_marks_find_index_under:
 * @self: marks
 * @position_ms: a place in the recording, in ms
 *
 * Returns: the index of what [method@Marks.find_under] finds; -1 if there is none
 */
int
vas_marks_find_index_under (VasMarks *self, gint64 position_ms)
{
  g_return_val_if_fail (VAS_IS_MARKS (self), -1);

  return vas_note_times_find_current (self->times, position_ms);
}

/**
 * vas_marks_find_under:
 * @self: marks
 * @position_ms: a place in the recording, in ms
 *
 * Returns: (transfer full) (nullable): the note that is in force there: the last one begun that has not ended
 */
VasNote *
vas_marks_find_under (VasMarks *self, gint64 position_ms)
{
  int index;

  g_return_val_if_fail (VAS_IS_MARKS (self), NULL);

  index = vas_marks_find_index_under (self, position_ms);

  return index >= 0 ? vas_marks_get_note (self, (guint) index) : NULL;
}

/**
 * vas_marks_find_next:
 * @self: marks
 * @position_ms: a place in the recording, in ms
 * @direction: 1 for the next note, -1 for the one before
 *
 * Goes on from the selected note if the place is still its own, so that of notes with the same begin each is reached.
 *
 * Returns: the index of the nearest note that begins after, or before, @position_ms; -1 if there is none
 */
int
vas_marks_find_next (VasMarks *self, gint64 position_ms, int direction)
{
  guint begun, next;

  g_return_val_if_fail (VAS_IS_MARKS (self), -1);

  if (self->selected >= 0 && vas_note_times_get_start (self->times, (guint) self->selected) == position_ms)
    next = (guint) (self->selected + direction);
  else
    {
      begun = vas_note_times_count_begun (self->times, position_ms);
      if (direction < 0)
        begun = vas_note_times_count_begun (self->times, position_ms - 1);
      next = direction > 0 ? begun : begun - 1;
    }

  return next < self->marks->len ? (int) next : -1;
}
