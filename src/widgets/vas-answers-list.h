/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasAnswersList:
 *
 * The answers of the interview that is reviewed; choosing one opens it. Signal `chosen`: the person has chosen.
 */
#define VAS_TYPE_ANSWERS_LIST (vas_answers_list_get_type ())
G_DECLARE_FINAL_TYPE (VasAnswersList, vas_answers_list, VAS, ANSWERS_LIST, GtkWidget)

GtkWidget *vas_answers_list_new (void);

void vas_answers_list_set_review (VasAnswersList *self, VasReview *review);
void vas_answers_list_set_whole (VasAnswersList *self, gboolean whole);

G_END_DECLS
