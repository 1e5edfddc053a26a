/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marks-private.h"

#include <math.h>

#define ROW_PADDING 6
#define GUTTER_MOST 0.28

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

/* How wide a millisecond is when the whole recording is shown. Lanes are as high as is needed then, so that nothing around
 * them moves when somebody looks closer. */
static double
get_whole_scale (VasMarks *self, int width)
{
  int left = vas_marks_get_gutter (self, width) + VAS_MARKS_MARGIN;

  return self->axis.duration_ms > 0 ? MAX (width - VAS_MARKS_MARGIN - left, 1) / self->axis.duration_ms : 0;
}

static VasMark
make_mark (VasNote *note)
{
  return (VasMark){
    .aspect = vas_note_get_aspect (note),
    .group = vas_aspect_group (vas_note_get_aspect (note)),
    .kind = vas_note_get_kind (note),
    .own = *vas_note_get_label (note) != '\0',
    .count = 1,
  };
}

static int
find_selected (VasMarks *self, guint position, guint n_notes)
{
  for (guint i = position; self->selected_id != NULL && i < position + n_notes; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (self->notes, i);

      if (g_str_equal (vas_note_get_id (note), self->selected_id))
        return (int) i;
    }

  return -1;
}

/* A note that has changed may go and come back elsewhere; it stays the selected one. */
static void
follow_selected (VasMarks *self, guint position, guint removed, guint added)
{
  if (self->selected >= (int) (position + removed))
    self->selected += (int) added - (int) removed;
  else if (self->selected >= (int) position)
    self->selected = -1;
  if (self->selected < 0)
    self->selected = find_selected (self, position, added);
}

static void
on_notes_items_changed (GListModel *notes, guint position, guint removed, guint added, VasMarks *self)
{
  g_autofree VasMark *fresh = g_new0 (VasMark, added);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, position + i);

      fresh[i] = make_mark (note);
    }

  if (removed > 0)
    g_array_remove_range (self->marks, position, removed);
  if (added > 0)
    g_array_insert_vals (self->marks, position, fresh, added);
  vas_note_times_splice (self->times, notes, position, removed, added);
  follow_selected (self, position, removed, added);
  self->moved.index = -1;
  self->arranged_scale = -1;

  measure_labels (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

/**
 * vas_marks_get_times:
 * @self: marks
 * @index: which note of the list
 * @start_ms: (out): where it is shown to begin, in ms: while somebody moves it, elsewhere than it is kept
 * @end_ms: (out): where it is shown to end, in ms
 */
void
vas_marks_get_times (VasMarks *self, guint index, gint64 *start_ms, gint64 *end_ms)
{
  gboolean moved = self->moved.index == (int) index;

  *start_ms = moved ? self->moved.start_ms : vas_note_times_get_start (self->times, index);
  *end_ms = moved ? self->moved.end_ms : vas_note_times_get_end (self->times, index);
}

/* From where to where a mark goes, in pixels. */
void
vas_marks_get_extent (VasMarks *self, guint index, double *left, double *right)
{
  gint64 start_ms, end_ms;

  vas_marks_get_times (self, index, &start_ms, &end_ms);
  *left = vas_time_axis_get_x (&self->axis, (double) start_ms);
  *right = vas_time_axis_get_x (&self->axis, (double) end_ms);
  if (vas_marks_is_bar (*left, *right))
    return;

  *left -= VAS_MARKS_GLYPH / 2.0;
  *right = *left + VAS_MARKS_GLYPH;
  if (g_array_index (self->marks, VasMark, index).count > 1)
    *right = *left + VAS_MARKS_CROWD;
}

/* The marks that may touch what lies between: from @first on, before @end. */
void
vas_marks_get_range (VasMarks *self, double left, double right, guint *first, guint *end)
{
  double start_ms = vas_time_axis_get_ms (&self->axis, left - VAS_MARKS_CROWD);
  double end_ms = vas_time_axis_get_ms (&self->axis, right + VAS_MARKS_GLYPH);
  double scale = vas_time_axis_get_scale (&self->axis);

  if (self->arranged_scale != scale)
    vas_marks_arrange (self, scale);
  *first = vas_note_times_find_reaching (self->times, (gint64) floor (start_ms));
  *end = self->axis.duration_ms > 0 ? vas_note_times_count_begun (self->times, (gint64) ceil (end_ms)) : *first;
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
  int lane_rows[VAS_N_ASPECT_GROUPS];
  int width = for_size >= 0 ? for_size : gtk_widget_get_width (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = vas_marks_count_rows (self, get_whole_scale (self, width), lane_rows) * self->row_height;
}

static void
vas_marks_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VasMarks *self = VAS_MARKS (widget);

  vas_marks_count_rows (self, get_whole_scale (self, width), self->lane_rows);
  self->arranged_scale = -1;
}

static void
vas_marks_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  VasMarks *self = VAS_MARKS (widget);

  GTK_WIDGET_CLASS (vas_marks_parent_class)->css_changed (widget, change);
  vas_marks_forget_looks (self);
  measure_labels (self);
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
  VasMarks *self = VAS_MARKS (object);

  vas_marks_forget_looks (self);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->times, vas_note_times_free);
  g_clear_pointer (&self->selected_id, g_free);

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
  self->times = vas_note_times_new ();
  self->moved.index = -1;
  self->selected = -1;
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
  guint n_before;

  g_return_if_fail (VAS_IS_MARKS (self));

  if (self->notes == notes)
    return;

  n_before = self->marks->len;
  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_set_object (&self->notes, notes);
  if (notes != NULL)
    g_signal_connect (notes, "items-changed", G_CALLBACK (on_notes_items_changed), self);
  on_notes_items_changed (notes, 0, n_before, notes != NULL ? g_list_model_get_n_items (notes) : 0, self);
}

