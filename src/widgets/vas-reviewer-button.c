/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reviewer-button.h"

#include "vas-text.h"

#include <glib/gi18n-lib.h>

struct _VasReviewerButton
{
  GtkWidget parent_instance;

  VasReview *review;

  GtkMenuButton *button;
  GtkLabel *name_label;
  GtkPopover *popover;
  GtkListBox *list;
  GtkWidget *somebody;
  GtkWidget *form;
  GtkEditable *name_entry;
  GtkDropDown *role;
};

G_DEFINE_FINAL_TYPE (VasReviewerButton, vas_reviewer_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_name (VasReviewer *reviewer)
{
  const char *name = vas_reviewer_get_name (reviewer);

  return *name != '\0' ? name : vas_role_label (vas_reviewer_get_role (reviewer));
}

static gboolean
is_reviewing (VasReviewerButton *self, VasReviewer *reviewer)
{
  VasReviewer *current = vas_review_get_reviewer (self->review);

  return current != NULL && g_str_equal (vas_reviewer_get_id (current), vas_reviewer_get_id (reviewer));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  VasReviewerButton *self = user_data;
  VasReviewer *reviewer = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (get_name (reviewer));
  GtkWidget *role = gtk_label_new (vas_role_label (vas_reviewer_get_role (reviewer)));
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (role), 0);
  gtk_widget_add_css_class (role, "caption");
  gtk_widget_add_css_class (role, "dim-label");
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_visible (role, *vas_reviewer_get_name (reviewer) != '\0');
  gtk_box_append (GTK_BOX (names), name);
  gtk_box_append (GTK_BOX (names), role);
  gtk_box_append (GTK_BOX (box), names);
  gtk_widget_set_opacity (check, is_reviewing (self, reviewer) ? 1 : 0);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (reviewer), -1);

  return row;
}

static void
show_reviewer (VasReviewerButton *self)
{
  VasReviewer *reviewer = vas_review_get_reviewer (self->review);
  const char *name = reviewer != NULL ? get_name (reviewer) : _ ("Who is reviewing?");
  /* Translators: %s is the name of the person who writes notes */
  g_autofree char *label = g_strdup_printf (_ ("Reviewer: %s"), name);

  gtk_label_set_text (self->name_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The toggle button inside is what has the focus, and GTK 4.8 leaves it without a name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_bind_model (self->list, vas_review_get_reviewers (self->review), create_row, self, NULL);
}

static void
show_form (VasReviewerButton *self, gboolean shown)
{
  gtk_widget_set_visible (self->form, shown);
  gtk_widget_set_visible (self->somebody, !shown);
}

static void
on_popover_show (VasReviewerButton *self)
{
  show_form (self, FALSE);
}

static void
on_row_activated (VasReviewerButton *self, GtkListBoxRow *row)
{
  g_autoptr (VasReviewer) reviewer = g_list_model_get_item (vas_review_get_reviewers (self->review),
                                                            gtk_list_box_row_get_index (row));

  gtk_popover_popdown (self->popover);
  if (reviewer != NULL)
    vas_review_set_reviewer (self->review, reviewer);
}

static void
on_somebody_clicked (VasReviewerButton *self)
{
  gtk_editable_set_text (self->name_entry, "");
  show_form (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}

static char *
dup_clean_name (VasReviewerButton *self)
{
  g_autofree char *name = vas_text_clean_line (gtk_editable_get_text (self->name_entry), -1, VAS_TEXT_NAME_CHARS, NULL);

  return name != NULL && *g_strstrip (name) != '\0' ? g_steal_pointer (&name) : NULL;
}

static void
on_name_changed (VasReviewerButton *self)
{
  g_autofree char *name = dup_clean_name (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reviewer.add", name != NULL);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewerButton *self = VAS_REVIEWER_BUTTON (widget);
  g_autofree char *name = dup_clean_name (self);

  if (name == NULL)
    return;

  vas_review_add_reviewer (self->review, name, (VasRole) gtk_drop_down_get_selected (self->role));
  gtk_popover_popdown (self->popover);
}

static void
on_entry_activate (VasReviewerButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "reviewer.add", NULL);
}

static void
fill_roles (VasReviewerButton *self)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  for (VasRole role = 0; role < VAS_N_ROLES; role++)
    gtk_string_list_append (roles, vas_role_label (role));
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (roles));
  gtk_drop_down_set_selected (self->role, VAS_ROLE_PEER);
}

static void
vas_reviewer_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, VAS_REVIEWER_BUTTON (object)->review);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reviewer_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      vas_reviewer_button_set_review (VAS_REVIEWER_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reviewer_button_dispose (GObject *object)
{
  VasReviewerButton *self = VAS_REVIEWER_BUTTON (object);

  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_reviewer_button_parent_class)->dispose (object);
}

static void
vas_reviewer_button_class_init (VasReviewerButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_reviewer_button_get_property;
  object_class->set_property = vas_reviewer_button_set_property;
  object_class->dispose = vas_reviewer_button_dispose;

  /**
   * VasReviewerButton:review:
   *
   * Whose reviewer it is.
   */
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-reviewer-button.ui");
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, name_label);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, popover);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, list);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, somebody);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, form);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, name_entry);
  gtk_widget_class_bind_template_child (widget_class, VasReviewerButton, role);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_somebody_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_install_action (widget_class, "reviewer.add", NULL, add);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_reviewer_button_init (VasReviewerButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_roles (self);
  on_name_changed (self);
}

GtkWidget *
vas_reviewer_button_new (void)
{
  return g_object_new (VAS_TYPE_REVIEWER_BUTTON, NULL);
}

/**
 * vas_reviewer_button_set_review:
 * @self: a button
 * @review: whose reviewer is shown and changed
 */
void
vas_reviewer_button_set_review (VasReviewerButton *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_REVIEWER_BUTTON (self));

  if (!g_set_object (&self->review, review))
    return;

  if (review != NULL)
    {
      g_signal_connect_object (review, "notify::reviewer", G_CALLBACK (show_reviewer), self, G_CONNECT_SWAPPED);
      show_reviewer (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}
