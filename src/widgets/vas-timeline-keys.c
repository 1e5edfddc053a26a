/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of the timeline do while it has the focus:
 *
 *   Left, Right                    5 seconds back, on
 *   Home, End                      to the begin, the end
 *   comma, full stop               a frame back, on
 *   Page Up, Page Down             chooses the note before, the next one, and goes there
 *   Return                         plays the chosen note, or the one at the playhead
 *   Ctrl+Left, Ctrl+Right          moves that note a frame back, on
 *   Shift+Left, Shift+Right        moves its end a frame back, on; makes a span of a moment
 *   Ctrl+Shift+Left, +Right        moves its begin a frame back, on
 *   Shift+I, Shift+O               puts its begin, its end to the playhead
 *   Escape                         gives up moving it; chooses no note
 *
 * The page has Ctrl+plus, Ctrl+minus and Ctrl+0 for the zoom, I and O for the ends of a span, Ctrl+Shift+L to repeat it and
 * Escape to choose none. None of them needs AltGr on Nordic and Estonian keyboards. */

#include "vas-timeline-private.h"

static gboolean
on_jump_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int direction;

  g_variant_get (args, "(i)", &direction);
  vas_timeline_seek (self, self->position_ms + direction * VAS_TIMELINE_JUMP_MS);
  return TRUE;
}

static gboolean
on_end_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int direction;

  g_variant_get (args, "(i)", &direction);
  vas_timeline_seek (self, direction > 0 ? (gint64) self->axis.duration_ms : 0);
  return TRUE;
}

static gboolean
on_step_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  int direction;

  g_variant_get (args, "(i)", &direction);
  g_signal_emit_by_name (widget, "step", direction);
  return TRUE;
}

static gboolean
on_note_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  gint64 start_ms, end_ms;
  int direction, next;

  g_variant_get (args, "(i)", &direction);
  vas_timeline_finish_edit (self);
  next = vas_marks_find_next (self->marks, self->position_ms, direction);
  if (next < 0)
    return FALSE;

  vas_marks_select (self->marks, next);
  vas_marks_get_times (self->marks, (guint) next, &start_ms, &end_ms);
  vas_timeline_seek (self, start_ms);
  vas_timeline_describe_position (self);
  vas_timeline_show_hint (self);
  return TRUE;
}

static gboolean
on_activate_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int selected = vas_marks_get_selected (self->marks);
  g_autoptr (VasNote) note = NULL;

  vas_timeline_finish_edit (self);
  if (selected >= 0)
    note = vas_marks_get_note (self->marks, (guint) selected);
  else
    note = vas_marks_find_under (self->marks, self->position_ms);
  if (note == NULL)
    return FALSE;

  g_signal_emit_by_name (self, "note-activated", note);
  return TRUE;
}

static gboolean
on_nudge_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  int part, frames;

  g_variant_get (args, "(ii)", &part, &frames);
  return vas_timeline_nudge (VAS_TIMELINE (widget), (VasMarksPart) part, frames);
}

static gboolean
on_pull_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  int part;

  g_variant_get (args, "(i)", &part);
  return vas_timeline_pull (self, (VasMarksPart) part, self->position_ms);
}

static gboolean
on_escape_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);

  if (vas_timeline_cancel_edit (self))
    return TRUE;
  if (vas_marks_get_selected (self->marks) < 0)
    return FALSE;

  vas_marks_select (self->marks, -1);
  vas_timeline_hide_hint (self);
  return TRUE;
}

static void
add_nudge_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    GdkModifierType modifiers;
    VasMarksPart part;
  } nudges[] = {
    { GDK_CONTROL_MASK, VAS_MARKS_PART_BODY },
    { GDK_SHIFT_MASK, VAS_MARKS_PART_END },
    { GDK_CONTROL_MASK | GDK_SHIFT_MASK, VAS_MARKS_PART_START },
  };
  static const struct
  {
    guint key;
    int frames;
  } arrows[] = { { GDK_KEY_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_KP_Right, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (nudges); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (arrows); j++)
      gtk_widget_class_add_binding (widget_class, arrows[j].key, nudges[i].modifiers, on_nudge_key, "(ii)",
                                    nudges[i].part, arrows[j].frames);
}

void
vas_timeline_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc callback;
    int argument;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Left, on_jump_key, -1 },
    { GDK_KEY_Right, on_jump_key, 1 },
    { GDK_KEY_KP_Left, on_jump_key, -1 },
    { GDK_KEY_KP_Right, on_jump_key, 1 },
    { GDK_KEY_Home, on_end_key, -1 },
    { GDK_KEY_End, on_end_key, 1 },
    { GDK_KEY_comma, on_step_key, -1 },
    { GDK_KEY_period, on_step_key, 1 },
    { GDK_KEY_Page_Up, on_note_key, -1 },
    { GDK_KEY_Page_Down, on_note_key, 1 },
    { GDK_KEY_Return, on_activate_key },
    { GDK_KEY_KP_Enter, on_activate_key },
    { GDK_KEY_i, on_pull_key, VAS_MARKS_PART_START, GDK_SHIFT_MASK },
    { GDK_KEY_o, on_pull_key, VAS_MARKS_PART_END, GDK_SHIFT_MASK },
    { GDK_KEY_Escape, on_escape_key },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, keys[i].callback, "(i)",
                                  keys[i].argument);
  add_nudge_keys (widget_class);
}