/**
 * vas_marks_set_axis:
 * @self: marks
 * @axis: which part of the recording lies where
 */
void
vas_marks_set_axis (VasMarks *self, const VasTimeAxis *axis)
{
  gboolean longer;

  g_return_if_fail (VAS_IS_MARKS (self));

  longer = self->axis.duration_ms != axis->duration_ms;
  self->axis = *axis;
  if (longer)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
 * vas_marks_get_area:
 * @self: marks
 * @index: which note of the list
 * @area: (out): where its mark lies, in pixels
 *
 * Returns: whether some of it is in sight
 */
gboolean
vas_marks_get_area (VasMarks *self, guint index, GdkRectangle *area)
{
  double left, right;
  const VasMark *mark;

  g_return_val_if_fail (VAS_IS_MARKS (self), FALSE);
  g_return_val_if_fail (index < self->marks->len, FALSE);

  mark = &g_array_index (self->marks, VasMark, index);
  vas_marks_get_extent (self, index, &left, &right);
  if (right < self->axis.left || left > self->axis.left + self->axis.width)
    return FALSE;

  left = MAX (left, self->axis.left);
  right = MIN (right, self->axis.left + self->axis.width);
  *area = (GdkRectangle){ (int) left, (int) (vas_marks_get_y (self, mark->group, mark->row) - self->row_height / 2.0),
                          (int) MAX (right - left, 1), self->row_height };
  return TRUE;
}

/**
 * vas_marks_get_note:
 * @self: marks
 * @index: which note of the list
 *
 * Returns: (transfer full) (nullable): the note
 */
VasNote *
vas_marks_get_note (VasMarks *self, guint index)
{
  g_return_val_if_fail (VAS_IS_MARKS (self), NULL);

  return self->notes != NULL ? g_list_model_get_item (self->notes, index) : NULL;
}

/**
 * vas_marks_select:
 * @self: marks
 * @index: the note that is chosen; -1: none
 */
void
vas_marks_select (VasMarks *self, int index)
{
  g_autoptr (VasNote) note = NULL;

  g_return_if_fail (VAS_IS_MARKS (self));
  g_return_if_fail (index < (int) self->marks->len);

  if (index >= 0)
    note = vas_marks_get_note (self, (guint) index);
  g_free (self->selected_id);
  self->selected_id = note != NULL ? g_strdup (vas_note_get_id (note)) : NULL;
  self->selected = note != NULL ? index : -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vas_marks_get_selected:
 * @self: marks
 *
 * Returns: the index of the note that is chosen; -1 if none is
 */
int
vas_marks_get_selected (VasMarks *self)
{
  g_return_val_if_fail (VAS_IS_MARKS (self), -1);

  return self->selected;
}

/**
 * vas_marks_move:
 * @self: marks
 * @index: the note that is being moved; -1: each is where it belongs
 * @start_ms: where to show its begin, in ms
 * @end_ms: where to show its end, in ms
 *
 * Lasts until the notes change.
 */
void
vas_marks_move (VasMarks *self, int index, gint64 start_ms, gint64 end_ms)
{
  g_return_if_fail (VAS_IS_MARKS (self));
  g_return_if_fail (index < (int) self->marks->len);

  self->moved = (VasMarksMoved){ index, start_ms, end_ms };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
