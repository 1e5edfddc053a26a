/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-ribbon-look.h"

#include "vas-note-look.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 4
/* A moment is a stroke, and no span is narrower, in pixels. */
#define STROKE 3
/* Less than this of an answer is rounding, and not worth a word. */
#define WORTH_SAYING 0.005

/**
 * vas_ribbon_look_name_part:
 * @structure: a structure
 * @part: one of its parts, from 0
 *
 * Returns: (transfer full): the key that marks it, where it has one, and its name: "3 Action"
 */
char *
vas_ribbon_look_name_part (const VasStructure *structure, gsize part)
{
  const char *name = vas_aspect_label (structure->parts[part].aspect);

  if (structure->parts[part].expected)
    return g_strdup_printf ("%d %s", (int) part + 1, name);
  if (structure->parts[part].aspect == VAS_ASPECT_OFF_TOPIC)
    return g_strdup_printf ("6 %s", name);

  return g_strdup (name);
}

static int
get_percent (double share)
{
  return (int) (share * 100 + 0.5);
}

/**
 * vas_ribbon_look_describe_part:
 * @structure: a structure
 * @part: one of its parts, from 0, that is there
 *
 * Returns: (transfer full): its name and its share of the answer: "3 Action 48 %"
 */
char *
vas_ribbon_look_describe_part (const VasStructure *structure, gsize part)
{
  g_autofree char *name = vas_ribbon_look_name_part (structure, part);

  if (structure->parts[part].time_ms == 0)
    /* Translators: a part of an answer of which only a moment is marked; %s is its name: "3 Action" */
    return g_strdup_printf (_ ("%s: a moment"), name);

  /* Translators: a part of an answer and its share of the time: "3 Action 48 %" */
  return g_strdup_printf (_ ("%1$s %2$d %%"), name, get_percent (structure->parts[part].share));
}

/**
 * vas_ribbon_look_describe_missing:
 * @part: a part of a scheme
 *
 * Returns: (transfer none): that nobody has marked it yet, in words
 */
const char *
vas_ribbon_look_describe_missing (VasAspect part)
{
  static const struct
  {
    VasAspect part;
    const char *words;
  } missing[] = {
    { VAS_ASPECT_SITUATION, N_ ("No situation yet") },
    { VAS_ASPECT_TASK, N_ ("No task yet") },
    { VAS_ASPECT_ACTION, N_ ("No action yet") },
    { VAS_ASPECT_RESULT, N_ ("No result yet") },
    { VAS_ASPECT_LISTEN, N_ ("No listening yet") },
    { VAS_ASPECT_ACKNOWLEDGE, N_ ("No acknowledging yet") },
    { VAS_ASPECT_FIND_OUT, N_ ("No finding out yet") },
    { VAS_ASPECT_SOLVE, N_ ("No solution yet") },
    { VAS_ASPECT_FOLLOW_UP, N_ ("No follow-up yet") },
    { VAS_ASPECT_DEFINITION, N_ ("No definition yet") },
    { VAS_ASPECT_EMPLOYER, N_ ("Nothing about the employer yet") },
    { VAS_ASPECT_OWN_EXAMPLE, N_ ("No own example yet") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (missing); i++)
    if (missing[i].part == part)
      return g_dgettext (GETTEXT_PACKAGE, missing[i].words);

  g_return_val_if_reached ("");
}

/**
 * vas_ribbon_look_describe_rest:
 * @structure: a structure
 *
 * Returns: (transfer full) (nullable): how much of the answer belongs to no part; %NULL if it is not worth a word
 */
char *
vas_ribbon_look_describe_rest (const VasStructure *structure)
{
  if (structure->uncovered_share < WORTH_SAYING)
    return NULL;

  /* Translators: how much of an answer belongs to none of its parts; %d is a percentage */
  return g_strdup_printf (_ ("Not marked %d %%"), get_percent (structure->uncovered_share));
}

static void
mix (GdkRGBA *color, const GdkRGBA *with, float share)
{
  color->red += (with->red - color->red) * share;
  color->green += (with->green - color->green) * share;
  color->blue += (with->blue - color->blue) * share;
}

/* All are of the blue that stands for structure: neighbours in lighter and darker tones, and what is off topic in grey.
 * Names and numbers tell them apart for those who see no difference. */
static void
choose_color (const VasStructure *structure, VasAspect aspect, GdkRGBA *color)
{
  static const float tones[VAS_STRUCTURE_PARTS_MAX] = { 0, 0.45f, 0.15f, 0.6f, 0.3f, 0.7f, 0.7f };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA grey = { 0.5f, 0.5f, 0.5f, 1 };
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  vas_note_look_get_color (VAS_ASPECT_GROUP_STRUCTURE, FALSE, color);
  if (aspect == VAS_ASPECT_OFF_TOPIC)
    {
      *color = grey;
      mix (color, &white, dark ? 0.3f : 0);
      return;
    }

  for (gsize i = 0; i < structure->n_parts; i++)
    if (structure->parts[i].aspect == aspect)
      mix (color, &white, tones[i] * (dark ? 0.8f : 1) + (dark ? 0.15f : 0));
}

/* Of relative luminance, as WCAG 2 defines it. */
static double
get_luminance (const GdkRGBA *color)
{
  const double channels[] = { color->red, color->green, color->blue };
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (channels); i++)
    luminance += weights[i] * (channels[i] <= 0.04045 ? channels[i] / 12.92 : pow ((channels[i] + 0.055) / 1.055, 2.4));

  return luminance;
}

