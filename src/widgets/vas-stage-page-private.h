/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the stage share: the page itself, what it shows in each phase, and how it is left. */

#pragma once

#include "vas-playback.h"
#include "vas-stage-page.h"

G_BEGIN_DECLS

struct _VasStagePage
{
  AdwBin parent_instance;

  GtkWidget *ring;
  GtkWidget *clock_box;
  GtkWidget *countdown_label;
  GtkWidget *picture_box;
  GtkWidget *failed_image;
  GtkWidget *player_view;
  GtkWidget *lens_dot;
  GtkWidget *recording_sign;
  GtkLabel *status_label;
  GtkWidget *start_again_button;
  GtkWidget *try_again_button;
  GtkWidget *answer_now_button;
  GtkWidget *finish_button;
  GtkWidget *next_button;
  GtkWidget *live_box;

  VasPractice *practice;
  VasPlayback *playback;
  GSignalGroup *signals;
  GtkWidget *dialog; /* whether to end in mid-answer, while it is asked */
  guint held_key;
  gint64 phase_since_us;
  gboolean show_picture;
};

void vas_stage_page_update (VasStagePage *self);
void vas_stage_page_update_status (VasStagePage *self);
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
