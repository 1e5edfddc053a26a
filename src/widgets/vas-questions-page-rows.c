/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list, as they come and go. */

#include "vas-questions-page-private.h"

#include "vas-question-row.h"
#include "vas-question-words.h"

static void
on_row_starred (VasQuestionsPage *self, gboolean starred, VasQuestionRow *row)
{
  VasQuestionEntry *entry = vas_question_row_get_entry (row);

  if (entry != NULL)
    vas_questions_page_set_star (self, vas_question_get_id (vas_question_entry_get_question (entry)), starred);
}

/* Where the question takes the place of the list, one click is enough to see it. */
static void
on_row_released (GtkGestureClick *gesture, int n_press, double x, double y, VasQuestionsPage *self)
{
  VasQuestionRow *row = VAS_QUESTION_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
  VasQuestionEntry *entry = vas_question_row_get_entry (row);

  if (entry == NULL)
    return;

  vas_questions_page_open (self, vas_question_get_id (vas_question_entry_get_question (entry)));
  if (adw_leaflet_get_folded (self->leaflet))
    vas_questions_page_show_question (self);
}

static void
on_item_setup (VasQuestionsPage *self, GtkListItem *item)
{
  GtkWidget *row = vas_question_row_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect_object (gesture, "released", G_CALLBACK (on_row_released), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect_object (row, "starred", G_CALLBACK (on_row_starred), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
on_item_bind (VasQuestionsPage *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  VasQuestionEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *list_row = gtk_widget_get_parent (row);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *spoken = vas_question_words_spoken (entry, now);

  vas_question_row_set_entry (VAS_QUESTION_ROW (row), entry);
  /* The list's own row, which has the focus, is nameless */
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_item_unbind (VasQuestionsPage *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (row != NULL)
    vas_question_row_set_entry (VAS_QUESTION_ROW (row), NULL);
}

/* The row that is open, else the first. A list view that takes the focus keeps it and does not hand it to a row. */
gboolean
vas_questions_page_focus_row (VasQuestionsPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

void
vas_questions_page_bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_item_unbind);
}
