/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-planner-private.h"

#include "vas-bank.h"
#include "vas-job-profile.h"

#include <glib/gi18n-lib.h>

#define MOST_QUESTIONS 20
#define PRACTICE_COUNT 3
#define MOCK_COUNT 5
#define WARM_UP_S 60

G_DEFINE_FINAL_TYPE (VasPlanner, vas_planner, G_TYPE_OBJECT)

static GParamSpec *properties[VAS_PLANNER_N_PROPS];

void
vas_planner_notify (VasPlanner *self, VasPlannerProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* What can be asked depends on it */
static void
notify_choice (VasPlanner *self, VasPlannerProperty property)
{
  vas_planner_notify (self, property);
  vas_planner_notify (self, VAS_PLANNER_PROP_AVAILABLE);
  vas_planner_notify (self, VAS_PLANNER_PROP_PROBLEM);
}

static gboolean
replace_string (char **where, const char *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (*where, text) == 0)
    return FALSE;

  g_free (*where);
  *where = g_strdup (text);
  return TRUE;
}

/* What is ready-made, and what becomes of it when something else is chosen */

static void
set_choice (VasPlanner *self, VasPlanChoice choice)
{
  if (self->choice == choice)
    return;

  self->choice = choice;
  notify_choice (self, VAS_PLANNER_PROP_CHOICE);
}

static VasPlanChoice
choice_of (VasReadyMade ready_made)
{
  switch (ready_made)
    {
    case VAS_READY_MADE_WARM_UP:
      return VAS_PLAN_CHOICE_WARM_UP;
    case VAS_READY_MADE_DREADED:
      return VAS_PLAN_CHOICE_DREADED;
    case VAS_READY_MADE_STARRED:
      return VAS_PLAN_CHOICE_STARRED;
    case VAS_READY_MADE_PRACTICE:
    case VAS_READY_MADE_MOCK:
    case VAS_READY_MADE_CATEGORY:
    case VAS_READY_MADE_REVERSE:
    case VAS_READY_MADE_OWN:
    default:
      return VAS_PLAN_CHOICE_SET;
    }
}

static void
set_ready_made (VasPlanner *self, VasReadyMade ready_made)
{
  set_choice (self, choice_of (ready_made));
  if (self->ready_made == ready_made)
    return;

  self->ready_made = ready_made;
  vas_planner_notify (self, VAS_PLANNER_PROP_READY_MADE);
}

static gboolean
is_mixed (VasPlanner *self, int question_count, VasMode mode)
{
  g_autoptr (VasQuestionSet) set = vas_planner_find_set (self, self->set_id, NULL);

  /* The set is not known before the sets are there */
  return (set == NULL || g_strcmp0 (vas_question_set_get_key (set), VAS_BANK_MIXED) == 0) &&
         self->question_count == question_count && self->mode == mode;
}

static VasReadyMade
name_set (VasPlanner *self)
{
  g_autoptr (VasQuestionSet) set = vas_planner_find_set (self, self->set_id, NULL);
  int category;

  if (set == NULL || !vas_term_from_key (VAS_TYPE_CATEGORY, vas_question_set_get_key (set), &category))
    return VAS_READY_MADE_OWN;

  return category == VAS_CATEGORY_REVERSE ? VAS_READY_MADE_REVERSE : VAS_READY_MADE_CATEGORY;
}

/* Something was chosen by hand: is it still what the ready-made interview is? */
static void
reconsider (VasPlanner *self)
{
  if (self->choosing)
    return;

  switch (self->ready_made)
    {
    case VAS_READY_MADE_PRACTICE:
      if (!is_mixed (self, PRACTICE_COUNT, VAS_MODE_PRACTICE))
        set_ready_made (self, name_set (self));
      break;
    case VAS_READY_MADE_MOCK:
      if (!is_mixed (self, MOCK_COUNT, VAS_MODE_MOCK))
        set_ready_made (self, name_set (self));
      break;
    case VAS_READY_MADE_CATEGORY:
    case VAS_READY_MADE_REVERSE:
      if (self->loaded)
        set_ready_made (self, name_set (self));
      break;
    case VAS_READY_MADE_WARM_UP:
    case VAS_READY_MADE_DREADED:
    case VAS_READY_MADE_STARRED:
    case VAS_READY_MADE_OWN:
    default:
      break;
    }
}

