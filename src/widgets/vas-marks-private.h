/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasMarks only. */

#pragma once

#include "vas-marks.h"

#include "vas-note-times.h"

G_BEGIN_DECLS

#define VAS_MARKS_GLYPH 14
#define VAS_MARKS_GUTTER_PADDING 8
/* A lane has further rows for what would touch a mark in the rows above. What finds no room at all is counted in the last
 * one. */
#define VAS_MARKS_ROWS 3
/* How wide the grip is by which a moment is made a span, in pixels. */
#define VAS_MARKS_GRIP 9
/* How wide a count is, in pixels. */
#define VAS_MARKS_CROWD 30

typedef struct
{
  VasAspect aspect;
  VasAspectGroup group;
  VasNoteKind kind;
  gboolean own; /* made by an own marker, whose name its note has */
  int row;      /* within the lane of its group */
  guint head;   /* the mark that stands for it: itself, or the first of a crowd */
  guint count;  /* for how many marks it stands: 0 if another one stands for it */
} VasMark;

/* What is drawn elsewhere than it is, while somebody moves it. */
typedef struct
{
  int index; /* -1: none */
  gint64 start_ms;
  gint64 end_ms;
} VasMarksMoved;

struct _VasMarks
{
  GtkWidget parent_instance;

  GListModel *notes;
  VasNoteTimes *times;
  GArray *marks;
  VasTimeAxis axis;
  VasMarksMoved moved;
  char *selected_id;
  int selected;

  int lane_rows[VAS_N_ASPECT_GROUPS]; /* of each group, at the width that was allocated */
  double arranged_scale;              /* pixels a millisecond */
  int row_height;
  int widest_label;
  PangoLayout *names[VAS_N_ASPECTS];
  GHashTable *own_names; /* PangoLayout by the name of the marker; NULL while there is none */
  cairo_surface_t *glyphs[VAS_N_ASPECT_GROUPS][VAS_N_NOTE_KINDS];
  int glyph_scale; /* device pixels a pixel */
};

void vas_marks_get_extent (VasMarks *self, guint index, double *left, double *right);
void vas_marks_get_range (VasMarks *self, double left, double right, guint *first, guint *end);
double vas_marks_get_y (VasMarks *self, VasAspectGroup group, int row);
gboolean vas_marks_is_bar (double start, double end);

/* vas-marks-layout.c */
int vas_marks_count_rows (VasMarks *self, double scale, int *lane_rows);
void vas_marks_arrange (VasMarks *self, double scale);

/* vas-marks-drawing.c */
void vas_marks_forget_looks (VasMarks *self);
void vas_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
