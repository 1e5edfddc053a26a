/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-shelf-view.h"

#include "vas-hidden-pages.h"

struct _VasShelfView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkBox *empty_buttons;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkBox *buttons;
  GtkListView *list;
  AdwBin *pane;

  VasShelf *shelf;
  const VasShelfViewKind *kind;
  GtkSingleSelection *selection;
  char *chosen_id; /* it may not stand on the shelf yet */
  gboolean show_when_there;
  gboolean selecting;
};

G_DEFINE_FINAL_TYPE (VasShelfView, vas_shelf_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_SHOWING_PANE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
get_id (gpointer item)
{
  char *id = NULL;

  g_object_get (item, "id", &id, NULL);
  return id;
}

static guint
find_position (VasShelfView *self)
{
  GListModel *items = vas_shelf_get_items (self->shelf);

  for (guint i = 0; self->chosen_id != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      g_autofree char *id = get_id (item);

      if (g_str_equal (id, self->chosen_id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
is_showing_pane (VasShelfView *self)
{
  return adw_leaflet_get_folded (self->leaflet) &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->pane);
}

static void
show_pane (VasShelfView *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pane));
  gtk_widget_grab_focus (adw_bin_get_child (self->pane));
}

static void
choose_position (VasShelfView *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (vas_shelf_get_items (self->shelf), position);

  g_free (self->chosen_id);
  self->chosen_id = item != NULL ? get_id (item) : NULL;
}

/* Somebody has chosen, or the shelf is not what it was: what is chosen stays so, or what has taken its place is */
static void
follow (VasShelfView *self)
{
  guint n_items = g_list_model_get_n_items (vas_shelf_get_items (self->shelf));
  guint position = find_position (self);
  guint left = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION && n_items > 0 && !self->show_when_there)
    {
      choose_position (self, left < n_items ? left : 0);
      position = find_position (self);
      if (is_showing_pane (self))
        vas_shelf_view_go_back (self);
    }

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);

  if (position != GTK_INVALID_LIST_POSITION && self->show_when_there)
    {
      self->show_when_there = FALSE;
      show_pane (self);
    }
}

static void
on_items_changed (VasShelfView *self)
{
  gboolean has_items = g_list_model_get_n_items (vas_shelf_get_items (self->shelf)) > 0;
  gboolean loaded = FALSE;

  g_object_get (self->shelf, "loaded", &loaded, NULL);
  if (loaded || has_items)
    gtk_stack_set_visible_child_name (self->stack, has_items ? "items" : "empty");
  follow (self);
}

static void
on_selected_notify (VasShelfView *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->selecting || position == GTK_INVALID_LIST_POSITION)
    return;

  choose_position (self, position);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
on_list_activate (VasShelfView *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  show_pane (self);
}

static void
on_leaflet_notify (VasShelfView *self)
{
  GtkWidget *pane = adw_bin_get_child (self->pane);
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  gboolean showing = is_showing_pane (self);

  if (pane != NULL)
    g_object_set (pane, "can-go-back", folded, NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sidebar), GTK_ACCESSIBLE_STATE_HIDDEN, showing, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->pane), GTK_ACCESSIBLE_STATE_HIDDEN, folded && !showing, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_PANE]);
}

/* Rows */

static void
on_row_released (GtkGestureClick *gesture, int n_press, double x, double y, VasShelfView *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    show_pane (self);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static void
on_item_setup (VasShelfView *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_box_append (GTK_BOX (row), create_label (NULL));
  gtk_box_append (GTK_BOX (row), create_label ("caption"));
  g_signal_connect_object (gesture, "released", G_CALLBACK (on_row_released), self, G_CONNECT_AFTER);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
  gtk_list_item_set_child (item, row);
}

static void
on_item_bind (VasShelfView *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *title = gtk_widget_get_first_child (row);
  g_autofree char *name = self->kind->get_title (gtk_list_item_get_item (item));
  g_autofree char *details = self->kind->get_details (gtk_list_item_get_item (item));
  g_autofree char *spoken = g_strjoin (", ", name, details, NULL);

  gtk_label_set_label (GTK_LABEL (title), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), details);
  /* The list's own row, which has the focus, is nameless */
  if (gtk_widget_get_parent (row) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_shelf_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_shelf_view_grab_focus (GtkWidget *widget)
{
  VasShelfView *self = VAS_SHELF_VIEW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "items") != 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->empty_buttons), GTK_DIR_TAB_FORWARD);
  if (is_showing_pane (self))
    return gtk_widget_grab_focus (adw_bin_get_child (self->pane));

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_shelf_view_go_back (VAS_SHELF_VIEW (widget));
}

