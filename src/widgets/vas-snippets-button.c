/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-snippets-button.h"

#include "vas-text.h"

#include <glib/gi18n-lib.h>

struct _VasSnippetsButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkLabel *heading;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *empty;
  GtkWidget *undo_box;
  GtkWidget *keep_button;
  GtkLabel *problem;

  VasSnippets *snippets;
  VasAspect aspect;
  char *text;
  VasSnippet *deleted; /* the last one, for its undoing */
  GtkCustomFilter *filter;
};

G_DEFINE_FINAL_TYPE (VasSnippetsButton, vas_snippets_button, ADW_TYPE_BIN)

enum
{
  OPENED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_of_aspect (gpointer item, gpointer user_data)
{
  return vas_snippet_get_aspect (item) == VAS_SNIPPETS_BUTTON (user_data)->aspect;
}

static void
set_deleted (VasSnippetsButton *self, VasSnippet *snippet)
{
  g_set_object (&self->deleted, snippet);
  gtk_widget_set_visible (self->undo_box, snippet != NULL);
}

static void
on_delete_clicked (VasSnippetsButton *self, GtkButton *button)
{
  VasSnippet *snippet = g_object_get_data (G_OBJECT (button), "snippet");

  set_deleted (self, snippet);
  /* The row goes, and with it the focus */
  gtk_widget_child_focus (self->undo_box, GTK_DIR_TAB_FORWARD);
  vas_snippets_delete (self->snippets, snippet);
}

static void
on_undo_clicked (VasSnippetsButton *self)
{
  if (self->deleted != NULL)
    vas_snippets_restore (self->snippets, self->deleted);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  set_deleted (self, NULL);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  VasSnippetsButton *self = user_data;
  const char *text = vas_snippet_get_text (item);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *shortened = vas_text_shorten (text, 40);
  /* Translators: a button's name for screen readers. %s is a text that is kept to be used again */
  g_autofree char *name = g_strdup_printf (_ ("Delete the snippet “%s”"), shortened);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Delete the snippet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "snippet", g_object_ref (item), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "snippet", g_object_ref (item), g_object_unref);

  return row;
}

static void
on_row_activated (VasSnippetsButton *self, GtkListBoxRow *row)
{
  g_autoptr (VasSnippet) snippet = g_object_ref (g_object_get_data (G_OBJECT (row), "snippet"));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, vas_snippet_get_text (snippet));
}

static void
on_keep_clicked (VasSnippetsButton *self)
{
  gboolean kept = vas_snippets_keep (self->snippets, self->aspect, self->text);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), !kept);
  if (kept)
    gtk_widget_set_sensitive (self->keep_button, FALSE);
}

static void
on_popover_show (VasSnippetsButton *self)
{
  set_deleted (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_items_changed (VasSnippetsButton *self, guint position, guint removed, guint added, GListModel *shown)
{
  gboolean has_items = g_list_model_get_n_items (shown) > 0;

  gtk_widget_set_visible (self->scroller, has_items);
  gtk_widget_set_visible (self->empty, !has_items);
}

static void
vas_snippets_button_dispose (GObject *object)
{
  VasSnippetsButton *self = VAS_SNIPPETS_BUTTON (object);

  g_clear_object (&self->snippets);
  g_clear_object (&self->deleted);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (vas_snippets_button_parent_class)->dispose (object);
}

static void
vas_snippets_button_class_init (VasSnippetsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_snippets_button_dispose;

  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-snippets-button.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, button);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, popover);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, heading);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, scroller);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, list);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, empty);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, undo_box);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, keep_button);
  gtk_widget_class_bind_template_child (widget_class, VasSnippetsButton, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_clicked);
}

static void
vas_snippets_button_init (VasSnippetsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_snippets_button_set_snippets:
 * @self: a button without snippets
 * @snippets: where texts are kept
 */
void
vas_snippets_button_set_snippets (VasSnippetsButton *self, VasSnippets *snippets)
{
  GtkFilterListModel *shown;

  g_return_if_fail (VAS_IS_SNIPPETS_BUTTON (self));
  g_return_if_fail (self->snippets == NULL && snippets != NULL);

  self->snippets = g_object_ref (snippets);
  self->filter = gtk_custom_filter_new (is_of_aspect, self, NULL);
  shown = gtk_filter_list_model_new (g_object_ref (vas_snippets_get_list (snippets)),
                                     GTK_FILTER (g_object_ref (self->filter)));
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (shown), create_row, self, NULL);
  on_items_changed (self, 0, 0, 0, G_LIST_MODEL (shown));
  g_object_unref (shown);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * vas_snippets_button_set_subject:
 * @self: a button
 * @aspect: of which texts are shown
 * @text: what could be kept; an empty one cannot
 */
void
vas_snippets_button_set_subject (VasSnippetsButton *self, VasAspect aspect, const char *text)
{
  g_autofree char *stripped = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (VAS_IS_SNIPPETS_BUTTON (self));

  /* Translators: above texts that are kept to be used again. %s is what they are about: Eye contact */
  heading = g_strdup_printf (_ ("Snippets for %s"), vas_aspect_label (aspect));
  gtk_label_set_text (self->heading, heading);
  g_free (self->text);
  self->text = g_strdup (text);
  stripped = g_strstrip (g_strdup (text));
  gtk_widget_set_sensitive (self->keep_button, *stripped != '\0');
  if (self->aspect == aspect)
    return;

  self->aspect = aspect;
  if (self->filter != NULL)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}
