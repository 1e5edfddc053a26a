/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ways from page to page. The views at home, interviews and questions, stay; every other page is made when it is
 * entered and goes when it is left, and what it shows goes with it: a camera, a recorder, a player.
 */

#include "vas-window-private.h"

#include "vas-review-page.h"
#include "vas-setup-page.h"
#include "vas-stage-page.h"
#include "vas-summary-page.h"

#include <glib/gi18n-lib.h>

static void
remove_page (VasWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  if (page != NULL)
    gtk_stack_remove (self->stack, page);
}

static void
leave_page (VasWindow *self, const char *name)
{
  remove_page (self, name);
  if (g_str_equal (name, "setup"))
    g_clear_object (&self->setup);
  else if (g_str_equal (name, "summary"))
    g_clear_object (&self->practice);
  else if (g_str_equal (name, "review"))
    g_clear_object (&self->review);
}

/* Returns: (transfer none): the page of the view that is chosen at home */
static GtkWidget *
get_view (VasWindow *self)
{
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "questions") == 0)
    return GTK_WIDGET (self->bank_page);

  return GTK_WIDGET (self->interviews_page);
}

/* Whoever compares comes back to the review, which waits behind it. */
static void
leave_for (VasWindow *self, const char *left, const char *name)
{
  if (g_str_equal (left, "review") && g_str_equal (name, "compare"))
    return;

  leave_page (self, left);
  if (g_str_equal (left, "compare") && !g_str_equal (name, "review"))
    leave_page (self, "review");
}

void
vas_window_show_page (VasWindow *self, const char *name)
{
  g_autofree char *left = g_strdup (gtk_stack_get_visible_child_name (self->stack));
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  gtk_widget_set_visible (page, TRUE);
  /* Its header bar belongs to the window, and has nothing one wants first */
  if (g_str_equal (name, "home"))
    page = get_view (self);

  vas_window_hide_warning (self);
  gtk_stack_set_visible_child_name (self->stack, name);
  if (g_strcmp0 (left, name) != 0 && g_strcmp0 (left, "home") != 0 && g_strcmp0 (left, "trouble") != 0)
    leave_for (self, left, name);

  vas_window_update_actions (self);
  gtk_widget_grab_focus (page);
}

void
vas_window_enter_page (VasWindow *self, const char *name, GtkWidget *page)
{
  remove_page (self, name);
  gtk_stack_add_named (self->stack, page, name);
  vas_window_show_page (self, name);
}

