/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the candidate's notes are: below the clock where there is room for everything, else below the question, with
 * which they scroll. The question comes first: it is whole whenever that is possible. */

#include "vas-stage-page-private.h"

#include "vas-stage-notes.h"

/* In lines of text, so that larger text needs a larger window. */
#define ROOMY_WIDTH 34
#define ROOMY_HEIGHT 34

static int
get_line_height (VasStagePage *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (height, 1);
}

static void
place_notes (VasStagePage *self, GtkWidget *box, gboolean scrolls)
{
  g_autoptr (GtkWidget) notes = g_object_ref (self->notes);

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (notes)), notes);
  gtk_box_append (GTK_BOX (box), notes);
  vas_stage_notes_set_scrolls (VAS_STAGE_NOTES (notes), scrolls);
}

/* Where the notes need the height, the clock has less of it. */
void
vas_stage_page_update_clock (VasStagePage *self)
{
  g_object_set (self->ring, "compact", !self->roomy && gtk_widget_get_visible (self->notes), NULL);
}

static void
on_surface_layout (VasStagePage *self)
{
  int line = get_line_height (self);
  gboolean roomy = gtk_widget_get_width (GTK_WIDGET (self)) >= ROOMY_WIDTH * line &&
                   gtk_widget_get_height (GTK_WIDGET (self)) >= ROOMY_HEIGHT * line;

  if (self->roomy == roomy)
    return;

  self->roomy = roomy;
  place_notes (self, roomy ? self->stage_box : self->question_box, roomy);
  vas_stage_page_update_clock (self);
  if (self->practice != NULL)
    vas_stage_page_update (self);
}

void
vas_stage_page_follow_size (VasStagePage *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  if (self->surface_signals == NULL)
    {
      self->surface_signals = g_signal_group_new (GDK_TYPE_SURFACE);
      g_signal_group_connect_swapped (self->surface_signals, "layout", G_CALLBACK (on_surface_layout), self);
    }
  g_signal_group_set_target (self->surface_signals, gtk_native_get_surface (native));
  if (gtk_widget_get_width (GTK_WIDGET (native)) > 0)
    on_surface_layout (self);
}
