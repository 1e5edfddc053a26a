/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-set-row.h"

#include "vas-bank-words.h"

#include <glib/gi18n-lib.h>

struct _VasSetRow
{
  GtkBox parent_instance;

  GtkLabel *text;
  GtkLabel *details;
  char *id;
};

G_DEFINE_FINAL_TYPE (VasSetRow, vas_set_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_MOVE,
  SIGNAL_DROP,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
add_button (VasSetRow *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), button);

  return button;
}

static void
on_up_clicked (VasSetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
on_down_clicked (VasSetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
on_remove_clicked (VasSetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, VasSetRow *self)
{
  return self->id != NULL ? gdk_content_provider_new_typed (G_TYPE_STRING, self->id) : NULL;
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, VasSetRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, VasSetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DROP], 0, g_value_get_string (value));
  return TRUE;
}

static void
vas_set_row_finalize (GObject *object)
{
  g_free (VAS_SET_ROW (object)->id);

  G_OBJECT_CLASS (vas_set_row_parent_class)->finalize (object);
}

static void
vas_set_row_class_init (VasSetRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vas_set_row_finalize;

  signals[SIGNAL_MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_INT);
  signals[SIGNAL_DROP] = g_signal_new ("drop", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vas_set_row_init (VasSetRow *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (handle, "dim-label");
  gtk_box_append (GTK_BOX (self), handle);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), words);
  self->text = add_label (words);
  self->details = add_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "dim-label");
  add_button (self, "go-up-symbolic", _ ("Move up"), G_CALLBACK (on_up_clicked));
  add_button (self, "go-down-symbolic", _ ("Move down"), G_CALLBACK (on_down_clicked));
  add_button (self, "list-remove-symbolic", _ ("Take out of the set"), G_CALLBACK (on_remove_clicked));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
vas_set_row_new (void)
{
  return g_object_new (VAS_TYPE_SET_ROW, NULL);
}

/**
 * vas_set_row_show:
 * @id: UUID of the question
 * @question: (nullable): the question; %NULL if it is not in the library any more
 * @language: language of the set, which goes without saying
 */
void
vas_set_row_show (VasSetRow *self, const char *id, VasQuestion *question, const char *language)
{
  g_autofree char *other = NULL;

  g_return_if_fail (VAS_IS_SET_ROW (self));

  g_free (self->id);
  self->id = g_strdup (id);
  if (question != NULL && g_strcmp0 (vas_question_get_language (question), language) != 0)
    other = vas_bank_words_language (vas_question_get_language (question));

  gtk_label_set_label (self->text, question != NULL ? vas_question_get_text (question) :
                                                      _ ("This question is no longer among those of the program"));
  gtk_label_set_label (self->details, other != NULL ? other : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), other != NULL);
}
