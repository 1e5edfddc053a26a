/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-look.h"

#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A tooltip or a screen reader is given this much of a text, in characters. */
#define DESCRIBED_CHARS 300

/**
 * vas_note_look_get_color:
 * @group: a group of aspects
 * @dark: whether it stands on a dark background
 * @color: (out): its colour
 *
 * The colours of Okabe and Ito, "Color Universal Design" (2008), which colour-blind people can tell apart; lightened for
 * a dark background. `style.css` has the same ones.
 */
void
vas_note_look_get_color (VasAspectGroup group, gboolean dark, GdkRGBA *color)
{
  static const char *const light_colors[] = { "#0072B2", "#E69F00", "#009E73", "#CC79A7" };
  static const char *const dark_colors[] = { "#5CB3E6", "#F5BC42", "#3CC9A0", "#E3A3C6" };

  g_return_if_fail ((guint) group < VAS_N_ASPECT_GROUPS);

  gdk_rgba_parse (color, dark ? dark_colors[group] : light_colors[group]);
}

/**
 * vas_note_look_get_ink:
 * @group: a group of aspects
 * @dark: whether its mark stands on a dark background
 * @ink: (out): the colour of text upon the mark
 *
 * White on the dark blue and black on all others keeps at least 4.5:1.
 */
void
vas_note_look_get_ink (VasAspectGroup group, gboolean dark, GdkRGBA *ink)
{
  gdk_rgba_parse (ink, group == VAS_ASPECT_GROUP_STRUCTURE && !dark ? "white" : "black");
}

/**
 * vas_note_look_get_icon:
 * @kind: a kind of note
 *
 * Returns: (transfer none): the name of the symbolic icon that has its shape
 */
const char *
vas_note_look_get_icon (VasNoteKind kind)
{
  static const char *const icons[] = {
    [VAS_NOTE_KIND_STRENGTH] = "vas-strength-symbolic",
    [VAS_NOTE_KIND_TRY_INSTEAD] = "vas-try-instead-symbolic",
    [VAS_NOTE_KIND_QUESTION] = "vas-question-symbolic",
    [VAS_NOTE_KIND_NEUTRAL] = "vas-neutral-symbolic",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (icons), NULL);

  return icons[kind];
}

/**
 * vas_note_look_get_css_class:
 * @group: a group of aspects
 *
 * Returns: (transfer none): the style class that has its colour
 */
const char *
vas_note_look_get_css_class (VasAspectGroup group)
{
  static const char *const classes[] = {
    [VAS_ASPECT_GROUP_STRUCTURE] = "structure",
    [VAS_ASPECT_GROUP_BODY] = "body-language",
    [VAS_ASPECT_GROUP_VOICE] = "voice",
    [VAS_ASPECT_GROUP_CONTENT] = "content",
  };

  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (classes), NULL);

  return classes[group];
}

/* The shapes and signs live in a square from -1 to 1. */
static void
trace_shape (cairo_t *cr, VasNoteKind kind)
{
  switch (kind)
    {
    case VAS_NOTE_KIND_STRENGTH:
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
      break;
    case VAS_NOTE_KIND_TRY_INSTEAD:
      cairo_move_to (cr, 0, -1);
      cairo_line_to (cr, 1.1, 0.9);
      cairo_line_to (cr, -1.1, 0.9);
      cairo_close_path (cr);
      break;
    case VAS_NOTE_KIND_QUESTION:
      cairo_move_to (cr, 0, -1.15);
      cairo_line_to (cr, 1.15, 0);
      cairo_line_to (cr, 0, 1.15);
      cairo_line_to (cr, -1.15, 0);
      cairo_close_path (cr);
      break;
    case VAS_NOTE_KIND_NEUTRAL:
    default:
      cairo_rectangle (cr, -0.8, -0.8, 1.6, 1.6);
    }
}

static void
trace_sign (cairo_t *cr, VasNoteKind kind)
{
  switch (kind)
    {
    case VAS_NOTE_KIND_STRENGTH:
      cairo_move_to (cr, -0.45, 0.05);
      cairo_line_to (cr, -0.12, 0.4);
      cairo_line_to (cr, 0.48, -0.32);
      break;
    case VAS_NOTE_KIND_TRY_INSTEAD:
      cairo_move_to (cr, -0.38, 0.72);
      cairo_line_to (cr, -0.38, 0.3);
      cairo_line_to (cr, 0.3, 0.3);
      cairo_move_to (cr, 0.05, 0.02);
      cairo_line_to (cr, 0.34, 0.3);
      cairo_line_to (cr, 0.05, 0.6);
      break;
    case VAS_NOTE_KIND_QUESTION:
      cairo_arc (cr, 0, -0.3, 0.28, G_PI, 2.4 * G_PI);
      cairo_line_to (cr, 0, 0.2);
      cairo_move_to (cr, 0, 0.52);
      cairo_line_to (cr, 0, 0.56);
      break;
    case VAS_NOTE_KIND_NEUTRAL:
    default:
      break;
    }
}

/**
 * vas_note_look_draw_glyph:
 * @cr: where to draw
 * @kind: a kind of note
 * @x: centre
 * @y: centre
 * @size: width and height, in pixels
 * @color: of the shape
 * @ink: of the sign upon it
 *
 * Draws the shape of a kind of note, as the symbolic icons have it.
 */
