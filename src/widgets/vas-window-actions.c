/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-deleted-dialog.h"
#include "vas-sample.h"
#include "vas-window-private.h"

#include <glib/gi18n-lib.h>

static void
start_interview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_show_setup (VAS_WINDOW (widget));
}

static void
practise_question (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_practise_question (VAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
practise_set (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_practise_set (VAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
practise_profile (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_practise_profile (VAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
continue_interview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_continue_interview (VAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
review (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_show_review (VAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
compare (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *first_id, *second_id, *viewer_id;

  g_variant_get (parameter, "(&s&s&s)", &first_id, &second_id, &viewer_id);
  vas_window_show_comparison (VAS_WINDOW (widget), first_id, second_id, viewer_id);
}

static void
on_sample_added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vas_sample_add_finish (VAS_LIBRARY (source), result, &error);

  vas_window_update_actions (self);
  if (id == NULL)
    vas_window_show_error (self, _ ("The sample could not be opened"), error);
  /* Whoever has gone elsewhere meanwhile is not called back */
  else if (vas_window_is_showing (self, "home"))
    vas_window_show_review (self, id);
}

static void
open_sample (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);

  gtk_widget_action_set_enabled (widget, "win.open-sample", FALSE);
  vas_sample_add_async (self->library, "/io/github/vastaus/Vastaus/sample", vas_window_get_language (self),
                        on_sample_added, g_object_ref (self));
}

static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);

  if (vas_window_is_showing (self, "questions"))
    vas_bank_page_go_back (self->bank_page);
  else if (vas_window_is_showing (self, "compare"))
    vas_window_leave_comparison (self);
  else
    vas_window_show_home (self);
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);

  if (vas_window_is_showing (self, "questions"))
    vas_bank_page_search (self->bank_page);
  else
    g_object_set (self->interviews_page, "searching", TRUE, NULL);
}

static void
show_deleted (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (vas_deleted_dialog_new (GTK_WINDOW (self), self->library)));
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    vas_window_show_error (self, _ ("The interview was not restored"), error);
}

static void
restore_interview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);
  GListModel *deleted = vas_library_get_deleted (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (deleted); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (deleted, i);

      if (VAS_IS_INTERVIEW (item) &&
          g_str_equal (vas_interview_get_id (VAS_INTERVIEW (item)), g_variant_get_string (parameter, NULL)))
        vas_library_restore_async (self->library, item, on_restored, g_object_ref (self));
    }
}

static void
list_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_library_refresh (VAS_WINDOW (widget)->library);
}

static void
restore_question (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_questions_page_restore (VAS_WINDOW (widget)->questions_page, g_variant_get_string (parameter, NULL));
}

static void
show_presenter (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_window_show_presenter (VAS_WINDOW (widget));
}

static void
show_view (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (VAS_WINDOW (widget)->views, g_variant_get_string (parameter, NULL));
}

/* Made when it is asked for; only as the help overlay of its window does it know the keys of an action */
static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/vastaus/Vastaus/ui/vas-shortcuts.ui");

      gtk_application_window_set_help_overlay (window,
                                               GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
toggle_fullscreen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* What stands in front has had the key before this: a menu, a dialogue, a search, a note being written */
static void
escape (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasWindow *self = VAS_WINDOW (widget);
  gboolean searching = FALSE;

  if (vas_window_is_showing (self, "interviews"))
    g_object_get (self->interviews_page, "searching", &searching, NULL);

  if (searching)
    g_object_set (self->interviews_page, "searching", FALSE, NULL);
  else if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_widget_activate_action (widget, "win.back", NULL);
}

void
vas_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-interview", NULL, start_interview);
  gtk_widget_class_install_action (widget_class, "win.practise-question", "s", practise_question);
  gtk_widget_class_install_action (widget_class, "win.practise-set", "s", practise_set);
  gtk_widget_class_install_action (widget_class, "win.practise-profile", "s", practise_profile);
  gtk_widget_class_install_action (widget_class, "win.continue-interview", "s", continue_interview);
  gtk_widget_class_install_action (widget_class, "win.review", "s", review);
  vas_window_install_queue_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.compare", "(sss)", compare);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.show-deleted", NULL, show_deleted);
  gtk_widget_class_install_action (widget_class, "win.restore-interview", "s", restore_interview);
  gtk_widget_class_install_action (widget_class, "win.list-again", NULL, list_again);
  gtk_widget_class_install_action (widget_class, "win.restore-question", "s", restore_question);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view);
  gtk_widget_class_install_action (widget_class, "win.show-presenter", NULL, show_presenter);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.toggle-fullscreen", NULL, toggle_fullscreen);
  gtk_widget_class_install_action (widget_class, "win.escape", NULL, escape);

  /* Not an accelerator of the application: those come before what stands in front */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.escape", NULL);
}

/* What can be done on the page that is in sight. Nothing but the interview's own buttons leaves an interview. */
void
vas_window_update_actions (VasWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean on_home = vas_window_is_showing (self, "home");
  gboolean on_questions = vas_window_is_showing (self, "questions");
  gboolean on_stage = vas_window_is_showing (self, "stage");
  gboolean opened = FALSE;
  gboolean can_search = FALSE;
  gboolean can_go_back = !on_home;

  g_object_get (self->library, "opened", &opened, NULL);
  if (self->interviews_page != NULL)
    g_object_get (self->interviews_page, "can-search", &can_search, NULL);
  if (on_questions)
    g_object_get (self->bank_page, "showing-pane", &can_go_back, NULL);

  /* The empty list of interviews has a button of its own: two of them would be one too many */
  gtk_widget_set_visible (self->start_button, on_questions || can_search);
  gtk_widget_action_set_enabled (widget, "win.start-interview",
                                 opened && !on_stage && !vas_window_is_showing (self, "setup"));
  gtk_widget_action_set_enabled (widget, "win.practise-question", opened && !on_stage);
  gtk_widget_action_set_enabled (widget, "win.practise-set", opened && !on_stage);
  gtk_widget_action_set_enabled (widget, "win.practise-profile", opened && !on_stage);
  gtk_widget_action_set_enabled (widget, "win.continue-interview", opened && !on_stage);
  gtk_widget_action_set_enabled (widget, "win.review", opened && !on_stage);
  gtk_widget_action_set_enabled (widget, "win.review-queue", opened && on_home);
  gtk_widget_action_set_enabled (widget, "win.review-next", vas_window_is_showing (self, "review"));
  gtk_widget_action_set_enabled (widget, "win.compare", opened && vas_window_is_showing (self, "review"));
  gtk_widget_action_set_enabled (widget, "win.open-sample", opened && !on_stage);
  gtk_widget_action_set_enabled (widget, "win.back", opened && !on_stage && can_go_back);
  gtk_widget_action_set_enabled (widget, "win.search",
                                 on_questions || (vas_window_is_showing (self, "interviews") && can_search));
  gtk_widget_action_set_enabled (widget, "win.show-view", opened && on_home);
  gtk_widget_action_set_enabled (widget, "win.show-presenter", on_stage && self->presenter != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-deleted", opened && !on_stage);
}
