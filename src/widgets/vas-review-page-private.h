/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasReviewPage only. */

#pragma once

#include "vas-answers-list.h"
#include "vas-context-pane.h"
#include "vas-drill-view.h"
#include "vas-mark-flash.h"
#include "vas-marker-pad.h"
#include "vas-notes-pane.h"
#include "vas-player-view.h"
#include "vas-rating-pane.h"
#include "vas-review-page.h"
#include "vas-reviewer-button.h"
#include "vas-structure-ribbon.h"
#include "vas-whole-pane.h"

G_BEGIN_DECLS

typedef enum
{
  VAS_REVIEW_LAYOUT_UNKNOWN,
  VAS_REVIEW_LAYOUT_ONE_COLUMN,
  VAS_REVIEW_LAYOUT_TWO_COLUMNS,
  VAS_REVIEW_LAYOUT_THREE_COLUMNS,
} VasReviewLayout;

struct _VasReviewPage
{
  AdwBin parent_instance;

  VasLibrary *library;
  VasWorkBar *work;
  VasReview *review;
  VasReviewCourse *course;
  VasReviewLayout layout;
  VasReviewLayout wanted_layout;
  guint layout_idle;
  gboolean focused;
  gboolean marker_keys;
  VasMarkerSets *marker_sets;
  VasSnippets *snippets;
  AdwToast *undo_toast;
  char *toast_label; /* what undo would do while the toast offers it */

  AdwWindowTitle *title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *marker_keys_button;
  GtkWidget *practise_button;
  GtkWidget *compare_button;
  AdwToastOverlay *toasts;
  AdwFlap *flap;
  VasAnswersList *answers;
  GtkBox *body;
  GtkLabel *question;
  AdwStatusPage *status;
  GtkWidget *short_label;
  VasPlayerView *player;
  VasMarkFlash *flash;
  VasStructureRibbon *ribbon;
  VasMarkerPad *pad;
  GtkWidget *separator;
  GtkWidget *side;
  VasReviewerButton *reviewer_button;
  GtkStackSwitcher *side_switcher;
  GtkStack *side_stack;
  VasContextPane *context;
  VasWholePane *whole;
  VasNotesPane *notes;
  VasRatingPane *rating;
  VasDrillView *drill_view;
};

VasLibrary *vas_review_page_get_library (VasReviewPage *self);
VasReview *vas_review_page_get_review (VasReviewPage *self);
void vas_review_page_show_answer (VasReviewPage *self);
void vas_review_page_show_shortness (VasReviewPage *self);
void vas_review_page_show_question (VasReviewPage *self);
void vas_review_page_tell (VasReviewPage *self, const char *words);
void vas_review_page_fail (VasReviewPage *self, const char *words);

gboolean vas_review_page_is_typing (VasReviewPage *self);
void vas_review_page_show_undo (VasReviewPage *self);
void vas_review_page_install_note_actions (GtkWidgetClass *widget_class);

void vas_review_page_install_mark_actions (GtkWidgetClass *widget_class);
void vas_review_page_set_marker_keys (VasReviewPage *self, gboolean marker_keys);
void vas_review_page_listen_to_keys (VasReviewPage *self);
void vas_review_page_connect_marks (VasReviewPage *self);

void vas_review_page_set_whole (VasReviewPage *self, gboolean whole);
void vas_review_page_set_whole_review (VasReviewPage *self, VasReview *review);
void vas_review_page_add_step_keys (VasReviewPage *self);
void vas_review_page_install_whole_actions (GtkWidgetClass *widget_class);

void vas_review_page_make_marker_sets (VasReviewPage *self);
void vas_review_page_make_snippets (VasReviewPage *self);
void vas_review_page_install_markers (GtkWidgetClass *widget_class);

void vas_review_page_set_drill (VasReviewPage *self, VasReview *review);
void vas_review_page_update_drill_actions (VasReviewPage *self);
void vas_review_page_update_compare_action (VasReviewPage *self);
void vas_review_page_install_compare (GtkWidgetClass *widget_class);
void vas_review_page_install_drill (GtkWidgetClass *widget_class);

void vas_review_page_install_layout (GtkWidgetClass *widget_class);
void vas_review_page_install_timeline (GtkWidgetClass *widget_class);
void vas_review_page_install_file_actions (GtkWidgetClass *widget_class);
void vas_review_page_update_file_actions (VasReviewPage *self);

G_END_DECLS
