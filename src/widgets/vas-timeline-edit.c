/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving a note, and moving one of its ends. What is done by keys is one change once the hand rests, so that undoing takes
 * all of it back. The note is drawn where it is going until the list brings it from there. */

#include "vas-timeline-private.h"

#include <math.h>

/* So long after the last key a change is done, in ms. */
#define REST_MS 700

static void
drop_edit (VasTimeline *self)
{
  g_clear_handle_id (&self->edit_timeout, g_source_remove);
  g_clear_object (&self->edited);
}

/* Chooses a note, and begins to change it unless that is under way. */
void
vas_timeline_begin_edit (VasTimeline *self, int index)
{
  gint64 start_ms, end_ms;

  if (self->edited != NULL && vas_marks_get_selected (self->marks) == index)
    return;

  vas_timeline_finish_edit (self);
  vas_timeline_hide_hint (self);
  vas_marks_select (self->marks, index);
  vas_marks_get_times (self->marks, (guint) index, &start_ms, &end_ms);
  self->edited = vas_marks_get_note (self->marks, (guint) index);
  self->edited_start_ms = (double) start_ms;
  self->edited_end_ms = (double) end_ms;
  self->before_edit_ms = self->position_ms;
  g_signal_emit_by_name (self, "note-grabbed");
}

static void
show_edit (VasTimeline *self)
{
  vas_marks_move (self->marks, vas_marks_get_selected (self->marks), llround (self->edited_start_ms),
                  llround (self->edited_end_ms));
}

/* Puts the note that is being changed there, as far as it goes. The playhead goes along with the end that moves. */
void
vas_timeline_edit (VasTimeline *self, VasMarksPart part, double start_ms, double end_ms)
{
  double duration_ms = self->axis.duration_ms;
  double length_ms = self->edited_end_ms - self->edited_start_ms;

  g_return_if_fail (self->edited != NULL);

  switch (part)
    {
    case VAS_MARKS_PART_START:
      self->edited_start_ms = CLAMP (start_ms, 0, self->edited_end_ms);
      break;
    case VAS_MARKS_PART_END:
      self->edited_end_ms = CLAMP (end_ms, self->edited_start_ms, duration_ms);
      break;
    case VAS_MARKS_PART_BODY:
    default:
      self->edited_start_ms = CLAMP (start_ms, 0, MAX (duration_ms - length_ms, 0));
      self->edited_end_ms = self->edited_start_ms + length_ms;
    }

  show_edit (self);
  vas_timeline_seek (self, llround (part == VAS_MARKS_PART_END ? self->edited_end_ms : self->edited_start_ms));
}

static gboolean
on_rest (gpointer user_data)
{
  VasTimeline *self = user_data;

  self->edit_timeout = 0;
  vas_timeline_finish_edit (self);

  return G_SOURCE_REMOVE;
}

/* The chosen note, else the one at the playhead. */
static int
find_editable (VasTimeline *self)
{
  int selected = vas_marks_get_selected (self->marks);

  return selected >= 0 ? selected : vas_marks_find_index_under (self->marks, self->position_ms);
}

static gboolean
begin_by_key (VasTimeline *self)
{
  int index = find_editable (self);

  if (index < 0)
    return FALSE;

  vas_timeline_begin_edit (self, index);
  g_clear_handle_id (&self->edit_timeout, g_source_remove);
  self->edit_timeout = g_timeout_add (REST_MS, on_rest, self);
  return TRUE;
}

/* Moves a note or one of its ends by frames. Returns: whether there is one to move */
gboolean
vas_timeline_nudge (VasTimeline *self, VasMarksPart part, int frames)
{
  double by_ms = frames * self->frame_ms;

  if (!begin_by_key (self))
    return FALSE;

  vas_timeline_edit (self, part, self->edited_start_ms + by_ms, self->edited_end_ms + by_ms);
  return TRUE;
}

/* Puts an end of a note to a place, and takes the other end along if it must. Returns: whether there is one to move */
gboolean
vas_timeline_pull (VasTimeline *self, VasMarksPart part, gint64 ms)
{
  if (!begin_by_key (self))
    return FALSE;

  if (part == VAS_MARKS_PART_START)
    self->edited_end_ms = MAX (self->edited_end_ms, (double) ms);
  else
    self->edited_start_ms = MIN (self->edited_start_ms, (double) ms);
  vas_timeline_edit (self, part, (double) ms, (double) ms);
  return TRUE;
}

/**
 * vas_timeline_finish_edit:
 * @self: a timeline
 *
 * A note that is being moved by keys stays where it is now, before the hand has rested: something is to be done after that.
 */
void
vas_timeline_finish_edit (VasTimeline *self)
{
  gint64 start_ms = llround (self->edited_start_ms);
  gint64 end_ms = llround (self->edited_end_ms);
  g_autoptr (VasNote) note = g_steal_pointer (&self->edited);

  drop_edit (self);
  if (note == NULL)
    return;

  if (start_ms != vas_note_get_start_ms (note) || end_ms != MAX (vas_note_get_end_ms (note), start_ms))
    vas_timeline_emit_moved (self, note, start_ms, end_ms);
  else
    vas_marks_move (self->marks, -1, 0, 0);
}

/* All is as it was. Returns: whether something was being moved */
gboolean
vas_timeline_cancel_edit (VasTimeline *self)
{
  if (self->edited == NULL)
    return FALSE;

  drop_edit (self);
  vas_marks_move (self->marks, -1, 0, 0);
  self->drag = VAS_TIMELINE_DRAG_NONE;
  vas_timeline_seek (self, self->before_edit_ms);
  return TRUE;
}

/* The notes have changed. One that is still there goes on being moved; one that has gone cannot be. */
void
vas_timeline_keep_edit (VasTimeline *self)
{
  int selected = vas_marks_get_selected (self->marks);
  g_autoptr (VasNote) note = NULL;

  vas_timeline_hide_hint (self);
  if (self->edited == NULL)
    return;

  if (selected >= 0)
    note = vas_marks_get_note (self->marks, (guint) selected);
  if (note == NULL)
    return;

  g_set_object (&self->edited, note);
  show_edit (self);
}
