/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-editor.h"

#include "vas-aspect-choice.h"
#include "vas-kind-choice.h"
#include "vas-text.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _VasMarkerEditor
{
  GtkBox parent_instance;

  GtkEditable *name;
  GtkEditable *key;
  GtkWidget *up;
  GtkWidget *down;
  VasAspectChoice *aspect;
  VasKindChoice *kind;
  GtkDropDown *colour;
  GtkCheckButton *span;
  char *other_colour; /* one that is not in the list, of a file */
};

G_DEFINE_FINAL_TYPE (VasMarkerEditor, vas_marker_editor, GTK_TYPE_BOX)

enum
{
  CHANGED,
  REMOVED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The colours of Okabe and Ito, "Color Universal Design" (2008), which colour-blind people can tell apart */
static const struct
{
  const char *name;
  const char *colour;
} colours[] = {
  /* Translators: a marker has the colour of its group: structure, body language, voice or content */
  { N_ ("Colour of its group"), "" }, { N_ ("Blue"), "#0072b2" },   { N_ ("Sky blue"), "#56b4e9" },
  { N_ ("Green"), "#009e73" },        { N_ ("Yellow"), "#f0e442" }, { N_ ("Orange"), "#e69f00" },
  { N_ ("Vermilion"), "#d55e00" },    { N_ ("Pink"), "#cc79a7" },
};

static void
on_entry_changed (VasMarkerEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_up_clicked (VasMarkerEditor *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
on_down_clicked (VasMarkerEditor *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
on_remove_clicked (VasMarkerEditor *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkEditable *
create_entry (VasMarkerEditor *self, const char *label, int max_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), max_chars);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);

  return GTK_EDITABLE (entry);
}

static GtkWidget *
create_button (VasMarkerEditor *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_head (VasMarkerEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* Translators: an entry: the key of the keyboard that a marker has */
  self->key = create_entry (self, C_ ("marker", "Key"), 1);
  gtk_editable_set_width_chars (self->key, 4);
  gtk_editable_set_max_width_chars (self->key, 4);
  /* Translators: an entry: what a marker is called */
  self->name = create_entry (self, C_ ("marker", "Name"), VAS_TEXT_NAME_CHARS);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  self->up = create_button (self, "go-up-symbolic", _ ("Move up"), G_CALLBACK (on_up_clicked));
  self->down = create_button (self, "go-down-symbolic", _ ("Move down"), G_CALLBACK (on_down_clicked));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->key));
  gtk_box_append (GTK_BOX (box), self->up);
  gtk_box_append (GTK_BOX (box), self->down);
  gtk_box_append (GTK_BOX (box),
                  create_button (self, "user-trash-symbolic", _ ("Remove the marker"), G_CALLBACK (on_remove_clicked)));

  return box;
}

static GtkWidget *
create_choices (VasMarkerEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (VAS_TYPE_WRAP_LAYOUT, NULL));
  self->aspect = VAS_ASPECT_CHOICE (vas_aspect_choice_new ());
  self->kind = VAS_KIND_CHOICE (vas_kind_choice_new ());
  self->colour = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->colour), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Colour"), -1);
  /* Translators: a marker is pressed once where something begins and once more where it ends */
  self->span = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Has a beginning and an end")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->aspect));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->colour));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->span));

  return box;
}

/* A colour that came in a file stands at the end of the list. */
static void
show_colour (VasMarkerEditor *self, const char *colour)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = G_N_ELEMENTS (colours);

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      gtk_string_list_append (names, _ (colours[i].name));
      if (g_str_equal (colours[i].colour, colour))
        selected = i;
    }
  if (selected == G_N_ELEMENTS (colours))
    {
      gtk_string_list_append (names, colour);
      self->other_colour = g_strdup (colour);
    }

  gtk_drop_down_set_model (self->colour, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->colour, selected);
}

static gboolean
vas_marker_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_MARKER_EDITOR (widget)->name));
}

static void
vas_marker_editor_finalize (GObject *object)
{
  g_free (VAS_MARKER_EDITOR (object)->other_colour);

  G_OBJECT_CLASS (vas_marker_editor_parent_class)->finalize (object);
}

static void
vas_marker_editor_class_init (VasMarkerEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vas_marker_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vas_marker_editor_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vas_marker_editor_init (VasMarkerEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), create_head (self));
  gtk_box_append (GTK_BOX (self), create_choices (self));
}

/**
 * vas_marker_editor_new:
 * @marker: what is changed
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
vas_marker_editor_new (VasOwnMarker *marker)
{
  VasMarkerEditor *self = g_object_new (VAS_TYPE_MARKER_EDITOR, NULL);

  gtk_editable_set_text (self->name, vas_own_marker_get_name (marker));
  gtk_editable_set_text (self->key, vas_own_marker_get_key (marker));
  vas_aspect_choice_set_aspect (self->aspect, vas_own_marker_get_aspect (marker));
  vas_kind_choice_set_kind (self->kind, vas_own_marker_get_kind (marker));
  show_colour (self, vas_own_marker_get_colour (marker));
  gtk_check_button_set_active (self->span, vas_own_marker_get_span (marker));

  return GTK_WIDGET (self);
}

/**
 * vas_marker_editor_dup_marker:
 * @self: an editor
 *
 * Returns: (transfer full): what stands in it
 */
VasOwnMarker *
vas_marker_editor_dup_marker (VasMarkerEditor *self)
{
  guint selected;

  g_return_val_if_fail (VAS_IS_MARKER_EDITOR (self), NULL);

  selected = gtk_drop_down_get_selected (self->colour);
  return g_object_new (VAS_TYPE_OWN_MARKER, "name", gtk_editable_get_text (self->name), "aspect",
                       vas_aspect_choice_get_aspect (self->aspect), "kind", vas_kind_choice_get_kind (self->kind),
                       "key", gtk_editable_get_text (self->key), "colour",
                       selected < G_N_ELEMENTS (colours) ? colours[selected].colour : self->other_colour, "span",
                       gtk_check_button_get_active (self->span), NULL);
}

/**
 * vas_marker_editor_set_place:
 * @self: an editor
 * @first: whether it is the first one, which cannot go up
 * @last: whether it is the last one
 */
void
vas_marker_editor_set_place (VasMarkerEditor *self, gboolean first, gboolean last)
{
  g_return_if_fail (VAS_IS_MARKER_EDITOR (self));

  gtk_widget_set_sensitive (self->up, !first);
  gtk_widget_set_sensitive (self->down, !last);
}
