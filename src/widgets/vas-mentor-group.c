/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-mentor-group.h"

#include "vas-reviewer.h"

struct _VasMentorGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *mentor_switch;
  GtkWidget *name_row;
  GtkWidget *name_entry;
  GtkMenuButton *known_button;
  GtkListBox *known_list;

  VasMentorChoice *choice;
  GBindingGroup *bindings;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (VasMentorGroup, vas_mentor_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_CHOICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
create_known (gpointer item, gpointer user_data)
{
  const char *name = vas_reviewer_get_name (item);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
on_known_activated (VasMentorGroup *self, GtkListBoxRow *row)
{
  g_autoptr (VasReviewer) mentor = g_list_model_get_item (vas_mentor_choice_get_mentors (self->choice),
                                                          gtk_list_box_row_get_index (row));

  gtk_menu_button_popdown (self->known_button);
  if (mentor != NULL)
    g_object_set (self->choice, "name", vas_reviewer_get_name (mentor), NULL);
}

static void
on_mentors_changed (VasMentorGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->known_button),
                          g_list_model_get_n_items (vas_mentor_choice_get_mentors (self->choice)) > 0);
}

static void
vas_mentor_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOICE:
      g_value_set_object (value, VAS_MENTOR_GROUP (object)->choice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mentor_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOICE:
      vas_mentor_group_set_choice (VAS_MENTOR_GROUP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mentor_group_dispose (GObject *object)
{
  VasMentorGroup *self = VAS_MENTOR_GROUP (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (vas_mentor_group_parent_class)->dispose (object);
}

static void
vas_mentor_group_class_init (VasMentorGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_mentor_group_get_property;
  object_class->set_property = vas_mentor_group_set_property;
  object_class->dispose = vas_mentor_group_dispose;

  /**
   * VasMentorGroup:choice:
   *
   * What is chosen.
   */
  properties[PROP_CHOICE] = g_param_spec_object ("choice", NULL, NULL, VAS_TYPE_MENTOR_CHOICE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-mentor-group.ui");
  gtk_widget_class_bind_template_child (widget_class, VasMentorGroup, mentor_switch);
  gtk_widget_class_bind_template_child (widget_class, VasMentorGroup, name_row);
  gtk_widget_class_bind_template_child (widget_class, VasMentorGroup, name_entry);
  gtk_widget_class_bind_template_child (widget_class, VasMentorGroup, known_button);
  gtk_widget_class_bind_template_child (widget_class, VasMentorGroup, known_list);
  gtk_widget_class_bind_template_callback (widget_class, on_known_activated);
}

static void
vas_mentor_group_init (VasMentorGroup *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "mentored", self->mentor_switch, "active", both);
  g_binding_group_bind (self->bindings, "mentored", self->name_row, "visible", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "name", self->name_entry, "text", both);
  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (on_mentors_changed), self);
}

/**
 * vas_mentor_group_set_choice:
 * @self: a group
 * @choice: (nullable): what is chosen in it
 */
void
vas_mentor_group_set_choice (VasMentorGroup *self, VasMentorChoice *choice)
{
  GListModel *mentors = choice != NULL ? vas_mentor_choice_get_mentors (choice) : NULL;

  g_return_if_fail (VAS_IS_MENTOR_GROUP (self));

  if (!g_set_object (&self->choice, choice))
    return;

  g_binding_group_set_source (self->bindings, choice);
  g_signal_group_set_target (self->signals, mentors);
  gtk_list_box_bind_model (self->known_list, mentors, create_known, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), choice != NULL);
  if (choice != NULL)
    on_mentors_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}
