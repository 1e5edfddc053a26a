/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup-words.h"

#include "vas-interview-words.h"
#include "vas-setup.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

static gboolean
is_dark (gpointer object, VasFrame *frame, gpointer user_data)
{
  return frame == NULL;
}

static gboolean
has_words (gpointer object, const char *words, gpointer user_data)
{
  return words != NULL;
}

static char *
name_page (gpointer object, VasInterview *resume, gpointer user_data)
{
  /* Translators: title of the page where an interview is set up */
  return g_strdup (resume == NULL ? _ ("New interview") : _ ("Continue interview"));
}

static gboolean
is_new (gpointer object, VasInterview *resume, gpointer user_data)
{
  return resume == NULL;
}

static gboolean
is_resumed (gpointer object, VasInterview *resume, gpointer user_data)
{
  return resume != NULL;
}

/* What is left of the interview, and how it is asked */
static char *
describe_resumed (gpointer object, VasInterview *resume, gpointer user_data)
{
  g_autofree char *place = NULL;
  g_autofree char *think = NULL;

  if (resume == NULL)
    return NULL;

  place = vas_interview_words_stopped (resume);
  if (vas_interview_get_think_s (resume) == 0)
    /* Translators: an interview that is gone on with: where it stopped, mode */
    return g_strdup_printf (_ ("%1$s · %2$s"), place, vas_mode_label (vas_interview_get_mode (resume)));

  think = vas_time_format_spoken (vas_interview_get_think_s (resume) * VAS_MS_PER_S);
  /* Translators: an interview that is gone on with: where it stopped, mode, "10 seconds" of thinking time */
  return g_strdup_printf (_ ("%1$s · %2$s · %3$s to think"), place, vas_mode_label (vas_interview_get_mode (resume)),
                          think);
}

static gboolean
is_playing_test (gpointer object, VasSetupTest test, gpointer user_data)
{
  return test == VAS_SETUP_TEST_PLAYING;
}

static gboolean
can_begin (gpointer object, const char *problem, gboolean beginning, gpointer user_data)
{
  return problem == NULL && !beginning;
}

static char *
say_first (gpointer object, const char *message, const char *problem, gpointer user_data)
{
  return g_strdup (message != NULL ? message : problem);
}

static char *
label_test (gpointer object, VasSetupTest test, gpointer user_data)
{
  if (test == VAS_SETUP_TEST_RECORDING || test == VAS_SETUP_TEST_PLAYING)
    /* Translators: button that ends the test of microphone and camera */
    return g_strdup (C_ ("test", "Stop"));

  /* Translators: button that records five seconds and plays them */
  return g_strdup (C_ ("test", "Test"));
}

static char *
describe_test (gpointer object, VasSetupTest test, int remaining_s, gpointer user_data)
{
  switch (test)
    {
    case VAS_SETUP_TEST_RECORDING:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Recording, %d second left. Say something.",
                                           "Recording, %d seconds left. Say something.", remaining_s),
                              remaining_s);
    case VAS_SETUP_TEST_PLAYING:
      return g_strdup (_ ("This is what was recorded."));
    case VAS_SETUP_TEST_DONE:
      return g_strdup (_ ("That was the test. It is not kept."));
    case VAS_SETUP_TEST_NONE:
    default:
      return g_strdup (_ ("Five seconds are recorded and played back."));
    }
}

/**
 * vas_setup_words_bind:
 * @widget_class: a class whose template uses these closures
 *
 * Makes known to a template what the set-up says about its state.
 */
void
vas_setup_words_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, is_dark);
  gtk_widget_class_bind_template_callback (widget_class, has_words);
  gtk_widget_class_bind_template_callback (widget_class, name_page);
  gtk_widget_class_bind_template_callback (widget_class, is_new);
  gtk_widget_class_bind_template_callback (widget_class, is_resumed);
  gtk_widget_class_bind_template_callback (widget_class, describe_resumed);
  gtk_widget_class_bind_template_callback (widget_class, is_playing_test);
  gtk_widget_class_bind_template_callback (widget_class, can_begin);
  gtk_widget_class_bind_template_callback (widget_class, say_first);
  gtk_widget_class_bind_template_callback (widget_class, label_test);
  gtk_widget_class_bind_template_callback (widget_class, describe_test);
}
