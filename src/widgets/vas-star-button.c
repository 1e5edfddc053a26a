/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-star-button.h"

#include <glib/gi18n-lib.h>

struct _VasStarButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  gboolean starred;
};

G_DEFINE_FINAL_TYPE (VasStarButton, vas_star_button, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TOGGLED_BY_PERSON,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (VasStarButton *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->button), self->starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (self->button, self->starred ? _ ("Take the star away") : _ ("Star this question"));
}

static void
on_toggled (VasStarButton *self)
{
  self->starred = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));
  show (self);
  g_signal_emit (self, signals[SIGNAL_TOGGLED_BY_PERSON], 0, self->starred);
}

static void
vas_star_button_dispose (GObject *object)
{
  g_clear_pointer (&VAS_STAR_BUTTON (object)->button, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_star_button_parent_class)->dispose (object);
}

static void
vas_star_button_class_init (VasStarButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_star_button_dispose;

  signals[SIGNAL_TOGGLED_BY_PERSON] = g_signal_new ("toggled-by-person", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_star_button_init (VasStarButton *self)
{
  self->button = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "star");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, C_ ("question", "Star"),
                                  -1);
  g_signal_connect_swapped (self->button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  show (self);
}

/**
 * vas_star_button_set_starred:
 * @starred: what to show
 */
void
vas_star_button_set_starred (VasStarButton *self, gboolean starred)
{
  g_return_if_fail (VAS_IS_STAR_BUTTON (self));

  g_signal_handlers_block_by_func (self->button, on_toggled, self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), starred);
  g_signal_handlers_unblock_by_func (self->button, on_toggled, self);
  self->starred = starred;
  show (self);
}
