/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a note looks wherever it is shown: colour by group, shape by kind, and the same in words. */

#pragma once

#include "vas-note-reply.h"
#include "vas-note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vas_note_look_get_color (VasAspectGroup group, gboolean dark, GdkRGBA *color);
void vas_note_look_get_ink (VasAspectGroup group, gboolean dark, GdkRGBA *ink);
const char *vas_note_look_get_icon (VasNoteKind kind);
const char *vas_note_look_get_css_class (VasAspectGroup group);
void vas_note_look_draw_glyph (cairo_t *cr,
                               VasNoteKind kind,
                               double x,
                               double y,
                               double size,
                               const GdkRGBA *color,
                               const GdkRGBA *ink);
void vas_note_look_outline_glyph (cairo_t *cr,
                                  VasNoteKind kind,
                                  double x,
                                  double y,
                                  double size,
                                  const GdkRGBA *color,
                                  double width);
char *vas_note_look_format_time (VasNote *note);
char *vas_note_look_format_name (VasNote *note);
char *vas_note_look_describe (VasNote *note);
char *vas_note_look_to_text (VasNote *note);
char *vas_note_look_reply_to_text (VasNoteReply *reply);

G_END_DECLS
