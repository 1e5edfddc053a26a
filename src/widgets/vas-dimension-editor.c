/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-dimension-editor.h"

#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

struct _VasDimensionEditor
{
  GtkBox parent_instance;

  char *key;
  GtkEditable *name;
  GtkEditable *anchors[VAS_RUBRIC_POINTS];
};

G_DEFINE_FINAL_TYPE (VasDimensionEditor, vas_dimension_editor, GTK_TYPE_BOX)

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_entry_changed (VasDimensionEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove_clicked (VasDimensionEditor *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkEditable *
create_entry (VasDimensionEditor *self, const char *label, int max_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), max_chars);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);

  return GTK_EDITABLE (entry);
}

static GtkWidget *
create_head (VasDimensionEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  /* Translators: an entry: the name of something that a rubric rates */
  self->name = create_entry (self, _ ("What is rated"), VAS_TEXT_NAME_CHARS);
  /* Translators: takes something out of a rubric */
  gtk_widget_set_tooltip_text (button, _ ("Remove from the rubric"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove from the rubric"),
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
create_anchor (VasDimensionEditor *self, int point)
{
  g_autofree char *digit = g_strdup_printf ("%d", point);
  /* Translators: an entry, for point 1 to 5 of something that is rated */
  g_autofree char *label = g_strdup_printf (_ ("What %d looks like"), point);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *number = gtk_label_new (digit);

  gtk_widget_add_css_class (number, "numeric");
  self->anchors[point - 1] = create_entry (self, label, VAS_TEXT_ANCHOR_CHARS);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->anchors[point - 1]));

  return box;
}

static gboolean
vas_dimension_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_DIMENSION_EDITOR (widget)->name));
}

static void
vas_dimension_editor_finalize (GObject *object)
{
  g_free (VAS_DIMENSION_EDITOR (object)->key);
  G_OBJECT_CLASS (vas_dimension_editor_parent_class)->finalize (object);
}

static void
vas_dimension_editor_class_init (VasDimensionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_dimension_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vas_dimension_editor_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vas_dimension_editor_init (VasDimensionEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), create_head (self));
  for (int point = 1; point <= VAS_RUBRIC_POINTS; point++)
    gtk_box_append (GTK_BOX (self), create_anchor (self, point));
}

/**
 * vas_dimension_editor_new:
 * @dimension: (nullable): what is changed; %NULL for something new
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
vas_dimension_editor_new (VasRubricDimension *dimension)
{
  VasDimensionEditor *self = g_object_new (VAS_TYPE_DIMENSION_EDITOR, NULL);

  if (dimension == NULL)
    {
      self->key = vas_uuid_new ();
      return GTK_WIDGET (self);
    }

  self->key = g_strdup (vas_rubric_dimension_get_key (dimension));
  gtk_editable_set_text (self->name, vas_rubric_dimension_get_name (dimension));
  for (int i = 0; i < VAS_RUBRIC_POINTS; i++)
    gtk_editable_set_text (self->anchors[i], vas_rubric_dimension_get_anchors (dimension)[i]);

  return GTK_WIDGET (self);
}

/**
 * vas_dimension_editor_dup_dimension:
 * @self: an editor
 *
 * Returns: (transfer full): what stands in it
 */
VasRubricDimension *
vas_dimension_editor_dup_dimension (VasDimensionEditor *self)
{
  const char *anchors[VAS_RUBRIC_POINTS + 1] = { NULL };

  g_return_val_if_fail (VAS_IS_DIMENSION_EDITOR (self), NULL);

  for (int i = 0; i < VAS_RUBRIC_POINTS; i++)
    anchors[i] = gtk_editable_get_text (self->anchors[i]);

  return g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", self->key, "name", gtk_editable_get_text (self->name),
                       "anchors", anchors, NULL);
}
