/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole window on a real library, walked from page to page. */

#include "vas-interviews-page.h"
#include "vas-review-page.h"
#include "vas-setup-page.h"
#include "vas-stage-page.h"
#include "vas-window.h"

#include "find-widget.h"
#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-store-answers.h"
#include "vas-store-people.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  GtkApplication *application; /* one for all tests: a process has no other */
  GSettings *settings;
  VasWindow *window;
  guint n_wanted;
  const char *wanted_page;
  const char *wanted_text;
} Fixture;

static VasWindow *
open_window (Fixture *fixture, VasLibrary *library)
{
  VasWindow *window = VAS_WINDOW (
      vas_window_new (fixture->application, library, fixture->settings, "audiotestsrc is-live=true volume=0.1", NULL));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static gboolean
is_null (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* Proves that nothing keeps the window once it is closed. */
static void
close_window (VasWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (wait_until (is_null, &window, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->settings = g_settings_new ("io.github.vastaus.Vastaus");
  fixture->application = (GtkApplication *) data;
  fixture->window = open_window (fixture, fixture->flow.library);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    close_window (fixture->window);
  g_settings_reset (fixture->settings, "last-interview");
  g_clear_object (&fixture->settings);
  flow_test_clear (&fixture->flow);
}

static const char *
get_page (VasWindow *window)
{
  const char *page = gtk_stack_get_visible_child_name (
      GTK_STACK (find_widget_by_type (GTK_WIDGET (window), GTK_TYPE_STACK)));

  if (g_strcmp0 (page, "home") != 0)
    return page;

  return adw_view_stack_get_visible_child_name (
      ADW_VIEW_STACK (find_widget_by_type (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK)));
}

static gboolean
shows_page (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_strcmp0 (get_page (fixture->window), fixture->wanted_page) == 0;
}

static gboolean
has_items (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_library_get_interviews (fixture->flow.library)) == fixture->n_wanted;
}

static char *
add_shown (Fixture *fixture)
{
  char *id = flow_test_add_interview (&fixture->flow, "Customer service", 2);

  fixture->n_wanted = 1;
  vas_library_refresh (fixture->flow.library);
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
  return id;
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_begins_with_interviews (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Vastaus");
  g_assert_cmpstr (get_page (fixture->window), ==, "interviews");
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->window), "Start interview"));
}

static void
test_one_button_to_start_with (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_INTERVIEWS_PAGE);
  GtkWidget *in_header = find_button (GTK_WIDGET (fixture->window), "Start interview");
  g_autofree char *id = NULL;

  g_assert_false (gtk_widget_is_ancestor (in_header, page));
  g_assert_false (gtk_widget_get_visible (in_header));
  id = add_shown (fixture);
  g_assert_true (gtk_widget_get_visible (in_header));
}

static void
test_walk_to_setup_and_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *interviews = find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_INTERVIEWS_PAGE);
  GtkWidget *setup;

  activate (fixture, "win.start-interview");
  setup = find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_SETUP_PAGE);
  g_assert_cmpstr (get_page (fixture->window), ==, "setup");
  g_assert_nonnull (setup);
  gtk_test_accessible_assert_state (gtk_widget_get_ancestor (gtk_widget_get_ancestor (interviews, ADW_TYPE_VIEW_STACK),
                                                             GTK_TYPE_BOX),
                                    GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);

  g_object_add_weak_pointer (G_OBJECT (setup), (gpointer *) &setup);
  activate (fixture, "win.back");
  g_assert_cmpstr (get_page (fixture->window), ==, "interviews");
  g_assert_true (wait_until (is_null, &setup, PATIENCE_S));
  gtk_test_accessible_assert_state (gtk_widget_get_ancestor (gtk_widget_get_ancestor (interviews, ADW_TYPE_VIEW_STACK),
                                                             GTK_TYPE_BOX),
                                    GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
}

static void
test_walk_to_review_and_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture);
  g_autofree char *last = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.review", "s", id));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_page (fixture->window), ==, "review");
  g_assert_nonnull (find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE));
  last = g_settings_get_string (fixture->settings, "last-interview");
  g_assert_cmpstr (last, ==, id);

  activate (fixture, "win.escape");
  g_assert_cmpstr (get_page (fixture->window), ==, "interviews");
  g_assert_null (find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE));
}

static gboolean
says (GtkWidget *root, const char *beginning)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), beginning))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, beginning))
      return TRUE;

  return FALSE;
}

static gboolean
says_that_it_failed (gpointer user_data)
{
  return says (GTK_WIDGET (((Fixture *) user_data)->window), "The interview could not be opened: ");
}

static gpointer
finish_answers_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (VasReviewer) mentor = vas_store_ensure_reviewer (connection, "Helen", VAS_ROLE_MENTOR, error);
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, data, error);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    if (!vas_store_finish_answer (connection, vas_answer_get_id (answers->pdata[i]), VAS_ANSWER_STATE_COMPLETE, 1000,
                                  NULL, error))
      return NULL;

  return mentor != NULL ? g_strdup (vas_reviewer_get_id (mentor)) : NULL;
}

