/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reply-row.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

struct _VasReplyRow
{
  GtkWidget parent_instance;

  VasNoteReply *reply;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (VasReplyRow, vas_reply_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDIT,
  SIGNAL_DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_wish (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[g_str_equal (action_name, "reply.edit") ? SIGNAL_EDIT : SIGNAL_DELETE], 0);
}

static void
make_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Edit"), "reply.edit");
  g_menu_append (menu, _ ("_Delete"), "reply.delete");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
add_menu (VasReplyRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_menu, NULL, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Reply menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reply menu"), -1);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
vas_reply_row_dispose (GObject *object)
{
  VasReplyRow *self = VAS_REPLY_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reply);

  G_OBJECT_CLASS (vas_reply_row_parent_class)->dispose (object);
}

static void
vas_reply_row_class_init (VasReplyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_reply_row_dispose;

  /**
   * VasReplyRow::edit:
   */
  signals[SIGNAL_EDIT] = g_signal_new ("edit", VAS_TYPE_REPLY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       0);
  /**
   * VasReplyRow::delete:
   */
  signals[SIGNAL_DELETE] = g_signal_new ("delete", VAS_TYPE_REPLY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "reply.edit", NULL, emit_wish);
  gtk_widget_class_install_action (widget_class, "reply.delete", NULL, emit_wish);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reply");
}

static void
vas_reply_row_init (VasReplyRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * vas_reply_row_new:
 * @reply: what to show
 * @own: whether it can be changed and deleted
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
vas_reply_row_new (VasNoteReply *reply, gboolean own)
{
  VasReplyRow *self = g_object_new (VAS_TYPE_REPLY_ROW, NULL);
  g_autofree char *words = vas_note_look_reply_to_text (reply);
  GtkWidget *label = gtk_label_new (words);

  self->reply = g_object_ref (reply);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->box), label);
  if (own)
    add_menu (self);

  return GTK_WIDGET (self);
}

/**
 * vas_reply_row_get_reply:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
VasNoteReply *
vas_reply_row_get_reply (VasReplyRow *self)
{
  g_return_val_if_fail (VAS_IS_REPLY_ROW (self), NULL);

  return self->reply;
}
