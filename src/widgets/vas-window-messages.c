/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the window says that belongs to no page: in passing by a toast; what was not done in a bar of its own, which makes
 * room for itself and hides nothing, neither the button that tries again nor a clock that runs.
 */

#include "vas-window-private.h"

#include <glib/gi18n-lib.h>

/**
 * vas_window_show_message:
 * @message: something worth knowing that needs no answer
 */
void
vas_window_show_message (VasWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  g_return_if_fail (VAS_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/* Stays until it is put away: there was something to be done, and it was not */
void
vas_window_show_warning (VasWindow *self, const char *message)
{
  gtk_label_set_label (self->warning_label, message);
  gtk_widget_set_visible (self->warning, TRUE);
}

void
vas_window_hide_warning (VasWindow *self)
{
  gtk_widget_set_visible (self->warning, FALSE);
  gtk_label_set_label (self->warning_label, "");
}

void
vas_window_show_error (VasWindow *self, const char *what, const GError *error)
{
  /* Translators: what was not done, then why */
  g_autofree char *message = g_strdup_printf (_ ("%s: %s"), what, error->message);

  vas_window_show_warning (self, message);
}
