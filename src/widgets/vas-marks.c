/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marks-private.h"

#include <math.h>

#define ROW_PADDING 6
#define GUTTER_MOST 0.28
/* How long a moment counts as being under the playhead, in ms. */
#define MOMENT_MS 1500

G_DEFINE_FINAL_TYPE (VasMarks, vas_marks, GTK_TYPE_WIDGET)

/* Text is measured when it changes and not for every mark. */
static void
measure_labels (VasMarks *self)
{
  gboolean used[VAS_N_ASPECT_GROUPS] = { FALSE };

  for (guint i = 0; i < self->marks->len; i++)
    used[g_array_index (self->marks, VasMark, i).group] = TRUE;

  self->row_height = VAS_MARKS_GLYPH + 2 + ROW_PADDING;
  self->widest_label = 0;

  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int width, height;

      if (!used[group])
        continue;

      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), vas_aspect_group_label (group));
      pango_layout_get_pixel_size (layout, &width, &height);
      self->widest_label = MAX (self->widest_label, width + VAS_MARKS_GUTTER_PADDING);
      self->row_height = MAX (self->row_height, height + ROW_PADDING);
    }
}

static double
get_x_within (VasMarks *self, gint64 ms, int width)
{
  int left = vas_marks_get_gutter (self, width) + VAS_MARKS_MARGIN;
  double share = self->duration_ms > 0 ? (double) ms / self->duration_ms : 0;

  return left + CLAMP (share, 0, 1) * (width - VAS_MARKS_MARGIN - left);
}

/* The first row in which a mark from start on touches none before it. Marks come by time. */
static int
find_row (const double *busy_until, double start)
{
  int row = 0;

  while (row < VAS_MARKS_ROWS - 1 && start < busy_until[row])
    row++;

  return row;
}

/* Divides a width, in pixels, among the marks. Returns: how many rows that takes in all lanes. */
static int
arrange_marks (VasMarks *self, int width, gboolean keep)
{
  double busy_until[VAS_N_ASPECT_GROUPS][VAS_MARKS_ROWS] = { 0 };
  int lane_rows[VAS_N_ASPECT_GROUPS] = { 0 };
  int n_rows = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      VasMark *mark = &g_array_index (self->marks, VasMark, i);
      double start = get_x_within (self, mark->start_ms, width);
      double end = get_x_within (self, mark->end_ms, width);
      double half = vas_marks_is_bar (start, end) ? 0 : VAS_MARKS_GLYPH / 2.0;
      /* Until the length is known all lie upon each other, and nothing should jump when it comes */
      int row = self->duration_ms > 0 ? find_row (busy_until[mark->group], start - half) : 0;

      busy_until[mark->group][row] = half > 0 ? start + half : end;
      lane_rows[mark->group] = MAX (lane_rows[mark->group], row + 1);
      if (keep)
        mark->row = row;
    }

  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    n_rows += lane_rows[group];
  if (keep)
    memcpy (self->lane_rows, lane_rows, sizeof lane_rows);

  return n_rows;
}

static void
on_notes_items_changed (GListModel *notes, guint position, guint removed, guint added, VasMarks *self)
{
  guint n_notes = notes != NULL ? g_list_model_get_n_items (notes) : 0;

  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);
      VasMark mark = {
        .start_ms = vas_note_get_start_ms (note),
        .end_ms = vas_note_get_end_ms (note),
        .aspect = vas_note_get_aspect (note),
        .group = vas_aspect_group (vas_note_get_aspect (note)),
        .kind = vas_note_get_kind (note),
      };

      g_array_append_val (self->marks, mark);
    }

  measure_labels (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
vas_marks_get_x (VasMarks *self, gint64 ms)
{
  return get_x_within (self, ms, gtk_widget_get_width (GTK_WIDGET (self)));
}

double
vas_marks_get_y (VasMarks *self, VasAspectGroup group, int row)
{
  for (int above = 0; above < (int) group; above++)
    row += self->lane_rows[above];

  return (row + 0.5) * self->row_height;
}

/* Whether what lies between is wide enough to be drawn as a span; else only its glyph is. */
gboolean
vas_marks_is_bar (double start, double end)
{
  return end - start > VAS_MARKS_GLYPH + 2;
}

/* The narrower the marks, the more of them touch, and the more rows they need. */
static GtkSizeRequestMode
vas_marks_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_marks_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  VasMarks *self = VAS_MARKS (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = arrange_marks (self, for_size >= 0 ? for_size : gtk_widget_get_width (widget), FALSE) *
                          self->row_height;
}

static void
vas_marks_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  arrange_marks (VAS_MARKS (widget), width, TRUE);
}

