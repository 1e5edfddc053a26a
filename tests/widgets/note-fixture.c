/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "note-fixture.h"

VasNote *
note_fixture_new (const char *id, gint64 start_ms, gint64 end_ms, VasAspect aspect, VasNoteKind kind, const char *text)
{
  g_autoptr (VasReviewer) reviewer = g_object_new (VAS_TYPE_REVIEWER, "id", "r1", "name", "Aino", "role",
                                                   VAS_ROLE_MENTOR, NULL);

  return g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", "a1", "reviewer", reviewer, "start-ms", start_ms, "end-ms",
                       end_ms, "aspect", aspect, "kind", kind, "text", text, NULL);
}

static gboolean
is_key (GtkShortcut *shortcut, guint key, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
press_in (GListModel *shortcuts, GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_key (shortcut, key, modifiers))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

/* Does what the widget binds to a key. Returns whether it binds it, and something came of it. */
gboolean
press_bound_key (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && press_in (G_LIST_MODEL (controller), widget, key, modifiers))
        return TRUE;
    }

  return FALSE;
}
