/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets that come from files and go into files. */

#include "vas-sets-view-private.h"

#include "vas-import-dialog.h"

#include "vas-question-files.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

/* What a file chooser is open for */
typedef struct
{
  VasSetsView *view;
  VasQuestionSet *set; /* to export; NULL to import one */
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_clear_object (&choosing->view);
  g_clear_object (&choosing->set);
  g_free (choosing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choosing, choosing_free)

static void
on_imported (VasSetsView *self, const char *name, int n_questions)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d question imported",
                                                         "%d questions imported", (gulong) n_questions),
                                            n_questions);

  g_free (self->wanted_name);
  self->wanted_name = g_strdup (name);
  vas_sets_view_refresh (self);
  g_signal_emit_by_name (self, "told", words);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetsView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_question_files_finish (VAS_LIBRARY (source), result, &error))
    g_signal_emit_by_name (self, "told", _ ("Set exported"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vas_sets_view_report (self, _ ("The set was not exported"), error);
}

static void
on_chooser_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (Choosing) choosing = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  if (file == NULL)
    return;

  if (choosing->set == NULL)
    vas_sets_view_import (choosing->view, file);
  else
    vas_question_files_export_async (choosing->view->library, choosing->set, file, choosing->view->exporting,
                                     on_exported, g_object_ref (choosing->view));
}

static void
add_filter (GtkFileChooserNative *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Question sets (JSON, CSV)"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
choose_file (VasSetsView *self, VasQuestionSet *set, const char *name)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *chooser;
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->view = g_object_ref (self);
  choosing->set = set != NULL ? g_object_ref (set) : NULL;
  if (set != NULL)
    {
      chooser = gtk_file_chooser_native_new (_ ("Export the set"), window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
                                             _ ("_Cancel"));
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
    }
  else
    {
      chooser = gtk_file_chooser_native_new (_ ("Import questions"), window, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
                                             _ ("_Cancel"));
      add_filter (chooser);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_chooser_response), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_file (VAS_SETS_VIEW (widget), NULL, NULL);
}

static void
export_set (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasSetsView *self = VAS_SETS_VIEW (widget);
  VasQuestionSet *set = vas_set_pane_get_set (self->pane);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%F");
  g_autofree char *title = g_strjoin (" ", date, vas_question_set_get_label (set), NULL);
  g_autofree char *stem = vas_text_file_name (title);
  g_autofree char *name = g_strconcat (stem, ".csv", NULL);

  vas_set_pane_flush (self->pane);
  if (self->exporting == NULL)
    self->exporting = g_cancellable_new ();
  choose_file (self, vas_set_pane_get_set (self->pane), name);
}

void
vas_sets_view_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sets.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "set.export", NULL, export_set);
}

/**
 * vas_sets_view_import:
 * @file: a file with questions
 *
 * Shows what it would bring in.
 */
void
vas_sets_view_import (VasSetsView *self, GFile *file)
{
  GtkWidget *dialog;

  g_return_if_fail (VAS_IS_SETS_VIEW (self));
  g_return_if_fail (G_IS_FILE (file));

  dialog = vas_import_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->library, file,
                                  self->language);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
