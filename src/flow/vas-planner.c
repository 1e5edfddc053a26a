/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-planner-private.h"

#include "vas-job-profile.h"

#include <glib/gi18n-lib.h>

#define WARM_UP_S 60

G_DEFINE_FINAL_TYPE (VasPlanner, vas_planner, G_TYPE_OBJECT)

static GParamSpec *properties[VAS_PLANNER_N_PROPS];

void
vas_planner_notify (VasPlanner *self, VasPlannerProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static const char *
get_problem (VasPlanner *self)
{
  if (self->resume != NULL)
    return NULL;
  if (!self->loaded)
    return _ ("Looking for the questions…");
  if (vas_planner_count_available (self) > 0)
    return NULL;

  switch (self->choice)
    {
    case VAS_PLAN_CHOICE_STARRED:
      return self->starred_total > 0 ? _ ("None of your starred questions is in this language. Choose another one.") :
                                       _ ("No question is starred yet. Star some on the Questions page first.");
    case VAS_PLAN_CHOICE_QUESTIONS:
      return _ ("No question is chosen yet.");
    case VAS_PLAN_CHOICE_WARM_UP:
    case VAS_PLAN_CHOICE_DREADED:
      return _ ("There is no question in this language. Choose another one.");
    case VAS_PLAN_CHOICE_SET:
    default:
      return _ ("There is no question in this set. Choose another one.");
    }
}

/* GObject */

static void
vas_planner_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasPlanner *self = VAS_PLANNER (object);

  switch (prop_id)
    {
    case VAS_PLANNER_PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case VAS_PLANNER_PROP_READY_MADE:
      vas_planner_set_ready_made (self, g_value_get_enum (value));
      break;
    case VAS_PLANNER_PROP_LANGUAGE:
      vas_planner_set_language (self, g_value_get_string (value));
      break;
    case VAS_PLANNER_PROP_CHOICE:
      vas_planner_set_choice (self, g_value_get_enum (value));
      break;
    case VAS_PLANNER_PROP_SET_ID:
      vas_planner_choose_set (self, g_value_get_string (value));
      break;
    case VAS_PLANNER_PROP_QUESTION_IDS:
      vas_planner_set_question_ids (self, g_value_get_boxed (value));
      break;
    case VAS_PLANNER_PROP_QUESTION_COUNT:
      vas_planner_set_question_count (self, g_value_get_int (value));
      break;
    case VAS_PLANNER_PROP_OWN_COUNT:
      vas_planner_set_own_count (self, g_value_get_int (value));
      break;
    case VAS_PLANNER_PROP_MODE:
      vas_planner_set_mode (self, g_value_get_enum (value));
      break;
    case VAS_PLANNER_PROP_THINK_S:
    case VAS_PLANNER_PROP_ANSWER_S:
    case VAS_PLANNER_PROP_OVERTIME_S:
    case VAS_PLANNER_PROP_TAKES:
    case VAS_PLANNER_PROP_PAUSE_S:
      vas_planner_set_value (self, prop_id, g_value_get_int (value));
      break;
    case VAS_PLANNER_PROP_MODE_VALUES:
      vas_planner_set_mode_values (self, g_value_get_variant (value));
      break;
    case VAS_PLANNER_PROP_PROFILE_ID:
      vas_planner_set_profile_id (self, g_value_get_string (value));
      break;
    case VAS_PLANNER_PROP_RESUME:
      vas_planner_set_resume (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_planner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPlanner *self = VAS_PLANNER (object);

  switch (prop_id)
    {
    case VAS_PLANNER_PROP_READY_MADE:
      g_value_set_enum (value, self->ready_made);
      break;
    case VAS_PLANNER_PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case VAS_PLANNER_PROP_CHOICE:
      g_value_set_enum (value, self->choice);
      break;
    case VAS_PLANNER_PROP_SET_ID:
      g_value_set_string (value, self->set_id);
      break;
    case VAS_PLANNER_PROP_QUESTION_IDS:
      g_value_set_boxed (value, self->question_ids);
      break;
    case VAS_PLANNER_PROP_QUESTION_COUNT:
      g_value_set_int (value, self->question_count);
      break;
    case VAS_PLANNER_PROP_OWN_COUNT:
      g_value_set_int (value, self->own_count);
      break;
    case VAS_PLANNER_PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case VAS_PLANNER_PROP_THINK_S:
    case VAS_PLANNER_PROP_ANSWER_S:
    case VAS_PLANNER_PROP_OVERTIME_S:
    case VAS_PLANNER_PROP_TAKES:
    case VAS_PLANNER_PROP_PAUSE_S:
      g_value_set_int (value, self->values.values[self->mode][prop_id - VAS_PLANNER_PROP_THINK_S]);
      break;
    case VAS_PLANNER_PROP_MODE_VALUES:
      g_value_set_variant (value, vas_mode_values_write (&self->values));
      break;
    case VAS_PLANNER_PROP_PROFILE_ID:
      g_value_set_string (value, self->profile_id);
      break;
    case VAS_PLANNER_PROP_RESUME:
      g_value_set_object (value, self->resume);
      break;
    case VAS_PLANNER_PROP_SETS:
      g_value_set_object (value, self->sets);
      break;
    case VAS_PLANNER_PROP_PROFILES:
      g_value_set_object (value, vas_shelf_get_items (self->profiles));
      break;
    case VAS_PLANNER_PROP_PICKED_TEXT:
      g_value_set_string (value, self->picked_text);
      break;
    case VAS_PLANNER_PROP_AVAILABLE:
      g_value_set_uint (value, vas_planner_count_available (self));
      break;
    case VAS_PLANNER_PROP_STARRED_COUNT:
      g_value_set_uint (value, self->starred_count);
      break;
    case VAS_PLANNER_PROP_STARRED_TOTAL:
      g_value_set_uint (value, self->starred_total);
      break;
    case VAS_PLANNER_PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case VAS_PLANNER_PROP_PROBLEM:
      g_value_set_string (value, get_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_planner_constructed (GObject *object)
{
  VasPlanner *self = VAS_PLANNER (object);

  G_OBJECT_CLASS (vas_planner_parent_class)->constructed (object);

  self->profiles = vas_shelf_new_profiles (self->library);
  vas_shelf_refresh (self->profiles);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (vas_planner_list), self, G_CONNECT_SWAPPED);
  vas_planner_list (self);
}

static void
vas_planner_dispose (GObject *object)
{
  g_cancellable_cancel (VAS_PLANNER (object)->listing);

  G_OBJECT_CLASS (vas_planner_parent_class)->dispose (object);
}

static void
vas_planner_finalize (GObject *object)
{
  VasPlanner *self = VAS_PLANNER (object);

  g_clear_object (&self->listing);
  g_clear_object (&self->profiles);
  g_clear_object (&self->sets);
  g_clear_object (&self->resume);
  g_clear_object (&self->library);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->set_id, g_free);
  g_clear_pointer (&self->wanted_key, g_free);
  g_clear_pointer (&self->question_ids, g_strfreev);
  g_clear_pointer (&self->picked_text, g_free);
  g_clear_pointer (&self->profile_id, g_free);

  G_OBJECT_CLASS (vas_planner_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[VAS_PLANNER_PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                                  G_PARAM_STATIC_STRINGS);
  properties[VAS_PLANNER_PROP_READY_MADE] = g_param_spec_enum ("ready-made", NULL, NULL, VAS_TYPE_READY_MADE,
                                                               VAS_READY_MADE_PRACTICE, writable);
  properties[VAS_PLANNER_PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", writable);
  properties[VAS_PLANNER_PROP_CHOICE] = g_param_spec_enum ("choice", NULL, NULL, VAS_TYPE_PLAN_CHOICE,
                                                           VAS_PLAN_CHOICE_SET, writable);
  properties[VAS_PLANNER_PROP_SET_ID] = g_param_spec_string ("set-id", NULL, NULL, NULL, writable);
  properties[VAS_PLANNER_PROP_QUESTION_IDS] = g_param_spec_boxed ("question-ids", NULL, NULL, G_TYPE_STRV, writable);
  properties[VAS_PLANNER_PROP_QUESTION_COUNT] = g_param_spec_int ("question-count", NULL, NULL, 1,
                                                                  VAS_PLANNER_MOST_QUESTIONS,
                                                                  VAS_PLANNER_PRACTICE_COUNT, writable);
  properties[VAS_PLANNER_PROP_OWN_COUNT] = g_param_spec_int ("own-count", NULL, NULL, 1, VAS_PLANNER_MOST_QUESTIONS,
                                                             VAS_PLANNER_PRACTICE_COUNT, writable);
  properties[VAS_PLANNER_PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, VAS_TYPE_MODE, VAS_MODE_PRACTICE,
                                                         writable);
  for (int value = 0; value < VAS_N_MODE_VALUES; value++)
    properties[VAS_PLANNER_PROP_THINK_S + value] = g_param_spec_int (vas_mode_value_name (value), NULL, NULL, 0,
                                                                     vas_mode_value_most (value), 0, writable);
  properties[VAS_PLANNER_PROP_MODE_VALUES] = g_param_spec_variant ("mode-values", NULL, NULL, VAS_MODE_VALUES_TYPE,
                                                                   NULL, writable);
  properties[VAS_PLANNER_PROP_PROFILE_ID] = g_param_spec_string ("profile-id", NULL, NULL, NULL, writable);
  properties[VAS_PLANNER_PROP_RESUME] = g_param_spec_object ("resume", NULL, NULL, VAS_TYPE_INTERVIEW, writable);
  properties[VAS_PLANNER_PROP_SETS] = g_param_spec_object ("sets", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[VAS_PLANNER_PROP_PROFILES] = g_param_spec_object ("profiles", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[VAS_PLANNER_PROP_PICKED_TEXT] = g_param_spec_string ("picked-text", NULL, NULL, NULL, readable);
  properties[VAS_PLANNER_PROP_AVAILABLE] = g_param_spec_uint ("available", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[VAS_PLANNER_PROP_STARRED_COUNT] = g_param_spec_uint ("starred-count", NULL, NULL, 0, G_MAXUINT, 0,
                                                                  readable);
  properties[VAS_PLANNER_PROP_STARRED_TOTAL] = g_param_spec_uint ("starred-total", NULL, NULL, 0, G_MAXUINT, 0,
                                                                  readable);
  properties[VAS_PLANNER_PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, readable);
  properties[VAS_PLANNER_PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, VAS_PLANNER_N_PROPS, properties);
}

static void
vas_planner_class_init (VasPlannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vas_planner_constructed;
  object_class->get_property = vas_planner_get_property;
  object_class->set_property = vas_planner_set_property;
  object_class->dispose = vas_planner_dispose;
  object_class->finalize = vas_planner_finalize;
  install_properties (object_class);
}

static void
vas_planner_init (VasPlanner *self)
{
  self->ready_made = VAS_READY_MADE_PRACTICE;
  self->language = g_strdup ("en");
  self->question_count = VAS_PLANNER_PRACTICE_COUNT;
  self->own_count = VAS_PLANNER_PRACTICE_COUNT;
  self->sets = g_list_store_new (VAS_TYPE_QUESTION_SET);
  vas_mode_values_read (&self->values, NULL);
}

/**
 * vas_planner_new:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): a planner: practice with three questions
 */
VasPlanner *
vas_planner_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_PLANNER, "library", library, NULL);
}

/* A profile that was deleted meanwhile is none */
static char *
find_profile (VasPlanner *self)
{
  GListModel *profiles = vas_shelf_get_items (self->profiles);

  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr (VasJobProfile) profile = g_list_model_get_item (profiles, i);

      if (g_strcmp0 (vas_job_profile_get_id (profile), self->profile_id) == 0)
        return g_strdup (self->profile_id);
    }

  return NULL;
}

/* Returns: (transfer full): what is chosen now */
VasPlan *
vas_planner_make_plan (VasPlanner *self)
{
  const int *values = self->values.values[self->mode];
  VasPlan *plan = g_new0 (VasPlan, 1);

  plan->choice = self->choice;
  plan->language = g_strdup (self->language);
  plan->set_id = g_strdup (self->set_id);
  plan->question_ids = g_strdupv (self->question_ids);
  plan->question_count = self->question_count;
  plan->mode = self->mode;
  plan->think_s = values[VAS_MODE_VALUE_THINK_S];
  plan->answer_s = self->choice == VAS_PLAN_CHOICE_WARM_UP ? WARM_UP_S : values[VAS_MODE_VALUE_ANSWER_S];
  plan->overtime_s = values[VAS_MODE_VALUE_OVERTIME_S];
  plan->takes = values[VAS_MODE_VALUE_TAKES];
  plan->pause_s = values[VAS_MODE_VALUE_PAUSE_S];
  plan->profile_id = find_profile (self);
  plan->seed = g_random_int ();

  return plan;
}

/* Returns: (transfer none) (nullable): the interview to go on with */
VasInterview *
vas_planner_get_resume (VasPlanner *self)
{
  return self->resume;
}
