/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the marks are drawn: those in sight only, and of a crowd one that counts the others. However many notes there are,
 * no more marks are drawn than find room. */

#include "vas-marks-private.h"

#include "vas-note-look.h"

#include <adwaita.h>
#include <math.h>

/* A shape stands out from any background by a line around it: this much of the text's colour. */
#define OUTLINE_ALPHA 0.55
/* Room for a shape and its outline. */
#define GLYPH_ROOM (VAS_MARKS_GLYPH + 4)

/* What is the same for all marks of one drawing. */
typedef struct
{
  cairo_t *cr;
  gboolean dark;
  GdkRGBA text;    /* colour of the text beside the marks */
  GdkRGBA outline; /* of the line around each mark */
} Pen;

static void
draw_layout (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, x, floor (y - height / 2.0));
  pango_cairo_show_layout (cr, layout);
}

static void
draw_lane_name (VasMarks *self, cairo_t *cr, VasAspectGroup group, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), vas_aspect_group_label (group));

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  draw_layout (cr, layout, 0, vas_marks_get_y (self, group, 0));
}

/* Returns: (transfer none): the name of the own marker that made the mark */
static PangoLayout *
get_own_name (VasMarks *self, const VasMark *mark)
{
  g_autoptr (VasNote) note = g_list_model_get_item (self->notes, (guint) (mark - (VasMark *) self->marks->data));
  const char *label = vas_note_get_label (note);
  PangoLayout *layout;

  if (self->own_names == NULL)
    self->own_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  layout = g_hash_table_lookup (self->own_names, label);
  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), label);
      g_hash_table_insert (self->own_names, g_strdup (label), layout);
    }

  return layout;
}

static PangoLayout *
get_name (VasMarks *self, VasAspect aspect)
{
  if (self->names[aspect] == NULL)
    self->names[aspect] = gtk_widget_create_pango_layout (GTK_WIDGET (self), vas_aspect_label (aspect));

  return self->names[aspect];
}

/* Half a word says less than the glyph alone. */
static void
draw_name_that_fits (VasMarks *self, cairo_t *cr, const VasMark *mark, double x, double room)
{
  PangoLayout *layout = mark->own ? get_own_name (self, mark) : get_name (self, mark->aspect);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= room)
    draw_layout (cr, layout, x, vas_marks_get_y (self, mark->group, mark->row));
}

static void
draw_lane_names (VasMarks *self, Pen *pen)
{
  int gutter = vas_marks_get_gutter (self, gtk_widget_get_width (GTK_WIDGET (self)));

  gdk_cairo_set_source_rgba (pen->cr, &pen->text);
  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    if (self->lane_rows[group] > 0)
      draw_lane_name (self, pen->cr, group, gutter - VAS_MARKS_GUTTER_PADDING);
}

