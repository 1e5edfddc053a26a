/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-scale.h"

#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define BEST 5

struct _VasRatingScale
{
  GtkBox parent_instance;

  GtkToggleButton *none; /* Never shown: it is down while no other one is */
  GtkToggleButton *buttons[BEST];
  GtkToggleButton *not_seen; /* nullable */
  int value;
  int hint;
};

G_DEFINE_FINAL_TYPE (VasRatingScale, vas_rating_scale, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_WITH_NOT_SEEN,
  PROP_HINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: the value that a button stands for; 0 when it is none of them */
static int
get_value_of (VasRatingScale *self, gpointer button)
{
  if (button == NULL)
    return 0;
  if (button == (gpointer) self->not_seen)
    return VAS_RATING_SCALE_NOT_SEEN;

  for (int i = 0; i < BEST; i++)
    if (self->buttons[i] == button)
      return i + 1;

  return 0;
}

static GtkToggleButton *
get_button_of (VasRatingScale *self, int value)
{
  if (value == VAS_RATING_SCALE_NOT_SEEN)
    return self->not_seen;

  return value > 0 ? self->buttons[value - 1] : NULL;
}

static void
on_button_toggled (VasRatingScale *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    vas_rating_scale_set_value (self, get_value_of (self, button));
}

/* What is pointed at; else what has the focus. */
static void
update_hint (VasRatingScale *self)
{
  int hovered = 0;
  int focused = 0;

  for (int value = VAS_RATING_SCALE_NOT_SEEN; value <= BEST; value++)
    {
      GtkToggleButton *button = get_button_of (self, value);
      GtkStateFlags flags = button != NULL ? gtk_widget_get_state_flags (GTK_WIDGET (button)) : 0;

      if ((flags & GTK_STATE_FLAG_PRELIGHT) != 0)
        hovered = value;
      if ((flags & GTK_STATE_FLAG_FOCUSED) != 0)
        focused = value;
    }

  if (self->hint == (hovered != 0 ? hovered : focused))
    return;

  self->hint = hovered != 0 ? hovered : focused;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
}

static void
set_up_button (VasRatingScale *self, GtkWidget *button)
{
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->none);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_button_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "state-flags-changed", G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
}

static GtkToggleButton *
create_button (VasRatingScale *self, int value)
{
  g_autofree char *digit = g_strdup_printf ("%d", value);
  /* Translators: name of a button for a rating, said by screen readers: "3 of 5" */
  g_autofree char *name = g_strdup_printf (_ ("%1$d of %2$d"), value, BEST);
  GtkWidget *button = gtk_toggle_button_new_with_label (digit);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (value == 1)
    gtk_widget_set_tooltip_text (button, C_ ("rating", "Not well"));
  else if (value == BEST)
    gtk_widget_set_tooltip_text (button, C_ ("rating", "Very well"));
  gtk_widget_add_css_class (button, "numeric");
  set_up_button (self, button);

  return GTK_TOGGLE_BUTTON (button);
}

static void
add_not_seen (VasRatingScale *self)
{
  /* Translators: a button beside the ratings 1 to 5: this could not be seen in the answer */
  GtkWidget *button = gtk_toggle_button_new_with_label (C_ ("rating", "Not seen"));

  self->not_seen = GTK_TOGGLE_BUTTON (button);
  set_up_button (self, button);
  gtk_box_append (GTK_BOX (self), button);
}

static gboolean
vas_rating_scale_grab_focus (GtkWidget *widget)
{
  VasRatingScale *self = VAS_RATING_SCALE (widget);
  GtkToggleButton *button = get_button_of (self, self->value);

  return gtk_widget_grab_focus (GTK_WIDGET (button != NULL ? button : self->buttons[0]));
}

static int
get_focused (VasRatingScale *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? get_value_of (self, gtk_root_get_focus (root)) : 0;
}

/* Among many scales, each is one stop of the Tab key: inside, the arrows move. */
static gboolean
vas_rating_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VasRatingScale *self = VAS_RATING_SCALE (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (self->not_seen == NULL || !tab)
    return GTK_WIDGET_CLASS (vas_rating_scale_parent_class)->focus (widget, direction);

  return get_focused (self) == 0 && gtk_widget_grab_focus (widget);
}

