/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-choice.h"

#include <glib/gi18n-lib.h>

struct _VasMarkerChoice
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  VasMarkerSets *sets;
  gboolean showing; /* what is chosen changes by this widget, not by the person */
};

G_DEFINE_FINAL_TYPE (VasMarkerChoice, vas_marker_choice, ADW_TYPE_BIN)

/* The set of a place in the list; the built-in markers stand before them. */
static VasMarkerSet *
get_set (VasMarkerChoice *self, guint place)
{
  return place > 0 ? g_list_model_get_item (vas_marker_sets_get_sets (self->sets), place - 1) : NULL;
}

static void
show_chosen (VasMarkerChoice *self)
{
  VasMarkerSet *chosen = vas_marker_sets_get_chosen (self->sets);
  guint n_sets = g_list_model_get_n_items (vas_marker_sets_get_sets (self->sets));
  guint selected = 0;

  for (guint place = 1; chosen != NULL && place <= n_sets; place++)
    {
      g_autoptr (VasMarkerSet) set = get_set (self, place);

      if (g_str_equal (vas_marker_set_get_id (set), vas_marker_set_get_id (chosen)))
        selected = place;
    }

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down, selected);
  self->showing = FALSE;
}

static void
show_sets (VasMarkerChoice *self)
{
  guint n_sets = self->sets != NULL ? g_list_model_get_n_items (vas_marker_sets_get_sets (self->sets)) : 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), n_sets > 0);
  /* Translators: the markers that come with the program, in a list with somebody's own sets of markers */
  gtk_string_list_append (names, C_ ("markers", "Built-in"));
  for (guint place = 1; place <= n_sets; place++)
    {
      g_autoptr (VasMarkerSet) set = get_set (self, place);

      gtk_string_list_append (names, vas_marker_set_get_name (set));
    }

  self->showing = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  self->showing = FALSE;
  if (self->sets != NULL)
    show_chosen (self);
}

static void
on_selected_notify (VasMarkerChoice *self)
{
  g_autoptr (VasMarkerSet) set = NULL;

  if (self->showing || self->sets == NULL)
    return;

  set = get_set (self, gtk_drop_down_get_selected (self->drop_down));
  vas_marker_sets_set_chosen_id (self->sets, set != NULL ? vas_marker_set_get_id (set) : NULL);
}

static void
vas_marker_choice_dispose (GObject *object)
{
  g_clear_object (&VAS_MARKER_CHOICE (object)->sets);

  G_OBJECT_CLASS (vas_marker_choice_parent_class)->dispose (object);
}

static void
vas_marker_choice_class_init (VasMarkerChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_marker_choice_dispose;
}

static void
vas_marker_choice_init (VasMarkerChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: before a list of sets of markers, the one that is in use is chosen in it */
  GtkWidget *label = gtk_label_new (_ ("Markers"));

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Markers"), -1);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->drop_down), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->drop_down), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drop_down));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected_notify), self,
                           G_CONNECT_SWAPPED);
  show_sets (self);
}

/**
 * vas_marker_choice_set_sets:
 * @self: a choice
 * @sets: (nullable): the sets among which is chosen
 */
void
vas_marker_choice_set_sets (VasMarkerChoice *self, VasMarkerSets *sets)
{
  g_return_if_fail (VAS_IS_MARKER_CHOICE (self));

  if (self->sets != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->sets, self);
      g_signal_handlers_disconnect_by_data (vas_marker_sets_get_sets (self->sets), self);
    }
  g_set_object (&self->sets, sets);
  if (sets != NULL)
    {
      g_signal_connect_object (vas_marker_sets_get_sets (sets), "items-changed", G_CALLBACK (show_sets), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (sets, "notify::chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
    }
  show_sets (self);
}
