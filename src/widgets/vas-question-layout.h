/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasQuestionLayout:
 *
 * For a row of a long list: labels one below the other, and what comes last of the children beside them. It is as wide as it
 * may be, and so asks the labels for nothing but their height: every other question makes them set their text again.
 */
#define VAS_TYPE_QUESTION_LAYOUT (vas_question_layout_get_type ())
G_DECLARE_FINAL_TYPE (VasQuestionLayout, vas_question_layout, VAS, QUESTION_LAYOUT, GtkLayoutManager)

GtkLayoutManager *vas_question_layout_new (void);

G_END_DECLS
