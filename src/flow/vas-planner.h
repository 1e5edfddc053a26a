/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-plan-choice.h"
#include "vas-ready-made.h"

G_BEGIN_DECLS

/**
 * VasPlanner:
 *
 * What is chosen before an interview.
 *
 * Writable properties: `ready-made` (#VasReadyMade; [method@Planner.choose] also sets what belongs to it), `language`
 * (`fi`, `et`, `nb`, `en`), `choice` (#VasPlanChoice), `set-id` (string), `question-ids` (strv; makes the choice theirs),
 * `question-count` (1 to 20, and no more than are available), `own-count` (1 to 20: the question count that was set last,
 * whatever a ready-made interview or a set brought since; [method@Planner.choose] returns to it for one of the person's
 * own), `mode` (#VasMode), and of that mode, each remembered for it: `think-s` (0 to 300),
 * `answer-s` (0: as each question suggests; to 600), `overtime-s` (0 to 600), `takes` (0: as many as wanted), `pause-s`
 * (0 to 600); `mode-values` (GVariant a{sa{si}}: what was changed of all modes, to be kept), `profile-id` (string or
 * %NULL), `resume` (#VasInterview to go on with, or %NULL).
 *
 * Read-only, notify on the main thread: `sets` (list model of #VasQuestionSet: built-in ones in the chosen language and
 * own ones in any, those in the chosen one first, named as they are to be shown), `profiles` (list model of #VasJobProfile), `picked-text` (the question,
 * where one was picked, or %NULL), `available` (guint: how many questions could be asked; 0: none, or not known yet),
 * `starred-count` (guint: in the chosen language), `loaded`
 * (gboolean), `problem` (why no interview can be made of this, in words, or %NULL).
 */
#define VAS_TYPE_PLANNER (vas_planner_get_type ())
G_DECLARE_FINAL_TYPE (VasPlanner, vas_planner, VAS, PLANNER, GObject)

VasPlanner *vas_planner_new (VasLibrary *library);

void vas_planner_choose (VasPlanner *self, VasReadyMade ready_made);

G_END_DECLS
