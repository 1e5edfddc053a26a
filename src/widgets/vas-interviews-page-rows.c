/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of the list, as they come and go.
 *
 * A list view has no sections in GTK 4.8: the heading of a day belongs to the row that begins the day, and every change
 * of the list places the rows that are on the screen anew.
 */

#include "vas-interviews-page-private.h"

#include "vas-interview-words.h"

#include <glib/gi18n-lib.h>

static gboolean
begins_day (VasInterviewsPage *self, guint position, GDateTime *now)
{
  g_autoptr (VasInterview) interview = g_list_model_get_item (self->interviews, position);
  g_autoptr (VasInterview) previous = NULL;

  if (position == 0 || interview == NULL)
    return TRUE;

  previous = g_list_model_get_item (self->interviews, position - 1);
  return vas_interview_words_day (vas_interview_get_created (previous), now) !=
         vas_interview_words_day (vas_interview_get_created (interview), now);
}

static void
place_row (VasInterviewsPage *self, GtkListItem *item, GDateTime *now)
{
  VasInterviewRow *row = VAS_INTERVIEW_ROW (gtk_list_item_get_child (item));
  VasInterview *interview = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  g_autofree char *heading = NULL;
  gboolean is_last;

  if (interview == NULL)
    return;

  if (begins_day (self, position, now))
    heading = vas_interview_words_heading (vas_interview_get_created (interview), now);
  is_last = position + 1 >= g_list_model_get_n_items (self->interviews) || begins_day (self, position + 1, now);

  vas_interview_row_set_place (row, heading, is_last);
}

static void
show_working (VasInterviewsPage *self, VasInterviewRow *row)
{
  VasInterview *interview = vas_interview_row_get_interview (row);
  gboolean working = interview != NULL && g_hash_table_contains (self->workings, vas_interview_get_id (interview));

  vas_interview_row_set_working (row, working ? _ ("Removing the film…") : NULL);
}

static void
pop_up_menu (VasInterviewsPage *self, VasInterviewRow *row, const GdkRectangle *place)
{
  vas_interviews_page_choose (self, vas_interview_row_get_interview (row));
  gtk_popover_set_pointing_to (self->menu, place);
  gtk_popover_popup (self->menu);
}

void
vas_interviews_page_pop_up_menu (VasInterviewsPage *self, VasInterviewRow *row)
{
  GtkWidget *button = vas_interview_row_get_menu_button (row);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    pop_up_menu (self, row, &(GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height });
}

static void
on_row_menu_requested (VasInterviewsPage *self, VasInterviewRow *row)
{
  vas_interviews_page_pop_up_menu (self, row);
}

static void
on_row_cancel_requested (VasInterviewsPage *self, VasInterviewRow *row)
{
  VasInterview *interview = vas_interview_row_get_interview (row);
  GCancellable *cancellable = g_hash_table_lookup (self->workings, vas_interview_get_id (interview));

  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
}

static void
on_row_secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VasInterviewsPage *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &x, &y);
  pop_up_menu (self, VAS_INTERVIEW_ROW (row), &(GdkRectangle){ x, y, 1, 1 });
}

static void
on_item_setup (VasInterviewsPage *self, GtkListItem *item)
{
  GtkWidget *row = vas_interview_row_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (on_row_secondary_pressed), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));

  g_signal_connect_object (row, "menu-requested", G_CALLBACK (on_row_menu_requested), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "cancel-requested", G_CALLBACK (on_row_cancel_requested), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
on_item_bind (VasInterviewsPage *self, GtkListItem *item)
{
  VasInterviewRow *row = VAS_INTERVIEW_ROW (gtk_list_item_get_child (item));
  VasInterview *interview = gtk_list_item_get_item (item);
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *spoken = vas_interview_words_spoken (interview);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  vas_interview_row_set_interview (row, interview);
  /* The list's own row, which has the focus, is nameless */
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  g_ptr_array_add (self->bound, item);
  place_row (self, item, now);
  show_working (self, row);
}

static void
on_item_unbind (VasInterviewsPage *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_ptr_array_remove_fast (self->bound, item);
  if (row != NULL)
    vas_interview_row_set_interview (VAS_INTERVIEW_ROW (row), NULL);
}

void
vas_interviews_page_place_rows (VasInterviewsPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < self->bound->len; i++)
    place_row (self, g_ptr_array_index (self->bound, i), now);
}

/* The focus is on the list's own row, on its child's button, or somewhere else altogether */
VasInterviewRow *
vas_interviews_page_get_focus_row (VasInterviewsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  row = gtk_widget_get_ancestor (focus, VAS_TYPE_INTERVIEW_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);

  return VAS_IS_INTERVIEW_ROW (row) ? VAS_INTERVIEW_ROW (row) : NULL;
}

/* Returns: whether there is such a row; only those near the ones in sight exist */
gboolean
vas_interviews_page_focus_row (VasInterviewsPage *self, guint position)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (gtk_list_item_get_position (self->bound->pdata[i]) == position)
      return gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (self->bound->pdata[i])));

  return FALSE;
}

void
vas_interviews_page_show_working (VasInterviewsPage *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_working (self, VAS_INTERVIEW_ROW (gtk_list_item_get_child (self->bound->pdata[i])));
}

/* Above the rows */

static gboolean
has_recovered (gpointer object, guint count, gpointer user_data)
{
  return count > 0;
}

static char *
tell_recovered (gpointer object, guint count, gpointer user_data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer was recovered", "%u answers were recovered", count),
                          count);
}

static void
on_news_closed (GtkWidget *news)
{
  gtk_widget_set_visible (news, FALSE);
}

void
vas_interviews_page_bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, has_recovered);
  gtk_widget_class_bind_template_callback (widget_class, tell_recovered);
  gtk_widget_class_bind_template_callback (widget_class, on_news_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_item_unbind);
}
