/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed is written when the entry is left, by whatever way, and for the answer that it was typed for. */

#include "vas-self-rating.h"

#include "vas-rating-scale.h"
#include "vas-wrap-layout.h"

struct _VasSelfRating
{
  AdwBin parent_instance;

  VasRatingScale *scale;
  GtkEditable *entry;

  VasPractice *practice;
  VasAnswer *answer;
};

G_DEFINE_FINAL_TYPE (VasSelfRating, vas_self_rating, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PRACTICE,
  PROP_ANSWER,
  N_PROPS
};

enum
{
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_value_notify (VasSelfRating *self)
{
  int value = vas_rating_scale_get_value (self->scale);

  if (self->practice != NULL && self->answer != NULL && value > 0 &&
      value != vas_practice_get_rating_of (self->practice, self->answer))
    vas_practice_rate_answer (self->practice, self->answer, value);
}

static void
on_entry_activate (VasSelfRating *self)
{
  vas_self_rating_flush (self);
  g_signal_emit (self, signals[DONE], 0);
}

static void
show_answer (VasSelfRating *self)
{
  gboolean any = self->practice != NULL && self->answer != NULL;

  vas_rating_scale_set_value (self->scale, any ? vas_practice_get_rating_of (self->practice, self->answer) : 0);
  gtk_editable_set_text (self->entry, any ? vas_practice_get_change_of (self->practice, self->answer) : "");
}

static void
set_practice (VasSelfRating *self, VasPractice *practice)
{
  if (self->practice == practice)
    return;

  vas_self_rating_flush (self);
  g_set_object (&self->practice, practice);
  show_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRACTICE]);
}

static void
set_answer (VasSelfRating *self, VasAnswer *answer)
{
  if (self->answer == answer)
    return;

  vas_self_rating_flush (self);
  g_set_object (&self->answer, answer);
  show_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_self_rating_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_self_rating_unmap (GtkWidget *widget)
{
  vas_self_rating_flush (VAS_SELF_RATING (widget));
  GTK_WIDGET_CLASS (vas_self_rating_parent_class)->unmap (widget);
}

static void
vas_self_rating_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSelfRating *self = VAS_SELF_RATING (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_self_rating_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasSelfRating *self = VAS_SELF_RATING (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      set_practice (self, g_value_get_object (value));
      break;
    case PROP_ANSWER:
      set_answer (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_self_rating_dispose (GObject *object)
{
  VasSelfRating *self = VAS_SELF_RATING (object);

  g_clear_object (&self->answer);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (vas_self_rating_parent_class)->dispose (object);
}

static void
vas_self_rating_class_init (VasSelfRatingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_self_rating_get_property;
  object_class->set_property = vas_self_rating_set_property;
  object_class->dispose = vas_self_rating_dispose;
  widget_class->focus = vas_self_rating_focus;
  widget_class->unmap = vas_self_rating_unmap;

  /**
   * VasSelfRating:practice:
   *
   * The interview that the answer belongs to.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, flags);
  /**
   * VasSelfRating:answer:
   *
   * The take that is judged.
   */
  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  g_type_ensure (VAS_TYPE_RATING_SCALE);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-self-rating.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSelfRating, scale);
  gtk_widget_class_bind_template_child (widget_class, VasSelfRating, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_value_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, vas_self_rating_flush);
}

static void
vas_self_rating_init (VasSelfRating *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_self_rating_new:
 * @practice: the interview
 * @answer: one of its takes
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
vas_self_rating_new (VasPractice *practice, VasAnswer *answer)
{
  return g_object_new (VAS_TYPE_SELF_RATING, "practice", practice, "answer", answer, NULL);
}

/**
 * vas_self_rating_rate:
 * @self: the widget
 * @rating: how it went, 1 to 5
 *
 * As if that button had been pressed.
 */
void
vas_self_rating_rate (VasSelfRating *self, int rating)
{
  g_return_if_fail (VAS_IS_SELF_RATING (self));

  vas_rating_scale_set_value (self->scale, rating);
}

/**
 * vas_self_rating_flush:
 * @self: the widget
 *
 * Writes what was typed, if it is new.
 */
void
vas_self_rating_flush (VasSelfRating *self)
{
  const char *text;

  g_return_if_fail (VAS_IS_SELF_RATING (self));

  if (self->practice == NULL || self->answer == NULL)
    return;

  text = gtk_editable_get_text (self->entry);
  if (!g_str_equal (text, vas_practice_get_change_of (self->practice, self->answer)))
    vas_practice_set_change_of (self->practice, self->answer, text);
}
