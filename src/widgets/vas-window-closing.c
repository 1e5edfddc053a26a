/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not happen in the middle of an interview: that the machine falls asleep, or that the window just goes. */

#include "vas-window-private.h"

#include <glib/gi18n-lib.h>

static void
close_for_good (VasWindow *self)
{
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_practice_left (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_practice_end_finish (VAS_PRACTICE (source), result, &error))
    {
      close_for_good (self);
      return;
    }

  /* The person hears of it before the window goes; closing it again closes it */
  self->closing = TRUE;
  vas_window_show_error (self, _ ("The interview could not be ended"), error);
}

/* What is left of the interview can be gone on with another time. */
static void
leave_and_close (VasWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
  vas_practice_leave_async (self->practice, on_practice_left, g_object_ref (self));
}

static void
on_close_response (VasWindow *self, const char *response)
{
  if (g_strcmp0 (response, "close") != 0)
    return;

  /* The interview may have come to its end while the question stood there */
  if (self->practice != NULL)
    leave_and_close (self);
  else
    close_for_good (self);
}

static void
ask_in_mid_answer (VasWindow *self)
{
  gboolean is_last;
  GtkWidget *dialog;

  g_object_get (self->practice, "is-last", &is_last, NULL);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Close in the middle of an answer?"),
                                   is_last ? _ ("What you have said so far is kept, and you can review it later.") :
                                             _ ("What you have said so far is kept, and you can go on with the "
                                                "interview later, at the next question."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "go-on", _ ("Go on answering"), "close",
                                    _ ("Keep it and close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Whether the window may go now. If not, it has asked, or closes itself when the interview has ended. */
gboolean
vas_window_may_close (VasWindow *self)
{
  if (self->closing || self->practice == NULL || vas_practice_get_phase (self->practice) == VAS_PRACTICE_ENDED)
    return TRUE;

  if (vas_practice_is_recording (self->practice))
    ask_in_mid_answer (self);
  else
    leave_and_close (self);

  return FALSE;
}

/**
 * vas_window_close_unasked:
 * @self: a window
 *
 * Closes the window without a question; what is being said is kept first.
 */
void
vas_window_close_unasked (VasWindow *self)
{
  g_return_if_fail (VAS_IS_WINDOW (self));

  if (self->practice != NULL && vas_practice_get_phase (self->practice) != VAS_PRACTICE_ENDED)
    leave_and_close (self);
  else
    close_for_good (self);
}

/* Suspend, screen lock and logout wait while an interview runs. */
void
vas_window_hold_awake (VasWindow *self, gboolean awake)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (awake == (self->inhibition != 0) || application == NULL)
    return;

  if (awake)
    {
      self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self),
                                                  GTK_APPLICATION_INHIBIT_SUSPEND | GTK_APPLICATION_INHIBIT_IDLE |
                                                      GTK_APPLICATION_INHIBIT_LOGOUT,
                                                  _ ("An interview is being recorded"));
      return;
    }

  gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
}