static void
on_interview_deleted (VasWindow *self, VasInterview *interview)
{
  AdwToast *toast = adw_toast_new (_ ("Interview deleted"));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.restore-interview");
  adw_toast_set_action_target (toast, "s", vas_interview_get_id (interview));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_practice_phase_notify (VasPractice *practice, GParamSpec *pspec, VasWindow *self)
{
  vas_window_hold_awake (self, vas_practice_get_phase (practice) != VAS_PRACTICE_ENDED);
}

static void
show_summary (VasWindow *self)
{
  GtkWidget *page = g_object_new (VAS_TYPE_SUMMARY_PAGE, "practice", self->practice, NULL);

  vas_window_hold_awake (self, FALSE);
  vas_window_end_mentoring (self);
  vas_library_refresh (self->library);
  g_signal_connect_object (page, "review", G_CALLBACK (vas_window_show_review), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "done", G_CALLBACK (vas_window_show_home), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "again", G_CALLBACK (vas_window_show_setup), self, G_CONNECT_SWAPPED);
  vas_window_enter_page (self, "summary", page);
}

static void
on_interview_begun (VasWindow *self, VasPractice *practice)
{
  GtkWidget *page = g_object_new (VAS_TYPE_STAGE_PAGE, "practice", practice, NULL);

  vas_window_bind_stage (self, page);
  vas_window_equip_stage (self, page);
  g_set_object (&self->practice, practice);
  g_signal_connect_object (practice, "notify::phase", G_CALLBACK (on_practice_phase_notify), self, 0);
  g_signal_connect_object (page, "ended", G_CALLBACK (show_summary), self, G_CONNECT_SWAPPED);
  vas_window_begin_mentoring (self, page, practice);
  vas_window_enter_page (self, "stage", page);
  on_practice_phase_notify (practice, NULL, self);
}

static void
ensure_interviews_page (VasWindow *self)
{
  if (self->interviews_page != NULL)
    return;

  self->interviews_page = VAS_INTERVIEWS_PAGE (vas_interviews_page_new (self->library));
  adw_bin_set_child (self->interviews_bin, GTK_WIDGET (self->interviews_page));
  g_object_bind_property (self->interviews_page, "searching", self->search_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->interviews_page, "can-search", self->search_button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->interviews_page, "notify::can-search", G_CALLBACK (vas_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->interviews_page, "deleted", G_CALLBACK (on_interview_deleted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->interviews_page, "failed", G_CALLBACK (vas_window_show_warning), self,
                           G_CONNECT_SWAPPED);
  vas_window_ensure_queue (self);
}

/* Brings the view up to date: answers and notes have been added since it was left. */
static void
enter_view (VasWindow *self)
{
  gboolean on_questions = g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "questions") == 0;

  ensure_interviews_page (self);
  if (on_questions && self->bank_page != NULL)
    vas_bank_page_refresh (self->bank_page);
  if (on_questions)
    vas_window_ensure_bank (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), !on_questions);
  vas_window_update_actions (self);
}

static gboolean
on_switcher_idle (gpointer user_data)
{
  VasWindow *self = user_data;
  gboolean squeezed = adw_squeezer_get_visible_child (self->switcher_squeezer) != self->switcher;

  self->switcher_idle = 0;
  adw_view_switcher_bar_set_reveal (self->switcher_bar, squeezed);
  /* The one that is out of sight stays in the accessibility tree otherwise */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->switcher), GTK_ACCESSIBLE_STATE_HIDDEN, squeezed, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->switcher_bar), GTK_ACCESSIBLE_STATE_HIDDEN, !squeezed, -1);
  return G_SOURCE_REMOVE;
}

/* Where the header bar has no room for it, the switcher is at the lower edge. That shows in an allocation, within which
 * nothing may ask for another size. */
void
vas_window_on_switcher_squeezed (VasWindow *self)
{
  if (self->switcher_idle == 0)
    self->switcher_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, on_switcher_idle, self, NULL);
}

void
vas_window_on_view_changed (VasWindow *self)
{
  /* The library may not be open yet */
  if (self->interviews_page == NULL)
    return;

  enter_view (self);
  g_settings_set_string (self->settings, "page", adw_view_stack_get_visible_child_name (self->views));
  vas_window_hide_warning (self);
  vas_window_update_actions (self);
}

/* Shows the view that was chosen last. In the list of interviews the one that was open last has the focus. */
void
vas_window_show_home (VasWindow *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-interview");

  vas_library_refresh (self->library);
  enter_view (self);
  vas_review_queue_refresh (self->queue);
  vas_window_show_page (self, "home");
  if (vas_window_is_showing (self, "interviews"))
    vas_interviews_page_focus_interview (self->interviews_page, last);
}

static void
make_setup (VasWindow *self)
{
  g_clear_object (&self->setup);
  self->setup = vas_setup_new (self->library, self->audio_source, self->video_source);
  vas_window_bind_setup (self);
}

static void
enter_setup (VasWindow *self)
{
  GtkWidget *page = g_object_new (VAS_TYPE_SETUP_PAGE, "setup", self->setup, NULL);
  g_signal_connect_object (page, "begun", G_CALLBACK (on_interview_begun), self, G_CONNECT_SWAPPED);
  vas_window_bind_mentor (self, page);
  vas_window_enter_page (self, "setup", page);
}

/* Returns: (transfer full) (nullable): the interview of the list that has this id; without one, the first of the person's
 * own */
