/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the presenter says of the questions: the one that is asked, what can be asked further, and those that follow. */

#include "vas-presenter-private.h"

#include <glib/gi18n-lib.h>

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
on_follow_up_clicked (VasPresenter *self, GtkButton *button)
{
  /* Asked once is enough */
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  vas_practice_ask_follow_up (self->practice, g_object_get_data (G_OBJECT (button), "follow-up"));
}

static GtkWidget *
create_follow_up (VasPresenter *self, const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "follow-up");
  gtk_widget_set_tooltip_text (button, _ ("Asks this next"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "follow-up", g_strdup (text), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_follow_up_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static void
show_follow_ups (VasPresenter *self, VasQuestion *question)
{
  const char *const *texts = vas_question_get_follow_ups (question);
  gboolean any = texts != NULL && *texts != NULL;

  /* What was asked further is not to be asked again because the list of questions has changed */
  if (g_strcmp0 (self->follow_ups_of, vas_question_get_text (question)) == 0)
    return;

  g_free (self->follow_ups_of);
  self->follow_ups_of = g_strdup (vas_question_get_text (question));
  empty (self->follow_ups);
  gtk_widget_set_visible (self->follow_ups, any);
  gtk_widget_set_visible (self->follow_ups_heading, any);
  for (gsize i = 0; any && texts[i] != NULL; i++)
    if (!g_str_equal (texts[i], vas_question_get_text (question)))
      gtk_box_append (GTK_BOX (self->follow_ups), create_follow_up (self, texts[i]));
}

static GtkWidget *
create_next (VasQuestion *question)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (vas_question_get_text (question));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (row, "next-question");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, vas_question_get_text (question),
                                  -1);

  return row;
}

static char *
join_next (VasPresenter *self, guint position)
{
  GString *texts = g_string_new (NULL);
  VasQuestion *question;

  for (guint i = position + 1; (question = vas_practice_get_question_at (self->practice, i)) != NULL; i++)
    g_string_append_printf (texts, "%s\n", vas_question_get_text (question));

  return g_string_free (texts, FALSE);
}

/* Several properties change when a question is asked; the list is made anew once. */
static void
show_next (VasPresenter *self, guint position)
{
  GtkWidget *row;
  VasQuestion *question;
  g_autofree char *texts = join_next (self, position);

  if (g_strcmp0 (self->next_texts, texts) == 0)
    return;

  g_free (self->next_texts);
  self->next_texts = g_steal_pointer (&texts);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->next_list))) != NULL)
    gtk_list_box_remove (self->next_list, row);
  for (guint i = position + 1; (question = vas_practice_get_question_at (self->practice, i)) != NULL; i++)
    gtk_list_box_append (self->next_list, create_next (question));

  gtk_widget_set_visible (self->nothing_next, gtk_widget_get_first_child (GTK_WIDGET (self->next_list)) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->next_list), !gtk_widget_get_visible (self->nothing_next));
}

void
vas_presenter_show_questions (VasPresenter *self)
{
  VasQuestion *question = vas_practice_get_question (self->practice);
  g_autofree char *subtitle = NULL;
  g_autofree char *short_title = NULL;
  guint position = 0;
  guint count = 0;
  gboolean is_last = FALSE;

  if (question == NULL)
    return;

  g_object_get (self->practice, "position", &position, "question-count", &count, "is-last", &is_last, NULL);
  subtitle = g_strdup_printf (_ ("Question %1$u of %2$u"), position + 1, count);
  adw_window_title_set_subtitle (self->title, subtitle);
  short_title = g_strdup_printf ("%u/%u", position + 1, count);
  gtk_label_set_label (self->short_title, short_title);
  gtk_label_set_label (self->question_label, vas_question_get_text (question));
  gtk_button_set_label (GTK_BUTTON (self->next_button), is_last ? _ ("Summary") : _ ("Next question"));
  show_follow_ups (self, question);
  show_next (self, position);
}

void
vas_presenter_show_purpose (VasPresenter *self)
{
  const char *purpose = vas_mentor_get_purpose (self->mentor);

  gtk_label_set_label (self->purpose_label, purpose != NULL ? purpose : "");
  gtk_widget_set_visible (self->purpose_box, purpose != NULL);
}
