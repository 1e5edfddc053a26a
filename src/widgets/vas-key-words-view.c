/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-words-view.h"

#include "vas-key-word-list.h"
#include "vas-key-word.h"

#include <glib/gi18n-lib.h>

struct _VasKeyWordsView
{
  GtkWidget parent_instance;

  VasKeyWordList *list;

  GtkWidget *expander;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (VasKeyWordsView, vas_key_words_view, GTK_TYPE_WIDGET)

static void
on_word_toggled (VasKeyWordsView *self, GtkCheckButton *button)
{
  vas_key_word_list_set_used (self->list, gtk_check_button_get_label (button), gtk_check_button_get_active (button));
}

static void
set_ticked (VasKeyWordsView *self, GtkCheckButton *button, gboolean ticked)
{
  g_signal_handlers_block_by_func (button, on_word_toggled, self);
  gtk_check_button_set_active (button, ticked);
  g_signal_handlers_unblock_by_func (button, on_word_toggled, self);
}

/* Whether the buttons are for the words of the list: then they stay, and with them the focus. */
static gboolean
has_buttons_for (VasKeyWordsView *self, GListModel *items)
{
  GtkWidget *button = gtk_widget_get_first_child (self->words);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (VasKeyWord) item = g_list_model_get_item (items, i);

      if (button == NULL ||
          !g_str_equal (gtk_check_button_get_label (GTK_CHECK_BUTTON (button)), vas_key_word_get_word (item)))
        return FALSE;
      button = gtk_widget_get_next_sibling (button);
    }

  return button == NULL;
}

static void
make_buttons (VasKeyWordsView *self, GListModel *items)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->words)) != NULL)
    gtk_box_remove (GTK_BOX (self->words), child);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (VasKeyWord) item = g_list_model_get_item (items, i);
      GtkWidget *button = gtk_check_button_new_with_label (vas_key_word_get_word (item));

      g_signal_connect_object (button, "toggled", G_CALLBACK (on_word_toggled), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->words), button);
    }
}

static void
show_words (VasKeyWordsView *self)
{
  GListModel *items = vas_key_word_list_get_items (self->list);
  guint n_items = g_list_model_get_n_items (items);
  guint n_used = 0;
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (!has_buttons_for (self, items))
    make_buttons (self, items);

  button = gtk_widget_get_first_child (self->words);
  for (guint i = 0; i < n_items; i++, button = gtk_widget_get_next_sibling (button))
    {
      g_autoptr (VasKeyWord) item = g_list_model_get_item (items, i);

      set_ticked (self, GTK_CHECK_BUTTON (button), vas_key_word_get_used (item));
      n_used += vas_key_word_get_used (item) ? 1 : 0;
    }

  /* Translators: heading of a checklist: how many of the key words of a job advertisement an answer has */
  label = g_strdup_printf (_ ("Key words of the job: %1$u of %2$u"), n_used, n_items);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
}

static void
vas_key_words_view_dispose (GObject *object)
{
  VasKeyWordsView *self = VAS_KEY_WORDS_VIEW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (vas_key_words_view_parent_class)->dispose (object);
}

static void
vas_key_words_view_class_init (VasKeyWordsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_key_words_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-key-words-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasKeyWordsView, expander);
  gtk_widget_class_bind_template_child (widget_class, VasKeyWordsView, words);
}

static void
vas_key_words_view_init (VasKeyWordsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * vas_key_words_view_set_review:
 * @self: a view
 * @review: (nullable): whose key words are shown
 */
void
vas_key_words_view_set_review (VasKeyWordsView *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_KEY_WORDS_VIEW (self));

  g_clear_object (&self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (review == NULL)
    return;

  self->list = vas_key_word_list_new (review);
  g_signal_connect_object (vas_key_word_list_get_items (self->list), "items-changed", G_CALLBACK (show_words), self,
                           G_CONNECT_SWAPPED);
  show_words (self);
}
