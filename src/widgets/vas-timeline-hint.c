/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mark says: as a tooltip at the pointer, beside the mark for the keyboard. */

#include "vas-timeline-private.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

/* Of a crowd so many notes are told; the others are counted. */
#define TOLD 4
/* So that the height is measured for the width it gets, in pixels. */
#define WIDTH 320

static void
tell (GString *words, VasTimeline *self, guint index)
{
  g_autoptr (VasNote) note = vas_marks_get_note (self->marks, index);
  g_autofree char *description = vas_note_look_describe (note);

  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, description);
}

static char *
describe_crowd (VasTimeline *self, const VasMarksHit *hit)
{
  guint n_notes = g_list_model_get_n_items (self->notes);
  GString *words = g_string_new (NULL);
  guint told = 1;

  tell (words, self, hit->index);
  for (guint i = hit->index + 1; i < n_notes && told < MIN (hit->count, TOLD); i++)
    if (vas_marks_is_in_crowd (self->marks, i, hit->index))
      {
        tell (words, self, i);
        told++;
      }

  if (hit->count > told)
    {
      g_string_append_c (words, '\n');
      /* Translators: below some notes that lie at the same place: how many more there are */
      g_string_append_printf (words, ngettext ("and %u more", "and %u more", hit->count - told), hit->count - told);
    }

  return g_string_free (words, FALSE);
}

gboolean
vas_timeline_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  g_autofree char *description = NULL;
  double marks_x, marks_y;
  VasMarksHit hit;

  if (by_keyboard || self->drag != VAS_TIMELINE_DRAG_NONE)
    return FALSE;
  if (!gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->marks), x, y, &marks_x, &marks_y) ||
      !vas_marks_hit (self->marks, marks_x, marks_y, &hit))
    return FALSE;

  description = describe_crowd (self, &hit);
  gtk_tooltip_set_text (tooltip, description);
  return TRUE;
}

/* Shows what the chosen note says, beside its mark. */
void
vas_timeline_show_hint (VasTimeline *self)
{
  int selected = vas_marks_get_selected (self->marks);
  g_autoptr (VasNote) note = NULL;
  g_autofree char *description = NULL;
  GdkRectangle area;
  double x, y;

  if (selected < 0 || !vas_marks_get_area (self->marks, (guint) selected, &area) ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self->marks), GTK_WIDGET (self), area.x, area.y, &x, &y))
    {
      vas_timeline_hide_hint (self);
      return;
    }

  note = vas_marks_get_note (self->marks, (guint) selected);
  description = vas_note_look_describe (note);
  gtk_label_set_text (self->hint_label, description);
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->hint), &area);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (GTK_POPOVER (self->hint));
}

void
vas_timeline_hide_hint (VasTimeline *self)
{
  if (self->hint != NULL && gtk_widget_get_visible (self->hint))
    gtk_popover_popdown (GTK_POPOVER (self->hint));
}

void
vas_timeline_init_hint (VasTimeline *self)
{
  self->hint_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->hint_label, TRUE);
  gtk_label_set_wrap_mode (self->hint_label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->hint_label, 1);
  gtk_label_set_xalign (self->hint_label, 0);
  gtk_widget_set_size_request (GTK_WIDGET (self->hint_label), WIDTH, -1);

  self->hint = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->hint), GTK_WIDGET (self->hint_label));
  /* It only tells: focus and pointer stay where they are */
  gtk_popover_set_autohide (GTK_POPOVER (self->hint), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->hint), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->hint, FALSE);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
}
