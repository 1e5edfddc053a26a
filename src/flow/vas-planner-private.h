/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the files of #VasPlanner: the object, what is chosen, and what there is to choose from. */

#pragma once

#include "vas-mode-values.h"
#include "vas-plan.h"
#include "vas-planner.h"
#include "vas-question-set.h"
#include "vas-shelf.h"

G_BEGIN_DECLS

#define VAS_PLANNER_PRACTICE_COUNT 3
#define VAS_PLANNER_MOST_QUESTIONS 20

struct _VasPlanner
{
  GObject parent_instance;

  VasLibrary *library;
  GListStore *sets;
  VasShelf *profiles;
  GCancellable *listing;
  guint question_total;
  guint starred_count; /* in this language */
  guint starred_total; /* in all */
  gboolean loaded;

  VasReadyMade ready_made;
  gboolean choosing;
  gboolean counting; /* the chosen set, when it is there */
  char *language;
  VasPlanChoice choice;
  char *set_id;
  char *wanted_key; /* of the set to choose when it is there */
  char **question_ids;
  char *picked_text;
  int question_count;
  int own_count; /* the last that was not a ready-made interview's or a set's */
  VasMode mode;
  VasModeValues values;
  char *profile_id;
  VasInterview *resume;
};

/* In the order of #VasModeValue from THINK_S on */
typedef enum
{
  VAS_PLANNER_PROP_0,
  VAS_PLANNER_PROP_LIBRARY,
  VAS_PLANNER_PROP_READY_MADE,
  VAS_PLANNER_PROP_LANGUAGE,
  VAS_PLANNER_PROP_CHOICE,
  VAS_PLANNER_PROP_SET_ID,
  VAS_PLANNER_PROP_QUESTION_IDS,
  VAS_PLANNER_PROP_QUESTION_COUNT,
  VAS_PLANNER_PROP_OWN_COUNT,
  VAS_PLANNER_PROP_MODE,
  VAS_PLANNER_PROP_THINK_S,
  VAS_PLANNER_PROP_ANSWER_S,
  VAS_PLANNER_PROP_OVERTIME_S,
  VAS_PLANNER_PROP_TAKES,
  VAS_PLANNER_PROP_PAUSE_S,
  VAS_PLANNER_PROP_MODE_VALUES,
  VAS_PLANNER_PROP_PROFILE_ID,
  VAS_PLANNER_PROP_RESUME,
  VAS_PLANNER_PROP_SETS,
  VAS_PLANNER_PROP_PROFILES,
  VAS_PLANNER_PROP_PICKED_TEXT,
  VAS_PLANNER_PROP_AVAILABLE,
  VAS_PLANNER_PROP_STARRED_COUNT,
  VAS_PLANNER_PROP_STARRED_TOTAL,
  VAS_PLANNER_PROP_LOADED,
  VAS_PLANNER_PROP_PROBLEM,
  VAS_PLANNER_N_PROPS
} VasPlannerProperty;

void vas_planner_notify (VasPlanner *self, VasPlannerProperty property);
void vas_planner_notify_available (VasPlanner *self);
void vas_planner_set_set_id (VasPlanner *self, const char *id);
void vas_planner_set_choice (VasPlanner *self, VasPlanChoice choice);
void vas_planner_set_ready_made (VasPlanner *self, VasReadyMade ready_made);
void vas_planner_set_language (VasPlanner *self, const char *language);
void vas_planner_choose_set (VasPlanner *self, const char *id);
void vas_planner_set_question_ids (VasPlanner *self, char **question_ids);
void vas_planner_set_question_count (VasPlanner *self, int question_count);
void vas_planner_set_own_count (VasPlanner *self, int own_count);
void vas_planner_set_mode (VasPlanner *self, VasMode mode);
void vas_planner_set_value (VasPlanner *self, VasPlannerProperty property, int value);
void vas_planner_set_mode_values (VasPlanner *self, GVariant *variant);
void vas_planner_set_resume (VasPlanner *self, VasInterview *interview);
void vas_planner_set_profile_id (VasPlanner *self, const char *id);

VasQuestionSet *vas_planner_find_set (VasPlanner *self, const char *id, const char *key);
void vas_planner_count_own_set (VasPlanner *self);
void vas_planner_list (VasPlanner *self);
void vas_planner_look_up_picked (VasPlanner *self);
guint vas_planner_count_available (VasPlanner *self);

VasPlan *vas_planner_make_plan (VasPlanner *self);
VasInterview *vas_planner_get_resume (VasPlanner *self);

G_END_DECLS
