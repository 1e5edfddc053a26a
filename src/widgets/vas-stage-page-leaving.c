/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not happen by accident: that an interview is left in mid-answer. */

#include "vas-stage-page-private.h"

#include <glib/gi18n-lib.h>

static void
on_end_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasStagePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_practice_end_finish (VAS_PRACTICE (source), result, &error))
    gtk_label_set_label (self->status_label, error->message);
}

static void
end (VasStagePage *self)
{
  vas_practice_end_async (self->practice, on_end_done, g_object_ref (self));
}

static void
on_dialog_response (VasStagePage *self, const char *response)
{
  g_clear_weak_pointer (&self->dialog);
  if (g_strcmp0 (response, "end") == 0 && vas_practice_get_phase (self->practice) != VAS_PRACTICE_ENDED)
    end (self);
}

static void
ask (VasStagePage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *widget;
  AdwMessageDialog *dialog;

  if (self->dialog != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->dialog));
      return;
    }

  widget = adw_message_dialog_new (window, _ ("End the interview in mid-answer?"),
                                   _ ("The recorder is still running. What you have said so far is kept."));
  g_set_weak_pointer (&self->dialog, widget);
  dialog = ADW_MESSAGE_DIALOG (widget);
  adw_message_dialog_add_responses (dialog, "go-on", _ ("Go on answering"), "end", _ ("Keep it and end"), NULL);
  adw_message_dialog_set_default_response (dialog, "go-on");
  adw_message_dialog_set_close_response (dialog, "go-on");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_dialog_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * vas_stage_page_end:
 * @self: the page
 *
 * Ends the interview, as its button does: at once between answers; in mid-answer it asks first.
 */
void
vas_stage_page_end (VasStagePage *self)
{
  g_return_if_fail (VAS_IS_STAGE_PAGE (self));
  g_return_if_fail (self->practice != NULL);

  if (vas_practice_is_recording (self->practice))
    ask (self);
  else
    end (self);
}
