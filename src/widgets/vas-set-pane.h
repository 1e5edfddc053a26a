/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-question-set.h"
#include "vas-questions.h"
#include "vas-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasSetPane:
 *
 * One question set, where it is put together. What is changed is kept by itself.
 *
 * Writable property `can-go-back` (gboolean: whether there is a way back to the list, the action `shelf.back`). Its
 * buttons call `win.practise-set` and the actions `set.*` of the view around it. Signal `failed` (string: what happened,
 * in words). Keys in the list: Alt+Up and Alt+Down move a question, Delete takes it out.
 */
#define VAS_TYPE_SET_PANE (vas_set_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasSetPane, vas_set_pane, VAS, SET_PANE, AdwBin)

GtkWidget *vas_set_pane_new (VasShelf *shelf, VasQuestions *questions);

VasQuestionSet *vas_set_pane_get_set (VasSetPane *self);
void vas_set_pane_set_set (VasSetPane *self, VasQuestionSet *set);
void vas_set_pane_add (VasSetPane *self, const char *question_id);
void vas_set_pane_flush (VasSetPane *self);

G_END_DECLS
