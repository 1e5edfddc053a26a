/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people at one desk: while a mentor leads an interview, they have a window beside this one. */

#include "vas-window-private.h"

#include "vas-preparation.h"
#include "vas-presenter.h"

/* Before an interview: whether somebody leads it, and who that was the last time */
void
vas_window_bind_mentor (VasWindow *self, GtkWidget *page)
{
  g_clear_object (&self->mentor_choice);
  self->mentor_choice = vas_mentor_choice_new (self->library);
  g_settings_bind (self->settings, "mentored", self->mentor_choice, "mentored", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "mentor-name", self->mentor_choice, "name", G_SETTINGS_BIND_DEFAULT);
  g_object_set (page, "mentor-choice", self->mentor_choice, NULL);
}

static gboolean
choose_preparation (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_object (to, g_value_get_boolean (from) ? user_data : NULL);
  return TRUE;
}

/* Nobody has notes before them whom a mentor asks, unless they want them. */
static void
show_outline_if_wanted (GtkWidget *page)
{
  VasPreparation *preparation = NULL;

  g_object_get (page, "preparation", &preparation, NULL);
  g_object_set (page, "profiles", NULL, "drill", NULL, NULL);
  g_object_bind_property_full (page, "show-outline", page, "preparation", G_BINDING_SYNC_CREATE, choose_preparation,
                               NULL, preparation, g_object_unref);
}

/* page: the stage of an interview that begins */
void
vas_window_begin_mentoring (VasWindow *self, GtkWidget *page, VasPractice *practice)
{
  g_autofree char *name = NULL;
  g_autoptr (VasMentor) mentor = NULL;

  if (self->mentor_choice == NULL || !vas_mentor_choice_get_mentored (self->mentor_choice))
    return;

  name = vas_mentor_choice_dup_name (self->mentor_choice);
  mentor = vas_mentor_new (self->library, practice, name);
  /* The program destroys it by itself where it is told to end */
  g_set_weak_pointer (&self->presenter, vas_presenter_new (gtk_window_get_application (GTK_WINDOW (self)), mentor));
  g_object_set (page, "mentored", TRUE, NULL);
  show_outline_if_wanted (page);
  gtk_window_present (GTK_WINDOW (self->presenter));
}

void
vas_window_end_mentoring (VasWindow *self)
{
  GtkWidget *presenter = self->presenter;

  g_clear_weak_pointer (&self->presenter);
  if (presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (presenter));
}

void
vas_window_show_presenter (VasWindow *self)
{
  if (self->presenter != NULL)
    gtk_window_present (GTK_WINDOW (self->presenter));
}
