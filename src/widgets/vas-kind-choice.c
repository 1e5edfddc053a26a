/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-kind-choice.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

struct _VasKindChoice
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkToggleButton *buttons[VAS_N_NOTE_KINDS];
};

G_DEFINE_FINAL_TYPE (VasKindChoice, vas_kind_choice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_button_toggled (GtkToggleButton *button, VasKindChoice *self)
{
  if (gtk_toggle_button_get_active (button))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

static void
add_button (VasKindChoice *self, VasNoteKind kind)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *label = vas_note_kind_label (kind);

  gtk_button_set_icon_name (GTK_BUTTON (button), vas_note_look_get_icon (kind));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->buttons[kind] = GTK_TOGGLE_BUTTON (button);
  if (kind != VAS_NOTE_KIND_STRENGTH)
    gtk_toggle_button_set_group (self->buttons[kind], self->buttons[VAS_NOTE_KIND_STRENGTH]);
  gtk_box_append (GTK_BOX (self->box), button);
  g_signal_connect (button, "toggled", G_CALLBACK (on_button_toggled), self);
}

static void
vas_kind_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, vas_kind_choice_get_kind (VAS_KIND_CHOICE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_kind_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      vas_kind_choice_set_kind (VAS_KIND_CHOICE (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_kind_choice_dispose (GObject *object)
{
  g_clear_pointer (&VAS_KIND_CHOICE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_kind_choice_parent_class)->dispose (object);
}

static void
vas_kind_choice_class_init (VasKindChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_kind_choice_get_property;
  object_class->set_property = vas_kind_choice_set_property;
  object_class->dispose = vas_kind_choice_dispose;

  /**
   * VasKindChoice:kind:
   *
   * What is chosen.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, VAS_TYPE_NOTE_KIND, VAS_NOTE_KIND_NEUTRAL,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vas_kind_choice_init (VasKindChoice *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (VasNoteKind kind = 0; kind < VAS_N_NOTE_KINDS; kind++)
    add_button (self, kind);
  gtk_toggle_button_set_active (self->buttons[VAS_NOTE_KIND_NEUTRAL], TRUE);
  /* Translators: how a note is meant: strength, try instead, question, neutral */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Kind"), -1);
}

GtkWidget *
vas_kind_choice_new (void)
{
  return g_object_new (VAS_TYPE_KIND_CHOICE, NULL);
}

/**
 * vas_kind_choice_get_kind:
 * @self: a choice
 *
 * Returns: what is chosen
 */
VasNoteKind
vas_kind_choice_get_kind (VasKindChoice *self)
{
  g_return_val_if_fail (VAS_IS_KIND_CHOICE (self), VAS_NOTE_KIND_NEUTRAL);

  for (VasNoteKind kind = 0; kind < VAS_N_NOTE_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->buttons[kind]))
      return kind;

  return VAS_NOTE_KIND_NEUTRAL;
}

/**
 * vas_kind_choice_set_kind:
 * @self: a choice
 * @kind: what to choose
 */
void
vas_kind_choice_set_kind (VasKindChoice *self, VasNoteKind kind)
{
  g_return_if_fail (VAS_IS_KIND_CHOICE (self));
  g_return_if_fail ((guint) kind < VAS_N_NOTE_KINDS);

  gtk_toggle_button_set_active (self->buttons[kind], TRUE);
}
