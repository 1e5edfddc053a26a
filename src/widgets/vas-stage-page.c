/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stage-page-private.h"

#include "vas-clock-ring.h"
#include "vas-drill-view.h"
#include "vas-level-meter.h"
#include "vas-pause-pane.h"
#include "vas-picture.h"
#include "vas-player-view.h"
#include "vas-self-rating.h"
#include "vas-stage-notes.h"
#include "vas-wrap-layout.h"

G_DEFINE_FINAL_TYPE (VasStagePage, vas_stage_page, ADW_TYPE_BIN)

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_answer_now_clicked (VasStagePage *self)
{
  vas_practice_answer_now (self->practice);
}

static void
on_finish_clicked (VasStagePage *self)
{
  vas_practice_finish_answer (self->practice);
}

static void
on_start_again_clicked (VasStagePage *self)
{
  vas_practice_start_again (self->practice);
}

static void
on_try_again_clicked (VasStagePage *self)
{
  vas_practice_try_again (self->practice);
}

static void
on_next_clicked (VasStagePage *self)
{
  vas_practice_next (self->practice);
}

static void
open_take (VasStagePage *self)
{
  g_autofree char *path = NULL;

  g_object_get (self->practice, "recording-path", &path, NULL);
  if (path != NULL)
    vas_playback_open (self->playback, path);
}

static void
judge_take (VasStagePage *self)
{
  g_autoptr (VasAnswer) answer = NULL;

  g_object_get (self->practice, "answer", &answer, NULL);
  if (self->drill != NULL && answer != NULL)
    vas_drill_judge (self->drill, vas_answer_get_id (answer));
}

static void
on_phase_notify (VasStagePage *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self->practice);

  if (phase != VAS_PRACTICE_KEPT)
    vas_playback_close (self->playback);

  self->phase_since_us = g_get_monotonic_time ();
  vas_stage_page_update (self);
  if (phase == VAS_PRACTICE_KEPT)
    {
      open_take (self);
      judge_take (self);
    }
  else if (phase == VAS_PRACTICE_ENDED)
    g_signal_emit (self, signals[ENDED], 0);
}

static void
on_language_notify (VasStagePage *self)
{
  g_object_notify (G_OBJECT (self), "language");
}

/* Whoever has chosen from the menu goes on with Space, and does not open it again. */
static void
on_menu_closed (VasStagePage *self)
{
  if (self->practice != NULL)
    vas_stage_page_focus_button (self);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_stage_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_stage_page_grab_focus (GtkWidget *widget)
{
  VasStagePage *self = VAS_STAGE_PAGE (widget);

  return self->practice != NULL && vas_stage_page_focus_button (self);
}

static void
vas_stage_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_stage_page_parent_class)->map (widget);
  vas_stage_page_follow_size (VAS_STAGE_PAGE (widget));
  vas_stage_page_grab_focus (widget);
}

static void
vas_stage_page_unmap (GtkWidget *widget)
{
  vas_playback_pause (VAS_STAGE_PAGE (widget)->playback);
  GTK_WIDGET_CLASS (vas_stage_page_parent_class)->unmap (widget);
}

static void
vas_stage_page_dispose (GObject *object)
{
  VasStagePage *self = VAS_STAGE_PAGE (object);

  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_weak_pointer (&self->dialog);
  if (self->playback != NULL)
    vas_playback_close (self->playback);
  g_clear_object (&self->signals);
  g_clear_object (&self->surface_signals);
  g_clear_object (&self->practice);
  g_clear_object (&self->playback);
  g_clear_object (&self->preparation);
  g_clear_object (&self->drill);
  g_clear_object (&self->profiles);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (vas_stage_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-stage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, stage_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, question_pane);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, question_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, notes);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, pause_pane);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, ring);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, clock_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, countdown_label);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, picture_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, failed_image);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, player_view);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, drill_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, self_rating);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, lens_dot);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, recording_sign);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, status_label);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, takes_label);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, start_again_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, try_again_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, answer_now_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, finish_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, live_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, level_meter);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_now_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_start_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_try_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, vas_stage_page_end);
  gtk_widget_class_bind_template_callback (widget_class, vas_stage_page_focus_button);
  gtk_widget_class_bind_template_callback (widget_class, vas_stage_page_update_clock);
  vas_stage_page_bind_words (widget_class);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key_pressed",
                                                G_CALLBACK (vas_stage_page_on_key_pressed));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key_released",
                                                G_CALLBACK (vas_stage_page_on_key_released));
}