static VasInterview *
find_interview (VasWindow *self, const char *id)
{
  GListModel *interviews = vas_library_get_interviews (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (interviews); i++)
    {
      g_autoptr (VasInterview) interview = g_list_model_get_item (interviews, i);

      if (id != NULL ? g_str_equal (vas_interview_get_id (interview), id) : !vas_interview_get_sample (interview))
        return g_steal_pointer (&interview);
    }

  return NULL;
}

void
vas_window_show_setup (VasWindow *self)
{
  g_autoptr (VasInterview) earlier = find_interview (self, NULL);
  g_autofree char *search = NULL;

  make_setup (self);
  g_object_get (self->library, "search", &search, NULL);
  /* Whoever has not practised yet begins with a minute about themselves */
  if (earlier == NULL && search == NULL)
    vas_planner_choose (vas_setup_get_planner (self->setup), VAS_READY_MADE_WARM_UP);
  enter_setup (self);
}

/* question_id: UUID of the one question to practise */
void
vas_window_practise_question (VasWindow *self, const char *question_id)
{
  const char *const ids[] = { question_id, NULL };

  make_setup (self);
  g_object_set (vas_setup_get_planner (self->setup), "question-ids", ids, NULL);
  enter_setup (self);
}

/* set_id: UUID of the question set to practise */
void
vas_window_practise_set (VasWindow *self, const char *set_id)
{
  make_setup (self);
  g_object_set (vas_setup_get_planner (self->setup), "ready-made", VAS_READY_MADE_OWN, "set-id", set_id, NULL);
  enter_setup (self);
}

/* profile_id: UUID of the job to practise for */
void
vas_window_practise_profile (VasWindow *self, const char *profile_id)
{
  make_setup (self);
  g_object_set (vas_setup_get_planner (self->setup), "profile-id", profile_id, NULL);
  enter_setup (self);
}

/* interview_id: UUID of an interview that was interrupted */
void
vas_window_continue_interview (VasWindow *self, const char *interview_id)
{
  g_autoptr (VasInterview) interview = find_interview (self, interview_id);

  if (interview == NULL)
    return;

  make_setup (self);
  g_object_set (vas_setup_get_planner (self->setup), "resume", interview, NULL);
  enter_setup (self);
}

static void
on_review_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_shown = VAS_REVIEW (source) == self->review;

  if (vas_review_load_finish (VAS_REVIEW (source), result, &error) || !is_shown)
    return;

  vas_window_show_home (self);
  vas_window_show_error (self, _ ("The interview could not be opened"), error);
}

/* interview_id: UUID of the interview to review */
void
vas_window_show_review (VasWindow *self, const char *interview_id)
{
  vas_window_show_answer (self, interview_id, NULL);
}

/* answer_id: (nullable): UUID of the answer to open first, instead of the first one */
void
vas_window_show_answer (VasWindow *self, const char *interview_id, const char *answer_id)
{
  g_autoptr (VasReview) review = vas_review_new (self->library, interview_id);
  GtkWidget *page;

  if (answer_id != NULL)
    vas_review_open_answer (review, answer_id);

  g_settings_set_string (self->settings, "last-interview", interview_id);
  vas_window_bind_review (self, review);
  page = g_object_new (VAS_TYPE_REVIEW_PAGE, "library", self->library, "work", self->work, "review", review, NULL);
  g_settings_bind (self->settings, "marker-keys", page, "marker-keys", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "marker-set", vas_review_page_get_marker_sets (VAS_REVIEW_PAGE (page)), "chosen-id",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (page, "told", G_CALLBACK (vas_window_show_message), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (vas_window_show_warning), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "failed", G_CALLBACK (vas_window_show_warning), self, G_CONNECT_SWAPPED);
  vas_window_enter_page (self, "review", page);

  g_set_object (&self->review, review);
  vas_review_load_async (review, NULL, on_review_loaded, g_object_ref (self));
}

/* page: a page, or a view of the page "home" */
gboolean
vas_window_is_showing (VasWindow *self, const char *page)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  return g_strcmp0 (shown, page) == 0 ||
         (g_strcmp0 (shown, "home") == 0 && g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), page) == 0);
}