/* Returns: (transfer full): UUID of a mentor, who may review the interview from now on */
static char *
finish_answers (Fixture *fixture, const char *interview_id)
{
  g_autoptr (GError) error = NULL;
  char *mentor_id = vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE,
                                         finish_answers_job, (gpointer) interview_id, &error);

  g_assert_no_error (error);
  return mentor_id;
}

static gboolean
counts_answers (gpointer user_data)
{
  Fixture *fixture = user_data;

  return shows_text (GTK_WIDGET (fixture->window), fixture->wanted_text);
}

static VasReview *
get_review (Fixture *fixture)
{
  g_autoptr (VasReview) review = NULL;

  g_object_get (find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE), "review", &review, NULL);
  return review;
}

static gboolean
has_answer (gpointer user_data)
{
  return vas_review_get_answer (get_review (user_data)) != NULL;
}

static char *
dup_interview_id (Fixture *fixture)
{
  char *id = NULL;

  g_assert_true (wait_until (has_answer, fixture, PATIENCE_S));
  g_object_get (get_review (fixture), "interview-id", &id, NULL);
  return id;
}

static void
go_to_next (Fixture *fixture)
{
  GtkWidget *page = find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE);

  g_assert_true (gtk_widget_activate_action (page, "review.next-answer", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* A mentor goes from interview to interview without ever coming home. */
static void
test_evening_of_a_mentor (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_shown (fixture);
  g_autofree char *second = flow_test_add_interview (&fixture->flow, "Sales", 1);
  g_autofree char *mentor_id = finish_answers (fixture, first);
  g_autofree char *same_id = finish_answers (fixture, second);
  g_autofree char *opened = NULL;
  g_autofree char *next = NULL;
  guint n_answers;

  g_settings_set_string (fixture->settings, "reviewer-id", mentor_id);
  vas_library_refresh (fixture->flow.library);
  fixture->wanted_text = "To review: 3 answers";
  g_assert_true (wait_until (counts_answers, fixture, PATIENCE_S));

  activate (fixture, "win.review-queue");
  g_assert_cmpstr (get_page (fixture->window), ==, "review");
  opened = dup_interview_id (fixture);
  n_answers = g_list_model_get_n_items (vas_review_get_answers (get_review (fixture)));
  for (guint i = 0; i < n_answers; i++)
    go_to_next (fixture);
  g_assert_cmpstr (get_page (fixture->window), ==, "review");
  next = dup_interview_id (fixture);
  g_assert_cmpstr (next, ==, g_str_equal (opened, first) ? second : first);

  n_answers = g_list_model_get_n_items (vas_review_get_answers (get_review (fixture)));
  for (guint i = 0; i < n_answers; i++)
    go_to_next (fixture);
  g_assert_true (shows_text (GTK_WIDGET (fixture->window), "There is no other interview to review"));
  g_settings_reset (fixture->settings, "reviewer-id");
}

/* Out of a review, which is there again as it was. */
static void
test_walk_to_comparison_and_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture);
  g_autoptr (VasAnswer) first = NULL;
  g_autoptr (VasAnswer) second = NULL;
  GtkWidget *review_page;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.review", "s", id));
  g_assert_true (wait_until (has_answer, fixture, PATIENCE_S));
  review_page = find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE);
  first = g_list_model_get_item (vas_review_get_answers (get_review (fixture)), 0);
  second = g_list_model_get_item (vas_review_get_answers (get_review (fixture)), 1);
  g_assert_true (gtk_widget_activate_action (review_page, "win.compare", "(sss)", vas_answer_get_id (first),
                                             vas_answer_get_id (second), "nobody"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_page (fixture->window), ==, "compare");
  activate (fixture, "win.escape");
  g_assert_cmpstr (get_page (fixture->window), ==, "review");
  g_assert_true (find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE) == review_page);

  /* Whoever goes elsewhere takes leave of both */
  g_assert_true (gtk_widget_activate_action (review_page, "win.compare", "(sss)", vas_answer_get_id (first),
                                             vas_answer_get_id (second), "nobody"));
  activate (fixture, "win.start-interview");
  g_assert_cmpstr (get_page (fixture->window), ==, "setup");
  g_assert_null (find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_REVIEW_PAGE));
}

static void
test_review_of_nothing_says_so (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.review", "s", "no-such-interview");
  g_assert_true (wait_until (says_that_it_failed, fixture, PATIENCE_S));
  g_assert_cmpstr (get_page (fixture->window), ==, "interviews");
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture);

  vas_library_delete_interview_async (fixture->flow.library, id, flow_test_on_done, &fixture->flow);
  flow_test_change (&fixture->flow);
  fixture->n_wanted = 0;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.restore-interview", "s", id);
  fixture->n_wanted = 1;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
}

