/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the library from the review: recordings and exported notes. */

#include "vas-review-page-private.h"

#include "vas-files.h"
#include "vas-show-folder.h"

#include <glib/gi18n-lib.h>

/* What a file chooser is open for. */
typedef struct
{
  VasReviewPage *page;
  VasAnswer *answer;
  VasReviewer *viewer;
  const char *format; /* the format to export, or NULL for the recording itself */
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_object (&saving->page);
  g_clear_object (&saving->answer);
  g_clear_object (&saving->viewer);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_copy_progress (goffset done, goffset total, gpointer user_data)
{
  Saving *saving = user_data;

  vas_work_bar_set_progress (saving->page->work, done, total);
}

static void
on_file_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = vas_files_finish (VAS_LIBRARY (source), result, &error);

  vas_work_bar_end (saving->page->work);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (saved && saving->format == NULL)
    vas_review_page_tell (saving->page, _ ("Recording saved"));
  else if (saved)
    vas_review_page_tell (saving->page, _ ("Notes exported"));
  else
    vas_review_page_fail (saving->page, error->message);
}

static void
save (Saving *saving, GFile *target)
{
  VasReviewPage *self = saving->page;
  gboolean recording = saving->format == NULL;
  GCancellable *cancellable = vas_work_bar_begin (self->work,
                                                  recording ? _ ("Saving the recording…") : _ ("Exporting the notes…"));

  if (recording)
    vas_files_save_recording_async (self->library, saving->answer, target, on_copy_progress, saving, cancellable,
                                    on_file_saved, saving);
  else
    vas_files_export_async (self->library, saving->answer, saving->viewer, saving->format, target, cancellable,
                            on_file_saved, saving);
}

static void
on_chooser_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) target = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    target = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  /* GTK leaves the focus in the submenu that has closed, where no key is of use */
  gtk_widget_grab_focus (GTK_WIDGET (saving->page));
  if (target != NULL)
    save (g_steal_pointer (&saving), target);
}

static void
choose_file (VasReviewPage *self, const char *title, const char *extension, const char *format)
{
  VasReview *review = vas_review_page_get_review (self);
  VasAnswer *answer = vas_review_get_answer (review);
  g_autofree char *name = vas_files_suggest_name (vas_review_get_interview (review), answer, extension);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title,
                                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                                               _ ("_Cancel"));
  Saving *saving = g_new0 (Saving, 1);

  saving->page = g_object_ref (self);
  saving->answer = g_object_ref (answer);
  g_set_object (&saving->viewer, vas_review_get_reviewer (review));
  saving->format = format;
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_chooser_response), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_recording (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  VasRecording *recording = vas_answer_get_recording (vas_review_get_answer (vas_review_page_get_review (self)));
  const char *dot = strrchr (vas_recording_get_file (recording), '.');

  choose_file (self, _ ("Save Recording As"), dot != NULL ? dot + 1 : "", NULL);
}

static void
export_notes (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *format = g_intern_string (g_variant_get_string (parameter, NULL));

  choose_file (VAS_REVIEW_PAGE (widget), _ ("Export Notes"), format, format);
}

/* Names the folder: whoever has no file manager can still go there */
static void
say_folder (VasReviewPage *self, const GError *error)
{
  g_autofree char *folder = g_filename_display_name (vas_library_get_directory (self->library));
  g_autofree char *what = g_strdup_printf (_ ("The folder “%s” could not be opened"), folder);
  /* Translators: what was not done, then why */
  g_autofree char *message = g_strdup_printf (_ ("%s: %s"), what, error->message);

  vas_review_page_fail (self, message);
}

static void
on_folder_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasReviewPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_show_folder_finish (result, &error))
    say_folder (self, error);
}

static void
show_in_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  VasLibrary *library = vas_review_page_get_library (self);
  VasAnswer *answer = vas_review_get_answer (vas_review_page_get_review (self));
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  char *path = vas_files_get_recording_path (library, answer);

  if (path != NULL)
    g_ptr_array_add (paths, path);
  vas_show_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)), paths, vas_library_get_directory (library),
                         on_folder_shown, g_object_ref (self));
}

/**
 * vas_review_page_install_file_actions:
 * @widget_class: class of the page
 *
 * Installs `review.save-recording`, `review.export` (a format's key) and `review.show-in-folder`.
 */
void
vas_review_page_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.save-recording", NULL, save_recording);
  gtk_widget_class_install_action (widget_class, "review.export", "s", export_notes);
  gtk_widget_class_install_action (widget_class, "review.show-in-folder", NULL, show_in_folder);
}

/**
 * vas_review_page_update_file_actions:
 * @self: a page
 *
 * Without a recording there is nothing to save; notes can be exported as long as an answer is open. One file at a time
 * is written.
 */
void
vas_review_page_update_file_actions (VasReviewPage *self)
{
  VasReview *review = vas_review_page_get_review (self);
  VasAnswer *answer = review != NULL ? vas_review_get_answer (review) : NULL;
  VasAnswerState state = answer != NULL ? vas_answer_get_state (answer) : VAS_ANSWER_STATE_MISSING;
  gboolean recorded = (state == VAS_ANSWER_STATE_COMPLETE || state == VAS_ANSWER_STATE_RECOVERED) &&
                      vas_answer_get_recording (answer) != NULL;

  gboolean busy = vas_work_bar_get_busy (self->work);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.save-recording", recorded && !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.show-in-folder", recorded);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.export", answer != NULL && !busy);
}
