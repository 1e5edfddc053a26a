/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-plan-pane.h"

#include "vas-bank.h"
#include "vas-choice-row.h"
#include "vas-question-set.h"
#include "vas-reader.h"
#include "vas-reading-row.h"
#include "vas-ready-made-cards.h"
#include "vas-setup-choices.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

#define MOST_QUESTIONS 20

struct _VasPlanPane
{
  AdwBin parent_instance;

  VasReadyMadeCards *cards;
  VasChoiceRow *language_row;
  VasChoiceRow *mode_row;
  VasChoiceRow *set_row;
  GtkSpinButton *count_spin;
  VasChoiceRow *think_row;
  VasChoiceRow *answer_row;
  VasChoiceRow *overtime_row;
  VasChoiceRow *takes_row;
  VasChoiceRow *pause_row;
  VasChoiceRow *profile_row;

  VasPlanner *planner;
  VasReader *reader;
  GBindingGroup *bindings;
  GSignalGroup *signals;
  GListModel *profiles;
  GtkFilter *set_filter;
};

G_DEFINE_FINAL_TYPE (VasPlanPane, vas_plan_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLANNER,
  PROP_READER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
bind_number (VasPlanPane *self, const char *property, VasChoiceRow *row, GListStore *choices)
{
  gboolean takes = g_str_equal (property, "takes");

  g_object_set (row, "choices", choices, NULL);
  g_binding_group_bind_full (self->bindings, property, row, "chosen", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             takes ? vas_setup_choices_takes_to_id : vas_setup_choices_seconds_to_id,
                             vas_setup_choices_id_to_number, choices, g_object_unref);
}

/* A set of several categories is not one category. */
static gboolean
is_offered (gpointer set, gpointer user_data)
{
  VasPlanPane *self = user_data;
  VasReadyMade ready_made = VAS_READY_MADE_PRACTICE;

  if (self->planner != NULL)
    g_object_get (self->planner, "ready-made", &ready_made, NULL);

  return ready_made != VAS_READY_MADE_CATEGORY || g_strcmp0 (vas_question_set_get_key (set), VAS_BANK_MIXED) != 0;
}

static void
on_ready_made_notify (VasPlanPane *self)
{
  gtk_filter_changed (self->set_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
filter_sets (GBinding *binding, const GValue *from, GValue *to, gpointer filter)
{
  g_value_take_object (to, gtk_filter_list_model_new (g_value_dup_object (from), g_object_ref (filter)));
  return TRUE;
}

static void
bind_planner (VasPlanPane *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  g_autoptr (GListStore) languages = vas_setup_choices_new_languages ();
  g_autoptr (GListStore) modes = vas_setup_choices_new_modes ();

  g_object_set (self->language_row, "choices", languages, NULL);
  g_object_set (self->mode_row, "choices", modes, NULL);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind_full (self->bindings, "sets", self->set_row, "choices", G_BINDING_SYNC_CREATE, filter_sets, NULL,
                             self->set_filter, NULL);
  g_binding_group_bind (self->bindings, "language", self->language_row, "chosen", both);
  g_binding_group_bind (self->bindings, "set-id", self->set_row, "chosen", both);
  g_binding_group_bind (self->bindings, "question-count", self->count_spin, "value", both);
  g_binding_group_bind (self->bindings, "profile-id", self->profile_row, "chosen", both);
  g_binding_group_bind_full (self->bindings, "mode", self->mode_row, "chosen", both, vas_setup_choices_mode_to_id,
                             vas_setup_choices_id_to_mode, NULL, NULL);
  bind_number (self, "think-s", self->think_row, vas_setup_choices_new_think_times ());
  bind_number (self, "answer-s", self->answer_row, vas_setup_choices_new_answer_times ());
  bind_number (self, "overtime-s", self->overtime_row, vas_setup_choices_new_overtimes ());
  bind_number (self, "takes", self->takes_row, vas_setup_choices_new_takes ());
  bind_number (self, "pause-s", self->pause_row, vas_setup_choices_new_pauses ());
}

static void
on_available_notify (VasPlanPane *self)
{
  guint available = 0;

  g_object_get (self->planner, "available", &available, NULL);
  /* Nothing is known yet, and what was chosen the last time stays until it is */
  if (available > 0)
    gtk_adjustment_set_upper (gtk_spin_button_get_adjustment (self->count_spin), MIN (available, MOST_QUESTIONS));
}

static void
on_profiles_changed (VasPlanPane *self)
{
  g_autoptr (GListStore) choices = vas_setup_choices_new_profiles (self->profiles);

  g_object_set (self->profile_row, "choices", choices, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->profile_row), g_list_model_get_n_items (self->profiles) > 0);
}

static void
follow_profiles (VasPlanPane *self)
{
  if (self->profiles != NULL)
    g_signal_handlers_disconnect_by_data (self->profiles, self);
  g_clear_object (&self->profiles);
  if (self->planner == NULL)
    return;

  g_object_get (self->planner, "profiles", &self->profiles, NULL);
  g_signal_connect_object (self->profiles, "items-changed", G_CALLBACK (on_profiles_changed), self, G_CONNECT_SWAPPED);
  on_profiles_changed (self);
}

static void
set_planner (VasPlanPane *self, VasPlanner *planner)
{
  if (!g_set_object (&self->planner, planner))
    return;

  follow_profiles (self);
  g_signal_group_set_target (self->signals, planner);
  if (planner != NULL)
    on_available_notify (self);
  g_binding_group_set_source (self->bindings, planner);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLANNER]);
}