/* The page has uses of its own for these keys: here they go from point to point, and digits choose one. */
static gboolean
on_key_pressed (VasRatingScale *self, guint key, guint keycode, GdkModifierType state)
{
  int value = get_focused (self);
  int position = value == VAS_RATING_SCALE_NOT_SEEN ? BEST : value - 1;
  gboolean backwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->not_seen == NULL || value == 0 ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    position += backwards ? 1 : -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    position += backwards ? -1 : 1;
  else if (gdk_keyval_to_unicode (key) >= '0' && gdk_keyval_to_unicode (key) <= '0' + BEST)
    {
      int digit = gdk_keyval_to_unicode (key) - '0';

      position = digit > 0 ? digit - 1 : BEST;
      vas_rating_scale_set_value (self, digit > 0 ? digit : VAS_RATING_SCALE_NOT_SEEN);
    }
  else
    return GDK_EVENT_PROPAGATE;

  position = CLAMP (position, 0, BEST);
  gtk_widget_grab_focus (GTK_WIDGET (position == BEST ? self->not_seen : self->buttons[position]));
  return GDK_EVENT_STOP;
}

static void
vas_rating_scale_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, VAS_RATING_SCALE (object)->value);
      break;
    case PROP_HINT:
      g_value_set_int (value, VAS_RATING_SCALE (object)->hint);
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
    case PROP_WITH_NOT_SEEN:
      if (g_value_get_boolean (value))
        add_not_seen (VAS_RATING_SCALE (object));
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
  widget_class->focus = vas_rating_scale_focus;
  widget_class->grab_focus = vas_rating_scale_grab_focus;

  /**
   * VasRatingScale:value:
   *
   * The rating, 1 to 5, 0 for none yet, or %VAS_RATING_SCALE_NOT_SEEN.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, VAS_RATING_SCALE_NOT_SEEN, BEST, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasRatingScale:with-not-seen:
   *
   * Whether there is a button "Not seen". The scale is one of many then: Tab goes past it, arrows move inside, and digits
   * choose.
   */
  properties[PROP_WITH_NOT_SEEN] = g_param_spec_boolean ("with-not-seen", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                             G_PARAM_STATIC_STRINGS);
  /**
   * VasRatingScale:hint:
   *
   * The point that the pointer or the focus is on, as in [property@RatingScale:value]; 0 for none.
   */
  properties[PROP_HINT] = g_param_spec_int ("hint", NULL, NULL, VAS_RATING_SCALE_NOT_SEEN, BEST, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "ratingscale");
}

static void
vas_rating_scale_init (VasRatingScale *self)
{
  GtkWidget *points = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->none = GTK_TOGGLE_BUTTON (g_object_ref_sink (gtk_toggle_button_new ()));
  gtk_toggle_button_set_active (self->none, TRUE);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), g_object_new (VAS_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (points, "linked");
  gtk_box_append (GTK_BOX (self), points);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How did it go?"), -1);

  for (int i = 0; i < BEST; i++)
    {
      self->buttons[i] = create_button (self, i + 1);
      gtk_box_append (GTK_BOX (points), GTK_WIDGET (self->buttons[i]));
    }
}

/**
 * vas_rating_scale_get_value:
 * @self: the scale
 *
 * Returns: the rating, 1 to 5, 0 for none yet, or %VAS_RATING_SCALE_NOT_SEEN
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
 * @value: the rating, 1 to 5, 0 for none, or, in a scale with that button, %VAS_RATING_SCALE_NOT_SEEN
 */
void
vas_rating_scale_set_value (VasRatingScale *self, int value)
{
  g_return_if_fail (VAS_IS_RATING_SCALE (self));
  g_return_if_fail (value >= (self->not_seen != NULL ? VAS_RATING_SCALE_NOT_SEEN : 0) && value <= BEST);

  if (self->value == value)
    return;

  self->value = value;
  gtk_toggle_button_set_active (value != 0 ? get_button_of (self, value) : self->none, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * vas_rating_scale_get_hint:
 * @self: the scale
 *
 * Returns: the point that the pointer or the focus is on; 0 for none
 */
int
vas_rating_scale_get_hint (VasRatingScale *self)
{
  g_return_val_if_fail (VAS_IS_RATING_SCALE (self), 0);

  return self->hint;
}

/**
 * vas_rating_scale_describe:
 * @self: the scale
 * @name: what is rated
 * @anchors: (array length=5): what each point means, for those who cannot see it beside the scale
 */
void
vas_rating_scale_describe (VasRatingScale *self, const char *name, const char *const *anchors)
{
  g_return_if_fail (VAS_IS_RATING_SCALE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (int i = 0; i < BEST; i++)
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->buttons[i]), NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      anchors[i], -1);
    }
}
