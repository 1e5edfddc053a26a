/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the marks are drawn. */

#include "vas-marks-private.h"

#include "vas-note-look.h"

#include <adwaita.h>
#include <math.h>

/* Marks of one kind that would lie closer than this cannot be told apart, and only the first is drawn. */
#define CLOSEST 3
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

/* Half a word says less than the glyph alone. */
static void
draw_name_that_fits (VasMarks *self, cairo_t *cr, const VasMark *mark, double x, double room)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), vas_aspect_label (mark->aspect));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= room)
    draw_layout (cr, layout, x, vas_marks_get_y (self, mark->group, mark->row));
}

static void
draw_labels (VasMarks *self, cairo_t *cr)
{
  int gutter = vas_marks_get_gutter (self, gtk_widget_get_width (GTK_WIDGET (self)));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    if (self->lane_rows[group] > 0)
      draw_lane_name (self, cr, group, gutter - VAS_MARKS_GUTTER_PADDING);
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

/* A span is a bar in the group's colour; shape and name stand upon it in the ink's colour. */
static void
draw_span (VasMarks *self,
           cairo_t *cr,
           const VasMark *mark,
           double start,
           double end,
           const GdkRGBA *color,
           const GdkRGBA *ink)
{
  double y = vas_marks_get_y (self, mark->group, mark->row);
  double height = self->row_height - 4;
  double glyph_x = start + VAS_MARKS_GLYPH / 2.0 + 1;
  double text_x = start + VAS_MARKS_GLYPH + 4;

  /* One pixel short, so that two spans that adjoin stay two. */
  gdk_cairo_set_source_rgba (cr, color);
  trace_bar (cr, start, y - height / 2, end - start - 1, height);
  cairo_fill (cr);
  vas_note_look_draw_glyph (cr, mark->kind, glyph_x, y, VAS_MARKS_GLYPH - 2, ink, color);
  gdk_cairo_set_source_rgba (cr, ink);
  draw_name_that_fits (self, cr, mark, text_x, end - text_x - 4);
}

static void
draw_marks (VasMarks *self, cairo_t *cr)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  double last[VAS_N_ASPECT_GROUPS][VAS_MARKS_ROWS][VAS_N_NOTE_KINDS];

  for (gsize i = 0; i < sizeof last / sizeof (double); i++)
    (&last[0][0][0])[i] = -CLOSEST;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const VasMark *mark = &g_array_index (self->marks, VasMark, i);
      double start = vas_marks_get_x (self, mark->start_ms);
      double end = vas_marks_get_x (self, mark->end_ms);
      GdkRGBA color, ink;

      if (start - last[mark->group][mark->row][mark->kind] < CLOSEST && end - start < CLOSEST)
        continue;

      last[mark->group][mark->row][mark->kind] = start;
      vas_note_look_get_color (mark->group, dark, &color);
      vas_note_look_get_ink (mark->group, dark, &ink);
      if (vas_marks_is_bar (start, end))
        draw_span (self, cr, mark, start, end, &color, &ink);
      else
        vas_note_look_draw_glyph (cr, mark->kind, start, vas_marks_get_y (self, mark->group, mark->row),
                                  VAS_MARKS_GLYPH, &color, &ink);
    }
}

void
vas_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasMarks *self = VAS_MARKS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->marks->len == 0 || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_labels (self, cr);
  draw_marks (self, cr);
  cairo_destroy (cr);
}
