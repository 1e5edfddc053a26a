/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-picker.h"

#include "vas-bank-words.h"
#include "vas-hidden-pages.h"

#include "vas-questions.h"

#include <glib/gi18n-lib.h>

struct _VasQuestionPicker
{
  AdwWindow parent_instance;

  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *foot;

  VasQuestions *questions;
  GHashTable *picked; /* ids of what is in the set */
};

G_DEFINE_FINAL_TYPE (VasQuestionPicker, vas_question_picker, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_foot (VasQuestionPicker *self)
{
  guint n = g_hash_table_size (self->picked);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question in the set",
                                                         "%u questions in the set", n),
                                            n);

  gtk_label_set_label (self->foot, words);
}

static void
on_entries_changed (VasQuestionPicker *self)
{
  gboolean has_items = g_list_model_get_n_items (vas_questions_get_entries (self->questions)) > 0;
  gboolean loaded = FALSE;

  g_object_get (self->questions, "loaded", &loaded, NULL);
  gtk_stack_set_visible_child_name (self->stack, has_items || !loaded ? "list" : "no-matches");
}

static void
on_search_changed (VasQuestionPicker *self)
{
  g_object_set (self->questions, "search", gtk_editable_get_text (self->search_entry), NULL);
}

static void
on_search_stopped (VasQuestionPicker *self)
{
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    gtk_editable_set_text (self->search_entry, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Rows */

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
on_item_setup (VasQuestionPicker *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *details;

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  add_label (words);
  details = add_label (words);
  gtk_widget_add_css_class (details, "caption");
  gtk_widget_add_css_class (details, "dim-label");
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_widget_set_margin_end (row, 6);
  gtk_list_item_set_child (item, row);
}

static char *
describe (VasQuestion *question, gboolean picked)
{
  g_autofree char *language = vas_bank_words_language (vas_question_get_language (question));
  const char *category = vas_category_label (vas_question_get_category (question));

  if (picked)
    return g_strjoin (" · ", category, language, _ ("In the set"), NULL);

  return g_strjoin (" · ", category, language, NULL);
}

static void
show_row (VasQuestionPicker *self, GtkWidget *row, VasQuestion *question)
{
  gboolean picked = g_hash_table_contains (self->picked, vas_question_get_id (question));
  GtkWidget *text = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  g_autofree char *details = describe (question, picked);
  g_autofree char *spoken = g_strjoin (", ", vas_question_get_text (question), details, NULL);

  gtk_label_set_label (GTK_LABEL (text), vas_question_get_text (question));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (text)), details);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_last_child (row)),
                                picked ? "object-select-symbolic" : "list-add-symbolic");
  if (gtk_widget_get_parent (row) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
}

static void
on_item_bind (VasQuestionPicker *self, GtkListItem *item)
{
  VasQuestion *question = vas_question_entry_get_question (gtk_list_item_get_item (item));
  GtkWidget *row = gtk_list_item_get_child (item);

  g_object_set_data_full (G_OBJECT (row), "question", g_object_ref (question), g_object_unref);
  show_row (self, row, question);
}

/* The rows that are in sight are few */
static void
show_rows_again (VasQuestionPicker *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      VasQuestion *question = row != NULL ? g_object_get_data (G_OBJECT (row), "question") : NULL;

      if (question != NULL)
        show_row (self, row, question);
    }
}

static void
on_list_activate (VasQuestionPicker *self, guint position)
{
  g_autoptr (VasQuestionEntry) entry = g_list_model_get_item (vas_questions_get_entries (self->questions), position);
  const char *id = vas_question_get_id (vas_question_entry_get_question (entry));

  if (!g_hash_table_add (self->picked, g_strdup (id)))
    return;

  g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
  show_rows_again (self);
  update_foot (self);
}

static void
vas_question_picker_dispose (GObject *object)
{
  VasQuestionPicker *self = VAS_QUESTION_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_QUESTION_PICKER);
  g_clear_object (&self->questions);

  G_OBJECT_CLASS (vas_question_picker_parent_class)->dispose (object);
}

static void
vas_question_picker_finalize (GObject *object)
{
  g_hash_table_unref (VAS_QUESTION_PICKER (object)->picked);

  G_OBJECT_CLASS (vas_question_picker_parent_class)->finalize (object);
}

static void
vas_question_picker_class_init (VasQuestionPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_question_picker_dispose;
  object_class->finalize = vas_question_picker_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-question-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPicker, list);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPicker, foot);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_question_picker_init (VasQuestionPicker *self)
{
  self->picked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
}

/**
 * vas_question_picker_new:
 * @parent: window it belongs to
 * @library: an open library
 * @set: the set to add to
 * @language: the person's language: its questions stand first
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_question_picker_new (GtkWindow *parent, VasLibrary *library, VasQuestionSet *set, const char *language)
{
  VasQuestionPicker *self = g_object_new (VAS_TYPE_QUESTION_PICKER, "transient-for", parent, NULL);
  const char *const *ids = vas_question_set_get_question_ids (set);
  GListModel *entries;

  for (; ids != NULL && *ids != NULL; ids++)
    g_hash_table_add (self->picked, g_strdup (*ids));

  self->questions = vas_questions_new (library);
  g_object_set (self->questions, "first-language", language, NULL);
  entries = vas_questions_get_entries (self->questions);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (entries))));
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (on_entries_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "notify::loaded", G_CALLBACK (on_entries_changed), self, G_CONNECT_SWAPPED);
  vas_questions_refresh (self->questions);
  update_foot (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

  return GTK_WIDGET (self);
}