static void
vas_shelf_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasShelfView *self = VAS_SHELF_VIEW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, vas_shelf_view_get_item (self));
      break;
    case PROP_SHOWING_PANE:
      g_value_set_boolean (value, is_showing_pane (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_shelf_view_dispose (GObject *object)
{
  VasShelfView *self = VAS_SHELF_VIEW (object);

  /* Disposing of the template would take the child away behind the bin's back */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_SHELF_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (vas_shelf_view_parent_class)->dispose (object);
}

static void
vas_shelf_view_finalize (GObject *object)
{
  g_free (VAS_SHELF_VIEW (object)->chosen_id);

  G_OBJECT_CLASS (vas_shelf_view_parent_class)->finalize (object);
}

static void
vas_shelf_view_class_init (VasShelfViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_shelf_view_get_property;
  object_class->dispose = vas_shelf_view_dispose;
  object_class->finalize = vas_shelf_view_finalize;
  widget_class->focus = vas_shelf_view_focus;
  widget_class->grab_focus = vas_shelf_view_grab_focus;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT, readable);
  properties[PROP_SHOWING_PANE] = g_param_spec_boolean ("showing-pane", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-shelf-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, stack);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, empty);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, empty_buttons);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, buttons);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, list);
  gtk_widget_class_bind_template_child (widget_class, VasShelfView, pane);
  gtk_widget_class_bind_template_callback (widget_class, on_leaflet_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_install_action (widget_class, "shelf.back", NULL, back);
}

static void
vas_shelf_view_init (VasShelfView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
}

/**
 * vas_shelf_view_new:
 * @shelf: a shelf
 * @kind: (not nullable): what to show; it must outlive the view
 * @pane: (transfer floating): widget for what is chosen, with a writable property `can-go-back`
 *
 * Returns: (transfer none): the view
 */
GtkWidget *
vas_shelf_view_new (VasShelf *shelf, const VasShelfViewKind *kind, GtkWidget *pane)
{
  VasShelfView *self = g_object_new (VAS_TYPE_SHELF_VIEW, NULL);

  self->shelf = g_object_ref (shelf);
  self->kind = kind;
  self->selection = gtk_single_selection_new (g_object_ref (vas_shelf_get_items (shelf)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  adw_bin_set_child (self->pane, pane);
  adw_status_page_set_icon_name (self->empty, kind->empty_icon);
  adw_status_page_set_title (self->empty, g_dgettext (GETTEXT_PACKAGE, kind->empty_title));
  adw_status_page_set_description (self->empty, g_dgettext (GETTEXT_PACKAGE, kind->empty_text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dgettext (GETTEXT_PACKAGE, kind->list_label), -1);

  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_shelf_get_items (shelf), "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (shelf, "notify::loaded", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self);
  on_leaflet_notify (self);

  return GTK_WIDGET (self);
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *child = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/**
 * vas_shelf_view_add_button:
 * @label: what it says
 * @action: the action it calls
 * @suggested: whether it is the next step where there is nothing yet
 *
 * Adds a button above the list, and one where there is nothing to list.
 */
void
vas_shelf_view_add_button (VasShelfView *self, const char *label, const char *action, gboolean suggested)
{
  GtkWidget *pill = create_button (label, action);

  gtk_widget_add_css_class (pill, "pill");
  if (suggested)
    gtk_widget_add_css_class (pill, "suggested-action");
  gtk_box_append (self->empty_buttons, pill);
  gtk_box_append (self->buttons, create_button (label, action));
}

/**
 * vas_shelf_view_get_item:
 *
 * Returns: (transfer none) (nullable): what is chosen, as it stands on the shelf now
 */
gpointer
vas_shelf_view_get_item (VasShelfView *self)
{
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (VAS_IS_SHELF_VIEW (self), NULL);

  item = g_list_model_get_item (vas_shelf_get_items (self->shelf), find_position (self));
  /* The shelf keeps it */
  return item;
}

/**
 * vas_shelf_view_choose:
 * @id: UUID of an item, of one that is yet to come, too
 * @show: whether to go to its pane
 */
void
vas_shelf_view_choose (VasShelfView *self, const char *id, gboolean show)
{
  g_return_if_fail (VAS_IS_SHELF_VIEW (self));

  g_free (self->chosen_id);
  self->chosen_id = g_strdup (id);
  self->show_when_there = show;
  follow (self);
}

/**
 * vas_shelf_view_go_back:
 *
 * From the pane to the list, where there is room for only one of them.
 */
void
vas_shelf_view_go_back (VasShelfView *self)
{
  g_return_if_fail (VAS_IS_SHELF_VIEW (self));

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