/* Setters */

static void
set_language (VasPlanner *self, const char *language)
{
  if (!replace_string (&self->language, language != NULL ? language : "en"))
    return;

  vas_planner_notify (self, VAS_PLANNER_PROP_LANGUAGE);
  vas_planner_list (self);
}

static void
set_question_count (VasPlanner *self, int question_count)
{
  if (self->question_count == question_count)
    return;

  self->question_count = question_count;
  vas_planner_notify (self, VAS_PLANNER_PROP_QUESTION_COUNT);
  reconsider (self);
}

/* A list that somebody made is meant to be asked as it is. */
static void
count_own_set (VasPlanner *self)
{
  g_autoptr (VasQuestionSet) set = vas_planner_find_set (self, self->set_id, NULL);

  if (set != NULL && vas_question_set_get_origin (set) != VAS_ORIGIN_BUILTIN)
    set_question_count (self, (int) CLAMP (vas_planner_count_available (self), 1, MOST_QUESTIONS));
}

void
vas_planner_set_set_id (VasPlanner *self, const char *id)
{
  if (!replace_string (&self->set_id, id))
    return;

  notify_choice (self, VAS_PLANNER_PROP_SET_ID);
}

static void
choose_set (VasPlanner *self, const char *id)
{
  if (g_strcmp0 (self->set_id, id) == 0)
    return;

  g_clear_pointer (&self->wanted_key, g_free);
  vas_planner_set_set_id (self, id);
  count_own_set (self);
  reconsider (self);
}

static void
set_question_ids (VasPlanner *self, char **question_ids)
{
  g_strfreev (self->question_ids);
  self->question_ids = g_strdupv (question_ids);
  self->choosing = TRUE;
  if (question_ids != NULL)
    set_ready_made (self, VAS_READY_MADE_OWN);
  set_choice (self, question_ids != NULL ? VAS_PLAN_CHOICE_QUESTIONS : VAS_PLAN_CHOICE_SET);
  self->choosing = FALSE;
  notify_choice (self, VAS_PLANNER_PROP_QUESTION_IDS);
}

static void
notify_values (VasPlanner *self)
{
  for (int value = 0; value < VAS_N_MODE_VALUES; value++)
    vas_planner_notify (self, VAS_PLANNER_PROP_THINK_S + value);
}

static void
set_mode (VasPlanner *self, VasMode mode)
{
  if (self->mode == mode)
    return;

  self->mode = mode;
  vas_planner_notify (self, VAS_PLANNER_PROP_MODE);
  notify_values (self);
  reconsider (self);
}

static void
set_value (VasPlanner *self, VasPlannerProperty property, int value)
{
  int *where = &self->values.values[self->mode][property - VAS_PLANNER_PROP_THINK_S];

  if (*where == value)
    return;

  *where = value;
  vas_planner_notify (self, property);
  vas_planner_notify (self, VAS_PLANNER_PROP_MODE_VALUES);
}

static void
set_mode_values (VasPlanner *self, GVariant *variant)
{
  VasModeValues values;

  vas_mode_values_read (&values, variant);
  if (memcmp (&values, &self->values, sizeof values) == 0)
    return;

  self->values = values;
  notify_values (self);
  vas_planner_notify (self, VAS_PLANNER_PROP_MODE_VALUES);
}

