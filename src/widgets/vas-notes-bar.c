/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-notes-bar.h"

#include <glib/gi18n-lib.h>

struct _VasNotesBar
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *count_label;
  GtkToggleButton *filter_button;
  GtkLabel *selected_label;
};

G_DEFINE_FINAL_TYPE (VasNotesBar, vas_notes_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FILTERING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_filter_toggled (VasNotesBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTERING]);
}

static void
vas_notes_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FILTERING:
      g_value_set_boolean (value, gtk_toggle_button_get_active (VAS_NOTES_BAR (object)->filter_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_notes_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FILTERING:
      gtk_toggle_button_set_active (VAS_NOTES_BAR (object)->filter_button, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_notes_bar_dispose (GObject *object)
{
  gtk_widget_unparent (GTK_WIDGET (VAS_NOTES_BAR (object)->stack));

  G_OBJECT_CLASS (vas_notes_bar_parent_class)->dispose (object);
}

static void
vas_notes_bar_class_init (VasNotesBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_notes_bar_get_property;
  object_class->set_property = vas_notes_bar_set_property;
  object_class->dispose = vas_notes_bar_dispose;

  /**
   * VasNotesBar:filtering:
   *
   * Whether the filters are wanted.
   */
  properties[PROP_FILTERING] = g_param_spec_boolean ("filtering", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-notes-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VasNotesBar, stack);
  gtk_widget_class_bind_template_child (widget_class, VasNotesBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, VasNotesBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, VasNotesBar, selected_label);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_toggled);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_notes_bar_init (VasNotesBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vas_notes_bar_new (void)
{
  return g_object_new (VAS_TYPE_NOTES_BAR, NULL);
}

/**
 * vas_notes_bar_set_counts:
 * @self: a bar
 * @n_shown: how many notes are listed
 * @n_notes: how many there are
 */
void
vas_notes_bar_set_counts (VasNotesBar *self, guint n_shown, guint n_notes)
{
  g_autofree char *words = NULL;

  g_return_if_fail (VAS_IS_NOTES_BAR (self));

  if (n_shown < n_notes)
    /* Translators: how many notes the filters let through: 3 of 12 notes */
    words = g_strdup_printf (ngettext ("%1$u of %2$u note", "%1$u of %2$u notes", n_notes), n_shown, n_notes);
  else
    words = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);
  gtk_label_set_text (self->count_label, words);
}

/**
 * vas_notes_bar_set_selected:
 * @self: a bar
 * @n_selected: how many notes are chosen
 */
void
vas_notes_bar_set_selected (VasNotesBar *self, guint n_selected)
{
  g_return_if_fail (VAS_IS_NOTES_BAR (self));

  gtk_stack_set_visible_child_name (self->stack, n_selected > 1 ? "selected" : "count");
  if (n_selected > 1)
    {
      /* Translators: how many notes of the list are chosen */
      g_autofree char *words = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);

      gtk_label_set_text (self->selected_label, words);
    }
}
