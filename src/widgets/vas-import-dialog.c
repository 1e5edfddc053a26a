/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file is read again for another language: which questions are known depends on it. */

#include "vas-import-dialog.h"

#include "vas-bank-words.h"
#include "vas-choice-row.h"
#include "vas-hidden-pages.h"
#include "vas-setup-choices.h"

#include "vas-question-files.h"
#include "vas-question.h"
#include "vas-rejected-line.h"

#include <glib/gi18n-lib.h>

struct _VasImportDialog
{
  AdwWindow parent_instance;

  GtkWidget *import_button;
  GtkStack *stack;
  GtkLabel *busy_label;
  AdwStatusPage *trouble;
  GtkEditable *name;
  VasChoiceRow *language_row;
  GtkLabel *summary;
  GtkListView *list;

  VasLibrary *library;
  GFile *file;
  VasQuestionPreview *preview;
  GCancellable *cancellable;
  gboolean taking;
};

G_DEFINE_FINAL_TYPE (VasImportDialog, vas_import_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_new (VasImportDialog *self)
{
  return g_list_model_get_n_items (vas_question_preview_get_questions (self->preview));
}

static guint
count_known (VasImportDialog *self)
{
  return g_list_model_get_n_items (vas_question_preview_get_known (self->preview));
}

static void
update_button (VasImportDialog *self)
{
  gboolean possible = self->preview != NULL && !self->taking && count_new (self) + count_known (self) > 0 &&
                      *gtk_editable_get_text (self->name) != '\0';

  gtk_widget_set_sensitive (self->import_button, possible);
}

static void
show_busy (VasImportDialog *self, const char *words)
{
  gtk_label_set_label (self->busy_label, words);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  update_button (self);
}

static void
show_trouble (VasImportDialog *self, const GError *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->trouble, escaped);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  update_button (self);
}

static char *
summarize (VasImportDialog *self)
{
  guint n_new = count_new (self);
  guint n_known = count_known (self);
  guint n_rejected = g_list_model_get_n_items (vas_question_preview_get_rejected (self->preview));
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u question comes in.", "%u questions come in.", n_new),
                          n_new);
  if (n_known > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              g_dngettext (GETTEXT_PACKAGE, "%u is in your library already.",
                                           "%u are in your library already.", n_known),
                              n_known);
    }
  if (n_rejected > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              g_dngettext (GETTEXT_PACKAGE, "%u line is left out.", "%u lines are left out.",
                                           n_rejected),
                              n_rejected);
    }

  return g_string_free (words, FALSE);
}

