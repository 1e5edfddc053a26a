/* SPDX-License-Identifier: GPL-3.0-or-later */
/* empty-window [ID]: the least that a libadwaita program can show, without or with an application id. A program that has
 * one, as every program in a menu has, also goes to the session bus and looks for icons of its own. */

#include <adwaita.h>

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1040, 720);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (argc > 1 ? argv[1] : NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
