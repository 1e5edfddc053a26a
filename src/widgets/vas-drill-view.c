/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drill-view.h"

#include "vas-drill-row.h"

#include <glib/gi18n-lib.h>

struct _VasDrillView
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkWidget *hint_label;
  GtkBox *list;

  VasDrill *drill;
  GSignalGroup *signals;
  GSignalGroup *items_signals;
  gboolean empty;
  guint unmarked;
};

G_DEFINE_FINAL_TYPE (VasDrillView, vas_drill_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DRILL,
  PROP_EMPTY,
  PROP_UNMARKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
count (VasDrillView *self)
{
  GListModel *items = self->drill != NULL ? vas_drill_get_items (self->drill) : NULL;
  guint n_items = items != NULL ? g_list_model_get_n_items (items) : 0;
  guint unmarked = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasDrillItem) item = g_list_model_get_item (items, i);

      if (vas_drill_item_get_outcome (item) == VAS_DRILL_OUTCOME_OPEN)
        unmarked++;
    }

  if (self->unmarked == unmarked)
    return;

  self->unmarked = unmarked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNMARKED]);
}

static void
on_chosen (VasDrillRow *row, int outcome, VasDrillView *self)
{
  vas_drill_set_outcome (self->drill, vas_drill_row_get_item (row), (VasDrillOutcome) outcome);
}

static void
add_row (VasDrillView *self, VasDrillItem *item, gboolean judging)
{
  GtkWidget *row = vas_drill_row_new (item, judging);

  g_signal_connect_object (row, "chosen", G_CALLBACK (on_chosen), self, 0);
  g_signal_connect_object (item, "notify::outcome", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, row);
}

/* There are a handful of rows at most: nobody can try more at once. */
static void
update (VasDrillView *self)
{
  GListModel *items = self->drill != NULL ? vas_drill_get_items (self->drill) : NULL;
  guint n_items = items != NULL ? g_list_model_get_n_items (items) : 0;
  gboolean judging = self->drill != NULL && vas_drill_get_judging (self->drill);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, row);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasDrillItem) item = g_list_model_get_item (items, i);

      add_row (self, item, judging);
    }

  /* Translators: heading above advice that was given on earlier answers to the same question */
  gtk_label_set_text (self->heading, judging ? _ ("From earlier takes") :
                                               /* Translators: the same, before the question is answered again */
                                               _ ("To try this time"));
  gtk_widget_set_visible (self->hint_label, judging);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
  count (self);
  if (self->empty != (n_items == 0))
    {
      self->empty = n_items == 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
    }
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_drill_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_drill_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDrillView *self = VAS_DRILL_VIEW (object);

  switch (prop_id)
    {
    case PROP_DRILL:
      g_value_set_object (value, self->drill);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, self->empty);
      break;
    case PROP_UNMARKED:
      g_value_set_uint (value, self->unmarked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DRILL:
      vas_drill_view_set_drill (VAS_DRILL_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_view_dispose (GObject *object)
{
  VasDrillView *self = VAS_DRILL_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->items_signals);
  g_clear_object (&self->drill);

  G_OBJECT_CLASS (vas_drill_view_parent_class)->dispose (object);
}

static void
vas_drill_view_class_init (VasDrillViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_drill_view_get_property;
  object_class->set_property = vas_drill_view_set_property;
  object_class->dispose = vas_drill_view_dispose;
  widget_class->focus = vas_drill_view_focus;

  properties[PROP_DRILL] = g_param_spec_object ("drill", NULL, NULL, VAS_TYPE_DRILL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE, readable);
  properties[PROP_UNMARKED] = g_param_spec_uint ("unmarked", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-drill-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasDrillView, heading);
  gtk_widget_class_bind_template_child (widget_class, VasDrillView, hint_label);
  gtk_widget_class_bind_template_child (widget_class, VasDrillView, list);
}

static void
vas_drill_view_init (VasDrillView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->empty = TRUE;
  self->signals = g_signal_group_new (VAS_TYPE_DRILL);
  g_signal_group_connect_swapped (self->signals, "notify::judging", G_CALLBACK (update), self);
  self->items_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->items_signals, "items-changed", G_CALLBACK (update), self);
}

/**
 * vas_drill_view_set_drill:
 * @self: a view
 * @drill: (nullable): what it shows
 */
void
vas_drill_view_set_drill (VasDrillView *self, VasDrill *drill)
{
  g_return_if_fail (VAS_IS_DRILL_VIEW (self));

  if (!g_set_object (&self->drill, drill))
    return;

  g_signal_group_set_target (self->signals, drill);
  g_signal_group_set_target (self->items_signals, drill != NULL ? vas_drill_get_items (drill) : NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRILL]);
}

/**
 * vas_drill_view_get_empty:
 * @self: a view
 *
 * Returns: whether there is nothing to try
 */
gboolean
vas_drill_view_get_empty (VasDrillView *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_VIEW (self), TRUE);

  return self->empty;
}

/**
 * vas_drill_view_get_unmarked:
 * @self: a view
 *
 * Returns: of how many things nothing has been said
 */
guint
vas_drill_view_get_unmarked (VasDrillView *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_VIEW (self), 0);

  return self->unmarked;
}
