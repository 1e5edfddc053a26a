/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-scale.h"

#include <glib/gi18n-lib.h>

#define BEST 5

struct _VasRatingScale
{
  GtkBox parent_instance;

  GtkToggleButton *none; /* Never shown: it is down while no other one is */
  GtkToggleButton *buttons[BEST];
  int value;
};

G_DEFINE_FINAL_TYPE (VasRatingScale, vas_rating_scale, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_button_toggled (VasRatingScale *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (int i = 0; i < BEST; i++)
    if (self->buttons[i] == button)
      vas_rating_scale_set_value (self, i + 1);
}

static GtkToggleButton *
create_button (VasRatingScale *self, int value)
{
  g_autofree char *digit = g_strdup_printf ("%d", value);
  /* Translators: name of a button for a rating, said by screen readers: "3 of 5" */
  g_autofree char *name = g_strdup_printf (_ ("%1$d of %2$d"), value, BEST);
  GtkWidget *button = gtk_toggle_button_new_with_label (digit);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->none);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (value == 1)
    gtk_widget_set_tooltip_text (button, C_ ("rating", "Not well"));
  else if (value == BEST)
    gtk_widget_set_tooltip_text (button, C_ ("rating", "Very well"));
  gtk_widget_add_css_class (button, "numeric");
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_button_toggled), self, G_CONNECT_SWAPPED);

  return GTK_TOGGLE_BUTTON (button);
}

static gboolean
vas_rating_scale_grab_focus (GtkWidget *widget)
{
  VasRatingScale *self = VAS_RATING_SCALE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[MAX (self->value, 1) - 1]));
}

static void
vas_rating_scale_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, VAS_RATING_SCALE (object)->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rating_scale_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      vas_rating_scale_set_value (VAS_RATING_SCALE (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rating_scale_dispose (GObject *object)
{
  g_clear_object (&VAS_RATING_SCALE (object)->none);
  G_OBJECT_CLASS (vas_rating_scale_parent_class)->dispose (object);
}

static void
vas_rating_scale_class_init (VasRatingScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_rating_scale_get_property;
  object_class->set_property = vas_rating_scale_set_property;
  object_class->dispose = vas_rating_scale_dispose;
  widget_class->grab_focus = vas_rating_scale_grab_focus;

  /**
   * VasRatingScale:value:
   *
   * The rating, 1 to 5, or 0 for none yet.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 0, BEST, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "ratingscale");
}

static void
vas_rating_scale_init (VasRatingScale *self)
{
  self->none = GTK_TOGGLE_BUTTON (g_object_ref_sink (gtk_toggle_button_new ()));
  gtk_toggle_button_set_active (self->none, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How did it go?"), -1);

  for (int i = 0; i < BEST; i++)
    {
      self->buttons[i] = create_button (self, i + 1);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons[i]));
    }
}

/**
 * vas_rating_scale_get_value:
 * @self: the scale
 *
 * Returns: the rating, 1 to 5, or 0 for none yet
 */
int
vas_rating_scale_get_value (VasRatingScale *self)
{
  g_return_val_if_fail (VAS_IS_RATING_SCALE (self), 0);

  return self->value;
}

/**
 * vas_rating_scale_set_value:
 * @self: the scale
 * @value: the rating, 1 to 5, or 0 for none
 */
void
vas_rating_scale_set_value (VasRatingScale *self, int value)
{
  g_return_if_fail (VAS_IS_RATING_SCALE (self));
  g_return_if_fail (value >= 0 && value <= BEST);

  if (self->value == value)
    return;

  self->value = value;
  gtk_toggle_button_set_active (value > 0 ? self->buttons[value - 1] : self->none, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
