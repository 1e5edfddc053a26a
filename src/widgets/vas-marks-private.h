/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasMarks only. */

#pragma once

#include "vas-marks.h"

G_BEGIN_DECLS

#define VAS_MARKS_GLYPH 14
#define VAS_MARKS_GUTTER_PADDING 8

typedef struct
{
  gint64 start_ms;
  gint64 end_ms;
  VasAspect aspect;
  VasAspectGroup group;
  VasNoteKind kind;
} VasMark;

struct _VasMarks
{
  GtkWidget parent_instance;

  GListModel *notes;
  gint64 duration_ms;

  GArray *marks;
  int lanes[VAS_N_ASPECT_GROUPS]; /* the row of each group, or -1 */
  int n_lanes;
  int lane_height;
  int widest_label;
};

double vas_marks_get_x (VasMarks *self, gint64 ms);
double vas_marks_get_y (VasMarks *self, VasAspectGroup group);
void vas_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
