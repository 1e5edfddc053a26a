/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stage says: the closures of its template, and the line of status. */

#include "vas-stage-page-private.h"

#include "vas-answer-words.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

static char *
format_title (gpointer object, guint position, guint question_count, gpointer user_data)
{
  /* Translators: title of the interview */
  return g_strdup_printf (_ ("Question %1$u of %2$u"), position + 1, question_count);
}

/* Where the title has no room */
static char *
format_short_title (gpointer object, guint position, guint question_count, gpointer user_data)
{
  return g_strdup_printf ("%u/%u", position + 1, question_count);
}

static char *
format_category (gpointer object, VasCategory category, int take, gpointer user_data)
{
  if (take <= 1)
    return g_strdup (vas_category_label (category));

  /* Translators: above the question: what kind of question it is, and which take at it. "About you · take 2" */
  return g_strdup_printf (_ ("%1$s · take %2$d"), vas_category_label (category), take);
}

static char *
format_countdown (gpointer object, int countdown, gpointer user_data)
{
  return countdown > 0 ? g_strdup_printf ("%d", countdown) : g_strdup ("");
}

static char *
label_next (gpointer object, gboolean is_last, gpointer user_data)
{
  /* Translators: buttons after an answer; the second one leads from the last question to the summary */
  return g_strdup (is_last ? _ ("Summary") : _ ("Next question"));
}

static char *
describe_answer (VasStagePage *self)
{
  g_autoptr (VasAnswer) answer = NULL;
  g_autofree char *duration = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *over = NULL;

  g_object_get (self->practice, "answer", &answer, NULL);
  if (answer == NULL)
    return g_strdup (_ ("Your answer is kept."));

  duration = vas_time_format_clock (vas_answer_get_duration_ms (answer));
  limit = vas_time_format_clock (vas_answer_get_limit_ms (answer));
  over = vas_answer_words_overtime (answer);
  if (over != NULL)
    /* Translators: after an answer. "Your answer is kept: 2:12 of 2:00, 0:12 over the limit." */
    return g_strdup_printf (_ ("Your answer is kept: %1$s of %2$s, %3$s over the limit."), duration, limit, over);

  /* Translators: after an answer. %1$s: how long it was, %2$s: how long it could be */
  return g_strdup_printf (_ ("Your answer is kept: %1$s of %2$s."), duration, limit);
}

static char *
describe_thinking (VasStagePage *self)
{
  gboolean reading;

  g_object_get (self->practice, "reading", &reading, NULL);

  return g_strdup (reading ? _ ("The question is being read aloud. Your time to think comes after it.") :
                             _ ("Take your time to think. Nothing is recorded yet."));
}

static char *
describe_phase (VasStagePage *self)
{
  char *words = NULL;

  switch (vas_practice_get_phase (self->practice))
    {
    case VAS_PRACTICE_PAUSE:
      return g_strdup (_ ("Take a rest. Nothing is recorded."));
    case VAS_PRACTICE_THINKING:
      return describe_thinking (self);
    case VAS_PRACTICE_STARTING:
      return g_strdup (_ ("Starting the recorder…"));
    case VAS_PRACTICE_COUNTDOWN:
      return g_strdup (_ ("Your time starts after the countdown."));
    case VAS_PRACTICE_ANSWERING:
      g_object_get (self->practice, "clock-words", &words, NULL);
      return words != NULL ? words : g_strdup ("");
    case VAS_PRACTICE_SAVING:
      return g_strdup (_ ("Keeping your answer…"));
    case VAS_PRACTICE_KEPT:
      return describe_answer (self);
    case VAS_PRACTICE_FAILED:
    case VAS_PRACTICE_ENDED:
    default:
      return g_strdup ("");
    }
}

void
vas_stage_page_update_status (VasStagePage *self)
{
  g_autofree char *message = NULL;
  g_autofree char *words = NULL;
  g_autofree char *both = NULL;

  g_object_get (self->practice, "message", &message, NULL);
  words = describe_phase (self);

  /* Trouble does not stop the clock, and must not hide what it says. */
  if (message != NULL && *words != '\0' && vas_practice_get_phase (self->practice) == VAS_PRACTICE_ANSWERING)
    both = g_strdup_printf ("%s\n%s", words, message);

  gtk_label_set_label (self->status_label, both != NULL ? both : message != NULL ? message : words);
}

/* What the mode does not allow is said, lest somebody looks for the button. */
void
vas_stage_page_update_takes (VasStagePage *self)
{
  gboolean none_left = !self->mentored && vas_practice_get_phase (self->practice) == VAS_PRACTICE_KEPT &&
                       !vas_practice_get_can_try_again (self->practice);
  gboolean only_one = vas_interview_get_takes (vas_practice_get_interview (self->practice)) == 1;

  gtk_label_set_label (self->takes_label, only_one ? _ ("In this interview every question is answered once.") :
                                                     _ ("That was the last take of this question."));
  gtk_widget_set_visible (GTK_WIDGET (self->takes_label), none_left);
}

void
vas_stage_page_bind_words (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_short_title);
  gtk_widget_class_bind_template_callback (widget_class, format_category);
  gtk_widget_class_bind_template_callback (widget_class, format_countdown);
  gtk_widget_class_bind_template_callback (widget_class, label_next);
}