static void
trace_bar (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = MIN (height / 2, 5);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
outline_bar (Pen *pen, double x, double y, double width, double height, const GdkRGBA *color, double line)
{
  trace_bar (pen->cr, x, y, width, height);
  gdk_cairo_set_source_rgba (pen->cr, color);
  cairo_set_line_width (pen->cr, line);
  cairo_stroke (pen->cr);
}

/* A span is a bar in the group's colour; shape and name stand upon it in the ink's colour, as far left as is in sight. One
 * pixel short, so that two spans that adjoin stay two. */
static void
draw_span (VasMarks *self, Pen *pen, const VasMark *mark, double start, double end, gboolean selected)
{
  double y = vas_marks_get_y (self, mark->group, mark->row);
  double height = self->row_height - 4;
  double glyph_x = CLAMP (self->axis.left, start, end - VAS_MARKS_GLYPH - 2) + VAS_MARKS_GLYPH / 2.0 + 1;
  double text_x = glyph_x + VAS_MARKS_GLYPH / 2.0 + 3;
  GdkRGBA color, ink;

  /* What is far out of sight need not be drawn, and cairo counts pixels only so far */
  start = MAX (start, self->axis.left - 50);
  end = MIN (end, self->axis.left + self->axis.width + 50);
  vas_note_look_get_color (mark->group, pen->dark, &color);
  vas_note_look_get_ink (mark->group, pen->dark, &ink);
  gdk_cairo_set_source_rgba (pen->cr, &color);
  trace_bar (pen->cr, start, y - height / 2, end - start - 1, height);
  cairo_fill (pen->cr);
  outline_bar (pen, start + 0.5, y - height / 2 + 0.5, end - start - 2, height - 1, &pen->outline, 1);
  if (selected)
    outline_bar (pen, start, y - height / 2, end - start - 1, height, &pen->text, 2);

  vas_note_look_draw_glyph (pen->cr, mark->kind, glyph_x, y, VAS_MARKS_GLYPH - 2, &ink, &color);
  gdk_cairo_set_source_rgba (pen->cr, &ink);
  draw_name_that_fits (self, pen->cr, mark, text_x, end - text_x - 4);
}

/* The grip at the right makes a span of a moment. */
static void
draw_selection (VasMarks *self, Pen *pen, const VasMark *mark, double x, double y)
{
  double grip_x = x + VAS_MARKS_GLYPH / 2.0 + VAS_MARKS_GRIP - 2;

  vas_note_look_outline_glyph (pen->cr, mark->kind, x, y, VAS_MARKS_GLYPH + 4, &pen->text, 2);
  gdk_cairo_set_source_rgba (pen->cr, &pen->text);
  cairo_rectangle (pen->cr, grip_x - 1, y - VAS_MARKS_GLYPH / 2.0, 2, VAS_MARKS_GLYPH);
  cairo_fill (pen->cr);
}

/* A shape is drawn once and then copied: hundreds of them may be in sight, and all anew with every step of a scroll. */
static cairo_surface_t *
get_glyph (VasMarks *self, Pen *pen, const VasMark *mark)
{
  cairo_surface_t **glyph = &self->glyphs[mark->group][mark->kind];
  GdkRGBA color, ink;
  cairo_t *cr;

  if (*glyph != NULL)
    return *glyph;

  vas_note_look_get_color (mark->group, pen->dark, &color);
  vas_note_look_get_ink (mark->group, pen->dark, &ink);
  *glyph = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, GLYPH_ROOM * self->glyph_scale,
                                       GLYPH_ROOM * self->glyph_scale);
  cairo_surface_set_device_scale (*glyph, self->glyph_scale, self->glyph_scale);
  cr = cairo_create (*glyph);
  vas_note_look_draw_glyph (cr, mark->kind, GLYPH_ROOM / 2.0, GLYPH_ROOM / 2.0, VAS_MARKS_GLYPH, &color, &ink);
  vas_note_look_outline_glyph (cr, mark->kind, GLYPH_ROOM / 2.0, GLYPH_ROOM / 2.0, VAS_MARKS_GLYPH - 1, &pen->outline,
                               1);
  cairo_destroy (cr);

  return *glyph;
}

static void
draw_moment (VasMarks *self, Pen *pen, const VasMark *mark, double x, gboolean selected)
{
  double y = vas_marks_get_y (self, mark->group, mark->row);

  cairo_set_source_surface (pen->cr, get_glyph (self, pen, mark), round (x) - GLYPH_ROOM / 2,
                            round (y) - GLYPH_ROOM / 2);
  cairo_paint (pen->cr);
  if (selected)
    draw_selection (self, pen, mark, x, y);
}

