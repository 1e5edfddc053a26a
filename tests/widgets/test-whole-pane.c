/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interview as a whole on the page of the review, the question beside the player, and the way from answer to answer. */

#include "vas-whole-pane.h"

#include "find-widget.h"
#include "flow-test.h"
#include "vas-answers-list.h"
#include "vas-context-pane.h"
#include "vas-interview-notes-list.h"
#include "vas-review-form.h"
#include "vas-review-page.h"
#include "vas-review-summary.h"
#include "vas-text-entry.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  char *interview_id;
  GtkWidget *window;
  GtkWidget *page;
  VasReview *review;
  VasReviewSummary *summary;
  GtkWidget *wanted_in;
  const char *wanted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *work = vas_work_bar_new ();

  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Customer service", 2);
  fixture->review = vas_review_new (fixture->flow.library, fixture->interview_id);
  fixture->summary = vas_review_summary_new (fixture->review);
  fixture->page = vas_review_page_new (fixture->flow.library, VAS_WORK_BAR (work));
  vas_review_page_set_review (VAS_REVIEW_PAGE (fixture->page), fixture->review);

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1040, 720);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
}

static void
load (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_true (vas_review_load_finish (fixture->review, result, NULL));
}

static gboolean
is_gone (gpointer user_data)
{
  Fixture *fixture = user_data;

  return fixture->review == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->summary);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->page);
  g_object_add_weak_pointer (G_OBJECT (fixture->review), (gpointer *) &fixture->review);
  g_object_unref (fixture->review);
  g_assert_true (wait_until (is_gone, fixture, PATIENCE_S));
  flow_test_clear (&fixture->flow);
  g_free (fixture->interview_id);
}

static GtkWidget *
get_part (Fixture *fixture, GType type)
{
  return find_widget_by_type (fixture->page, type);
}

static gboolean
shows_wanted (gpointer data)
{
  Fixture *fixture = data;

  return shows_text (fixture->wanted_in, fixture->wanted);
}

static void
await_text (Fixture *fixture, GType type, const char *text)
{
  fixture->wanted_in = get_part (fixture, type);
  fixture->wanted = text;
  g_assert_true (wait_until (shows_wanted, fixture, PATIENCE_S));
}

static void
open_whole (Fixture *fixture)
{
  GtkWidget *button = find_widget_by_type (get_part (fixture, VAS_TYPE_ANSWERS_LIST), GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (is_in_sight (get_part (fixture, VAS_TYPE_WHOLE_PANE)));
}

/* The entry for the comment is the last of the form. */
static GtkWidget *
find_comment (GtkWidget *widget)
{
  GtkWidget *found = VAS_IS_TEXT_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = find_comment (child);

  return found;
}

static void
type_comment (Fixture *fixture, const char *text)
{
  GtkWidget *form = get_part (fixture, VAS_TYPE_REVIEW_FORM);
  VasTextEntry *entry = VAS_TEXT_ENTRY (find_comment (form));

  vas_text_entry_set_text (entry, text);
}

static gboolean
is_comment_kept (gpointer data)
{
  Fixture *fixture = data;
  VasReviewState *state = vas_review_summary_get_state (fixture->summary);

  return g_strcmp0 (vas_review_state_get_comment (state), fixture->wanted) == 0;
}

static gboolean
is_finished (gpointer data)
{
  Fixture *fixture = data;

  return vas_review_state_get_finished (vas_review_summary_get_state (fixture->summary)) > 0;
}

static void
test_first_review_is_simple (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_in_sight (get_part (fixture, VAS_TYPE_WHOLE_PANE)));
  open_whole (fixture);
  g_assert_false (shows_text (fixture->page, "Keep my notes to myself until I have finished"));
}

static void
test_keeps_what_is_typed (Fixture *fixture, gconstpointer data)
{
  open_whole (fixture);
  type_comment (fixture, "Calm and clear ");
  fixture->wanted = "Calm and clear";
  g_assert_true (wait_until (is_comment_kept, fixture, PATIENCE_S));
  load (fixture);

  /* Leaving writes at once what has not been written yet */
  type_comment (fixture, "Another one");
  vas_answers_list_set_whole (VAS_ANSWERS_LIST (get_part (fixture, VAS_TYPE_ANSWERS_LIST)), FALSE);
  g_assert_false (is_in_sight (get_part (fixture, VAS_TYPE_WHOLE_PANE)));
  fixture->wanted = "Another one";
  g_assert_true (wait_until (is_comment_kept, fixture, PATIENCE_S));
}

