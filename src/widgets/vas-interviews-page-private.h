/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share. */

#pragma once

#include "vas-interview-row.h"
#include "vas-interviews-page.h"
#include "vas-queue-card.h"

G_BEGIN_DECLS

struct _VasInterviewsPage
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  VasQueueCard *queue_card;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *foot;
  GtkWidget *start_button;
  GtkPopover *menu;

  VasLibrary *library;
  GListModel *interviews;
  VasInterview *chosen;
  GPtrArray *bound;     /* GtkListItem, each with a row */
  GHashTable *workings; /* interview id → GCancellable */
  gboolean can_search;
  char *wanted_id;
  guint tick_id;
};

VasLibrary *vas_interviews_page_get_library (VasInterviewsPage *self);
VasInterview *vas_interviews_page_get_chosen (VasInterviewsPage *self);
void vas_interviews_page_set_working (VasInterviewsPage *self, const char *interview_id, GCancellable *cancellable);
void vas_interviews_page_report (VasInterviewsPage *self, const char *what, const GError *error);
void vas_interviews_page_announce_deleted (VasInterviewsPage *self, VasInterview *interview);

void vas_interviews_page_choose (VasInterviewsPage *self, VasInterview *interview);
void vas_interviews_page_pop_up_menu (VasInterviewsPage *self, VasInterviewRow *row);
VasInterviewRow *vas_interviews_page_get_focus_row (VasInterviewsPage *self);
gboolean vas_interviews_page_focus_row (VasInterviewsPage *self, guint position);
void vas_interviews_page_place_rows (VasInterviewsPage *self);
void vas_interviews_page_show_working (VasInterviewsPage *self);
void vas_interviews_page_bind_rows (GtkWidgetClass *widget_class);

void vas_interviews_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
