/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the interview is, in words, and what the mentor can do there. */

#include "vas-presenter-private.h"

#include <glib/gi18n-lib.h>

static const char *
describe_phase (VasPracticePhase phase)
{
  switch (phase)
    {
    case VAS_PRACTICE_PAUSE:
      return _ ("A rest before the next question");
    case VAS_PRACTICE_THINKING:
      return _ ("The candidate is thinking. Nothing is recorded yet.");
    case VAS_PRACTICE_STARTING:
      return _ ("Starting the recorder…");
    case VAS_PRACTICE_COUNTDOWN:
      return _ ("The recorder runs. The clock starts after the countdown.");
    case VAS_PRACTICE_ANSWERING:
      return _ ("The answer is being recorded");
    case VAS_PRACTICE_SAVING:
      return _ ("Keeping the answer…");
    case VAS_PRACTICE_KEPT:
      return _ ("The answer is kept. Nothing is recorded now.");
    case VAS_PRACTICE_FAILED:
      return _ ("The recorder has stopped");
    case VAS_PRACTICE_ENDED:
    default:
      return _ ("The interview is over");
    }
}

void
vas_presenter_show_status (VasPresenter *self)
{
  const char *words = describe_phase (vas_practice_get_phase (self->practice));
  g_autofree char *clock_words = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GString) status = g_string_new (words);

  g_object_get (self->practice, "clock-words", &clock_words, "message", &message, NULL);
  if (clock_words != NULL && vas_practice_get_phase (self->practice) == VAS_PRACTICE_ANSWERING)
    g_string_append_printf (status, "\n%s", clock_words);
  if (message != NULL)
    g_string_append_printf (status, "\n%s", message);
  gtk_label_set_label (self->status_label, status->str);
}

static GtkWidget *
get_sensible_button (VasPresenter *self, VasPracticePhase phase)
{
  switch (phase)
    {
    case VAS_PRACTICE_PAUSE:
    case VAS_PRACTICE_THINKING:
      return self->answer_now_button;
    case VAS_PRACTICE_ANSWERING:
      return self->finish_button;
    case VAS_PRACTICE_KEPT:
      return self->next_button;
    case VAS_PRACTICE_FAILED:
      return self->try_again_button;
    case VAS_PRACTICE_STARTING:
    case VAS_PRACTICE_COUNTDOWN:
    case VAS_PRACTICE_SAVING:
    case VAS_PRACTICE_ENDED:
    default:
      return NULL;
    }
}

/* Whoever writes a question meanwhile goes on writing. */
gboolean
vas_presenter_is_typing (VasPresenter *self)
{
  return GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self)));
}

static void
suggest (GtkWidget *button, gboolean suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* While there is nothing to press, the title has the focus: the marker keys are heard wherever it is. */
static void
update_buttons (VasPresenter *self, VasPracticePhase phase)
{
  GtkWidget *buttons[] = { self->answer_now_button, self->finish_button, self->try_again_button, self->next_button };
  GtkWidget *sensible = get_sensible_button (self, phase);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_answer = phase == VAS_PRACTICE_THINKING || phase == VAS_PRACTICE_PAUSE;

  gtk_widget_action_set_enabled (widget, "presenter.answer-now", can_answer);
  gtk_widget_action_set_enabled (widget, "presenter.finish-answer", phase == VAS_PRACTICE_ANSWERING);
  gtk_widget_action_set_enabled (widget, "presenter.try-again", phase == VAS_PRACTICE_FAILED);
  gtk_widget_action_set_enabled (widget, "presenter.next", phase == VAS_PRACTICE_KEPT);
  gtk_widget_action_set_enabled (widget, "presenter.end", phase != VAS_PRACTICE_ENDED);
  gtk_widget_set_visible (self->try_again_button, phase == VAS_PRACTICE_FAILED);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    suggest (buttons[i], buttons[i] == sensible);

  if (sensible != NULL && !vas_presenter_is_typing (self))
    gtk_window_set_focus (GTK_WINDOW (self), sensible);
}

void
vas_presenter_show_phase (VasPresenter *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self->practice);
  gboolean recording = vas_practice_is_recording (self->practice);

  g_object_set (self->ring, "thinking",
                phase == VAS_PRACTICE_PAUSE || phase == VAS_PRACTICE_THINKING || phase == VAS_PRACTICE_STARTING, NULL);
  gtk_widget_set_opacity (self->recording_sign, recording ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->recording_sign), GTK_ACCESSIBLE_STATE_HIDDEN, !recording, -1);
  update_buttons (self, phase);
  vas_presenter_show_status (self);
}
