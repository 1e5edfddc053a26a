/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mark lies in which row of its lane. That depends on how wide a millisecond is and not on what is in sight, so that
 * no mark changes its row while somebody scrolls. */

#include "vas-marks-private.h"

/* How a lane is filled from its begin on; places are pixels from the begin of the recording. */
typedef struct
{
  int n_rows;
  double busy_until[VAS_MARKS_ROWS];
  double crowd_until; /* how far a mark may lie to join the one that stands in the last row */
  int last;           /* the mark that stands in the last row; -1: none */
} Lane;

static void
lanes_init (Lane *lanes, const int *lane_rows)
{
  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    {
      lanes[group] = (Lane){ .n_rows = lane_rows != NULL ? MAX (lane_rows[group], 1) : VAS_MARKS_ROWS, .last = -1 };
      for (int row = 0; row < VAS_MARKS_ROWS; row++)
        lanes[group].busy_until[row] = -G_MAXDOUBLE;
    }
}

/* The first row in which a mark from start on touches none before it; the number of rows if there is none. */
static int
find_row (const Lane *lane, double start)
{
  int row = 0;

  while (row < lane->n_rows && start < lane->busy_until[row])
    row++;

  return row;
}

/* Puts a mark into its lane. Returns: its row */
static int
put (Lane *lane, VasMark *marks, guint index, double start, double end)
{
  double half = vas_marks_is_bar (start, end) ? 0 : VAS_MARKS_GLYPH / 2.0;
  int row = find_row (lane, start - half);
  gboolean crowded = row == lane->n_rows;
  VasMark *mark = marks != NULL ? &marks[index] : NULL;

  row = MIN (row, lane->n_rows - 1);
  if (mark != NULL)
    {
      mark->row = row;
      mark->head = index;
      mark->count = 1;
    }

  if (crowded && start < lane->crowd_until && lane->last >= 0)
    {
      if (mark != NULL)
        {
          mark->head = (guint) lane->last;
          mark->count = 0;
          marks[lane->last].count++;
        }
      lane->busy_until[row] = MAX (lane->busy_until[row], start + half);
      return row;
    }

  lane->busy_until[row] = half > 0 ? start + half : end;
  if (row == lane->n_rows - 1)
    {
      lane->last = (int) index;
      lane->crowd_until = start + VAS_MARKS_CROWD;
    }

  return row;
}

/* Until the length is known all lie upon each other, and nothing should jump when it comes. */
static void
fill (VasMarks *self, Lane *lanes, double scale, VasMark *marks, int *lane_rows)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      VasAspectGroup group = g_array_index (self->marks, VasMark, i).group;
      double start = (double) vas_note_times_get_start (self->times, i) * scale;
      double end = (double) vas_note_times_get_end (self->times, i) * scale;
      int row = 0;

      if (scale > 0)
        row = put (&lanes[group], marks, i, start, end);
      else if (marks != NULL)
        marks[i].row = 0;
      if (lane_rows != NULL)
        lane_rows[group] = MAX (lane_rows[group], row + 1);
    }
}

/**
 * vas_marks_count_rows:
 * @self: marks
 * @scale: how many pixels a millisecond is wide; 0 while that is not known
 * @lane_rows: (out caller-allocates) (array fixed-size=4): how many rows each lane needs
 *
 * Returns: how many rows all lanes need
 */
int
vas_marks_count_rows (VasMarks *self, double scale, int *lane_rows)
{
  Lane lanes[VAS_N_ASPECT_GROUPS];
  int n_rows = 0;

  memset (lane_rows, 0, VAS_N_ASPECT_GROUPS * sizeof (int));
  lanes_init (lanes, NULL);
  fill (self, lanes, scale, NULL, lane_rows);
  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    n_rows += lane_rows[group];

  return n_rows;
}

/**
 * vas_marks_arrange:
 * @self: marks
 * @scale: how many pixels a millisecond is wide
 *
 * Gives each mark its row, of those that its lane has.
 */
void
vas_marks_arrange (VasMarks *self, double scale)
{
  Lane lanes[VAS_N_ASPECT_GROUPS];

  lanes_init (lanes, self->lane_rows);
  fill (self, lanes, scale, (VasMark *) (gpointer) self->marks->data, NULL);
  self->arranged_scale = scale;
}
