/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-mark-list.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

struct _VasMarkList
{
  AdwBin parent_instance;

  GtkListBox *list;
  VasMentor *mentor;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (VasMarkList, vas_mark_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MENTOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_remove_clicked (VasMarkList *self, GtkButton *button)
{
  vas_mentor_remove (self->mentor, g_object_get_data (G_OBJECT (button), "note"));
}

static GtkWidget *
create_remove_button (VasMarkList *self, VasNote *note, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  /* Translators: a button at a mark. %s is the mark: "0:42, Pace, Try instead" */
  g_autofree char *label = g_strdup_printf (_ ("Take back %s"), words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "note", g_object_ref (note), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  VasMarkList *self = user_data;
  VasNote *note = item;
  VasAspectGroup group = vas_aspect_group (vas_note_get_aspect (note));
  g_autofree char *words = vas_note_look_describe (note);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *glyph = gtk_image_new_from_icon_name (vas_note_look_get_icon (vas_note_get_kind (note)));
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (glyph, vas_note_look_get_css_class (group));
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_remove_button (self, note, words));
  gtk_widget_add_css_class (row, "mark");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

static void
on_items_changed (VasMarkList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (vas_mentor_get_marks (self->mentor)) > 0);
}

static void
vas_mark_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MENTOR:
      g_value_set_object (value, VAS_MARK_LIST (object)->mentor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mark_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MENTOR:
      vas_mark_list_set_mentor (VAS_MARK_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mark_list_dispose (GObject *object)
{
  VasMarkList *self = VAS_MARK_LIST (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->mentor);

  G_OBJECT_CLASS (vas_mark_list_parent_class)->dispose (object);
}

static void
vas_mark_list_class_init (VasMarkListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_mark_list_get_property;
  object_class->set_property = vas_mark_list_set_property;
  object_class->dispose = vas_mark_list_dispose;

  /**
   * VasMarkList:mentor:
   *
   * Whose marks they are.
   */
  properties[PROP_MENTOR] = g_param_spec_object ("mentor", NULL, NULL, VAS_TYPE_MENTOR,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_mark_list_init (VasMarkList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Marks of this answer"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (on_items_changed), self);
}

/**
 * vas_mark_list_set_mentor:
 * @self: a list
 * @mentor: (nullable): whose marks it shows
 */
void
vas_mark_list_set_mentor (VasMarkList *self, VasMentor *mentor)
{
  GListModel *marks = mentor != NULL ? vas_mentor_get_marks (mentor) : NULL;

  g_return_if_fail (VAS_IS_MARK_LIST (self));

  if (!g_set_object (&self->mentor, mentor))
    return;

  g_signal_group_set_target (self->signals, marks);
  gtk_list_box_bind_model (self->list, marks, create_row, self, NULL);
  if (mentor != NULL)
    on_items_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTOR]);
}