static void
test_finishes (Fixture *fixture, gconstpointer data)
{
  open_whole (fixture);
  type_comment (fixture, "Well done");
  click (find_button (fixture->page, "Finished reviewing"));
  g_assert_true (wait_until (is_finished, fixture, PATIENCE_S));
  fixture->wanted = "Well done";
  g_assert_true (is_comment_kept (fixture));
  await_text (fixture, VAS_TYPE_REVIEW_FORM, "You have finished reviewing this interview.");
  click (find_button (fixture->page, "Go on reviewing"));
  await_text (fixture, VAS_TYPE_REVIEW_FORM, "Finished reviewing");
}

static void
press (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (fixture->page, action, NULL);
}

static int
get_position (Fixture *fixture)
{
  return vas_answer_get_position (vas_review_get_answer (fixture->review));
}

static gboolean
has_note (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (vas_review_get_notes (fixture->review)) == 1;
}

static void
test_notes_of_all_answers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = get_part (fixture, VAS_TYPE_WHOLE_PANE);
  GtkWidget *list;

  press (fixture, "review.next-answer");
  g_assert_cmpint (get_position (fixture), ==, 1);
  press (fixture, "review.next-answer");
  g_assert_cmpint (get_position (fixture), ==, 1);
  vas_review_add_note (fixture->review, 4000, 4000, VAS_ASPECT_PACE, VAS_NOTE_KIND_STRENGTH, "Just right");
  g_assert_true (wait_until (has_note, fixture, PATIENCE_S));
  press (fixture, "review.previous-answer");
  g_assert_cmpint (get_position (fixture), ==, 0);

  open_whole (fixture);
  gtk_stack_set_visible_child_name (vas_whole_pane_get_stack (VAS_WHOLE_PANE (pane)), "notes");
  await_text (fixture, VAS_TYPE_INTERVIEW_NOTES_LIST, "Just right");
  list = find_widget_by_type (get_part (fixture, VAS_TYPE_INTERVIEW_NOTES_LIST), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpint (get_position (fixture), ==, 1);
  g_assert_false (is_in_sight (pane));
}

static void
test_an_answer_leads_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find_widget_by_type (get_part (fixture, VAS_TYPE_ANSWERS_LIST), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  open_whole (fixture);
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_false (is_in_sight (get_part (fixture, VAS_TYPE_WHOLE_PANE)));
  g_assert_true (gtk_selection_model_is_selected (model, 0));

  open_whole (fixture);
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_false (is_in_sight (get_part (fixture, VAS_TYPE_WHOLE_PANE)));
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_cmpint (get_position (fixture), ==, 1);
}

static void
test_there_and_back_by_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = get_part (fixture, VAS_TYPE_WHOLE_PANE);
  GtkWidget *focus;

  press (fixture, "review.whole");
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (is_in_sight (pane));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus) && gtk_widget_is_ancestor (focus, pane));

  press (fixture, "review.whole");
  g_assert_false (is_in_sight (pane));
}

static void
test_question_beside (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = get_part (fixture, VAS_TYPE_CONTEXT_PANE);
  const char *question = vas_answer_get_question_text (vas_review_get_answer (fixture->review));

  gtk_stack_set_visible_child (GTK_STACK (gtk_widget_get_parent (pane)), pane);
  await_text (fixture, VAS_TYPE_CONTEXT_PANE, question);
  await_text (fixture, VAS_TYPE_CONTEXT_PANE, "There is no preparation for this question in your library.");
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/whole-pane/first-review-is-simple", test_first_review_is_simple);
  add_test ("/whole-pane/keeps-what-is-typed", test_keeps_what_is_typed);
  add_test ("/whole-pane/finishes", test_finishes);
  add_test ("/whole-pane/notes-of-all-answers", test_notes_of_all_answers);
  add_test ("/whole-pane/an-answer-leads-back", test_an_answer_leads_back);
  add_test ("/whole-pane/there-and-back-by-keys", test_there_and_back_by_keys);
  add_test ("/whole-pane/question-beside", test_question_beside);

  return g_test_run ();
}
