/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasMarks only. */

#pragma once

#include "vas-marks.h"

G_BEGIN_DECLS

#define VAS_MARKS_GLYPH 14
#define VAS_MARKS_GUTTER_PADDING 8
/* A lane has further rows for what would touch a mark in the rows above. What finds no room at all is in the last one. */
#define VAS_MARKS_ROWS 3

typedef struct
{
  gint64 start_ms;
  gint64 end_ms;
  VasAspect aspect;
  VasAspectGroup group;
  VasNoteKind kind;
  int row; /* within the lane of its group, at the width that was allocated */
} VasMark;

struct _VasMarks
{
  GtkWidget parent_instance;

  GListModel *notes;
  gint64 duration_ms;

  GArray *marks;
  int lane_rows[VAS_N_ASPECT_GROUPS]; /* of each group, at the width that was allocated */
  int row_height;
  int widest_label;
};

double vas_marks_get_x (VasMarks *self, gint64 ms);
double vas_marks_get_y (VasMarks *self, VasAspectGroup group, int row);
gboolean vas_marks_is_bar (double start, double end);
void vas_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
