/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the two halves of #VasPlanner: what is chosen, and what there is to choose from. */

#pragma once

#include "vas-mode-values.h"
#include "vas-plan.h"
#include "vas-planner.h"
#include "vas-question-set.h"
#include "vas-shelf.h"

G_BEGIN_DECLS

struct _VasPlanner
{
  GObject parent_instance;

  VasLibrary *library;
  GListStore *sets;
  VasShelf *profiles;
  GCancellable *listing;
  guint question_total;
  guint starred_count;
  gboolean loaded;

  VasReadyMade ready_made;
  gboolean choosing;
  char *language;
  VasPlanChoice choice;
  char *set_id;
  char *wanted_key; /* of the set to choose when it is there */
  char **question_ids;
  int question_count;
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
  VAS_PLANNER_PROP_AVAILABLE,
  VAS_PLANNER_PROP_STARRED_COUNT,
  VAS_PLANNER_PROP_LOADED,
  VAS_PLANNER_PROP_PROBLEM,
  VAS_PLANNER_N_PROPS
} VasPlannerProperty;

void vas_planner_notify (VasPlanner *self, VasPlannerProperty property);
void vas_planner_set_set_id (VasPlanner *self, const char *id);

VasQuestionSet *vas_planner_find_set (VasPlanner *self, const char *id, const char *key);
void vas_planner_list (VasPlanner *self);
guint vas_planner_count_available (VasPlanner *self);

VasPlan *vas_planner_make_plan (VasPlanner *self);
VasInterview *vas_planner_get_resume (VasPlanner *self);

G_END_DECLS