static gboolean
is_sensitive (gpointer user_data)
{
  return gtk_widget_is_sensitive (user_data);
}

static gboolean
is_answering (gpointer user_data)
{
  return vas_practice_get_phase (user_data) == VAS_PRACTICE_ANSWERING;
}

/* Returns: (transfer none): an interview in mid-answer */
static VasPractice *
begin_answer (Fixture *fixture)
{
  GtkWidget *begin;
  VasPractice *practice;

  activate (fixture, "win.start-interview");
  click (gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->window), "Practice"), GTK_TYPE_TOGGLE_BUTTON));
  begin = find_button (GTK_WIDGET (fixture->window), "Begin");
  g_assert_true (wait_until (is_sensitive, begin, PATIENCE_S));
  click (begin);
  fixture->wanted_page = "stage";
  g_assert_true (wait_until (shows_page, fixture, PATIENCE_S));

  practice = vas_stage_page_get_practice (
      VAS_STAGE_PAGE (find_widget_by_type (GTK_WIDGET (fixture->window), VAS_TYPE_STAGE_PAGE)));
  click (find_button (GTK_WIDGET (fixture->window), "Answer now"));
  g_assert_true (wait_until (is_answering, practice, PATIENCE_S));
  return practice;
}

/* The window closes itself when the recording is safe. */
static void
await_closed (Fixture *fixture)
{
  VasWindow *window = g_steal_pointer (&fixture->window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (wait_until (is_null, &window, PATIENCE_S));
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return ADW_MESSAGE_DIALOG (toplevel);
    }

  return NULL;
}

static void
answer_question (const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static void
test_escape_stays_on_stage (Fixture *fixture, gconstpointer data)
{
  begin_answer (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.escape", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-interview", NULL);
  g_assert_cmpstr (get_page (fixture->window), ==, "stage");

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer_question ("close");
  await_closed (fixture);
}

static void
test_closing_in_mid_answer_keeps (Fixture *fixture, gconstpointer data)
{
  VasPractice *practice = begin_answer (fixture);
  g_autoptr (VasInterview) interview = NULL;

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer_question ("go-on");
  g_assert_cmpstr (get_page (fixture->window), ==, "stage");
  g_assert_true (vas_practice_is_recording (practice));

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer_question ("close");
  await_closed (fixture);

  fixture->n_wanted = 1;
  vas_library_refresh (fixture->flow.library);
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
  interview = g_list_model_get_item (vas_library_get_interviews (fixture->flow.library), 0);
  g_assert_cmpint (vas_interview_get_answer_count (interview), ==, 1);
  g_assert_cmpint (vas_interview_get_bytes (interview), >, 0);
  /* It can be gone on with another time */
  g_assert_cmpint (vas_interview_get_stopped_at (interview), ==, 2);
}

static void
test_window_before_library (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->flow.folder, "other", NULL);
  g_autoptr (VasLibrary) library = vas_library_new (folder);
  VasWindow *window = open_window (fixture, library);

  g_assert_cmpstr (get_page (window), ==, "opening");
  vas_window_show_trouble (window, "The disk is full", "Free <some> space & try again");
  g_assert_cmpstr (get_page (window), ==, "trouble");
  g_assert_true (shows_text (GTK_WIDGET (window), "The disk is full"));
  g_assert_true (shows_text (GTK_WIDGET (window), "Free <some> space & try again"));
  g_assert_nonnull (find_button (GTK_WIDGET (window), "Try again"));
  close_window (window);
}

static void
test_size_is_remembered (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 777, 555);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  close_window (fixture->window);

  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 777);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-height"), ==, 555);
  fixture->window = open_window (fixture, fixture->flow.library);
}

#define ADD(path, test) g_test_add (path, Fixture, application, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = adw_application_new ("io.github.vastaus.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  ADD ("/window/evening-of-a-mentor", test_evening_of_a_mentor);
  ADD ("/window/begins-with-interviews", test_begins_with_interviews);
  ADD ("/window/one-button-to-start-with", test_one_button_to_start_with);
  ADD ("/window/walk-to-setup-and-back", test_walk_to_setup_and_back);
  ADD ("/window/walk-to-review-and-back", test_walk_to_review_and_back);
  ADD ("/window/walk-to-comparison-and-back", test_walk_to_comparison_and_back);
  ADD ("/window/review-of-nothing-says-so", test_review_of_nothing_says_so);
  ADD ("/window/restore", test_restore);
  ADD ("/window/escape-stays-on-stage", test_escape_stays_on_stage);
  ADD ("/window/closing-in-mid-answer-keeps", test_closing_in_mid_answer_keeps);
  ADD ("/window/window-before-library", test_window_before_library);
  ADD ("/window/size-is-remembered", test_size_is_remembered);

  return g_test_run ();
}