void
vas_note_look_draw_glyph (cairo_t *cr,
                          VasNoteKind kind,
                          double x,
                          double y,
                          double size,
                          const GdkRGBA *color,
                          const GdkRGBA *ink)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2, size / 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);

  gdk_cairo_set_source_rgba (cr, color);
  trace_shape (cr, kind);
  cairo_fill (cr);

  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 0.26);
  trace_sign (cr, kind);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * vas_note_look_outline_glyph:
 * @cr: where to draw
 * @kind: a kind of note
 * @x: centre
 * @y: centre
 * @size: width and height of the shape, in pixels
 * @color: of the line
 * @width: of the line, in pixels
 *
 * Draws a line around the shape of a kind of note.
 */
void
vas_note_look_outline_glyph (cairo_t *cr,
                             VasNoteKind kind,
                             double x,
                             double y,
                             double size,
                             const GdkRGBA *color,
                             double width)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2, size / 2);
  cairo_new_path (cr);
  trace_shape (cr, kind);
  cairo_close_path (cr);
  cairo_restore (cr);

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/**
 * vas_note_look_format_time:
 * @note: a note
 *
 * Returns: (transfer full): its moment or span, as people read it: `0:42`, `0:42–0:47`
 */
char *
vas_note_look_format_time (VasNote *note)
{
  g_autofree char *start = vas_time_format_clock (vas_note_get_start_ms (note));
  g_autofree char *end = vas_time_format_clock (vas_note_get_end_ms (note));

  if (g_str_equal (start, end))
    return g_steal_pointer (&start);

  /* Translators: a span of a recording, from %1$s to %2$s: 0:42–0:47 */
  return g_strdup_printf (_ ("%1$s–%2$s"), start, end);
}

/**
 * vas_note_look_format_name:
 * @note: a note
 *
 * Returns: (transfer full): what it is about; before that the name of the own marker that made it, if one did
 */
char *
vas_note_look_format_name (VasNote *note)
{
  const char *label = vas_note_get_label (note);
  const char *aspect = vas_aspect_label (vas_note_get_aspect (note));

  if (*label == '\0')
    return g_strdup (aspect);

  /* Translators: %1$s is the name of somebody's own marker, %2$s what it is about: Smiles · Facial expression */
  return g_strdup_printf (C_ ("own marker", "%1$s · %2$s"), label, aspect);
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= DESCRIBED_CHARS)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, DESCRIBED_CHARS);
  return g_strconcat (start, "…", NULL);
}

/**
 * vas_note_look_describe:
 * @note: a note
 *
 * Returns: (transfer full): everything its mark says, in words; long texts are shortened
 */
char *
vas_note_look_describe (VasNote *note)
{
  g_autofree char *time = vas_note_look_format_time (note);
  g_autofree char *text = shorten (vas_note_get_text (note));
  g_autofree char *aspect = vas_note_look_format_name (note);
  const char *kind = vas_note_kind_label (vas_note_get_kind (note));

  if (*text == '\0')
    /* Translators: a note without text. %1$s is its time, %2$s what it is about, %3$s its kind: 0:42, Situation, Strength */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), time, aspect, kind);

  /* Translators: a note. %1$s is its time, %2$s what it is about, %3$s its kind, %4$s its text */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s: %4$s"), time, aspect, kind, text);
}

/* As the words stand within a sentence. */
static const char *
get_kind_word (VasNoteKind kind)
{
  switch (kind)
    {
    case VAS_NOTE_KIND_STRENGTH:
      return C_ ("kind of a note within a line", "strength");
    case VAS_NOTE_KIND_TRY_INSTEAD:
      return C_ ("kind of a note within a line", "try instead");
    case VAS_NOTE_KIND_QUESTION:
      return C_ ("kind of a note within a line", "question");
    case VAS_NOTE_KIND_NEUTRAL:
    default:
      return C_ ("kind of a note within a line", "neutral");
    }
}

/**
 * vas_note_look_to_text:
 * @note: a note
 *
 * Returns: (transfer full): a line for other programs: "0:42 Eye contact, try instead: Look up when …"
 */
char *
vas_note_look_to_text (VasNote *note)
{
  g_autofree char *time = vas_note_look_format_time (note);
  g_autofree char *aspect = vas_note_look_format_name (note);
  const char *kind = get_kind_word (vas_note_get_kind (note));

  if (*vas_note_get_text (note) == '\0')
    /* Translators: a note as a line of text. %1$s is its time, %2$s what it is about, %3$s its kind: 0:42 Pace, strength */
    return g_strdup_printf (_ ("%1$s %2$s, %3$s"), time, aspect, kind);

  /* Translators: a note as a line of text. %1$s is its time, %2$s what it is about, %3$s its kind, %4$s its text */
  return g_strdup_printf (_ ("%1$s %2$s, %3$s: %4$s"), time, aspect, kind, vas_note_get_text (note));
}

/**
 * vas_note_look_reply_to_text:
 * @reply: a reply to a note
 *
 * Returns: (transfer full): who wrote what: "Mina: will try"
 */
char *
vas_note_look_reply_to_text (VasNoteReply *reply)
{
  VasReviewer *reviewer = vas_note_reply_get_reviewer (reply);
  const char *name = reviewer != NULL ? vas_reviewer_get_name (reviewer) : "";

  /* A reviewer without a name is told by the role. */
  if (reviewer != NULL && *name == '\0')
    name = vas_role_label (vas_reviewer_get_role (reviewer));

  /* Translators: a reply to a note. %1$s is the name of its writer, %2$s its text: Mina: will try */
  return g_strdup_printf (C_ ("reply", "%1$s: %2$s"), name, vas_note_reply_get_text (reply));
}
