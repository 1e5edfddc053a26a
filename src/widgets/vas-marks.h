/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Free space at both ends of the time axis, in pixels, so that a mark at the very beginning is whole. */
#define VAS_MARKS_MARGIN 8

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
void vas_marks_set_duration_ms (VasMarks *self, gint64 duration_ms);
int vas_marks_get_gutter (VasMarks *self, int width);
VasNote *vas_marks_find_at (VasMarks *self, double x, double y);
VasNote *vas_marks_find_under (VasMarks *self, gint64 position_ms);
VasNote *vas_marks_find_next (VasMarks *self, gint64 position_ms, int direction);

G_END_DECLS