static void
vas_stage_page_class_init (VasStagePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_stage_page_dispose;

  widget_class->focus = vas_stage_page_focus;
  widget_class->grab_focus = vas_stage_page_grab_focus;
  widget_class->map = vas_stage_page_map;
  widget_class->unmap = vas_stage_page_unmap;

  vas_stage_page_install_properties (object_class);

  /**
   * VasStagePage::ended:
   * @self: the page
   *
   * The interview is over.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_install_property_action (widget_class, "stage.language", "language");
  gtk_widget_class_install_property_action (widget_class, "stage.show-outline", "show-outline");

  g_type_ensure (VAS_TYPE_CLOCK_RING);
  g_type_ensure (VAS_TYPE_DRILL_VIEW);
  g_type_ensure (VAS_TYPE_LEVEL_METER);
  g_type_ensure (VAS_TYPE_PAUSE_PANE);
  g_type_ensure (VAS_TYPE_PICTURE);
  g_type_ensure (VAS_TYPE_PLAYER_VIEW);
  g_type_ensure (VAS_TYPE_PRACTICE);
  g_type_ensure (VAS_TYPE_QUESTION);
  g_type_ensure (VAS_TYPE_SELF_RATING);
  g_type_ensure (VAS_TYPE_STAGE_NOTES);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
vas_stage_page_init (VasStagePage *self)
{
  self->playback = vas_playback_new ();
  self->roomy = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->menu_button)), "closed",
                           G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (VAS_TYPE_PRACTICE);
  g_signal_group_connect_swapped (self->signals, "notify::phase", G_CALLBACK (on_phase_notify), self);
  g_signal_group_connect_swapped (self->signals, "notify::clock-words", G_CALLBACK (vas_stage_page_update_status),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::reading", G_CALLBACK (vas_stage_page_update_status), self);
  g_signal_group_connect_swapped (self->signals, "notify::message", G_CALLBACK (vas_stage_page_update_status), self);
  g_signal_group_connect_swapped (self->signals, "notify::answer", G_CALLBACK (vas_stage_page_update_status), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-try-again", G_CALLBACK (vas_stage_page_update), self);
  g_signal_group_connect_swapped (self->signals, "notify::language", G_CALLBACK (on_language_notify), self);
  g_signal_group_connect_swapped (self->signals, "notify::has-video", G_CALLBACK (vas_stage_page_update), self);
}

GtkWidget *
vas_stage_page_new (void)
{
  return g_object_new (VAS_TYPE_STAGE_PAGE, NULL);
}

/**
 * vas_stage_page_get_practice:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the interview that runs
 */
VasPractice *
vas_stage_page_get_practice (VasStagePage *self)
{
  g_return_val_if_fail (VAS_IS_STAGE_PAGE (self), NULL);

  return self->practice;
}

/**
 * vas_stage_page_set_practice:
 * @self: the page
 * @practice: (nullable): the interview that runs
 */
void
vas_stage_page_set_practice (VasStagePage *self, VasPractice *practice)
{
  g_return_if_fail (VAS_IS_STAGE_PAGE (self));
  g_return_if_fail (practice == NULL || VAS_IS_PRACTICE (practice));

  if (!g_set_object (&self->practice, practice))
    return;

  g_clear_pointer (&self->language, g_free);
  g_signal_group_set_target (self->signals, practice);
  on_language_notify (self);
  if (practice != NULL)
    on_phase_notify (self);
  else
    vas_playback_close (self->playback);
  g_object_notify (G_OBJECT (self), "practice");
}
