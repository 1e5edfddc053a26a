/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page does with one interview: the menu of its row, and the keys for the same. */

#include "vas-interviews-page-private.h"

#include "vas-show-folder.h"

#include "vas-files.h"
#include "vas-review.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define TITLE_WIDTH_CHARS 36

typedef struct
{
  VasInterviewsPage *page;
  VasInterview *interview;
} Command;

static Command *
command_new (VasInterviewsPage *page, VasInterview *interview)
{
  Command *command = g_new0 (Command, 1);

  command->page = g_object_ref (page);
  command->interview = g_object_ref (interview);
  return command;
}

static void
command_free (Command *command)
{
  g_clear_object (&command->page);
  g_clear_object (&command->interview);
  g_free (command);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Command, command_free)

static GtkWindow *
get_window (VasInterviewsPage *page)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

static void
on_rename_finished (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    vas_interviews_page_report (command->page, _ ("The interview was not renamed"), error);
}

static void
on_rename_response (AdwMessageDialog *dialog, const char *response, Command *command)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  g_autofree char *title = NULL;

  if (g_strcmp0 (response, "rename") != 0)
    return;

  title = vas_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (entry)), -1, VAS_TEXT_TITLE_CHARS, NULL);
  if (title == NULL || *title == '\0')
    return;

  vas_library_rename_async (vas_interviews_page_get_library (command->page), vas_interview_get_id (command->interview),
                            title, on_rename_finished, command_new (command->page, command->interview));
}

static void
on_rename_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *title = vas_text_clean_line (gtk_editable_get_text (entry), -1, VAS_TEXT_TITLE_CHARS, NULL);

  adw_message_dialog_set_response_enabled (dialog, "rename", title != NULL && *title != '\0');
}

static void
rename_interview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);
  VasInterview *interview = vas_interviews_page_get_chosen (self);
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), _ ("Rename interview"), NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), vas_interview_get_title (interview));
  gtk_entry_set_max_length (GTK_ENTRY (entry), VAS_TEXT_TITLE_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), TITLE_WIDTH_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Title"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_rename_changed), dialog, 0);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "rename", _ ("Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_rename_response), command_new (self, interview),
                         (GClosureNotify) (void (*) (void)) command_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
on_delete_finished (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    vas_interviews_page_announce_deleted (command->page, command->interview);
  else
    vas_interviews_page_report (command->page, _ ("The interview was not deleted"), error);
}

static void
delete_interview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);
  VasInterview *interview = vas_interviews_page_get_chosen (self);

  vas_library_delete_interview_async (vas_interviews_page_get_library (self), vas_interview_get_id (interview),
                                      on_delete_finished, command_new (self, interview));
}

static void
on_finish_finished (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    vas_interviews_page_report (command->page, _ ("The interview was not marked as finished"), error);
}

static void
finish_interview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);
  VasInterview *interview = vas_interviews_page_get_chosen (self);

  vas_library_end_interview_async (vas_interviews_page_get_library (self), vas_interview_get_id (interview),
                                   on_finish_finished, command_new (self, interview));
}

static void
on_film_dropped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  vas_interviews_page_set_working (command->page, vas_interview_get_id (command->interview), NULL);
  if (!vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    vas_interviews_page_report (command->page, _ ("The film was not deleted"), error);
}

static void
on_drop_film_response (AdwMessageDialog *dialog, const char *response, Command *command)
{
  g_autoptr (GCancellable) cancellable = NULL;
  const char *id = vas_interview_get_id (command->interview);

  if (g_strcmp0 (response, "delete") != 0)
    return;

  cancellable = g_cancellable_new ();
  vas_interviews_page_set_working (command->page, id, cancellable);
  vas_library_drop_film_async (vas_interviews_page_get_library (command->page), id, cancellable, on_film_dropped,
                               command_new (command->page, command->interview));
}

static void
drop_film (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);
  VasInterview *interview = vas_interviews_page_get_chosen (self);
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), _ ("Delete the film?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _ ("The picture of every answer in “%s” will be gone, which cannot be undone. "
                                     "The sound and the notes stay."),
                                  vas_interview_get_title (interview));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "delete", _ ("Delete film"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_drop_film_response), command_new (self, interview),
                         (GClosureNotify) (void (*) (void)) command_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full): where the interview's recordings are */
static GPtrArray *
list_recordings (VasLibrary *library, VasReview *review)
{
  GListModel *answers = vas_review_get_answers (review);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (VasAnswer) answer = g_list_model_get_item (answers, i);
      char *path = vas_files_get_recording_path (library, answer);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }

  return paths;
}

/* Names the folder: whoever has no file manager can still go there */
static void
report_folder (Command *command, const GError *error)
{
  const char *directory = vas_library_get_directory (vas_interviews_page_get_library (command->page));
  g_autofree char *folder = g_filename_display_name (directory);
  g_autofree char *what = g_strdup_printf (_ ("The folder “%s” could not be opened"), folder);

  vas_interviews_page_report (command->page, what, error);
}

static void
on_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_show_folder_finish (result, &error))
    report_folder (command, error);
}

static void
on_review_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  VasLibrary *library = vas_interviews_page_get_library (command->page);
  GtkWindow *window = get_window (command->page);

  if (!vas_review_load_finish (VAS_REVIEW (source), result, &error))
    {
      report_folder (command, error);
      return;
    }

  paths = list_recordings (library, VAS_REVIEW (source));
  vas_show_folder_async (window, paths, vas_library_get_directory (library), on_shown, g_steal_pointer (&command));
}

static void
show_in_folder (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);
  VasInterview *interview = vas_interviews_page_get_chosen (self);
  g_autoptr (VasReview) review = vas_review_new (vas_interviews_page_get_library (self),
                                                 vas_interview_get_id (interview));

  vas_review_load_async (review, NULL, on_review_loaded, command_new (self, interview));
}

static void
review (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasInterview *interview = vas_interviews_page_get_chosen (VAS_INTERVIEWS_PAGE (widget));

  gtk_widget_activate_action (widget, "win.review", "s", vas_interview_get_id (interview));
}

void
vas_interviews_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "interview.review", NULL, review);
  gtk_widget_class_install_action (widget_class, "interview.rename", NULL, rename_interview);
  gtk_widget_class_install_action (widget_class, "interview.finish", NULL, finish_interview);
  gtk_widget_class_install_action (widget_class, "interview.drop-film", NULL, drop_film);
  gtk_widget_class_install_action (widget_class, "interview.show-folder", NULL, show_in_folder);
  gtk_widget_class_install_action (widget_class, "interview.delete", NULL, delete_interview);
}