/* What is left out comes first: that is what somebody may want to put right. */
static void
show_preview (VasImportDialog *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autofree char *summary = summarize (self);
  GtkFlattenListModel *all;

  g_list_store_append (parts, vas_question_preview_get_rejected (self->preview));
  g_list_store_append (parts, vas_question_preview_get_questions (self->preview));
  g_list_store_append (parts, vas_question_preview_get_known (self->preview));
  all = gtk_flatten_list_model_new (G_LIST_MODEL (parts));
  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (all))));

  gtk_label_set_label (self->summary, summary);
  if (*gtk_editable_get_text (self->name) == '\0')
    gtk_editable_set_text (self->name, vas_question_preview_get_name (self->preview));
  gtk_stack_set_visible_child_name (self->stack, "preview");
  update_button (self);
  gtk_widget_grab_focus (gtk_widget_is_sensitive (self->import_button) ? self->import_button : GTK_WIDGET (self->name));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionPreview) preview = vas_question_files_read_finish (VAS_LIBRARY (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_set_object (&self->preview, preview);
  if (preview != NULL)
    show_preview (self);
  else
    show_trouble (self, error);
}

static void
read_file (VasImportDialog *self)
{
  g_autofree char *language = NULL;

  g_object_get (self->language_row, "chosen", &language, NULL);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_busy (self, _ ("Reading the file…"));
  vas_question_files_read_async (self->library, self->file, language, self->cancellable, on_read, g_object_ref (self));
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->taking = FALSE;
  if (!vas_question_files_finish (VAS_LIBRARY (source), result, &error))
    {
      show_trouble (self, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, gtk_editable_get_text (self->name), (int) count_new (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_import_clicked (VasImportDialog *self)
{
  self->taking = TRUE;
  show_busy (self, _ ("Importing…"));
  vas_question_files_take_async (self->library, self->preview, gtk_editable_get_text (self->name), on_taken,
                                 g_object_ref (self));
}

static void
on_name_changed (VasImportDialog *self)
{
  update_button (self);
}

/* Rows */

static void
on_item_setup (VasImportDialog *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "caption");
  gtk_widget_set_margin_end (row, 6);
  gtk_list_item_set_child (item, row);
}

static gboolean
is_known (VasImportDialog *self, guint position)
{
  return position >= g_list_model_get_n_items (vas_question_preview_get_rejected (self->preview)) + count_new (self);
}

static char *
describe (VasImportDialog *self, gpointer item, guint position)
{
  g_autofree char *language = NULL;

  if (VAS_IS_REJECTED_LINE (item))
    /* Translators: number of a line in a file, and why it is left out */
    return g_strdup_printf (_ ("Left out, line %d: %s"), vas_rejected_line_get_line (item),
                            vas_rejected_line_get_reason (item));

  language = vas_bank_words_language (vas_question_get_language (item));
  return g_strjoin (" · ", vas_category_label (vas_question_get_category (item)), language,
                    is_known (self, position) ? _ ("In your library already") : NULL, NULL);
}

static void
on_item_bind (VasImportDialog *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  gpointer object = gtk_list_item_get_item (item);
  GtkWidget *text = gtk_widget_get_first_child (row);
  GtkWidget *details = gtk_widget_get_last_child (row);
  gboolean rejected = VAS_IS_REJECTED_LINE (object);
  const char *words = rejected ? vas_rejected_line_get_text (object) : vas_question_get_text (object);
  g_autofree char *more = describe (self, object, gtk_list_item_get_position (item));
  g_autofree char *spoken = *words != '\0' ? g_strjoin (", ", words, more, NULL) : g_strdup (more);

  gtk_label_set_label (GTK_LABEL (text), words);
  gtk_widget_set_visible (text, *words != '\0');
  gtk_label_set_label (GTK_LABEL (details), more);
  if (rejected)
    gtk_widget_add_css_class (details, "warning");
  else
    gtk_widget_remove_css_class (details, "warning");
  if (gtk_widget_get_parent (row) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
}

/* Writing takes moments, and what comes of it is to be told */
static gboolean
vas_import_dialog_close_request (GtkWindow *window)
{
  return VAS_IMPORT_DIALOG (window)->taking ||
         GTK_WINDOW_CLASS (vas_import_dialog_parent_class)->close_request (window);
}

static void
vas_import_dialog_dispose (GObject *object)
{
  VasImportDialog *self = VAS_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->preview);
  g_clear_object (&self->file);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_import_dialog_parent_class)->dispose (object);
}

static void
vas_import_dialog_class_init (VasImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vas_import_dialog_close_request;

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, name);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, VasImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_import_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_import_dialog_init (VasImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->import_button);
}

/**
 * vas_import_dialog_new:
 * @parent: window it belongs to
 * @library: an open library
 * @file: a file with questions, JSON or CSV
 * @language: language of its questions where it does not say
 *
 * Returns: (transfer none): the window; it begins to read the file
 */
GtkWidget *
vas_import_dialog_new (GtkWindow *parent, VasLibrary *library, GFile *file, const char *language)
{
  VasImportDialog *self = g_object_new (VAS_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GListStore) languages = vas_setup_choices_new_languages ();

  self->library = g_object_ref (library);
  self->file = g_object_ref (file);
  g_object_set (self->language_row, "choices", languages, "chosen", language, NULL);
  g_signal_connect_object (self->language_row, "notify::chosen", G_CALLBACK (read_file), self, G_CONNECT_SWAPPED);
  read_file (self);

  return GTK_WIDGET (self);
}
