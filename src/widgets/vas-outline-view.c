/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-outline-view.h"

#include "vas-outline-part.h"
#include "vas-terms.h"

#include <glib/gi18n-lib.h>

#define NARROWEST_CHARS 14
#define WIDEST_CHARS 18
#define ALONE_CHARS 90

struct _VasOutlineView
{
  AdwBin parent_instance;

  GtkFlowBox *box;

  GListModel *outline;
  GSignalGroup *signals;
  gboolean small;
  gboolean empty;
};

G_DEFINE_FINAL_TYPE (VasOutlineView, vas_outline_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OUTLINE,
  PROP_SMALL,
  PROP_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer none) (nullable): %NULL for the only part of an outline without a scheme */
static const char *
get_name (VasOutlinePart *part)
{
  int aspect;

  if (!vas_term_from_key (VAS_TYPE_ASPECT, vas_outline_part_get_part (part), &aspect))
    return NULL;

  return vas_aspect_label (aspect);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_part (VasOutlineView *self, VasOutlinePart *part)
{
  const char *name = get_name (part);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *child = gtk_flow_box_child_new ();

  if (name != NULL)
    gtk_box_append (GTK_BOX (box), create_label (name, "part"));
  gtk_box_append (GTK_BOX (box), create_label (vas_outline_part_get_text (part), NULL));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  /* There is nothing to do with it: it is only read. */
  gtk_widget_set_focusable (child, FALSE);

  return child;
}

/* What stands there alone has the whole width. */
static void
widen (GtkFlowBoxChild *child)
{
  GtkWidget *box = gtk_flow_box_child_get_child (child);

  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_max_width_chars (GTK_LABEL (label), ALONE_CHARS);
}

static void
set_empty (VasOutlineView *self, gboolean empty)
{
  gtk_widget_set_visible (GTK_WIDGET (self), !empty);
  if (self->empty == empty)
    return;

  self->empty = empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
on_outline_changed (VasOutlineView *self)
{
  guint n_items = self->outline != NULL ? g_list_model_get_n_items (self->outline) : 0;
  guint n_noted = 0;
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->box, 0)) != NULL)
    gtk_flow_box_remove (self->box, GTK_WIDGET (child));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasOutlinePart) part = g_list_model_get_item (self->outline, i);

      if (*vas_outline_part_get_text (part) == '\0')
        continue;

      n_noted++;
      gtk_flow_box_append (self->box, create_part (self, part));
    }

  gtk_flow_box_set_max_children_per_line (self->box, MAX (n_noted, 1));
  if (n_noted == 1)
    widen (gtk_flow_box_get_child_at_index (self->box, 0));
  gtk_widget_set_halign (GTK_WIDGET (self->box), n_noted == 1 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  set_empty (self, n_noted == 0);
}

static void
vas_outline_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasOutlineView *self = VAS_OUTLINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_OUTLINE:
      g_value_set_object (value, self->outline);
      break;
    case PROP_SMALL:
      g_value_set_boolean (value, self->small);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, self->empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_outline_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasOutlineView *self = VAS_OUTLINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_OUTLINE:
      vas_outline_view_set_outline (self, g_value_get_object (value));
      break;
    case PROP_SMALL:
      vas_outline_view_set_small (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_outline_view_dispose (GObject *object)
{
  VasOutlineView *self = VAS_OUTLINE_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->outline);

  G_OBJECT_CLASS (vas_outline_view_parent_class)->dispose (object);
}

static void
vas_outline_view_class_init (VasOutlineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_outline_view_get_property;
  object_class->set_property = vas_outline_view_set_property;
  object_class->dispose = vas_outline_view_dispose;

  /**
   * VasOutlineView:outline:
   *
   * The parts, in order.
   */
  properties[PROP_OUTLINE] = g_param_spec_object ("outline", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * VasOutlineView:small:
   *
   * Whether it is to take little room.
   */
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE, flags);
  /**
   * VasOutlineView:empty:
   *
   * Whether nothing was noted.
   */
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vas_outline_view_init (VasOutlineView *self)
{
  self->empty = TRUE;
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_column_spacing (self->box, 18);
  gtk_flow_box_set_row_spacing (self->box, 9);
  gtk_widget_set_focusable (GTK_WIDGET (self->box), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "outline-view");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Your outline"), -1);

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (on_outline_changed), self);
}

/**
 * vas_outline_view_set_outline:
 * @self: the view
 * @outline: (nullable): list of #VasOutlinePart
 */
void
vas_outline_view_set_outline (VasOutlineView *self, GListModel *outline)
{
  g_return_if_fail (VAS_IS_OUTLINE_VIEW (self));

  if (!g_set_object (&self->outline, outline))
    return;

  g_signal_group_set_target (self->signals, outline);
  on_outline_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTLINE]);
}

/**
 * vas_outline_view_set_small:
 * @self: the view
 * @small: whether it is to take little room
 */
void
vas_outline_view_set_small (VasOutlineView *self, gboolean small)
{
  g_return_if_fail (VAS_IS_OUTLINE_VIEW (self));

  if (self->small == small)
    return;

  self->small = small;
  if (small)
    gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "caption");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SMALL]);
}
