/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flow objects that do nothing by themselves: a test sets their properties as the real ones would, and reads what the
 * widgets asked of them. They take the place of flow's own when the test is linked. */

#pragma once

#include "vas-drill.h"
#include "vas-planner.h"
#include "vas-practice.h"
#include "vas-preparation.h"
#include "vas-setup.h"
#include "vas-shelf.h"

G_BEGIN_DECLS

/* Properties of a fake are all writable. */
VasPractice *fake_practice_new (void);
VasPractice *fake_practice_new_in_mode (VasMode mode);
VasPlanner *fake_planner_new (void);
VasSetup *fake_setup_new (void);

/* In fake-preparation.c: with no parts, and no profiles, until they are added */
VasPreparation *fake_preparation_new (void);
void fake_preparation_add (VasPreparation *preparation, const char *part, const char *text);
VasShelf *fake_shelf_new (void);

/* In fake-drill.c: with nothing to try until it is added */
VasDrill *fake_drill_new (void);
VasDrillItem *fake_drill_add (VasDrill *drill, VasAspect aspect, const char *text);

/* What was called since the last time it was asked, one name after the other: "answer-now finish-answer". */
char *fake_take_calls (gpointer fake);
void fake_note_call (gpointer fake, const char *name);

/* What `vas_setup_begin_async` comes to: @practice, or this message of an error. */
void fake_setup_set_outcome (VasSetup *setup, VasPractice *practice, const char *message);

VasQuestion *fake_question_new (const char *text, VasCategory category);
VasAnswer *fake_answer_new (const char *text, int position, int take, gint64 duration_ms, gint64 limit_ms);

/* Shared by the fakes' property functions: values as they were set, by property id. */
void fake_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec);
void fake_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec);

G_END_DECLS
