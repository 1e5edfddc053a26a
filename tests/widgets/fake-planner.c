/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-flow.h"

#include "vas-job-profile.h"
#include "vas-question-set.h"

struct _VasPlanner
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (VasPlanner, vas_planner, G_TYPE_OBJECT)

static void
vas_planner_class_init (VasPlannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamSpec *specs[] = {
    NULL,
    g_param_spec_enum ("ready-made", NULL, NULL, VAS_TYPE_READY_MADE, VAS_READY_MADE_PRACTICE, flags),
    g_param_spec_string ("language", NULL, NULL, "en", flags),
    g_param_spec_enum ("choice", NULL, NULL, VAS_TYPE_PLAN_CHOICE, VAS_PLAN_CHOICE_SET, flags),
    g_param_spec_string ("set-id", NULL, NULL, NULL, flags),
    g_param_spec_boxed ("question-ids", NULL, NULL, G_TYPE_STRV, flags),
    g_param_spec_int ("question-count", NULL, NULL, 1, 20, 3, flags),
    g_param_spec_enum ("mode", NULL, NULL, VAS_TYPE_MODE, VAS_MODE_PRACTICE, flags),
    g_param_spec_int ("think-s", NULL, NULL, 0, 300, 30, flags),
    g_param_spec_int ("answer-s", NULL, NULL, 0, 600, 0, flags),
    g_param_spec_int ("overtime-s", NULL, NULL, 0, 600, 30, flags),
    g_param_spec_int ("takes", NULL, NULL, 0, 100, 0, flags),
    g_param_spec_int ("pause-s", NULL, NULL, 0, 600, 0, flags),
    g_param_spec_string ("profile-id", NULL, NULL, NULL, flags),
    g_param_spec_object ("resume", NULL, NULL, VAS_TYPE_INTERVIEW, flags),
    g_param_spec_object ("sets", NULL, NULL, G_TYPE_LIST_MODEL, flags),
    g_param_spec_object ("profiles", NULL, NULL, G_TYPE_LIST_MODEL, flags),
    g_param_spec_string ("picked-text", NULL, NULL, NULL, flags),
    g_param_spec_uint ("available", NULL, NULL, 0, G_MAXUINT, 20, flags),
    g_param_spec_uint ("starred-count", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("starred-total", NULL, NULL, 0, G_MAXUINT, 0, flags),
  };

  object_class->get_property = fake_get_property;
  object_class->set_property = fake_set_property;
  g_object_class_install_properties (object_class, G_N_ELEMENTS (specs), specs);
}

static void
vas_planner_init (VasPlanner *self)
{
}

VasPlanner *
fake_planner_new (void)
{
  g_autoptr (GListStore) sets = g_list_store_new (VAS_TYPE_QUESTION_SET);
  g_autoptr (GListStore) profiles = g_list_store_new (VAS_TYPE_JOB_PROFILE);
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", "all", "name", "All questions", NULL);

  g_list_store_append (sets, set);
  return g_object_new (VAS_TYPE_PLANNER, "sets", sets, "profiles", profiles, NULL);
}

void
vas_planner_choose (VasPlanner *self, VasReadyMade ready_made)
{
  g_autofree char *call = g_strdup_printf ("choose-%s", vas_term_key (VAS_TYPE_READY_MADE, (int) ready_made));

  fake_note_call (self, call);
}
