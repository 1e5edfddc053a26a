/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. */

#pragma once

#include "vas-bank-page.h"
#include "vas-interviews-page.h"
#include "vas-mentor-choice.h"
#include "vas-practice.h"
#include "vas-questions-page.h"
#include "vas-review-queue.h"
#include "vas-review.h"
#include "vas-setup.h"
#include "vas-window.h"
#include "vas-work-bar.h"

G_BEGIN_DECLS

struct _VasWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  VasWorkBar *work;
  GtkWidget *warning;
  GtkLabel *warning_label;
  GtkWidget *opening_label;
  AdwStatusPage *trouble;
  GtkWidget *retry_button;
  GtkToggleButton *search_button;
  GtkWidget *start_button;
  AdwViewStack *views;
  AdwSqueezer *switcher_squeezer;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwBin *interviews_bin;
  AdwBin *questions_bin;
  VasInterviewsPage *interviews_page; /* NULL until the library is open */
  VasQuestionsPage *questions_page;   /* NULL until it is looked at */
  VasBankPage *bank_page;             /* it is in here */

  VasLibrary *library;
  GSettings *settings;
  char *audio_source;
  char *video_source;

  VasSetup *setup;
  VasPractice *practice;
  VasReview *review;
  VasReviewQueue *queue; /* NULL until the library is open */
  VasMentorChoice *mentor_choice;
  GtkWidget *presenter; /* while a mentor leads an interview */
  guint opening_id;
  guint switcher_idle;
  guint inhibition;
  gboolean closing;
  gboolean listing_failed;
};

void vas_window_show_page (VasWindow *self, const char *name);
void vas_window_enter_page (VasWindow *self, const char *name, GtkWidget *page);
void vas_window_show_home (VasWindow *self);
void vas_window_on_view_changed (VasWindow *self);
void vas_window_on_switcher_squeezed (VasWindow *self);
void vas_window_show_setup (VasWindow *self);
void vas_window_practise_question (VasWindow *self, const char *question_id);
void vas_window_practise_set (VasWindow *self, const char *set_id);
void vas_window_practise_profile (VasWindow *self, const char *profile_id);
void vas_window_ensure_bank (VasWindow *self);
void vas_window_continue_interview (VasWindow *self, const char *interview_id);
void vas_window_show_review (VasWindow *self, const char *interview_id);
void vas_window_show_answer (VasWindow *self, const char *interview_id, const char *answer_id);
void vas_window_ensure_queue (VasWindow *self);
void vas_window_install_queue_actions (GtkWidgetClass *widget_class);
void vas_window_show_comparison (VasWindow *self, const char *first_id, const char *second_id, const char *viewer_id);
void vas_window_leave_comparison (VasWindow *self);
gboolean vas_window_is_showing (VasWindow *self, const char *page);

const char *vas_window_get_language (VasWindow *self);
void vas_window_bind_questions (VasWindow *self);
void vas_window_bind_setup (VasWindow *self);
void vas_window_bind_stage (VasWindow *self, GtkWidget *page);
void vas_window_equip_stage (VasWindow *self, GtkWidget *page);
void vas_window_bind_mentor (VasWindow *self, GtkWidget *page);
void vas_window_bind_review (VasWindow *self, VasReview *review);
void vas_window_bind_queue (VasWindow *self);

void vas_window_show_warning (VasWindow *self, const char *message);
void vas_window_show_error (VasWindow *self, const char *what, const GError *error);
void vas_window_hide_warning (VasWindow *self);

void vas_window_install_actions (GtkWidgetClass *widget_class);
void vas_window_update_actions (VasWindow *self);

void vas_window_begin_mentoring (VasWindow *self, GtkWidget *page, VasPractice *practice);
void vas_window_end_mentoring (VasWindow *self);
void vas_window_show_presenter (VasWindow *self);

void vas_window_hold_awake (VasWindow *self, gboolean awake);
gboolean vas_window_may_close (VasWindow *self);

G_END_DECLS
