/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stage shows in each phase, and where the focus is: on the one button that makes sense. */

#include "vas-stage-page-private.h"

static gboolean
is_live (VasPracticePhase phase)
{
  return phase == VAS_PRACTICE_THINKING || phase == VAS_PRACTICE_STARTING || phase == VAS_PRACTICE_COUNTDOWN ||
         phase == VAS_PRACTICE_ANSWERING || phase == VAS_PRACTICE_SAVING;
}

/* In mock and strict interviews that waits until the end. */
static gboolean
asks_how_it_went (VasStagePage *self, VasPracticePhase phase)
{
  return phase == VAS_PRACTICE_KEPT && !self->mentored &&
         vas_interview_get_mode (vas_practice_get_interview (self->practice)) == VAS_MODE_PRACTICE;
}

/* Kept in its place, so that nothing jumps when it comes and goes; in a small window only as long as the clock runs. */
static void
set_shown (VasStagePage *self, GtkWidget *widget, gboolean shown)
{
  gtk_widget_set_visible (widget, self->roomy || is_live (vas_practice_get_phase (self->practice)));
  gtk_widget_set_opacity (widget, shown ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static GtkWidget *
get_sensible_button (VasStagePage *self)
{
  switch (vas_practice_get_phase (self->practice))
    {
    case VAS_PRACTICE_PAUSE:
      return self->go_on_button;
    case VAS_PRACTICE_THINKING:
      return self->answer_now_button;
    case VAS_PRACTICE_KEPT:
      return self->next_button;
    case VAS_PRACTICE_FAILED:
      return self->try_again_button;
    case VAS_PRACTICE_STARTING:
    case VAS_PRACTICE_COUNTDOWN:
    case VAS_PRACTICE_ANSWERING:
    case VAS_PRACTICE_SAVING:
    case VAS_PRACTICE_ENDED:
    default:
      return self->finish_button;
    }
}

static void
update_buttons (VasStagePage *self, VasPracticePhase phase)
{
  gboolean answering = phase == VAS_PRACTICE_ANSWERING;
  gboolean around = phase == VAS_PRACTICE_STARTING || phase == VAS_PRACTICE_COUNTDOWN || phase == VAS_PRACTICE_SAVING;
  gboolean leads = !self->mentored;
  gboolean again = leads && vas_practice_get_can_try_again (self->practice);

  gtk_widget_set_visible (self->go_on_button, leads && phase == VAS_PRACTICE_PAUSE);
  gtk_widget_set_visible (self->answer_now_button, leads && phase == VAS_PRACTICE_THINKING);
  gtk_widget_set_visible (self->start_again_button, again && (answering || around));
  gtk_widget_set_sensitive (self->start_again_button, answering);
  gtk_widget_set_visible (self->finish_button, leads && (answering || around));
  gtk_widget_set_sensitive (self->finish_button, answering);
  gtk_widget_set_visible (self->try_again_button,
                          (again && phase == VAS_PRACTICE_KEPT) || phase == VAS_PRACTICE_FAILED);
  gtk_widget_set_visible (self->next_button, leads && phase == VAS_PRACTICE_KEPT);
  if (phase == VAS_PRACTICE_FAILED)
    gtk_widget_add_css_class (self->try_again_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->try_again_button, "suggested-action");
}

/* While no button makes sense the ring has the focus, lest a nervous key reaches the one that ends it all. */
gboolean
vas_stage_page_focus_button (VasStagePage *self)
{
  GtkWidget *button = get_sensible_button (self);
  gboolean sensible = gtk_widget_is_sensitive (button) && gtk_widget_get_visible (button);

  gtk_widget_set_focusable (self->ring, !sensible);

  return gtk_widget_grab_focus (sensible ? button : self->ring);
}

void
vas_stage_page_update (VasStagePage *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self->practice);
  gboolean counting = phase == VAS_PRACTICE_COUNTDOWN;
  gboolean has_video;

  g_object_get (self->practice, "has-video", &has_video, NULL);
  g_object_set (self->ring, "thinking", phase == VAS_PRACTICE_THINKING || phase == VAS_PRACTICE_STARTING, NULL);
  gtk_widget_set_visible (self->pause_pane, phase == VAS_PRACTICE_PAUSE);
  gtk_widget_set_visible (self->question_pane, phase != VAS_PRACTICE_PAUSE);
  gtk_widget_set_visible (self->clock_box, is_live (phase));
  gtk_widget_set_opacity (self->ring, counting ? 0 : 1);
  gtk_widget_set_visible (self->countdown_label, counting);
  gtk_widget_set_visible (self->picture_box, has_video && self->show_picture);
  vas_practice_set_preview (self->practice, self->show_picture);
  gtk_widget_set_visible (self->lens_dot, has_video && is_live (phase));
  gtk_widget_set_visible (self->failed_image, phase == VAS_PRACTICE_FAILED);
  gtk_widget_set_visible (self->player_view, phase == VAS_PRACTICE_KEPT && !self->mentored);
  gtk_widget_set_visible (self->level_meter, !self->mentored);
  gtk_widget_set_visible (self->drill_box, asks_how_it_went (self, phase));
  gtk_widget_set_visible (self->self_rating, asks_how_it_went (self, phase));
  set_shown (self, self->recording_sign, counting || phase == VAS_PRACTICE_ANSWERING);
  set_shown (self, self->live_box, is_live (phase));
  gtk_widget_set_sensitive (self->live_box, is_live (phase));

  update_buttons (self, phase);
  vas_stage_page_update_takes (self);
  vas_stage_page_update_status (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    vas_stage_page_focus_button (self);
}
