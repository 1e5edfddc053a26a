/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-compare-dialog.h"

#include "vas-comparison.h"
#include "vas-interview-words.h"
#include "vas-queue-entry.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

struct _VasCompareDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  AdwStatusPage *trouble;

  VasAnswer *answer;
  GListStore *found;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (VasCompareDialog, vas_compare_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  VasCompareDialog *self = user_data;
  VasQueueEntry *entry = item;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = vas_interview_words_heading (vas_queue_entry_get_created (entry), now);
  g_autofree char *duration = vas_time_format_clock (vas_queue_entry_get_duration_ms (entry));
  /* Translators: an answer in a list. %1$d is the number of the take, %2$s a day */
  g_autofree char *title = g_strdup_printf (_ ("Take %1$d · %2$s"), vas_queue_entry_get_take (entry), day);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", vas_queue_entry_get_title (entry), duration);
  gboolean translated = g_strcmp0 (vas_queue_entry_get_question_text (entry),
                                   vas_answer_get_question_text (self->answer)) != 0;
  g_autofree char *asked = g_strdup_printf ("%s\n%s", subtitle, vas_queue_entry_get_question_text (entry));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Asked in another language, or in other words */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), translated ? asked : subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasCompareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = vas_comparison_find_finish (VAS_LIBRARY (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (found == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->trouble, escaped);
      gtk_stack_set_visible_child_name (self->stack, "trouble");
      return;
    }

  g_list_store_splice (self->found, 0, 0, found->pdata, found->len);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "empty");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
on_row_activated (VasCompareDialog *self, GtkListBoxRow *row)
{
  g_autoptr (VasQueueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->found),
                                                           (guint) gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, vas_queue_entry_get_answer_id (entry),
                 vas_queue_entry_get_created (entry));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
vas_compare_dialog_dispose (GObject *object)
{
  VasCompareDialog *self = VAS_COMPARE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_COMPARE_DIALOG);
  g_clear_object (&self->answer);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (vas_compare_dialog_parent_class)->dispose (object);
}

static void
vas_compare_dialog_finalize (GObject *object)
{
  g_clear_object (&VAS_COMPARE_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (vas_compare_dialog_parent_class)->finalize (object);
}

static void
vas_compare_dialog_class_init (VasCompareDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_compare_dialog_dispose;
  object_class->finalize = vas_compare_dialog_finalize;

  /**
   * VasCompareDialog::chosen:
   * @answer_id: UUID of the other answer
   * @started: when it was begun, in ms
   *
   * Somebody has chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VasCompareDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VasCompareDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_compare_dialog_init (VasCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->found = g_list_store_new (VAS_TYPE_QUEUE_ENTRY);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), create_row, self, NULL);
}

/**
 * vas_compare_dialog_new:
 * @parent: (nullable): window it belongs to
 * @library: (transfer none): an open library
 * @answer: (transfer none): the answer to compare
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_compare_dialog_new (GtkWindow *parent, VasLibrary *library, VasAnswer *answer)
{
  VasCompareDialog *self = g_object_new (VAS_TYPE_COMPARE_DIALOG, "transient-for", parent, NULL);

  self->answer = g_object_ref (answer);
  vas_comparison_find_async (library, vas_answer_get_id (answer), self->cancellable, on_found, g_object_ref (self));

  return GTK_WIDGET (self);
}
