/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the stage share: the page itself, what it shows in each phase, and its keys and words, how it is left. */

#pragma once

#include "vas-drill.h"
#include "vas-playback.h"
#include "vas-preparation.h"
#include "vas-shelf.h"
#include "vas-stage-page.h"

G_BEGIN_DECLS

struct _VasStagePage
{
  AdwBin parent_instance;

  GtkWidget *menu_button;
  GtkWidget *stage_box;
  GtkWidget *question_pane;
  GtkWidget *question_box;
  GtkWidget *notes;
  GtkWidget *pause_pane;
  GtkWidget *ring;
  GtkWidget *clock_box;
  GtkWidget *countdown_label;
  GtkWidget *picture_box;
  GtkWidget *failed_image;
  GtkWidget *player_view;
  GtkWidget *drill_box;
  GtkWidget *self_rating;
  GtkWidget *lens_dot;
  GtkWidget *recording_sign;
  GtkLabel *status_label;
  GtkLabel *takes_label;
  GtkWidget *start_again_button;
  GtkWidget *try_again_button;
  GtkWidget *go_on_button;
  GtkWidget *answer_now_button;
  GtkWidget *finish_button;
  GtkWidget *next_button;
  GtkWidget *live_box;
  GtkWidget *level_meter;

  VasPractice *practice;
  VasPreparation *preparation;
  VasDrill *drill;
  VasShelf *profiles;
  VasPlayback *playback;
  GSignalGroup *signals;
  GSignalGroup *surface_signals;
  GtkWidget *dialog; /* whether to end in mid-answer, while it is asked */
  guint held_key;
  gint64 phase_since_us;
  gboolean roomy;
  gboolean show_picture;
  gboolean show_outline;
  gboolean mentored; /* somebody else leads, from a window of their own */
  char *language;    /* that was asked for, also where the question in sight does not exist in it */
};

void vas_stage_page_install_properties (GObjectClass *object_class);
void vas_stage_page_update (VasStagePage *self);
void vas_stage_page_update_clock (VasStagePage *self);
void vas_stage_page_follow_size (VasStagePage *self);
void vas_stage_page_update_status (VasStagePage *self);
void vas_stage_page_update_takes (VasStagePage *self);
void vas_stage_page_bind_words (GtkWidgetClass *widget_class);
gboolean vas_stage_page_focus_button (VasStagePage *self);

gboolean vas_stage_page_on_key_pressed (GtkEventControllerKey *controller,
                                        guint keyval,
                                        guint keycode,
                                        GdkModifierType state,
                                        VasStagePage *self);
void vas_stage_page_on_key_released (GtkEventControllerKey *controller,
                                     guint keyval,
                                     guint keycode,
                                     GdkModifierType state,
                                     VasStagePage *self);

G_END_DECLS
