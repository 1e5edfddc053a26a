/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorted by begin. With each note stands how far it and all before it reach at most: that never falls from one to the
 * next, so that the first note that reaches a place is found by halving, as the last one begun before it is. */

#include "vas-note-times.h"

#include "vas-note.h"

typedef struct
{
  gint64 start;
  gint64 end;
  gint64 reach;
} Times;

struct _VasNoteTimes
{
  GArray *times;
};

static const Times *
get_times (VasNoteTimes *self, guint index)
{
  return &g_array_index (self->times, Times, index);
}

static void
update_reach (VasNoteTimes *self, guint from)
{
  gint64 reach = from > 0 ? get_times (self, from - 1)->reach : G_MININT64;

  for (guint i = from; i < self->times->len; i++)
    {
      Times *times = &g_array_index (self->times, Times, i);

      times->reach = reach = MAX (reach, times->end);
    }
}

/**
 * vas_note_times_new:
 *
 * Returns: (transfer full): the times of an empty list
 */
VasNoteTimes *
vas_note_times_new (void)
{
  VasNoteTimes *self = g_new0 (VasNoteTimes, 1);

  self->times = g_array_new (FALSE, FALSE, sizeof (Times));

  return self;
}

void
vas_note_times_free (VasNoteTimes *self)
{
  g_array_unref (self->times);
  g_free (self);
}

/**
 * vas_note_times_splice:
 * @self: times
 * @notes: (nullable): the list of #VasNote, by time, as it is now
 * @position: from where on it has changed
 * @removed: how many notes went
 * @added: how many came
 *
 * To be called as [signal@Gio.ListModel::items-changed] comes.
 */
void
vas_note_times_splice (VasNoteTimes *self, GListModel *notes, guint position, guint removed, guint added)
{
  g_autofree Times *fresh = g_new0 (Times, added);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, position + i);

      fresh[i].start = vas_note_get_start_ms (note);
      fresh[i].end = MAX (vas_note_get_end_ms (note), fresh[i].start);
    }

  if (removed > 0)
    g_array_remove_range (self->times, position, removed);
  if (added > 0)
    g_array_insert_vals (self->times, position, fresh, added);
  update_reach (self, position);
}

/**
 * vas_note_times_get_length:
 * @self: times
 *
 * Returns: how many notes there are
 */
guint
vas_note_times_get_length (VasNoteTimes *self)
{
  return self->times->len;
}

/**
 * vas_note_times_get_start:
 * @self: times
 * @index: which note
 *
 * Returns: where it begins, in ms
 */
gint64
vas_note_times_get_start (VasNoteTimes *self, guint index)
{
  return get_times (self, index)->start;
}

/**
 * vas_note_times_get_end:
 * @self: times
 * @index: which note
 *
 * Returns: where it ends, in ms; its begin if it is a moment
 */
gint64
vas_note_times_get_end (VasNoteTimes *self, guint index)
{
  return get_times (self, index)->end;
}

/**
 * vas_note_times_count_begun:
 * @self: times
 * @position_ms: a place in the recording, in ms
 *
 * Returns: how many notes begin there or before; as an index, the first one that begins later
 */
guint
vas_note_times_count_begun (VasNoteTimes *self, gint64 position_ms)
{
  guint low = 0, high = self->times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_times (self, middle)->start <= position_ms)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * vas_note_times_find_reaching:
 * @self: times
 * @position_ms: a place in the recording, in ms
 *
 * Returns: the index of the first note that ends there or later; the length if there is none. Of those after it some may
 *   end before
 */
guint
vas_note_times_find_reaching (VasNoteTimes *self, gint64 position_ms)
{
  guint low = 0, high = self->times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_times (self, middle)->reach < position_ms)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_current (const Times *times, gint64 position_ms)
{
  gint64 end = times->end > times->start ? times->end : times->start + VAS_NOTE_MOMENT_MS;

  return times->start <= position_ms && position_ms < end;
}

/**
 * vas_note_times_find_current:
 * @self: times
 * @position_ms: a place in the recording, in ms
 *
 * Returns: the index of the note there, of several the one that began last; -1 if there is none. A moment counts for
 *   %VAS_NOTE_MOMENT_MS
 */
int
vas_note_times_find_current (VasNoteTimes *self, gint64 position_ms)
{
  for (guint i = vas_note_times_count_begun (self, position_ms); i > 0; i--)
    {
      if (is_current (get_times (self, i - 1), position_ms))
        return (int) i - 1;
      if (get_times (self, i - 1)->reach + VAS_NOTE_MOMENT_MS <= position_ms)
        break;
    }

  return -1;
}
