/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share. */

#pragma once

#include "vas-choice-row.h"
#include "vas-question-pane.h"
#include "vas-questions-page.h"

G_BEGIN_DECLS

struct _VasQuestionsPage
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  VasChoiceRow *language_row;
  VasChoiceRow *category_row;
  VasChoiceRow *competency_row;
  GtkSwitch *starred_switch;
  GtkSwitch *own_switch;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *no_matches;
  GtkWidget *clear_button;
  GtkLabel *foot;
  VasQuestionPane *pane;

  VasLibrary *library;
  VasQuestions *questions;
  GtkSingleSelection *selection;
  char *question_id; /* what is open; it may be filtered out of the list */
  gboolean selecting;
  gboolean searching; /* other words have been asked for, and the list has not changed since */
};

VasQuestionEntry *vas_questions_page_get_entry (VasQuestionsPage *self);
void vas_questions_page_open (VasQuestionsPage *self, const char *question_id);
void vas_questions_page_show_question (VasQuestionsPage *self);
void vas_questions_page_report (VasQuestionsPage *self, const char *what, const GError *error);
void vas_questions_page_announce_deleted (VasQuestionsPage *self, VasQuestion *question);
void vas_questions_page_set_star (VasQuestionsPage *self, const char *question_id, gboolean starred);

void vas_questions_page_bind_rows (GtkWidgetClass *widget_class);
gboolean vas_questions_page_focus_row (VasQuestionsPage *self);

void vas_questions_page_connect_filters (VasQuestionsPage *self);
void vas_questions_page_show_filters (VasQuestionsPage *self);
gboolean vas_questions_page_is_filtered (VasQuestionsPage *self);
void vas_questions_page_clear_filters (VasQuestionsPage *self);

void vas_questions_page_install_actions (GtkWidgetClass *widget_class);
void vas_questions_page_listen (VasQuestionsPage *self);
void vas_questions_page_update_actions (VasQuestionsPage *self);

G_END_DECLS