/* Closures of the template */

static char *
explain_mode (gpointer object, int think_s, int takes, int overtime_s, gpointer user_data)
{
  g_autofree char *spoken = vas_time_format_spoken (think_s * VAS_MS_PER_S);
  /* Translators: "30 seconds" of thinking time */
  g_autofree char *think = think_s > 0 ? g_strdup_printf (_ ("%s to think"), spoken) :
                                         g_strdup (_ ("No time to think"));
  g_autofree char *tries = takes > 0 ?
                               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d take", "%d takes", takes), takes) :
                               g_strdup (_ ("as many takes as you like"));

  if (overtime_s > 0)
    /* Translators: "30 seconds to think", "2 takes" */
    return g_strdup_printf (_ ("%1$s, %2$s."), think, tries);

  /* Translators: "5 seconds to think", "1 take"; the answer stops at its limit */
  return g_strdup_printf (_ ("%1$s, %2$s, and the limit is the end."), think, tries);
}

/* The words of the one question, or how many there are */
static char *
name_picked (gpointer object, char **ids, const char *text, gpointer user_data)
{
  guint n = ids != NULL ? g_strv_length (ids) : 0;

  if (n == 1)
    return g_strdup (text);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question you picked", "%u questions you picked", n), n);
}

static char *
explain_picked (gpointer object, char **ids, gpointer user_data)
{
  return ids != NULL && g_strv_length (ids) == 1 ? g_strdup (_ ("The question you picked")) : NULL;
}

static gboolean
is_picked (gpointer object, VasPlanChoice choice, gpointer user_data)
{
  return choice == VAS_PLAN_CHOICE_QUESTIONS;
}

static gboolean
is_from_set (gpointer object, VasPlanChoice choice, gpointer user_data)
{
  return choice == VAS_PLAN_CHOICE_SET;
}

static gboolean
is_counted (gpointer object, VasPlanChoice choice, gpointer user_data)
{
  return choice == VAS_PLAN_CHOICE_SET || choice == VAS_PLAN_CHOICE_DREADED || choice == VAS_PLAN_CHOICE_STARRED;
}

/* A warm-up takes a minute, whatever is chosen for other interviews. */
static gboolean
has_answer_time (gpointer object, VasPlanChoice choice, gpointer user_data)
{
  return choice != VAS_PLAN_CHOICE_WARM_UP;
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_plan_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_plan_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLANNER:
      g_value_set_object (value, VAS_PLAN_PANE (object)->planner);
      break;
    case PROP_READER:
      g_value_set_object (value, VAS_PLAN_PANE (object)->reader);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_plan_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLANNER:
      set_planner (VAS_PLAN_PANE (object), g_value_get_object (value));
      break;
    case PROP_READER:
      if (g_set_object (&VAS_PLAN_PANE (object)->reader, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_plan_pane_dispose (GObject *object)
{
  VasPlanPane *self = VAS_PLAN_PANE (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->reader);
  g_clear_object (&self->planner);
  g_clear_object (&self->set_filter);
  follow_profiles (self);

  G_OBJECT_CLASS (vas_plan_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-plan-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, cards);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, language_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, mode_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, set_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, count_spin);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, think_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, answer_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, overtime_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, takes_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, pause_row);
  gtk_widget_class_bind_template_child (widget_class, VasPlanPane, profile_row);
  gtk_widget_class_bind_template_callback (widget_class, explain_mode);
  gtk_widget_class_bind_template_callback (widget_class, name_picked);
  gtk_widget_class_bind_template_callback (widget_class, explain_picked);
  gtk_widget_class_bind_template_callback (widget_class, is_picked);
  gtk_widget_class_bind_template_callback (widget_class, is_from_set);
  gtk_widget_class_bind_template_callback (widget_class, is_counted);
  gtk_widget_class_bind_template_callback (widget_class, has_answer_time);
}

static void
vas_plan_pane_class_init (VasPlanPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_plan_pane_get_property;
  object_class->set_property = vas_plan_pane_set_property;
  object_class->dispose = vas_plan_pane_dispose;
  widget_class->focus = vas_plan_pane_focus;

  /**
   * VasPlanPane:planner:
   *
   * What is chosen here.
   */
  properties[PROP_PLANNER] = g_param_spec_object ("planner", NULL, NULL, VAS_TYPE_PLANNER,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasPlanPane:reader:
   *
   * Whether questions are read aloud.
   */
  properties[PROP_READER] = g_param_spec_object ("reader", NULL, NULL, VAS_TYPE_READER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  g_type_ensure (VAS_TYPE_PLANNER);
  g_type_ensure (VAS_TYPE_READING_ROW);
  g_type_ensure (VAS_TYPE_READY_MADE_CARDS);
  bind_template (widget_class);
}

static void
vas_plan_pane_init (VasPlanPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->set_filter = GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL));
  bind_planner (self);
  self->signals = g_signal_group_new (VAS_TYPE_PLANNER);
  g_signal_group_connect_swapped (self->signals, "notify::available", G_CALLBACK (on_available_notify), self);
  g_signal_group_connect_swapped (self->signals, "notify::ready-made", G_CALLBACK (on_ready_made_notify), self);
}

/**
 * vas_plan_pane_get_first:
 *
 * Returns: (transfer none): where the keyboard begins: the ready-made interview that is chosen
 */
GtkWidget *
vas_plan_pane_get_first (VasPlanPane *self)
{
  g_return_val_if_fail (VAS_IS_PLAN_PANE (self), NULL);

  return vas_ready_made_cards_get_chosen (self->cards);
}
