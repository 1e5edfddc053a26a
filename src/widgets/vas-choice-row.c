/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-choice-row.h"

#include "vas-beside-layout.h"
#include "vas-drop-down-layout.h"

#include <glib/gi18n-lib.h>

#define LABEL_CHARS 4
#define LABEL_CHARS_MOST 26
#define LABEL_LINES 3

struct _VasChoiceRow
{
  AdwActionRow parent_instance;

  GtkDropDown *drop_down;

  GListModel *choices;
  char *chosen;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (VasChoiceRow, vas_choice_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_CHOICES,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_string_property (gpointer item, const char *name)
{
  char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), name) != NULL)
    g_object_get (item, name, &text, NULL);

  return text;
}

static gboolean
is_default (gpointer item)
{
  gboolean yes = FALSE;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), "is-default") != NULL)
    g_object_get (item, "is-default", &yes, NULL);

  return yes;
}

static guint
find_chosen (VasChoiceRow *self)
{
  guint n_items = self->choices != NULL ? g_list_model_get_n_items (self->choices) : 0;
  guint instead = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->choices, i);
      g_autofree char *id = dup_string_property (item, "id");

      if (self->chosen != NULL && g_strcmp0 (id, self->chosen) == 0)
        return i;
      if (is_default (item))
        instead = i;
    }

  return instead;
}

static char *
dup_label (gpointer item)
{
  const char *const names[] = { "label", "name", "string" };
  char *label = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names) && label == NULL; i++)
    label = dup_string_property (item, names[i]);

  return label;
}

/* The button inside is what has the focus, and GTK 4.8 leaves it without a name. */
static void
name_button (VasChoiceRow *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->drop_down));
  GObject *item = gtk_drop_down_get_selected_item (self->drop_down);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *label = item != NULL ? dup_label (item) : NULL;
  g_autofree char *name = g_strjoin (", ", title, label, NULL);

  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_chosen (VasChoiceRow *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_chosen (self));
  self->showing = FALSE;
  name_button (self);
}

static void
set_chosen (VasChoiceRow *self, const char *id)
{
  if (g_strcmp0 (self->chosen, id) == 0)
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (id);
  show_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/* The drop-down selects another item when its own goes; that is nobody's choice. */
static void
on_choices_change (VasChoiceRow *self)
{
  self->showing = TRUE;
}

/* An empty drop-down has a word of GTK's own, which several languages lack. */
static void
on_choices_changed (VasChoiceRow *self)
{
  gboolean any = g_list_model_get_n_items (self->choices) > 0;
  /* Translators: in place of the microphones, cameras … to choose from */
  const char *const words[] = { _ ("None found"), NULL };
  g_autoptr (GtkStringList) none = gtk_string_list_new (words);

  self->showing = TRUE;
  gtk_drop_down_set_model (self->drop_down, any ? self->choices : G_LIST_MODEL (none));
  gtk_widget_set_sensitive (GTK_WIDGET (self), any);
  show_chosen (self);
}

static void
set_choices (VasChoiceRow *self, GListModel *choices)
{
  if (self->choices == choices)
    return;

  if (self->choices != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->choices, on_choices_change, self);
      g_signal_handlers_disconnect_by_func (self->choices, on_choices_changed, self);
    }
  g_set_object (&self->choices, choices);

  /* One handler before the drop-down's own, one after it. */
  if (choices != NULL)
    g_signal_connect_object (choices, "items-changed", G_CALLBACK (on_choices_change), self, G_CONNECT_SWAPPED);
  self->showing = TRUE;
  gtk_drop_down_set_model (self->drop_down, choices);
  self->showing = FALSE;
  if (choices != NULL)
    {
      g_signal_connect_object (choices, "items-changed", G_CALLBACK (on_choices_changed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      on_choices_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICES]);
}

static void
on_selected_notify (GtkDropDown *drop_down, GParamSpec *pspec, VasChoiceRow *self)
{
  GObject *item = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *id = NULL;

  if (self->showing || item == NULL)
    return;

  id = dup_string_property (item, "id");
  set_chosen (self, id);
}

/* On the button, what is longer than a line goes on in the next. */
static void
on_item_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "wrap", TRUE,
                                   "lines", LABEL_LINES, "width-chars", LABEL_CHARS, "max-width-chars",
                                   LABEL_CHARS_MOST, NULL);

  gtk_list_item_set_child (list_item, label);
}

static void
on_item_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text = dup_label (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

/* The list is as wide as what it needs at least: it would cut off what its button has no room for. */
static void
on_listed_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (list_item));

  on_item_bind (factory, list_item);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (gtk_label_get_label (label), -1) + 1, LABEL_CHARS_MOST));
}

static GtkListItemFactory *
make_factory (GCallback on_bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_item_setup), NULL);
  g_signal_connect (factory, "bind", on_bind, NULL);
  return factory;
}

static void
vas_choice_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasChoiceRow *self = VAS_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOICES:
      g_value_set_object (value, self->choices);
      break;
    case PROP_CHOSEN:
      g_value_set_string (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_choice_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasChoiceRow *self = VAS_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOICES:
      set_choices (self, g_value_get_object (value));
      break;
    case PROP_CHOSEN:
      set_chosen (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_choice_row_finalize (GObject *object)
{
  VasChoiceRow *self = VAS_CHOICE_ROW (object);

  g_clear_object (&self->choices);
  g_free (self->chosen);

  G_OBJECT_CLASS (vas_choice_row_parent_class)->finalize (object);
}

static void
vas_choice_row_class_init (VasChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_choice_row_get_property;
  object_class->set_property = vas_choice_row_set_property;
  object_class->finalize = vas_choice_row_finalize;

  /**
   * VasChoiceRow:choices:
   *
   * What can be chosen.
   */
  properties[PROP_CHOICES] = g_param_spec_object ("choices", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * VasChoiceRow:chosen:
   *
   * The id of what is chosen.
   */
  properties[PROP_CHOSEN] = g_param_spec_string ("chosen", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasChoiceRow, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_notify);
}

static void
vas_choice_row_init (VasChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) factory = make_factory (G_CALLBACK (on_item_bind));
  g_autoptr (GtkListItemFactory) list_factory = make_factory (G_CALLBACK (on_listed_bind));

  gtk_widget_init_template (GTK_WIDGET (self));

  /* In a narrow window with large text two words of the choice would be left beside the title. */
  gtk_widget_set_layout_manager (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), vas_beside_layout_new ());
  gtk_widget_set_layout_manager (GTK_WIDGET (self->drop_down), vas_drop_down_layout_new ());
  g_signal_connect (self, "notify::title", G_CALLBACK (name_button), NULL);
  gtk_drop_down_set_factory (self->drop_down, factory);
  gtk_drop_down_set_list_factory (self->drop_down, list_factory);
}
