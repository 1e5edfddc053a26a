/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-hidden-pages.h"

static void
on_visible_child_notify (GtkStack *stack)
{
  GtkWidget *visible = gtk_stack_get_visible_child (stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != visible, -1);
}

/**
 * vas_hidden_pages_follow:
 * @stack: a stack
 *
 * Takes the pages that are out of sight from assistive technology, too: in GTK 4.8 they stay there otherwise, and a
 * screen reader finds every button of theirs.
 */
void
vas_hidden_pages_follow (GtkStack *stack)
{
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (on_visible_child_notify), NULL);
  on_visible_child_notify (stack);
}
