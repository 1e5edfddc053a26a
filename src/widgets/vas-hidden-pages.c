/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-hidden-pages.h"

static void
on_visible_child_notify (GtkWidget *stack)
{
  g_autoptr (GtkWidget) visible = NULL;

  g_object_get (stack, "visible-child", &visible, NULL);
  for (GtkWidget *page = gtk_widget_get_first_child (stack); page != NULL; page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != visible, -1);
}

/**
 * vas_hidden_pages_follow:
 * @stack: a #GtkStack or an #AdwViewStack
 *
 * Takes the pages that are out of sight from assistive technology, too: in GTK 4.8 they stay there otherwise, and a
 * screen reader finds every button of theirs.
 */
void
vas_hidden_pages_follow (gpointer stack)
{
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (on_visible_child_notify), NULL);
  on_visible_child_notify (stack);
}