static void
set_resume (VasPlanner *self, VasInterview *interview)
{
  if (!g_set_object (&self->resume, interview))
    return;

  vas_planner_notify (self, VAS_PLANNER_PROP_RESUME);
  vas_planner_notify (self, VAS_PLANNER_PROP_PROBLEM);
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
      return _ ("No question is starred yet. Star some on the Questions page first.");
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
      set_ready_made (self, g_value_get_enum (value));
      break;
    case VAS_PLANNER_PROP_LANGUAGE:
      set_language (self, g_value_get_string (value));
      break;
    case VAS_PLANNER_PROP_CHOICE:
      set_choice (self, g_value_get_enum (value));
      break;
    case VAS_PLANNER_PROP_SET_ID:
      choose_set (self, g_value_get_string (value));
      break;
    case VAS_PLANNER_PROP_QUESTION_IDS:
      set_question_ids (self, g_value_get_boxed (value));
      break;
    case VAS_PLANNER_PROP_QUESTION_COUNT:
      set_question_count (self, g_value_get_int (value));
      break;
    case VAS_PLANNER_PROP_MODE:
      set_mode (self, g_value_get_enum (value));
      break;
    case VAS_PLANNER_PROP_THINK_S:
    case VAS_PLANNER_PROP_ANSWER_S:
    case VAS_PLANNER_PROP_OVERTIME_S:
    case VAS_PLANNER_PROP_TAKES:
    case VAS_PLANNER_PROP_PAUSE_S:
      set_value (self, prop_id, g_value_get_int (value));
      break;
    case VAS_PLANNER_PROP_MODE_VALUES:
      set_mode_values (self, g_value_get_variant (value));
      break;
    case VAS_PLANNER_PROP_PROFILE_ID:
      if (replace_string (&self->profile_id, g_value_get_string (value)))
        vas_planner_notify (self, VAS_PLANNER_PROP_PROFILE_ID);
      break;
    case VAS_PLANNER_PROP_RESUME:
      set_resume (self, g_value_get_object (value));
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
    case VAS_PLANNER_PROP_AVAILABLE:
      g_value_set_uint (value, vas_planner_count_available (self));
      break;
    case VAS_PLANNER_PROP_STARRED_COUNT:
      g_value_set_uint (value, self->starred_count);
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
  properties[VAS_PLANNER_PROP_QUESTION_COUNT] = g_param_spec_int ("question-count", NULL, NULL, 1, MOST_QUESTIONS,
                                                                  PRACTICE_COUNT, writable);
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
  properties[VAS_PLANNER_PROP_AVAILABLE] = g_param_spec_uint ("available", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[VAS_PLANNER_PROP_STARRED_COUNT] = g_param_spec_uint ("starred-count", NULL, NULL, 0, G_MAXUINT, 0,
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
  self->question_count = PRACTICE_COUNT;
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

/* Before the sets are there, the key is kept for when they are. */
static void
want_set (VasPlanner *self, const char *key)
{
  g_autoptr (VasQuestionSet) set = vas_planner_find_set (self, NULL, key);

  g_free (self->wanted_key);
  self->wanted_key = set == NULL ? g_strdup (key) : NULL;
  if (set != NULL)
    vas_planner_set_set_id (self, vas_question_set_get_id (set));
}

/**
 * vas_planner_choose:
 * @self: a planner
 * @ready_made: an interview
 *
 * Chooses the interview with all that belongs to it: set, number of questions and mode. What the person has changed of
 * the mode stays.
 */
void
vas_planner_choose (VasPlanner *self, VasReadyMade ready_made)
{
  g_return_if_fail (VAS_IS_PLANNER (self));

  self->choosing = TRUE;
  set_ready_made (self, ready_made);
  if (ready_made == VAS_READY_MADE_PRACTICE || ready_made == VAS_READY_MADE_MOCK)
    want_set (self, VAS_BANK_MIXED);
  else if (ready_made == VAS_READY_MADE_REVERSE)
    want_set (self, vas_term_key (VAS_TYPE_CATEGORY, VAS_CATEGORY_REVERSE));
  else if (ready_made == VAS_READY_MADE_CATEGORY && name_set (self) != VAS_READY_MADE_CATEGORY)
    want_set (self, vas_term_key (VAS_TYPE_CATEGORY, VAS_CATEGORY_SERVICE));
  if (ready_made != VAS_READY_MADE_OWN)
    {
      set_question_count (self, ready_made == VAS_READY_MADE_MOCK ? MOCK_COUNT : PRACTICE_COUNT);
      set_mode (self, ready_made == VAS_READY_MADE_MOCK ? VAS_MODE_MOCK : VAS_MODE_PRACTICE);
    }
  self->choosing = FALSE;
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
