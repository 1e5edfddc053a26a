/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys: Space and Enter press the one button that makes sense, 1 to 5 rate the answer. What must not happen by accident
 * is an answer that a key ends as it begins, or one that is passed over by the key that ended it. Where a mentor leads
 * there are no buttons, but the candidate can still begin and end an answer. */

#include "vas-stage-page-private.h"

#include "vas-self-rating.h"
#include "vas-time.h"

/* A nervous finger strikes twice. */
#define DEAF_ANSWERING_MS (2 * VAS_MS_PER_S)
#define DEAF_AFTERWARDS_MS (1 * VAS_MS_PER_S)

static gboolean
is_deaf (VasStagePage *self)
{
  gint64 elapsed_ms;

  switch (vas_practice_get_phase (self->practice))
    {
    case VAS_PRACTICE_ANSWERING:
      g_object_get (self->practice, "elapsed-ms", &elapsed_ms, NULL);
      return elapsed_ms < DEAF_ANSWERING_MS;
    case VAS_PRACTICE_KEPT:
    case VAS_PRACTICE_PAUSE:
      return g_get_monotonic_time () - self->phase_since_us < DEAF_AFTERWARDS_MS * 1000;
    case VAS_PRACTICE_THINKING:
    case VAS_PRACTICE_STARTING:
    case VAS_PRACTICE_COUNTDOWN:
    case VAS_PRACTICE_SAVING:
    case VAS_PRACTICE_FAILED:
    case VAS_PRACTICE_ENDED:
    default:
      return FALSE;
    }
}

static gboolean
is_go_on_key (guint keyval)
{
  return keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space || keyval == GDK_KEY_Return ||
         keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* Returns: 1 to 5, or 0 for a key that is no rating */
static int
get_rating (guint keyval, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return 0;
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_5)
    return (int) (keyval - GDK_KEY_1) + 1;
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_5)
    return (int) (keyval - GDK_KEY_KP_1) + 1;

  return 0;
}

static gboolean
is_typing (VasStagePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_EDITABLE (gtk_root_get_focus (root));
}

/* Whether the candidate of a mentor means the answer, and not a button that has the focus */
static gboolean
is_without_buttons (VasStagePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return self->mentored && root != NULL && gtk_root_get_focus (root) == self->ring;
}

static void
begin_or_end_answer (VasStagePage *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self->practice);

  if (phase == VAS_PRACTICE_THINKING || phase == VAS_PRACTICE_PAUSE)
    vas_practice_answer_now (self->practice);
  else if (phase == VAS_PRACTICE_ANSWERING)
    vas_practice_finish_answer (self->practice);
}

gboolean
vas_stage_page_on_key_pressed (GtkEventControllerKey *controller,
                               guint keyval,
                               guint keycode,
                               GdkModifierType state,
                               VasStagePage *self)
{
  int rating = get_rating (keyval, state);
  gboolean repeated;

  if (self->practice == NULL || is_typing (self))
    return GDK_EVENT_PROPAGATE;

  if (rating > 0 && gtk_widget_get_mapped (self->self_rating))
    {
      vas_self_rating_rate (VAS_SELF_RATING (self->self_rating), rating);
      return GDK_EVENT_STOP;
    }
  if (!is_go_on_key (keyval))
    return GDK_EVENT_PROPAGATE;

  /* A key held down would run through the whole interview. */
  repeated = self->held_key == keyval;
  self->held_key = keyval;

  if (repeated || is_deaf (self))
    return GDK_EVENT_STOP;
  if (!is_without_buttons (self))
    return GDK_EVENT_PROPAGATE;

  begin_or_end_answer (self);
  return GDK_EVENT_STOP;
}

void
vas_stage_page_on_key_released (GtkEventControllerKey *controller,
                                guint keyval,
                                guint keycode,
                                GdkModifierType state,
                                VasStagePage *self)
{
  if (keyval == self->held_key)
    self->held_key = 0;
}
