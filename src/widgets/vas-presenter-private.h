/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the presenter share: the window itself with its course, and what it says of the questions. */

#pragma once

#include "vas-marker-pad.h"
#include "vas-presenter.h"

G_BEGIN_DECLS

struct _VasPresenter
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkLabel *short_title; /* in its place where there is no room for it */
  GtkLabel *question_label;
  GtkWidget *purpose_box;
  GtkLabel *purpose_label;
  GtkWidget *follow_ups;
  GtkWidget *follow_ups_heading;
  GtkListBox *next_list;
  GtkWidget *nothing_next;
  GtkEditable *free_entry;
  GtkWidget *ring;
  GtkWidget *recording_sign;
  GtkLabel *status_label;
  GtkWidget *answer_now_button;
  GtkWidget *finish_button;
  GtkWidget *try_again_button;
  GtkWidget *next_button;
  VasMarkerPad *pad;
  GtkWidget *mark_list;
  GtkSpinButton *reaction_spin;

  VasMentor *mentor;
  VasPractice *practice;
  GtkWidget *dialog;   /* whether to end in mid-answer, while it is asked */
  char *next_texts;    /* of the questions that are listed, one a line */
  char *follow_ups_of; /* text of the question whose follow-ups are in sight */
};

void vas_presenter_show_questions (VasPresenter *self);
void vas_presenter_show_purpose (VasPresenter *self);
void vas_presenter_show_phase (VasPresenter *self);
void vas_presenter_show_status (VasPresenter *self);
gboolean vas_presenter_is_typing (VasPresenter *self);

G_END_DECLS