/* How many lie here; a closer look shows each. */
static void
draw_count (VasMarks *self, Pen *pen, const VasMark *mark, double left)
{
  g_autofree char *count = g_strdup_printf ("%u", mark->count);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), count);
  double y = vas_marks_get_y (self, mark->group, mark->row);
  double height = VAS_MARKS_GLYPH + 2;
  GdkRGBA color, ink;
  int width;

  vas_note_look_get_color (mark->group, pen->dark, &color);
  vas_note_look_get_ink (mark->group, pen->dark, &ink);
  gdk_cairo_set_source_rgba (pen->cr, &color);
  trace_bar (pen->cr, left, y - height / 2, VAS_MARKS_CROWD - 2, height);
  cairo_fill (pen->cr);
  outline_bar (pen, left + 0.5, y - height / 2 + 0.5, VAS_MARKS_CROWD - 3, height - 1, &pen->outline, 1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gdk_cairo_set_source_rgba (pen->cr, &ink);
  draw_layout (pen->cr, layout, left + floor ((VAS_MARKS_CROWD - 2 - width) / 2.0), y);
}

static void
draw_mark (VasMarks *self, Pen *pen, guint index, gboolean selected)
{
  const VasMark *mark = &g_array_index (self->marks, VasMark, index);
  gint64 start_ms, end_ms;
  double start, end;

  vas_marks_get_times (self, index, &start_ms, &end_ms);
  start = vas_time_axis_get_x (&self->axis, (double) start_ms);
  end = vas_time_axis_get_x (&self->axis, (double) end_ms);
  if (vas_marks_is_bar (start, end))
    draw_span (self, pen, mark, start, end, selected);
  if (mark->count > 1 && !selected)
    draw_count (self, pen, mark, start - VAS_MARKS_GLYPH / 2.0);
  else if (!vas_marks_is_bar (start, end))
    draw_moment (self, pen, mark, start, selected);
}

/* What somebody has to do with comes last, and so lies above all others. */
static void
draw_marks (VasMarks *self, Pen *pen)
{
  double right = self->axis.left + self->axis.width;
  int above[] = { self->selected, self->moved.index };
  guint first, end;

  vas_marks_get_range (self, self->axis.left - VAS_MARKS_MARGIN, right + VAS_MARKS_MARGIN, &first, &end);
  for (guint i = first; i < end; i++)
    if (g_array_index (self->marks, VasMark, i).count > 0 && (int) i != above[1])
      {
        double left_x, right_x;

        vas_marks_get_extent (self, i, &left_x, &right_x);
        if (right_x >= self->axis.left - VAS_MARKS_MARGIN)
          draw_mark (self, pen, i, FALSE);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (above); i++)
    if (above[i] >= 0 && self->axis.duration_ms > 0)
      draw_mark (self, pen, (guint) above[i], TRUE);
}

/**
 * vas_marks_forget_looks:
 * @self: marks
 *
 * Words and shapes are to be drawn anew.
 */
void
vas_marks_forget_looks (VasMarks *self)
{
  for (int i = 0; i < VAS_N_ASPECTS; i++)
    g_clear_object (&self->names[i]);
  g_clear_pointer (&self->own_names, g_hash_table_unref);
  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    for (int kind = 0; kind < VAS_N_NOTE_KINDS; kind++)
      g_clear_pointer (&self->glyphs[group][kind], cairo_surface_destroy);
}

void
vas_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasMarks *self = VAS_MARKS (widget);
  AdwStyleManager *style = adw_style_manager_get_default ();
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Pen pen = { .dark = adw_style_manager_get_dark (style) };

  if (self->marks->len == 0 || width <= 0 || height <= 0)
    return;

  if (self->glyph_scale != gtk_widget_get_scale_factor (widget))
    vas_marks_forget_looks (self);
  self->glyph_scale = gtk_widget_get_scale_factor (widget);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &pen.text);
  pen.outline = pen.text;
  if (!adw_style_manager_get_high_contrast (style))
    pen.outline.alpha *= OUTLINE_ALPHA;

  pen.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_lane_names (self, &pen);
  cairo_rectangle (pen.cr, self->axis.left - VAS_MARKS_MARGIN, 0, self->axis.width + 2 * VAS_MARKS_MARGIN, height);
  cairo_clip (pen.cr);
  draw_marks (self, &pen);
  cairo_destroy (pen.cr);
}
