/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen, and what becomes of the rest when it is. */

#include "vas-planner-private.h"

#include "vas-bank.h"

#define MOCK_COUNT 5

/* Of nothing, or of what is not known yet, as many are asked as there will be. Questions picked one by one are not
 * counted. */
static void
ask (VasPlanner *self, int question_count)
{
  guint available = vas_planner_count_available (self);

  if (available > 0 && self->choice != VAS_PLAN_CHOICE_QUESTIONS)
    question_count = MIN (question_count, (int) MIN (available, VAS_PLANNER_MOST_QUESTIONS));
  if (self->question_count == question_count)
    return;

  self->question_count = question_count;
  vas_planner_notify (self, VAS_PLANNER_PROP_QUESTION_COUNT);
}

/* That there are too few questions for it now does not change what the person chose. */
void
vas_planner_notify_available (VasPlanner *self)
{
  ask (self, self->question_count);
  vas_planner_notify (self, VAS_PLANNER_PROP_AVAILABLE);
  vas_planner_notify (self, VAS_PLANNER_PROP_PROBLEM);
}

/* What can be asked depends on it */
static void
notify_choice (VasPlanner *self, VasPlannerProperty property)
{
  vas_planner_notify (self, property);
  vas_planner_notify_available (self);
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

void
vas_planner_set_choice (VasPlanner *self, VasPlanChoice choice)
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

void
vas_planner_set_ready_made (VasPlanner *self, VasReadyMade ready_made)
{
  vas_planner_set_choice (self, choice_of (ready_made));
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
      if (!is_mixed (self, VAS_PLANNER_PRACTICE_COUNT, VAS_MODE_PRACTICE))
        vas_planner_set_ready_made (self, name_set (self));
      break;
    case VAS_READY_MADE_MOCK:
      if (!is_mixed (self, MOCK_COUNT, VAS_MODE_MOCK))
        vas_planner_set_ready_made (self, name_set (self));
      break;
    case VAS_READY_MADE_CATEGORY:
    case VAS_READY_MADE_REVERSE:
      if (self->loaded)
        vas_planner_set_ready_made (self, name_set (self));
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

void
vas_planner_set_language (VasPlanner *self, const char *language)
{
  if (!replace_string (&self->language, language != NULL ? language : "en"))
    return;

  vas_planner_notify (self, VAS_PLANNER_PROP_LANGUAGE);
  vas_planner_list (self);
}

void
vas_planner_set_own_count (VasPlanner *self, int own_count)
{
  if (self->own_count == own_count)
    return;

  self->own_count = own_count;
  vas_planner_notify (self, VAS_PLANNER_PROP_OWN_COUNT);
}

void
vas_planner_set_question_count (VasPlanner *self, int question_count)
{
  self->counting = FALSE;
  if (self->question_count == question_count)
    return;

  vas_planner_set_own_count (self, question_count);
  ask (self, question_count);
  reconsider (self);
}

/* A list that somebody made is meant to be asked as it is. */
void
vas_planner_count_own_set (VasPlanner *self)
{
  g_autoptr (VasQuestionSet) set = vas_planner_find_set (self, self->set_id, NULL);

  self->counting = FALSE;
  if (set == NULL || vas_question_set_get_origin (set) == VAS_ORIGIN_BUILTIN)
    return;

  ask (self, (int) CLAMP (vas_planner_count_available (self), 1, VAS_PLANNER_MOST_QUESTIONS));
  reconsider (self);
}

void
vas_planner_set_set_id (VasPlanner *self, const char *id)
{
  if (!replace_string (&self->set_id, id))
    return;

  notify_choice (self, VAS_PLANNER_PROP_SET_ID);
}

void
vas_planner_choose_set (VasPlanner *self, const char *id)
{
  if (g_strcmp0 (self->set_id, id) == 0)
    return;

  g_clear_pointer (&self->wanted_key, g_free);
  vas_planner_set_set_id (self, id);
  self->counting = !self->loaded;
  if (self->loaded)
    vas_planner_count_own_set (self);
  reconsider (self);
}

void
vas_planner_set_question_ids (VasPlanner *self, char **question_ids)
{
  g_strfreev (self->question_ids);
  self->question_ids = g_strdupv (question_ids);
  self->choosing = TRUE;
  if (question_ids != NULL)
    vas_planner_set_ready_made (self, VAS_READY_MADE_OWN);
  vas_planner_set_choice (self, question_ids != NULL ? VAS_PLAN_CHOICE_QUESTIONS : VAS_PLAN_CHOICE_SET);
  self->choosing = FALSE;
  notify_choice (self, VAS_PLANNER_PROP_QUESTION_IDS);
  vas_planner_look_up_picked (self);
}

static void
notify_values (VasPlanner *self)
{
  for (int value = 0; value < VAS_N_MODE_VALUES; value++)
    vas_planner_notify (self, VAS_PLANNER_PROP_THINK_S + value);
}

void
vas_planner_set_mode (VasPlanner *self, VasMode mode)
{
  if (self->mode == mode)
    return;

  self->mode = mode;
  vas_planner_notify (self, VAS_PLANNER_PROP_MODE);
  notify_values (self);
  reconsider (self);
}

void
vas_planner_set_value (VasPlanner *self, VasPlannerProperty property, int value)
{
  int *where = &self->values.values[self->mode][property - VAS_PLANNER_PROP_THINK_S];

  if (*where == value)
    return;

  *where = value;
  vas_planner_notify (self, property);
  vas_planner_notify (self, VAS_PLANNER_PROP_MODE_VALUES);
}

void
vas_planner_set_mode_values (VasPlanner *self, GVariant *variant)
{
  VasModeValues values;

  vas_mode_values_read (&values, variant);
  if (memcmp (&values, &self->values, sizeof values) == 0)
    return;

  self->values = values;
  notify_values (self);
  vas_planner_notify (self, VAS_PLANNER_PROP_MODE_VALUES);
}

void
vas_planner_set_resume (VasPlanner *self, VasInterview *interview)
{
  if (!g_set_object (&self->resume, interview))
    return;

  vas_planner_notify (self, VAS_PLANNER_PROP_RESUME);
  vas_planner_notify (self, VAS_PLANNER_PROP_PROBLEM);
}

void
vas_planner_set_profile_id (VasPlanner *self, const char *id)
{
  if (replace_string (&self->profile_id, id))
    vas_planner_notify (self, VAS_PLANNER_PROP_PROFILE_ID);
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
 * the mode stays, and so does the number of questions that they chose themselves, for the next choice of their own.
 */
void
vas_planner_choose (VasPlanner *self, VasReadyMade ready_made)
{
  g_return_if_fail (VAS_IS_PLANNER (self));

  self->choosing = TRUE;
  vas_planner_set_ready_made (self, ready_made);
  if (ready_made == VAS_READY_MADE_PRACTICE || ready_made == VAS_READY_MADE_MOCK)
    want_set (self, VAS_BANK_MIXED);
  else if (ready_made == VAS_READY_MADE_REVERSE)
    want_set (self, vas_term_key (VAS_TYPE_CATEGORY, VAS_CATEGORY_REVERSE));
  else if (ready_made == VAS_READY_MADE_CATEGORY && name_set (self) != VAS_READY_MADE_CATEGORY)
    want_set (self, vas_term_key (VAS_TYPE_CATEGORY, VAS_CATEGORY_SERVICE));
  self->counting = FALSE;
  if (ready_made == VAS_READY_MADE_OWN)
    ask (self, self->own_count);
  else
    {
      ask (self, ready_made == VAS_READY_MADE_MOCK ? MOCK_COUNT : VAS_PLANNER_PRACTICE_COUNT);
      vas_planner_set_mode (self, ready_made == VAS_READY_MADE_MOCK ? VAS_MODE_MOCK : VAS_MODE_PRACTICE);
    }
  self->choosing = FALSE;
}
