/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-row.h"

#include "vas-question-layout.h"
#include "vas-question-words.h"
#include "vas-star-button.h"

struct _VasQuestionRow
{
  GtkBox parent_instance;

  GtkLabel *text;
  GtkLabel *details;
  VasStarButton *star;

  VasQuestionEntry *entry;
};

G_DEFINE_FINAL_TYPE (VasQuestionRow, vas_question_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_STARRED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_star_toggled (VasQuestionRow *self, gboolean starred)
{
  g_signal_emit (self, signals[SIGNAL_STARRED], 0, starred);
}

static void
vas_question_row_dispose (GObject *object)
{
  VasQuestionRow *self = VAS_QUESTION_ROW (object);

  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_QUESTION_ROW);

  G_OBJECT_CLASS (vas_question_row_parent_class)->dispose (object);
}

static void
vas_question_row_class_init (VasQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_question_row_dispose;

  signals[SIGNAL_STARRED] = g_signal_new ("starred", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (VAS_TYPE_STAR_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasQuestionRow, text);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionRow, details);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionRow, star);
  gtk_widget_class_bind_template_callback (widget_class, on_star_toggled);
}

static void
vas_question_row_init (VasQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), vas_question_layout_new ());
}

GtkWidget *
vas_question_row_new (void)
{
  return g_object_new (VAS_TYPE_QUESTION_ROW, NULL);
}

/**
 * vas_question_row_get_entry:
 *
 * Returns: (transfer none) (nullable): the question that is shown
 */
VasQuestionEntry *
vas_question_row_get_entry (VasQuestionRow *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_ROW (self), NULL);

  return self->entry;
}

/**
 * vas_question_row_set_entry:
 * @entry: (nullable): the question to show, %NULL for a row that waits to be used again
 */
void
vas_question_row_set_entry (VasQuestionRow *self, VasQuestionEntry *entry)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (VAS_IS_QUESTION_ROW (self));
  g_return_if_fail (entry == NULL || VAS_IS_QUESTION_ENTRY (entry));

  if (!g_set_object (&self->entry, entry) || entry == NULL)
    return;

  now = g_date_time_new_now_local ();
  details = vas_question_words_details (entry, now);
  gtk_label_set_label (self->text, vas_question_get_text (vas_question_entry_get_question (entry)));
  gtk_label_set_label (self->details, details);
  vas_star_button_set_starred (self->star, vas_question_entry_get_starred (entry));
}
