/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of the timeline do. */

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
  vas_timeline_seek (self, direction > 0 ? self->duration_ms : 0);
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
  g_autoptr (VasNote) note = NULL;
  int direction;

  g_variant_get (args, "(i)", &direction);
  note = vas_marks_find_next (self->marks, self->position_ms, direction);
  if (note == NULL)
    return FALSE;

  vas_timeline_seek (self, vas_note_get_start_ms (note));
  vas_timeline_describe_position (self);
  gtk_widget_trigger_tooltip_query (widget);
  return TRUE;
}

static gboolean
on_activate_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasTimeline *self = VAS_TIMELINE (widget);
  g_autoptr (VasNote) note = vas_marks_find_under (self->marks, self->position_ms);

  if (note == NULL)
    return FALSE;

  g_signal_emit_by_name (self, "note-activated", note);
  return TRUE;
}

void
vas_timeline_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc callback;
    int direction;
  } keys[] = {
    { GDK_KEY_Left, on_jump_key, -1 },      { GDK_KEY_Right, on_jump_key, 1 },
    { GDK_KEY_KP_Left, on_jump_key, -1 },   { GDK_KEY_KP_Right, on_jump_key, 1 },
    { GDK_KEY_Home, on_end_key, -1 },       { GDK_KEY_End, on_end_key, 1 },
    { GDK_KEY_comma, on_step_key, -1 },     { GDK_KEY_period, on_step_key, 1 },
    { GDK_KEY_Page_Up, on_note_key, -1 },   { GDK_KEY_Page_Down, on_note_key, 1 },
    { GDK_KEY_Return, on_activate_key, 0 }, { GDK_KEY_KP_Enter, on_activate_key, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, keys[i].callback, "(i)", keys[i].direction);
}