/* Black or white, whichever has the higher contrast: with either 4.5:1 at least. */
static void
choose_ink (const GdkRGBA *color, GdkRGBA *ink)
{
  gdk_rgba_parse (ink, get_luminance (color) > 0.179 ? "black" : "white");
}

static void
draw_text_that_fits (GtkWidget *widget, cairo_t *cr, const char *text, double x, double room, int height)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  const char *choices[] = { text, g_ascii_isdigit (*text) ? words[0] : NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int text_width, text_height;

      if (choices[i] == NULL)
        return;

      layout = gtk_widget_create_pango_layout (widget, choices[i]);
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      if (text_width > room)
        continue;

      cairo_move_to (cr, x, floor ((height - text_height) / 2.0));
      pango_cairo_show_layout (cr, layout);
      return;
    }
}

static void
draw_segment (GtkWidget *widget,
              cairo_t *cr,
              const VasStructure *structure,
              const VasStructureSegment *segment,
              double start,
              double end,
              int height)
{
  g_autofree char *name = NULL;
  GdkRGBA color, ink;

  for (gsize i = 0; i < structure->n_parts; i++)
    if (structure->parts[i].aspect == segment->aspect)
      name = vas_ribbon_look_name_part (structure, i);

  choose_color (structure, segment->aspect, &color);
  choose_ink (&color, &ink);
  gdk_cairo_set_source_rgba (cr, &color);
  /* One pixel short, so that two parts that adjoin stay two */
  cairo_rectangle (cr, start, 0, MAX (end - start - 1, STROKE), height);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &ink);
  draw_text_that_fits (widget, cr, name, start + PADDING, end - start - 2 * PADDING, height);
}

/**
 * vas_ribbon_look_draw:
 * @widget: whose font is used
 * @cr: where to draw
 * @structure: what to draw
 * @duration_ms: what @width stands for, in ms
 * @width: in pixels
 * @height: in pixels
 *
 * Draws the parts along the time, what has begun later above what has begun before.
 */
void
vas_ribbon_look_draw (GtkWidget *widget,
                      cairo_t *cr,
                      const VasStructure *structure,
                      gint64 duration_ms,
                      int width,
                      int height)
{
  if (duration_ms <= 0)
    return;

  for (guint i = 0; i < structure->segments->len; i++)
    {
      const VasStructureSegment *segment = &g_array_index (structure->segments, VasStructureSegment, i);
      double start = (double) segment->start_ms / duration_ms * width;
      double end = (double) segment->end_ms / duration_ms * width;

      draw_segment (widget, cr, structure, segment, floor (MIN (start, width - STROKE)), ceil (MIN (end, width)),
                    height);
    }
}
