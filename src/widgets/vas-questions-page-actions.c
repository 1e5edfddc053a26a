/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page does with questions: the menu of the one that is open, and the keys for the same. */

#include "vas-questions-page-private.h"

#include "vas-question-dialog.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

#define THINK_S 30

typedef struct
{
  VasQuestionsPage *page;
  VasQuestion *question;
} Command;

static Command *
command_new (VasQuestionsPage *page, VasQuestion *question)
{
  Command *command = g_new0 (Command, 1);

  command->page = g_object_ref (page);
  command->question = question != NULL ? g_object_ref (question) : NULL;
  return command;
}

static void
command_free (Command *command)
{
  g_clear_object (&command->page);
  g_clear_object (&command->question);
  g_free (command);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Command, command_free)

static void
on_starred (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasQuestionsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_questions_change_finish (VAS_QUESTIONS (source), result, &error))
    return;

  vas_questions_page_report (self, _ ("The star was not kept"), error);
  vas_questions_refresh (self->questions);
}

void
vas_questions_page_set_star (VasQuestionsPage *self, const char *question_id, gboolean starred)
{
  vas_questions_set_star_async (self->questions, question_id, starred, on_starred, g_object_ref (self));
}

static void
star (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);
  VasQuestionEntry *entry = vas_questions_page_get_entry (self);

  if (entry != NULL)
    vas_questions_page_set_star (self, self->question_id, !vas_question_entry_get_starred (entry));
}

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_questions_change_finish (VAS_QUESTIONS (source), result, &error))
    vas_questions_page_announce_deleted (command->page, command->question);
  else
    vas_questions_page_report (command->page, _ ("The question was not deleted"), error);
}

static void
delete_question (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);
  VasQuestionEntry *entry = vas_questions_page_get_entry (self);
  VasQuestion *question;

  if (entry == NULL)
    return;

  question = vas_question_entry_get_question (entry);
  vas_questions_delete_async (self->questions, vas_question_get_id (question), on_deleted,
                              command_new (self, question));
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasQuestionsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_questions_change_finish (VAS_QUESTIONS (source), result, &error))
    vas_questions_page_report (self, _ ("The question was not restored"), error);
}

/**
 * vas_questions_page_restore:
 * @question_id: UUID of a question that was deleted
 */
void
vas_questions_page_restore (VasQuestionsPage *self, const char *question_id)
{
  g_return_if_fail (VAS_IS_QUESTIONS_PAGE (self));

  vas_questions_page_open (self, question_id);
  vas_questions_restore_async (self->questions, question_id, on_restored, g_object_ref (self));
}

/* What was just written is shown, even where the list asks for other questions */
static void
on_saved (VasQuestionsPage *self, VasQuestion *question)
{
  g_autofree char *language = NULL;

  g_object_get (self->questions, "language", &language, NULL);
  if (language != NULL && !g_str_equal (language, vas_question_get_language (question)))
    g_object_set (self->questions, "language", vas_question_get_language (question), NULL);

  vas_questions_page_open (self, vas_question_get_id (question));
}

static void
open_dialog (VasQuestionsPage *self, VasQuestion *question)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = vas_question_dialog_new (window, self->questions, question);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
new_question (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *language = NULL;
  g_autoptr (VasQuestion) question = NULL;
  int category = -1;

  g_object_get (self->questions, "language", &language, "category", &category, NULL);
  if (category < 0)
    category = VAS_CATEGORY_BEHAVIOURAL;
  question = g_object_new (VAS_TYPE_QUESTION, "id", id, "text", "", "language", language != NULL ? language : "en",
                           "category", category, "scheme", vas_scheme_for_category (category), "think-s", THINK_S,
                           "answer-s", vas_category_answer_s (category), "origin", VAS_ORIGIN_OWN, NULL);
  open_dialog (self, question);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);
  VasQuestionEntry *entry = vas_questions_page_get_entry (self);

  if (entry != NULL)
    open_dialog (self, vas_question_entry_get_question (entry));
}

static void
duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);
  VasQuestionEntry *entry = vas_questions_page_get_entry (self);
  g_autoptr (VasQuestion) copy = NULL;

  if (entry == NULL)
    return;

  copy = vas_questions_copy (vas_question_entry_get_question (entry));
  open_dialog (self, copy);
}

static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_questions_page_go_back (VAS_QUESTIONS_PAGE (widget));
}

static void
clear_filters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_questions_page_clear_filters (VAS_QUESTIONS_PAGE (widget));
}

static void
clear_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);

  vas_questions_page_clear_filters (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
vas_questions_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "questions.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "questions.clear-filters", NULL, clear_filters);
  gtk_widget_class_install_action (widget_class, "questions.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "questions.new", NULL, new_question);
  gtk_widget_class_install_action (widget_class, "question.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "question.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "question.star", NULL, star);
  gtk_widget_class_install_action (widget_class, "question.delete", NULL, delete_question);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "question.delete", NULL);
}

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_d, GDK_CONTROL_MASK, "question.star" },
  { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "questions.new" },
  { GDK_KEY_F2, 0, "question.edit" },
};

/* The window hears these keys for a page that is not in sight, too */
static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer action)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  gtk_widget_activate_action (widget, action, NULL);
  return TRUE;
}

/* Wherever in the window the keyboard is: the page may just have come into sight, with the focus on what led here. */
void
vas_questions_page_listen (VasQuestionsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                            gtk_callback_action_new (on_key, (gpointer) keys[i].action,
                                                                                     NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Only what did not come with the program can be changed. */
void
vas_questions_page_update_actions (VasQuestionsPage *self)
{
  VasQuestionEntry *entry = vas_questions_page_get_entry (self);
  gboolean own = entry != NULL &&
                 vas_question_get_origin (vas_question_entry_get_question (entry)) != VAS_ORIGIN_BUILTIN;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.star", entry != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.duplicate", entry != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.edit", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.delete", own);
}
