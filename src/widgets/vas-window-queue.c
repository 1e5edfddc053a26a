/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mentor's evening: from one answer that is to be reviewed to the next, over all interviews. */

#include "vas-window-private.h"

#include <glib/gi18n-lib.h>

static void
show_entry (VasWindow *self, VasQueueEntry *entry)
{
  vas_window_show_answer (self, vas_queue_entry_get_interview_id (entry), vas_queue_entry_get_answer_id (entry));
}

static void
review_queue (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);
  g_autoptr (VasQueueEntry) entry = self->queue != NULL ? vas_review_queue_begin (self->queue) : NULL;

  if (entry != NULL)
    show_entry (self, entry);
}

static void
review_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);
  g_autoptr (VasQueueEntry) entry = NULL;
  g_autofree char *interview_id = NULL;

  if (self->queue == NULL || self->review == NULL)
    return;

  g_object_get (self->review, "interview-id", &interview_id, NULL);
  entry = vas_review_queue_go_on (self->queue, interview_id);
  if (entry != NULL)
    show_entry (self, entry);
  else
    vas_window_show_message (self, _ ("There is no other interview to review"));
}

/* As soon as the library is open. */
void
vas_window_ensure_queue (VasWindow *self)
{
  if (self->queue != NULL)
    return;

  self->queue = vas_review_queue_new (self->library);
  vas_window_bind_queue (self);
  vas_interviews_page_set_queue (self->interviews_page, self->queue);
}

void
vas_window_install_queue_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.review-queue", NULL, review_queue);
  gtk_widget_class_install_action (widget_class, "win.review-next", NULL, review_next);
}