static void
vas_marks_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vas_marks_parent_class)->css_changed (widget, change);
  measure_labels (VAS_MARKS (widget));
  gtk_widget_queue_resize (widget);
}

static void
vas_marks_dispose (GObject *object)
{
  vas_marks_set_notes (VAS_MARKS (object), NULL);

  G_OBJECT_CLASS (vas_marks_parent_class)->dispose (object);
}

static void
vas_marks_finalize (GObject *object)
{
  g_clear_pointer (&VAS_MARKS (object)->marks, g_array_unref);

  G_OBJECT_CLASS (vas_marks_parent_class)->finalize (object);
}

static void
vas_marks_class_init (VasMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_marks_dispose;
  object_class->finalize = vas_marks_finalize;

  widget_class->get_request_mode = vas_marks_get_request_mode;
  widget_class->measure = vas_marks_measure;
  widget_class->size_allocate = vas_marks_size_allocate;
  widget_class->snapshot = vas_marks_snapshot;
  widget_class->css_changed = vas_marks_css_changed;

  gtk_widget_class_set_css_name (widget_class, "marks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
vas_marks_init (VasMarks *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (VasMark));
}

GtkWidget *
vas_marks_new (void)
{
  return g_object_new (VAS_TYPE_MARKS, NULL);
}

/**
 * vas_marks_set_notes:
 * @self: marks
 * @notes: (nullable): a list of #VasNote by time
 */
void
vas_marks_set_notes (VasMarks *self, GListModel *notes)
{
  g_return_if_fail (VAS_IS_MARKS (self));

  if (self->notes == notes)
    return;

  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_set_object (&self->notes, notes);
  if (notes != NULL)
    g_signal_connect (notes, "items-changed", G_CALLBACK (on_notes_items_changed), self);
  on_notes_items_changed (notes, 0, 0, 0, self);
}

/**
 * vas_marks_set_duration_ms:
 * @self: marks
 * @duration_ms: what the width stands for, in ms
 */
void
vas_marks_set_duration_ms (VasMarks *self, gint64 duration_ms)
{
  g_return_if_fail (VAS_IS_MARKS (self));

  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vas_marks_get_gutter:
 * @self: marks
 * @width: width that is to be divided, in pixels
 *
 * Returns: how much of the width the names of the lanes take, in pixels; 0 without notes
 */
int
vas_marks_get_gutter (VasMarks *self, int width)
{
  g_return_val_if_fail (VAS_IS_MARKS (self), 0);

  return MIN (self->widest_label, (int) (width * GUTTER_MOST));
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
  double nearest = G_MAXDOUBLE;
  int found = -1;

  g_return_val_if_fail (VAS_IS_MARKS (self), NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const VasMark *mark = &g_array_index (self->marks, VasMark, i);
      double start = vas_marks_get_x (self, mark->start_ms);
      double end = vas_marks_get_x (self, mark->end_ms);
      double distance = fabs (x - start);

      if (fabs (y - vas_marks_get_y (self, mark->group, mark->row)) > self->row_height / 2.0)
        continue;
      if (distance > VAS_MARKS_GLYPH / 2.0 + 1 && (x < start || x > end))
        continue;
      if (distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found >= 0 ? g_list_model_get_item (self->notes, found) : NULL;
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
  g_return_val_if_fail (VAS_IS_MARKS (self), NULL);

  for (guint i = self->marks->len; i > 0; i--)
    {
      const VasMark *mark = &g_array_index (self->marks, VasMark, i - 1);

      if (mark->start_ms <= position_ms && position_ms <= MAX (mark->end_ms, mark->start_ms + MOMENT_MS))
        return g_list_model_get_item (self->notes, i - 1);
    }

  return NULL;
}

/**
 * vas_marks_find_next:
 * @self: marks
 * @position_ms: a place in the recording, in ms
 * @direction: 1 for the next note, -1 for the one before
 *
 * Returns: (transfer full) (nullable): the nearest note that begins after, or before, @position_ms
 */
VasNote *
vas_marks_find_next (VasMarks *self, gint64 position_ms, int direction)
{
  int found = -1;

  g_return_val_if_fail (VAS_IS_MARKS (self), NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      gint64 start_ms = g_array_index (self->marks, VasMark, i).start_ms;

      if (direction < 0 && start_ms < position_ms)
        found = (int) i;
      if (direction > 0 && start_ms > position_ms && found < 0)
        found = (int) i;
    }

  return found >= 0 ? g_list_model_get_item (self->notes, found) : NULL;
}
