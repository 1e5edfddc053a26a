/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-aspect-choice.h"

#include "vas-note-look.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VasAspectChoice
{
  GtkWidget parent_instance;

  GtkDropDown *drop_down;
  VasAspect aspects[VAS_N_ASPECTS];
  guint n_aspects;
  int scheme;
};

G_DEFINE_FINAL_TYPE (VasAspectChoice, vas_aspect_choice, GTK_TYPE_WIDGET)

static gboolean
find_aspect (VasAspectChoice *self, VasAspect aspect, guint *position)
{
  for (guint i = 0; i < self->n_aspects; i++)
    if (self->aspects[i] == aspect)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static void
fill_model (VasAspectChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->n_aspects; i++)
    gtk_string_list_append (names, vas_aspect_label (self->aspects[i]));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
}

/* Parts of other schemes do not fit the question and are left out. */
static void
fill (VasAspectChoice *self, VasScheme scheme)
{
  gsize n_parts;
  const VasAspect *parts = vas_scheme_parts (scheme, &n_parts);

  self->n_aspects = 0;
  for (gsize i = 0; i < n_parts; i++)
    self->aspects[self->n_aspects++] = parts[i];
  for (VasAspect aspect = VAS_ASPECT_REFLECTION; aspect < VAS_N_ASPECTS; aspect++)
    self->aspects[self->n_aspects++] = aspect;

  fill_model (self);
}

static void
on_item_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), name);
  gtk_list_item_set_child (item, box);
}

/* The colour stands beside the name: as text, some of the colours could not be read. */
static void
show_group (GtkLabel *heading, VasAspectGroup group)
{
  GdkRGBA color;
  g_autofree char *markup = NULL;

  vas_note_look_get_color (group, adw_style_manager_get_dark (adw_style_manager_get_default ()), &color);
  markup = g_markup_printf_escaped ("<span foreground=\"#%02x%02x%02x\">■</span> %s", (guint) (color.red * 255 + 0.5),
                                    (guint) (color.green * 255 + 0.5), (guint) (color.blue * 255 + 0.5),
                                    vas_aspect_group_label (group));
  gtk_label_set_markup (heading, markup);
}

static void
on_item_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  VasAspectChoice *self = user_data;
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *heading = gtk_widget_get_first_child (box);
  GtkWidget *name = gtk_widget_get_last_child (box);
  guint position = gtk_list_item_get_position (item);
  VasAspectGroup group;

  if (position >= self->n_aspects)
    return;

  group = vas_aspect_group (self->aspects[position]);
  gtk_label_set_text (GTK_LABEL (name), vas_aspect_label (self->aspects[position]));
  show_group (GTK_LABEL (heading), group);
  gtk_widget_set_visible (heading, position == 0 || vas_aspect_group (self->aspects[position - 1]) != group);
}

static void
vas_aspect_choice_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &VAS_ASPECT_CHOICE (object)->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_aspect_choice_parent_class)->dispose (object);
}

static void
vas_aspect_choice_class_init (VasAspectChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_aspect_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
vas_aspect_choice_init (VasAspectChoice *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_item_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_item_bind), self);

  self->scheme = -1;
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_list_factory (self->drop_down, factory);
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), _ ("What the note is about"));
  /* Translators: what a note is about: a part of the answer, eye contact, pace … */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Aspect"), -1);
  vas_aspect_choice_set_scheme (self, VAS_SCHEME_OPEN);
}

GtkWidget *
vas_aspect_choice_new (void)
{
  return g_object_new (VAS_TYPE_ASPECT_CHOICE, NULL);
}

/**
 * vas_aspect_choice_set_scheme:
 * @self: a choice
 * @scheme: the scheme of the question that was answered
 *
 * Offers the parts of @scheme. What was chosen stays chosen if it fits; else the first part
 * is, as it is at the beginning.
 */
void
vas_aspect_choice_set_scheme (VasAspectChoice *self, VasScheme scheme)
{
  VasAspect chosen;
  guint position = 0;
  gboolean untouched;

  g_return_if_fail (VAS_IS_ASPECT_CHOICE (self));

  if (self->scheme == (int) scheme)
    return;

  untouched = self->n_aspects == 0 || gtk_drop_down_get_selected (self->drop_down) == 0;
  chosen = vas_aspect_choice_get_aspect (self);
  self->scheme = scheme;
  fill (self, scheme);
  if (!untouched && find_aspect (self, chosen, &position))
    gtk_drop_down_set_selected (self->drop_down, position);
}

/**
 * vas_aspect_choice_get_aspect:
 * @self: a choice
 *
 * Returns: what is chosen
 */
VasAspect
vas_aspect_choice_get_aspect (VasAspectChoice *self)
{
  guint selected;

  g_return_val_if_fail (VAS_IS_ASPECT_CHOICE (self), VAS_ASPECT_SITUATION);

  selected = gtk_drop_down_get_selected (self->drop_down);

  return self->aspects[selected < self->n_aspects ? selected : 0];
}

/**
 * vas_aspect_choice_set_aspect:
 * @self: a choice
 * @aspect: what to choose; offered from now on if it was not, since notes of others may use any
 */
void
vas_aspect_choice_set_aspect (VasAspectChoice *self, VasAspect aspect)
{
  guint position;

  g_return_if_fail (VAS_IS_ASPECT_CHOICE (self));

  if (!find_aspect (self, aspect, &position))
    {
      position = self->n_aspects;
      self->aspects[self->n_aspects++] = aspect;
      fill_model (self);
    }

  gtk_drop_down_set_selected (self->drop_down, position);
}
