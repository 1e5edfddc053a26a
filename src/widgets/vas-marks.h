/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"
#include "vas-time-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Free space at both ends of the time axis, in pixels, so that a mark at the very beginning is whole. */
#define VAS_MARKS_MARGIN 8

typedef enum
{
  VAS_MARKS_PART_BODY,
  VAS_MARKS_PART_START,
  VAS_MARKS_PART_END,
} VasMarksPart;

/**
 * VasMarksHit:
 * @index: which note of the list
 * @part: where of its mark
 * @count: for how many notes that mark stands, itself and those that find no room beside it
 *
 * What lies at a place.
 */
typedef struct
{
  guint index;
  VasMarksPart part;
  guint count;
} VasMarksHit;

/**
 * VasMarks:
 *
 * The notes of a recording as marks on a time axis, one lane for every group of aspects that has notes, with the
 * groups' names in a gutter at the left.
 */
#define VAS_TYPE_MARKS (vas_marks_get_type ())
G_DECLARE_FINAL_TYPE (VasMarks, vas_marks, VAS, MARKS, GtkWidget)

GtkWidget *vas_marks_new (void);

void vas_marks_set_notes (VasMarks *self, GListModel *notes);
void vas_marks_set_axis (VasMarks *self, const VasTimeAxis *axis);
int vas_marks_get_gutter (VasMarks *self, int width);
gboolean vas_marks_hit (VasMarks *self, double x, double y, VasMarksHit *hit);
gboolean vas_marks_is_in_crowd (VasMarks *self, guint index, guint head);
void vas_marks_get_times (VasMarks *self, guint index, gint64 *start_ms, gint64 *end_ms);
gboolean vas_marks_get_area (VasMarks *self, guint index, GdkRectangle *area);
VasNote *vas_marks_get_note (VasMarks *self, guint index);
VasNote *vas_marks_find_at (VasMarks *self, double x, double y);
int vas_marks_find_index_under (VasMarks *self, gint64 position_ms);
VasNote *vas_marks_find_under (VasMarks *self, gint64 position_ms);
int vas_marks_find_next (VasMarks *self, gint64 position_ms, int direction);
void vas_marks_select (VasMarks *self, int index);
int vas_marks_get_selected (VasMarks *self);
void vas_marks_move (VasMarks *self, int index, gint64 start_ms, gint64 end_ms);

G_END_DECLS
